public import PlanModel

/// Who answers, and when: a role by what it says itself, a group when one of its people does.
public struct Reachability: Sendable {
  private let index: PlanIndex

  init(_ index: PlanIndex) { self.index = index }

  /// Whether a role or one of a group's seats answers at that time by itself.
  public func isReachable(_ element: ElementID, at time: TimeOfDay) -> Bool {
    switch element.kind {
    case .role: index.roles[Identifier(element.id)]?.isReachable(at: time) ?? false
    case .group:
      index.groups[Identifier(element.id)].map { group in
        group.people.contains { index.roles[$0]?.isReachable(at: time) ?? false }
      } ?? false
    default: false
    }
  }

  /// Whether nobody answers for a role or a group when some roles do not: a group is silent when all its people are.
  public func isSilent(_ element: ElementID, without silent: Set<Identifier<Role>>) -> Bool {
    switch element.kind {
    case .role: return silent.contains(Identifier(element.id))
    case .group:
      let people = index.groups[Identifier(element.id)]?.people ?? []
      return !people.isEmpty && people.allSatisfy(silent.contains)
    default: return false
    }
  }

  /// Whether the role, one of a group's seats, or somebody who steps in for them answers at that time.
  public func isReachableOrReplaced(_ element: ElementID, at time: TimeOfDay) -> Bool {
    if isReachable(element, at: time) { return true }
    switch element.kind {
    case .role:
      return index.roles[Identifier(element.id)].map { role in
        role.alternates.contains { index.roles[$0.id]?.isReachable(at: time) ?? false }
      } ?? false
    case .group:
      guard let group = index.groups[Identifier(element.id)] else { return false }
      let alternates = group.members.flatMap(\.alternates).map(\.id) + group.people.flatMap { index.roles[$0]?.alternates.map(\.id) ?? [] }
      return alternates.contains { index.roles[$0]?.isReachable(at: time) ?? false }
    default: return false
    }
  }
}

extension Group {
  /// The roles that convene, lead or sit in the group, each once.
  public var people: [Identifier<Role>] {
    var seen: Set<Identifier<Role>> = []
    let seats = members.compactMap { member -> Identifier<Role>? in
      if case .role(let role) = member.seat { role.id } else { nil }
    }
    return ([convener?.id, leader?.id].compactMap { $0 } + seats).filter { seen.insert($0).inserted }
  }
}
