import PlanModel
import PlanTestSupport
import Testing

@Suite struct OpenQuestionTests {
  private func plan(questions: String, limit: String) throws -> Plan {
    try PlanTestSupport.plan(
      from: [
        "plan.md": examplePlanFile + questions,
        "mandat.md": "---\ntyp: mandat\nid: kassan\nbeslut: Använda kassan\ngräns: \(limit)\n---\n",
      ])
  }

  @Test func `A limit that is not settled is an open question`() throws {
    let plan = try plan(questions: "", limit: "ej beslutad")
    #expect(plan.mandates.map(\.limit) == [.undecided])
    #expect(plan.undecidedLimits.map(\.id.rawValue) == ["kassan"])
    #expect(plan.hasOpenQuestions)
  }

  @Test func `A question that speaks of the mandate is not asked twice`() throws {
    let plan = try plan(questions: "## Öppna frågor\n- Hur mycket får [](mandat:kassan) kosta?\n", limit: "ej beslutad")
    #expect(plan.undecidedLimits.isEmpty)
    #expect(plan.hasOpenQuestions)
  }

  @Test func `An amount leaves nothing open`() throws {
    let plan = try plan(questions: "", limit: "50 000 kr")
    #expect(plan.mandates.map(\.limit) == [.amount("50 000 kr")])
    #expect(!plan.hasOpenQuestions)
  }
}
