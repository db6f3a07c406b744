public import PlanModel

/// How many may take a decision at one level and time of day.
public struct Coverage: Sendable, Hashable {
  /// The roles and groups that may decide, with those who act in the roles, each once; several who only decide together count as one.
  public let count: Int
  /// Whether nobody decides but several together.
  public let isJoint: Bool
  /// Whether the decision hangs on one person: somebody who has a part in it whoever decides, who is one person, and in whose role nobody else acts.
  public let hangsOnOnePerson: Bool
}

extension PlanAnalysis {
  /// How many may decide; none where those who are named wait for one another.
  public func coverage(of succession: Succession) -> Coverage {
    let candidates = succession.candidates
    let parties = Set(candidates.map(\.party)).union(
      candidates.filter { !$0.party.isJoint }.flatMap(\.alternates).map { Party($0.element) })
    return Coverage(
      count: parties.count, isJoint: !parties.isEmpty && parties.allSatisfy(\.isJoint), hangsOnOnePerson: hangsOnOnePerson(succession))
  }

  /// Whether the decision hangs on one person. Nobody needs to be counted for this.
  public func hangsOnOnePerson(_ succession: Succession) -> Bool { onlyPerson(succession) != nil }

  /// The one on whose single person the decision hangs; of several who only decide together, the first whom nobody else can stand in for.
  public func onlyPerson(_ succession: Succession) -> ElementID? {
    guard let first = succession.steps.first?.candidates.first else { return nil }
    return first.party.elements.first { element in
      let isNeeded = succession.steps.allSatisfy { step in step.candidates.allSatisfy { $0.party.contains(element) } }
      return isNeeded && isAlone(element) && isOnePerson(element)
    }
  }

  /// Whether nobody else acts in a role; in a group its people do.
  private func isAlone(_ element: ElementID) -> Bool {
    guard element.kind == .role else { return true }
    return index.roles[Identifier(element.id)]?.standIns.allSatisfy { $0.id.rawValue == element.id } ?? true
  }

  private func isOnePerson(_ holder: ElementID) -> Bool {
    if holder.kind == .role { return duties.hangsOnOnePerson(Identifier(holder.id)) }
    guard let group = index.groups[Identifier(holder.id)] else { return false }
    return group.members.count <= 1 && (group.headcount ?? 1) <= 1
  }
}
