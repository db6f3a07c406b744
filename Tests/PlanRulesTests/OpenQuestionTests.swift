import Diagnostics
import PlanAnalysis
import PlanModel
import PlanTestSupport
import Prose
import Testing

@testable import PlanRules

@Suite struct OpenQuestionTests {
  private func findings(_ questions: String) throws -> [Diagnostic] {
    let plan = try plan(
      from: [
        "plan.md": examplePlanFile + "## Öppna frågor\n\(questions)\n",
        "roller.md": """
        ---
        typ: roll
        titel: Chef
        id: chef
        nås: kontorstid
        ---
        ---
        typ: roll
        titel: Samordnare
        id: samordnare
        nås: kontorstid
        ersättare: [chef]
        ---
        """,
        "mandat.md": """
        ---
        typ: mandat
        beslut: Samla gruppen
        id: samla
        innehavare: [chef]
        ---
        ---
        typ: mandat
        beslut: Ringa
        id: ringa
        innehavare: [samordnare]
        ---
        """,
      ])
    return RuleRunner.check(PlanAnalysis(plan), date: nil)
  }

  private func severities(_ findings: [Diagnostic], of rule: String) -> [Severity] { findings.filter { $0.id == rule }.map(\.severity) }

  @Test func `Nothing is explained by a link alone`() throws {
    let found = try findings("- Vem ersätter [](roll:chef)?")
    #expect(severities(found, of: "holder-unreachable") == [.error, .error])
    #expect(found.allSatisfy { $0.openQuestion == nil })
  }

  @Test func `An explained error stays as a warning and points at the question`() throws {
    let found = try findings("- Ett?\n- Vem samlar gruppen på natten? [](mandat:samla)\n  Förklarar: `holder-unreachable`")
    let explained = try #require(found.first { $0.openQuestion != nil })
    #expect(severities(found, of: "holder-unreachable") == [.warning, .error])
    #expect(explained.severity == .warning && explained.openQuestion == 2)
    #expect(explained.notes.last?.text.swedish == "planens öppna fråga 2 förklarar fyndet")
    #expect(explained.notes.last?.range != nil)
  }

  @Test func `An explained warning stays as a note`() throws {
    let plain = try findings("- Ett?")
    let found = try findings(
      "- Vem ersätter [](roll:chef) när gruppen ska samlas?\n  Förklarar: `single-point-of-decision` för [](mandat:samla)")
    #expect(severities(plain, of: "single-point-of-decision") == [.warning])
    #expect(severities(found, of: "single-point-of-decision") == [.note])
    #expect(found.count == plain.count)
  }

  @Test func `What the line names goes before what the question names`() throws {
    let found = try findings("- Vem ersätter [](roll:chef)?\n  Förklarar: `role-without-alternate` för [](roll:samordnare)")
    #expect(severities(found, of: "role-without-alternate") == [.error])
    #expect(severities(found, of: OpenQuestionFindings.id) == [.warning])
  }

  @Test func `A question that is settled explains nothing`() throws {
    let found = try findings("- Vem ersätter [](roll:samordnare)?\n  Förklarar: `role-without-alternate`")
    let vain = try #require(found.first { $0.id == OpenQuestionFindings.id })
    #expect(vain.severity == .warning && vain.range != nil)
  }

  @Test func `A rule that does not exist is told of with the nearest name`() throws {
    let found = try findings("- Vem ersätter [](roll:chef)?\n  Förklarar: `role-without-alternat`")
    let unknown = try #require(found.first { $0.id == "unknown-rule" })
    #expect(unknown.fixes.first?.edits.map(\.replacement) == ["role-without-alternate"])
  }

  @Test func `A rule must be named`() {
    expectDiagnostics(
      [ExpectedDiagnostic("explains-no-rule", at: "1️⃣")],
      from: ["plan.md": examplePlanFile + "## Öppna frågor\n- Vem?\n  1️⃣Förklarar: allt\n"])
  }

  @Test func `The line is not part of the question`() throws {
    let plan = try plan(from: ["plan.md": examplePlanFile + "## Öppna frågor\n- Vem?\n  Förklarar: `plan-overdue`\n- Vad?\n"])
    #expect(plan.openQuestions.map { $0.blocks.count } == [1, 1])
    #expect(plan.explanations.map(\.question) == [0])
    #expect(plan.edition(for: .intranet).explanations.isEmpty)
    var texts: [String] = []
    plan.openQuestions.forEach { question in question.forEachInlines { texts.append($0.plainText()) } }
    #expect(texts == ["Vem?", "Vad?"])
  }
}
