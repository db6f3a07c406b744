import Diagnostics
import PlanAnalysis
import PlanModel
import PlanTestSupport
import Testing

@testable import PlanRules

@Suite struct SettingsTests {
  private func findings(_ settings: String) throws -> [Diagnostic] {
    let text = """
      ---
      typ: plan
      id: exempel
      titel: Plan
      kommun: Exempels kommun
      version: 1.0
      status: beslutad
      ersätter: Inget.
      regler:
        \(settings)
      ---
      """
    return RuleRunner.check(PlanAnalysis(try plan(from: ["plan.md": text])), date: nil)
  }

  @Test func `A plan changes the severity of a rule`() throws {
    let found = try findings("decided-without-decision: anmärkning")
    #expect(found.map(\.id) == ["decided-without-decision"])
    #expect(found.map(\.severity) == [.note])
  }

  @Test func `A plan switches a rule off`() throws {
    #expect(try findings("decided-without-decision: av").isEmpty)
  }

  @Test func `An unknown rule is told, with the nearest name`() throws {
    let unknown = try #require(try findings("decided-without-desicion: av").first { $0.id == "unknown-rule" })
    #expect(unknown.range != nil)
    #expect(unknown.fixes.first?.edits.map(\.replacement) == ["decided-without-decision"])
  }

  @Test func `What keeps a plan from being read cannot be weakened`() throws {
    let found = try findings("duplicate-id: varning")
    #expect(found.contains { $0.id == "unknown-rule" && $0.summary.swedish.contains("kan inte ändras") })
  }
}
