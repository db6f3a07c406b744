import Diagnostics
import Foundation
import PlanAnalysis
import PlanModel
import PlanReading
import Testing

@testable import PlanRules

/// The plan of a municipality that holds: what the rules say of it must be true.
@Suite struct SoundPlanTests {
  static func norrtalje() throws -> (plan: Plan, files: SourceFiles) {
    let content = URL(filePath: #filePath).appending(path: "../../../content").standardized
    func texts(_ folder: String) throws -> [ContentFile] {
      let base = content.appending(path: folder)
      let paths = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") } ?? []
      return try paths.sorted().map { path in
        ContentFile(path: path, shownAs: "content/\(folder)/\(path)", bytes: Array(try Data(contentsOf: base.appending(path: path))))
      }
    }
    let read = PlanReader.read(ContentFolder(texts: try texts("norrtalje"), shared: try texts("gemensamt")))
    return (try #require(read.value.plan), read.value.files)
  }

  @Test func `Norrtälje has no error and no unexplained warning`() throws {
    let (plan, files) = try Self.norrtalje()
    let date = try #require(CalendarDate("2026-11-16"))
    let found = RuleRunner.check(PlanAnalysis(plan), date: date).filter { $0.severity > .note }
    #expect(ConsoleReport(language: .swedish).render(found, files: files) == ConsoleReport(language: .swedish).render([], files: files))
  }
}
