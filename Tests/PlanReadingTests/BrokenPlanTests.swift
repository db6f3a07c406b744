import Diagnostics
import PlanModel
import PlanReading
import PlanTestSupport
import Prose
import Testing

@Suite("A plan with a coordinator's mistakes")
struct BrokenPlanTests {
  @Test("Every fault is told of in one run, in Swedish, at its place")
  func report() throws {
    let folder = try loadFixture("broken-plan")
    let read = PlanReader.read(folder.value)
    let diagnostics = (folder.diagnostics + read.diagnostics).sorted(in: read.value.files)
    #expect(Set(diagnostics.map(\.id)).count >= 25)
    #expect(!diagnostics.contains { $0.range.map { read.value.files[$0.file].path.hasSuffix("socialforvaltningen.md") } ?? false })
    try expectSnapshot(ConsoleReport(language: .swedish).render(diagnostics, files: read.value.files), named: "broken-plan.txt")
  }

  /// A fixture under a path that is the same on every machine.
  private func loadFixture(_ name: String) throws -> Diagnosed<ContentFolder> {
    let file = "\(#filePath)"
    let fixtures = file.prefix(upTo: file.lastIndex(of: "/") ?? file.startIndex) + "/Fixtures/"
    var folder = try ContentFolder.load(fixtures + name)
    func shown(_ path: String) -> String { path.replacing(fixtures, with: "") }
    folder.value.shownPath = name
    for index in folder.value.texts.indices { folder.value.texts[index].shownPath = shown(folder.value.texts[index].shownPath) }
    for index in folder.diagnostics.indices { folder.diagnostics[index].path = folder.diagnostics[index].path.map(shown) }
    return folder
  }
}
