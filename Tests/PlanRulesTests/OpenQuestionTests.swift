import Diagnostics
import PlanAnalysis
import PlanModel
import PlanReading
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

  /// A plan that builds on one whose chief nobody replaces and nobody can ring at night, and says so in a question.
  private func variantFindings(_ files: [String: String] = [:], questions: String = "") throws -> ([Diagnostic], SourceFiles) {
    let base = [
      "grund/plan.md": examplePlanFile
        + "## Öppna frågor\n- Ett?\n- Vem ersätter [](roll:chef)?\n  Förklarar: `holder-unreachable` för [](mandat:samla)\n",
      "grund/roller.md": "---\ntyp: roll\ntitel: Chef\nid: chef\nnås: kontorstid\n---\n",
      "grund/mandat.md": "---\ntyp: mandat\nbeslut: Samla gruppen\nid: samla\ninnehavare: [chef]\n---\n",
    ]
    let head = "---\ntyp: plan\nid: v\ntitel: V\nversion: 1\nstatus: utkast\nbygger-på: grund\n---\nVarianten.\n"
    let read = readPlan(from: files.merging(["plan.md": head + questions]) { $1 }, base: base)
    let plan = try #require(read.value.plan, "\(read.diagnostics)")
    return (RuleRunner.check(PlanAnalysis(plan), date: nil), read.value.files)
  }

  @Test func `What a plan explains is explained in the plan that builds on it, at its place`() throws {
    let (found, files) = try variantFindings()
    let explained = try #require(found.first { $0.id == "holder-unreachable" })
    #expect(explained.severity == .warning && explained.openQuestion == 2)
    #expect(explained.notes.last?.range.map { files[$0.file].path } == "grund/plan.md")
  }

  @Test func `It explains what the variant has written anew, too`() throws {
    let (found, files) = try variantFindings([
      "mandat/annat.md": "---\ntyp: mandat\nbeslut: Samla alla\nid: samla\ninnehavare: [chef]\n---\n"
    ])
    let explained = try #require(found.first { $0.id == "holder-unreachable" })
    #expect(explained.range.map { files[$0.file].path } == "mandat/annat.md")
    #expect(explained.openQuestion == 2)
  }

  @Test func `What the variant settles is still open in the other plan, and no fault`() throws {
    let (found, _) = try variantFindings(["r.md": "---\ntyp: roll\ntitel: Chef\nid: chef\nnås: dygnet runt\n---\n"])
    #expect(severities(found, of: "holder-unreachable").isEmpty)
    #expect(severities(found, of: OpenQuestionFindings.id).isEmpty)
  }

  @Test func `The variant's own question that explains nothing is told of`() throws {
    let (found, files) = try variantFindings(questions: "## Öppna frågor\n- Vem ringer [](roll:chef)?\n  Förklarar: `reporting-cycle`\n")
    let vain = try #require(found.first { $0.id == OpenQuestionFindings.id })
    #expect(vain.range.map { files[$0.file].path } == "plan.md")
  }

  @Test func `A dormant page's finding is explained as others are`() throws {
    func findings(_ questions: String) throws -> [Diagnostic] {
      let plan = try plan(from: [
        "plan.md": examplePlanFile + "## Öppna frågor\n\(questions)\n",
        "sida.md": "---\ntyp: vilande-sida\nid: stod\ntitel: Stöd\nbudskap: Ring oss\n---\nHit kan du ringa.\n",
      ])
      return RuleRunner.check(PlanAnalysis(plan), date: nil)
    }
    #expect(severities(try findings("- Ett?"), of: "dormant-page-without-owner") == [.warning, .warning])
    let found = try findings("- Vem svarar för [](sida:stod)?\n  Förklarar: `dormant-page-without-owner`")
    #expect(severities(found, of: "dormant-page-without-owner") == [.note, .note])
    #expect(severities(found, of: OpenQuestionFindings.id).isEmpty)
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
