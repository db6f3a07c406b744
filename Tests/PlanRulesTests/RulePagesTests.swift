import Foundation
import Testing

@testable import PlanRules

@Suite struct RulePagesTests {
  private static let folder = URL(filePath: #filePath).appending(path: "../../../Sources/Krisplan/Krisplan.docc/Regler").standardized

  /// `KRISPLAN_RECORD=1` writes the pages, and then the test fails, so that nobody records by mistake.
  @Test func `The rules' pages in the manual are up to date`() throws {
    let pages = RulePages.all
    if ProcessInfo.processInfo.environment["KRISPLAN_RECORD"] == "1" {
      try? FileManager.default.removeItem(at: Self.folder)
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      for page in pages { try Data(page.markdown.utf8).write(to: Self.folder.appending(path: page.file)) }
      Issue.record("The pages are written. Read them, and run the test again without KRISPLAN_RECORD.")
      return
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { $0.hasSuffix(".md") }
    #expect(files.sorted() == pages.map(\.file).sorted())
    for page in pages {
      let kept = try? String(contentsOf: Self.folder.appending(path: page.file), encoding: .utf8)
      #expect(kept == page.markdown, "\(page.file) is out of date: run the tests with KRISPLAN_RECORD=1")
    }
  }
}
