import PlanAnalysis
import PlanModel
import PlanTestSupport
import Testing

@testable import PlanRevision

/// What follows from changes, there and back.
@Suite struct ConsequenceTests {
  private static let roles = """
    ---
    typ: roll
    id: chef
    titel: Chefen
    nås: dygnet runt
    ---
    ---
    typ: roll
    id: tib
    titel: Beredskapen
    nås: dygnet runt
    ---

    """

  private func plan(_ text: String) throws -> Plan { try PlanTestSupport.plan(from: ["allt.md": Self.roles + text]) }

  private func consequences(_ old: Plan, _ new: Plan) -> [Consequence] {
    PlanChanges(from: old, to: new).consequences(from: PlanAnalysis(old), to: PlanAnalysis(new))
  }

  private static func mandate(_ holder: String) -> String { "---\ntyp: mandat\nid: m\nbeslut: Besluta\ninnehavare:\n  - \(holder)\n---\n" }

  private static let mandate = Subject(.mandate, old: "m", new: "m")
  private static let chief = Subject(.role, old: "chef", new: "chef")
  private static let nights = Moments([Moment(level: nil, time: .otherTime)], among: 2)

  @Test func aDecisionThatNobodyMayTakeAtNightIsTold() throws {
    let (old, new) = try (plan(Self.mandate("chef")), plan(Self.mandate("{roll: chef, tid: kontorstid}")))
    #expect(
      consequences(old, new) == [
        .noLongerDecides(Deciders(subjects: [Self.chief], areToldAlone: false), decision: Self.mandate, Self.nights),
        .nobodyDecides(decision: Self.mandate, Self.nights),
      ])
    #expect(
      consequences(new, old) == [
        .nowDecides(Deciders(subjects: [Self.chief], areToldAlone: false), decision: Self.mandate, Self.nights),
        .somebodyDecides(decision: Self.mandate, Self.nights),
      ])
  }

  @Test func oneWhomTheAlarmNoLongerReachesIsTold() throws {
    func chain(_ last: String) -> String {
      "---\ntyp: larmkedja\nid: l\ntitel: L\ningångar: [112]\n---\n| Från | Till | Inom |\n|---|---|---|\n| 112 | [](roll:tib) | 5 min |\n"
        + last
    }
    let (old, new) = try (plan(chain("| [](roll:tib) | [](roll:chef) | 5 min |\n")), plan(chain("")))
    let always = Moments([Moment(level: nil, time: .officeHours), Moment(level: nil, time: .otherTime)], among: 2)
    #expect(consequences(old, new) == [.noLongerReached(Self.chief, always)])
    #expect(consequences(new, old) == [.nowReached(Self.chief, always)])
  }

  @Test func aNewIdAloneHasNoConsequence() throws {
    let text = Self.roles + Self.mandate("{roll: chef, tid: kontorstid}")
    let old = try PlanTestSupport.plan(from: ["allt.md": text])
    let new = try PlanTestSupport.plan(from: [
      "allt.md": text.replacing("id: chef", with: "id: ledare").replacing("roll: chef", with: "roll: ledare")
    ])
    let changes = PlanChanges(from: old, to: new)
    #expect(changes.changes.map(\.edit) == [.newIdentifier])
    #expect(changes.changes.map(\.changeClass) == [.wording])
    #expect(changes.reading.isEmpty)
    #expect(consequences(old, new).isEmpty)
  }

  @Test func whoDecidesIsAskedOfTheOlderPlan() throws {
    func plan(_ body: String, _ title: String) throws -> Plan {
      try PlanTestSupport.plan(from: [
        "plan.md": examplePlanFile.replacing("status: utkast", with: "status: utkast\nbeslutsnivåer: {organisation: \(body)}"),
        "roll.md": "---\ntyp: roll\nid: r\ntitel: \(title)\n---\n",
      ])
    }
    let decisions = try PlanChanges(from: plan("nämnden", "Chef"), to: plan("chefen", "Ledare")).decisions
    #expect(decisions.first { $0.changeClass == .organisation }?.body == "nämnden")
    #expect(decisions.first { $0.changeClass == .principle }?.body == nil)
  }
}
