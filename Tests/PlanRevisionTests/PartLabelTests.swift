import Diagnostics
import PlanModel
import PlanTestSupport
import Testing

@testable import PlanRevision

/// A reader of the list of changes never meets the keys that the plan's author writes.
@Suite struct PartLabelTests {
  private struct Keys: PlanPairVisitor {
    var unknown: [String] = []

    mutating func visit<E: ComparableElement>(_ old: [E], _ new: [E]) {
      unknown += E.Field.allCases.map(\.rawValue).filter {
        !["typ", "bygger-på", "gemensamt"].contains($0) && !PartLabel.knows($0, in: E.kind)
      }
      .map { "\(E.kind): \($0)" }
    }
  }

  @Test func everyKeyHasALabel() throws {
    let plan = try plan(from: ["plan.md": examplePlanFile])
    var keys = Keys()
    PlanPair(old: plan, new: plan).visit(&keys)
    #expect(keys.unknown.isEmpty, "\(keys.unknown)")
  }

  @Test func everyColumnHasALabel() {
    func names<F: EntityField>(_: F.Type) -> [String] { F.allCases.map(\.rawValue) }
    let columns: [(EntityKind, [String])] = [
      (.mandate, names(Mandate.Holder.Field.self).filter { $0 != Mandate.Holder.Field.together.rawValue }),
      (.mandate, names(Mandate.Delegation.Field.self)), (.group, names(Group.Member.Field.self)),
      (.alarmChain, names(AlarmChain.Step.Field.self)), (.dutyRota, names(DutyRota.Turn.Field.self)),
      (.plan, names(Plan.Decision.Field.self)), (.plan, names(Plan.Version.Field.self)),
      (.decisionBasis, names(DecisionBasis.Referral.Field.self)),
      (.alarmChain, [TextName.calls]), (.checklist, [TextName.steps]), (.contactList, [TextName.entries]), (.dutyRota, [TextName.turns]),
      (.plan, [TextName.explanations, TextName.pictures]),
    ]
    for (kind, names) in columns {
      for name in names { #expect(PartLabel.knows(name, in: kind), "\(kind): \(name)") }
    }
    let endurance = Plan.Field.endurance.rawValue
    for name in names(Plan.Endurance.Field.self) where name != Plan.Endurance.Field.role.rawValue {
      #expect(PartLabel.of(column: name, in: .plan, part: endurance).swedish != name)
    }
  }
}
