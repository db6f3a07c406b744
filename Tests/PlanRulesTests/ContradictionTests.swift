import Diagnostics
import Foundation
import PlanAnalysis
import PlanReading
import PlanTestSupport
import Testing

@testable import PlanRules

/// Enköping's guidelines, which answer one question in two ways.
@Suite struct ContradictionTests {
  @Test func `Two passages that name different fallbacks are told of at both places`() throws {
    let folder = URL(filePath: #filePath).appending(path: "../Fixtures/enkoping").standardized
    let paths = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let read = PlanReader.read(
      ContentFolder(
        texts: try paths.map { path in
          ContentFile(path: path, shownAs: "enkoping/\(path)", bytes: Array(try Data(contentsOf: folder.appending(path: path))))
        }))
    #expect(read.diagnostics.isEmpty)
    let plan = try #require(read.value.plan)
    let found = RuleRunner.check(PlanAnalysis(plan), date: nil).filter { $0.id == ConflictingSuccession.id }
    let finding = try #require(found.first)
    #expect(found.count == 1)
    let places = [finding.range] + finding.notes.map(\.range)
    #expect(places.map { $0.map { read.value.files[$0.file].path } } == ["enkoping/vid-handelse.md", "enkoping/nar-aktiveras-posom.md"])
    try expectSnapshot(ConsoleReport(language: .swedish).render(found, files: read.value.files), named: "enkoping.txt")
  }
}
