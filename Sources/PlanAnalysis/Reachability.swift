public import PlanModel

/// Who answers, and when: a role by what it says itself, a group when one of its people does.
public struct Reachability: Sendable {
  private let index: PlanIndex

  init(_ index: PlanIndex) { self.index = index }

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

  /// Those who may answer for a role or a group: the role itself or the group's people, then whoever steps in for them.
  public func answering(for element: ElementID) -> [Identifier<Role>] {
    switch element.kind {
    case .role:
      return index.roles[Identifier(element.id)].map { role in [role.id] + role.standIns.map(\.id) } ?? []
    case .group:
      guard let group = index.groups[Identifier(element.id)] else { return [] }
      let people = group.people
      return people + group.members.flatMap(\.alternates).map(\.id) + people.flatMap { index.roles[$0]?.standIns.map(\.id) ?? [] }
    default: return []
    }
  }

  /// Who answers most surely for a role or a group at that time, and how surely; `nil` where nobody does.
  public func surest(for element: ElementID, at time: TimeOfDay) -> (role: Identifier<Role>, answer: Role.Answer)? {
    var best: (role: Identifier<Role>, answer: Role.Answer)?
    for role in answering(for: element) {
      let answer = index.roles[role]?.answer(at: time) ?? .never
      if answer > best?.answer ?? .never { best = (role, answer) }
      if answer == .promised { break }
    }
    return best
  }
}

// MARK: - Several who decide together

extension Reachability {
  /// Whether one who decides cannot when some roles do not answer: of several who only decide together, one is enough.
  public func isSilent(_ party: Party, without silent: Set<Identifier<Role>>) -> Bool {
    party.elements.contains { isSilent($0, without: silent) }
  }

  /// Who answers most surely at that time; of several who only decide together, the least sure of these. `nil` where one of them cannot be reached.
  public func surest(for party: Party, at time: TimeOfDay) -> (role: Identifier<Role>, answer: Role.Answer)? {
    var least: (role: Identifier<Role>, answer: Role.Answer)?
    for element in party.elements {
      guard let surest = surest(for: element, at: time) else { return nil }
      if least.map({ surest.answer < $0.answer }) ?? true { least = surest }
    }
    return least
  }
}

extension Group {
  /// The roles that convene, lead or sit in the group, each once.
  public var people: [Identifier<Role>] {
    var seen: Set<Identifier<Role>> = []
    let seats = members.compactMap { member -> Identifier<Role>? in
      if case .role(let role) = member.seat { role.id } else { nil }
    }
    return ([convener?.id].compactMap { $0 } + leaders.map(\.id) + seats).filter { seen.insert($0).inserted }
  }
}
