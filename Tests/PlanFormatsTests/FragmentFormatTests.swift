import Diagnostics
import Foundation
import PlanPages
import Testing

@testable import PlanFormats

@Suite struct FragmentFormatTests {
  private static func files() throws -> [OutputFile] {
    try FragmentFormat(checksum: { String($0.count) }).render(SamplePublication.make(), theme: Theme.load(ThemeTests.folder).value).value
  }

  @Test func everyFragmentIsCleanAndStartsAtTheSecondLevel() throws {
    let files = try Self.files()
    let pages = files.filter { $0.path.hasSuffix(".html") }
    #expect(pages.count == SamplePublication.make().pages.count)
    for page in pages {
      let text = String(decoding: page.bytes, as: UTF8.self)
      for forbidden in ["<script", "<style", "<svg", "<input", "<textarea", "<iframe", "<h1", " class=", " style=", "<nav", "<html"] {
        #expect(!text.contains(forbidden), "\(page.path): \(forbidden)")
      }
    }
    #expect(MarkupAudit.check(files, shape: .fragments).diagnostics.isEmpty)
  }

  @Test func twoFragmentsWithTheSameIDAreFound() {
    let piece = Array("<div><h2 id=\"a\">A</h2><a href=\"#a\">a</a></div>".utf8)
    let report = MarkupAudit.check([OutputFile(path: "a.html", bytes: piece), OutputFile(path: "b.html", bytes: piece)], shape: .fragments)
    #expect(report.diagnostics.map(\.id) == ["repeated-id"])
  }

  @Test func theIndexNamesEveryPageAfterItsParentWithTheSumOfItsFile() throws {
    let files = try Self.files()
    let bytes = try #require(files.first { $0.path == FragmentFormat.indexFile }).bytes
    let index = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let pages = try #require(index["pages"] as? [[String: Any]])
    var seen: Set<String> = []
    for (order, page) in pages.enumerated() {
      let path = try #require(page["file"] as? String)
      let file = try #require(files.first { $0.path == path })
      #expect(page["sha256"] as? String == String(file.bytes.count) && page["order"] as? Int == order)
      if let parent = page["parent"] as? String { #expect(seen.contains(parent), "\(parent)") } else { #expect(order == 0) }
      seen.insert(try #require(page["slug"] as? String))
    }
    #expect(seen.count == SamplePublication.make().pages.count)
  }

  @Test func linksLeadToTheOtherFragmentsIDs() throws {
    let text = try Self.files().map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(text.contains("id=\"krisplan_"))
    #expect(!text.contains("href=\"#\""))
  }
}
