import PlanModel

/// How many may take a decision at one level and time of day.
public struct Coverage: Sendable, Hashable {
  /// The roles and groups that may decide, with those who act in the roles, each once.
  public let count: Int
  /// Whether the decision hangs on one person: one holder, who is one person, and nobody who acts in the role.
  public let hangsOnOnePerson: Bool
}

extension PlanAnalysis {
  /// How many may decide; none where those who are named wait for one another.
  public func coverage(of succession: Succession) -> Coverage {
    let candidates = succession.candidates
    let holders = Set(candidates.map(\.holder)).union(candidates.flatMap(\.alternates).map { ElementID(.role, $0.rawValue) })
    return Coverage(count: holders.count, hangsOnOnePerson: hangsOnOnePerson(succession))
  }

  /// Whether the decision hangs on one person. Nobody needs to be counted for this.
  public func hangsOnOnePerson(_ succession: Succession) -> Bool {
    guard let holder = succession.steps.first?.candidates.first?.holder else { return false }
    let isAlone = succession.steps.allSatisfy { step in
      step.candidates.allSatisfy { candidate in
        candidate.holder == holder && candidate.alternates.allSatisfy { holder.kind == .role && $0.rawValue == holder.id }
      }
    }
    return isAlone && isOnePerson(holder)
  }

  private func isOnePerson(_ holder: ElementID) -> Bool {
    if holder.kind == .role { return duties.hangsOnOnePerson(Identifier(holder.id)) }
    guard let group = index.groups[Identifier(holder.id)] else { return false }
    return group.members.count <= 1 && (group.headcount ?? 1) <= 1
  }
}
