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

  @Test func oneWhoOnlyComesSecondIsTold() throws {
    let (first, second) = (Self.mandate("chef"), Self.mandate("tib\n  - {roll: chef, om-onåbar: tib}"))
    let (old, new) = try (plan(first), plan(second))
    let officer = Subject(.role, old: "tib", new: "tib")
    let always = Moments([Moment(level: nil, time: .officeHours), Moment(level: nil, time: .otherTime)], among: 2)
    let waiting = Deciders(subjects: [Self.chief], areToldAlone: false, waitFor: [officer])
    let deciding = Deciders(subjects: [officer], areToldAlone: false)
    #expect(
      consequences(old, new) == [
        .noLongerDecidesFirst(waiting, decision: Self.mandate, always), .nowDecides(deciding, decision: Self.mandate, always),
      ])
    #expect(
      consequences(new, old) == [
        .noLongerDecides(deciding, decision: Self.mandate, always), .nowDecidesFirst(waiting, decision: Self.mandate, always),
      ])
  }

  @Test func oneWhoOnlyStepsInForSomebodyIsNotToldOfTheAlarm() throws {
    func plan(_ minutes: Int) throws -> Plan {
      try PlanTestSupport.plan(from: [
        "allt.md": Self.roles.replacing("titel: Chefen", with: "titel: Chefen\nersättare: [tib]")
          + "---\ntyp: larmkedja\nid: l\ntitel: L\ningångar: [112]\n---\n| Från | Till | Inom |\n|---|---|---|\n| 112 | [](roll:tib) | \(minutes) min |\n"
      ])
    }
    let always = Moments([Moment(level: nil, time: .officeHours), Moment(level: nil, time: .otherTime)], among: 2)
    let officer = Subject(.role, old: "tib", new: "tib")
    #expect(try consequences(plan(10), plan(5)) == [.alarmTime(officer, old: 10, new: 5, always)])
  }

  @Test func aGroupThatALevelDoesNotActivateIsNotToldOfItsAlarm() throws {
    func plan(_ minutes: Int) throws -> Plan {
      try PlanTestSupport.plan(from: [
        "allt.md": Self.roles
          + """
          ---
          typ: grupp
          id: g
          titel: Gruppen
          ledamöter: [chef, tib]
          sammankallande: tib
          ---
          ---
          typ: händelsenivå
          nummer: 1
          titel: Liten
          symbol: cirkel
          ---
          ---
          typ: händelsenivå
          nummer: 2
          titel: Stor
          symbol: triangel
          aktiverar: [g]
          ---
          ---
          typ: larmkedja
          id: l
          titel: L
          ingångar: [112]
          ---
          | Från | Till | Inom |
          |---|---|---|
          | 112 | [](roll:tib) | \(minutes) min |

          """
      ])
    }
    let large = Moments(
      [.officeHours, .otherTime].map { Moment(level: Subject(.eventLevel, old: "2", new: "2"), time: $0) }, among: 4)
    let told = try consequences(plan(10), plan(5))
    let group = Subject(.group, old: "g", new: "g")
    #expect(told.contains(.alarmTime(group, old: 10, new: 5, large)))
    #expect(told.count { if case .alarmTime(group, _, _, _) = $0 { true } else { false } } == 1)
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

  @Test func aPlanThatSaysNothingOfDelegationsDecidesOnThemLikeOnItsMandates() throws {
    func plan(_ levels: String, _ amount: String) throws -> Plan {
      try PlanTestSupport.plan(from: [
        "plan.md": examplePlanFile.replacing("status: utkast", with: "status: utkast\nbeslutsnivåer: {\(levels)}"),
        "allt.md": Self.roles + Self.mandate("chef").replacing("innehavare", with: "slag: delegation\ngräns: \(amount)\ninnehavare"),
      ])
    }
    let silent = try PlanChanges(from: plan("organisation: KF", "1 kr"), to: plan("organisation: KF", "2 kr"))
    #expect(silent.changes.map(\.changeClass) == [.delegation] && silent.decisions.map(\.body) == ["KF"])
    let levels = "organisation: KF, delegationer: nämnden"
    #expect(try PlanChanges(from: plan(levels, "1 kr"), to: plan(levels, "2 kr")).decisions.map(\.body) == ["nämnden"])
  }

  @Test func nobodyDecidesOnWhereAPlanSaysThatItsFactsComeFrom() throws {
    func plan(_ text: String, _ audience: String) throws -> Plan {
      try PlanTestSupport.plan(from: ["k.md": "---\ntyp: kapitel\nid: k\ntitel: Källor\nsynlighet: \(audience)\n---\n\(text)\n"])
    }
    func classes(_ audience: String) throws -> [ChangeClass] {
      try PlanChanges(from: plan("Sidan 3 i handlingen.", audience), to: plan("Sidan 4 i handlingen.", audience)).changes.map(\.changeClass)
    }
    #expect(try classes("begränsad") == [.wording])
    #expect(try classes("offentlig") == [.principle])
  }
}
