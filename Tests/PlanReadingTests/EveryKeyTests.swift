import Diagnostics
import PlanModel
import PlanReading
import PlanTestSupport
import Prose
import Testing

@Suite("Every key of every type")
struct EveryKeyTests {
  private func read() -> Diagnosed<ReadPlan> {
    readPlan(from: everyKeyFiles, base: everyKeyBase, shared: [:], contacts: "Lista;Roll\nli;r\n")
  }

  @Test("Every key is read without a finding")
  func everyKey() {
    let found = read()
    #expect(found.diagnostics.isEmpty, "\(ConsoleReport(language: .english).render(found.diagnostics, files: found.value.files))")
  }

  @Test("Every key of every type is in the example, and leaves its place in the element")
  func everyPlace() throws {
    let plan = try #require(read().value.plan)
    func check<E: Entity>(_ entities: [E]) {
      for field in E.Field.allCases where !entities.contains(where: { $0.origins.values[field] != nil }) {
        Issue.record("\(E.kind.rawValue) lacks \(field.rawValue)")
      }
    }
    check([plan])
    check(plan.organisations)
    check(plan.roles)
    check(plan.groups)
    check(plan.mandates)
    check(plan.levels)
    check(plan.checklists)
    check(plan.contactLists)
    check(plan.contactLists.flatMap(\.entries))
    check(plan.alarmChains)
    check(plan.rotas)
    check(plan.locations)
    check(plan.forms)
    check(plan.supportPhases)
    check(plan.dormantPages)
    check(plan.exercises)
    check(plan.chapters)
    check(plan.decisionBases)
    check(plan.laws)
    check(plan.policies)
    check(plan.terms)
  }

  @Test("Every key changes the element that it is written in")
  func everyKeyCounts() throws {
    // The line of a key at the outermost level, unless the element cannot be without it.
    let needed = ["typ", "id", "nummer", "titel", "kommun", "bygger-på", "gemensamt", "kontakter"]
    let whole = read().value.plan
    for (path, text) in everyKeyFiles.sorted(by: { $0.key < $1.key }) {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let end = lines.dropFirst().firstIndex(of: "---") ?? lines.endIndex
      for index in 1..<end {
        guard let colon = lines[index].firstIndex(of: ":"), !needed.contains(String(lines[index][..<colon])) else { continue }
        var files = everyKeyFiles
        files[path] = (lines[..<index] + lines[(index + 1)...]).joined(separator: "\n")
        let without = readPlan(from: files, base: everyKeyBase, shared: [:], contacts: "Lista;Roll\nli;r\n").value.plan
        #expect(without != whole, "\(path): \(lines[index])")
      }
    }
  }
}
