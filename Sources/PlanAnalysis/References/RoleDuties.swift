public import PlanModel

/// What each role is needed for, and whether several persons fill it.
public struct RoleDuties: Sendable {
  /// May take a decision without waiting for anybody, at some level and time.
  public let decidesFirst: Set<Identifier<Role>>
  /// May take a decision, first or after others.
  public let decides: Set<Identifier<Role>>
  /// Is the only one who may take a decision, at some level and time.
  public let decidesAlone: Set<Identifier<Role>>
  public let leadsLevel: Set<Identifier<Role>>
  /// Convenes or leads a group.
  public let leadsGroup: Set<Identifier<Role>>
  /// Has a seat of its own in a group.
  public let sits: Set<Identifier<Role>>
  /// Activated by a level in its own name.
  public let activated: Set<Identifier<Role>>
  /// Called in an alarm chain, first or when somebody else does not answer.
  public let called: Set<Identifier<Role>>
  /// Steps in for another role, everywhere or in a group.
  public let stepsIn: Set<Identifier<Role>>
  private let index: PlanIndex

  init(_ index: PlanIndex, succession: SuccessionTable, alarm: AlarmGraph) {
    self.index = index
    let plan = index.plan
    var first: Set<Identifier<Role>> = []
    var all: Set<Identifier<Role>> = []
    var alone: Set<Identifier<Role>> = []
    for succession in succession.successions {
      if succession.steps.count == 1, succession.steps[0].candidates.count == 1, let only = succession.candidates.first,
        only.holder.kind == .role
      {
        alone.insert(Identifier(only.holder.id))
      }
      for (number, step) in succession.steps.enumerated() {
        for candidate in step.candidates where candidate.holder.kind == .role {
          all.insert(Identifier(candidate.holder.id))
          if number == 0 { first.insert(Identifier(candidate.holder.id)) }
        }
      }
    }
    decidesFirst = first
    decides = all
    decidesAlone = alone
    func roles(_ references: some Sequence<ElementReference>) -> Set<Identifier<Role>> {
      Set(references.lazy.filter { $0.element.kind == .role }.map { Identifier($0.element.id) })
    }
    leadsLevel = roles(plan.levels.compactMap(\.leader))
    activated = roles(plan.levels.flatMap(\.activates))
    leadsGroup = Set(plan.groups.flatMap { [$0.convener?.id, $0.leader?.id].compactMap { $0 } })
    sits = Set(
      plan.groups.flatMap(\.members).compactMap { member -> Identifier<Role>? in
        if case .role(let role) = member.seat { role.id } else { nil }
      })
    called = roles(
      alarm.calls.flatMap { [$0.to, $0.ifNoAnswer].compactMap { $0 } }.compactMap { node -> ElementReference? in
        if case .element(let reference) = node { reference } else { nil }
      })
    stepsIn = Set(plan.roles.flatMap(\.alternates).map(\.id)).union(plan.groups.flatMap(\.members).flatMap(\.alternates).map(\.id))
  }

  /// Whether a role's only part is to step in for others.
  public func onlyStepsIn(_ role: Identifier<Role>) -> Bool {
    stepsIn.contains(role) && !decidesFirst.contains(role) && !leadsLevel.contains(role) && !leadsGroup.contains(role)
      && !sits.contains(role)
  }

  /// Whether several persons fill a role, so that one can be missing: by number, by rota, in several organisations, or by the contact lists.
  public func isManyPersons(_ id: Identifier<Role>) -> Bool {
    guard let role = index.roles[id] else { return false }
    if (role.headcount ?? 1) > 1 || role.filledInEach.count > 1 || role.reachability == .byRota { return true }
    if let rota = role.rota.flatMap({ index.rotas[$0.id] }), rota.turns.count > 1 { return true }
    guard let contacts = index.contactsOfRole[id], contacts.count > 1 else { return false }
    return Set(contacts.compactMap { $0.name?.normalisedWords }).count > 1
  }
}
