public import PlanModel

/// Who decides on some of the changes.
public struct DecisionNeed: Sendable, Hashable {
  public let changeClass: ChangeClass
  /// `nil` where the plan does not say, and for what only records a decision.
  public let body: String?
  /// The numbers of the changes, from 1, as `PlanChanges.changes` counts them.
  public let changes: ClosedRange<Int>
}

extension PlanChanges {
  /// The decisions that the changes need. The plan that holds says who decides; what it leaves open, the new one says.
  public var decisions: [DecisionNeed] {
    var needs: [DecisionNeed] = []
    var first = 1
    for changeClass in ChangeClass.allCases {
      let count = changes.count { $0.changeClass == changeClass }
      guard count > 0 else { continue }
      let levels = old.plan.decisionLevels + new.plan.decisionLevels
      // A plan that says nothing of delegations decides on them like on its mandates.
      let body = levels.first { $0.changes == changeClass } ?? levels.first { changeClass == .delegation && $0.changes == .organisation }
      needs.append(DecisionNeed(changeClass: changeClass, body: body?.body, changes: first...first + count - 1))
      first += count
    }
    return needs
  }
}
