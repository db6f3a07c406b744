public import PlanModel

/// What each role is needed for, and whether several persons fill it.
public struct RoleDuties: Sendable {
  /// May take a decision without waiting for anybody, at some level and time.
  public let decidesFirst: Set<Identifier<Role>>
  /// May take a decision, first or after others.
  public let decides: Set<Identifier<Role>>
  /// Is the only one who may take a decision, at some level and time, or one of several who only together may.
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
  private let rotas: RotaTable

  init(_ index: PlanIndex, succession: SuccessionTable, alarm: AlarmGraph, rotas: RotaTable) {
    self.index = index
    self.rotas = rotas
    let plan = index.plan
    var first: Set<Identifier<Role>> = []
    var all: Set<Identifier<Role>> = []
    var alone: Set<Identifier<Role>> = []
    for succession in succession.successions {
      func roles(_ step: Succession.Step) -> [Identifier<Role>] {
        step.candidates.flatMap(\.party.elements).filter { $0.kind == .role }.map { Identifier($0.id) }
      }
      if succession.steps.count == 1, succession.steps[0].candidates.count == 1 { alone.formUnion(roles(succession.steps[0])) }
      for (number, step) in succession.steps.enumerated() {
        let deciding = roles(step)
        all.formUnion(deciding)
        if number == 0 { first.formUnion(deciding) }
      }
    }
    decidesFirst = first
    decides = all
    decidesAlone = alone
    func roles(_ references: some Sequence<ElementReference>) -> Set<Identifier<Role>> {
      Set(references.lazy.filter { $0.element.kind == .role }.map { Identifier($0.element.id) })
    }
    leadsLevel = roles(plan.levels.flatMap(\.leaders).map(\.reference))
    activated = roles(plan.levels.flatMap(\.activates).map(\.reference))
    leadsGroup = Set(plan.groups.flatMap { [$0.convener?.id].compactMap { $0 } + $0.leaders.map(\.id) })
    sits = Set(
      plan.groups.flatMap(\.members).compactMap { member -> Identifier<Role>? in
        if case .role(let role) = member.seat { role.id } else { nil }
      })
    called = roles(
      alarm.calls.flatMap { [$0.to, $0.ifNoAnswer].compactMap { $0 } }.compactMap { node -> ElementReference? in
        if case .element(let reference) = node { reference } else { nil }
      })
    stepsIn = Set(plan.roles.flatMap { $0.alternates + $0.fillings.flatMap(\.alternates) }.map(\.id)).union(
      plan.groups.flatMap(\.members).flatMap(\.alternates).map(\.id))
  }

  /// Whether a role's only part is to step in for others.
  public func onlyStepsIn(_ role: Identifier<Role>) -> Bool {
    stepsIn.contains(role) && !decidesFirst.contains(role) && !leadsLevel.contains(role) && !leadsGroup.contains(role)
      && !sits.contains(role)
  }

  /// Whether several persons fill a role, at once or in turn: by number, by rota, in several organisations, or by the contact lists.
  public func isManyPersons(_ id: Identifier<Role>) -> Bool {
    guard let role = index.roles[id] else { return false }
    if (role.headcount ?? 1) > 1 || role.filledInEach.count > 1 || role.reachability == .byRota { return true }
    if rotas.rotas(of: id).contains(where: { $0.turns.count > 1 }) { return true }
    return listedNames(id).count > 1
  }

  /// Whether the role is silent as soon as one person is.
  ///
  /// By a rota one is on duty, however many share it; only a second rota gives a second person. A role that several organisations fill is one person in each
  /// of them, and they do not stand in for one another. A staffed function, with an on-call number of its own and no person's name, is never one person.
  public func hangsOnOnePerson(_ id: Identifier<Role>) -> Bool {
    guard let role = index.roles[id] else { return true }
    let own = rotas.rotas(of: id)
    if !own.isEmpty || role.reachability == .byRota { return own.count < 2 }
    if isStaffedFunction(id) { return false }
    guard role.filledInEach.count > 1 else { return (role.headcount ?? 1) < 2 && listedNames(id).count < 2 }
    // As many as the organisations are one in each; fewer can only be the number in each.
    if let count = role.headcount { return count < 2 || count == role.filledInEach.count }
    let listed = Dictionary(grouping: index.contactsOfRole[id] ?? []) { $0.organisation?.id }
    return !role.filledInEach.allSatisfy { Self.names(listed[$0.id] ?? []).count > 1 }
  }

  private func isStaffedFunction(_ id: Identifier<Role>) -> Bool {
    (index.contactsOfRole[id] ?? []).contains { contact in
      (contact.name ?? "").isEmpty && contact.numbers.contains { $0.channel == .onCall }
    }
  }

  private func listedNames(_ id: Identifier<Role>) -> Set<String> {
    guard let contacts = index.contactsOfRole[id], contacts.count > 1 else { return [] }
    return Self.names(contacts)
  }

  private static func names(_ contacts: [Contact]) -> Set<String> { Set(contacts.compactMap { $0.name?.normalisedWords }) }
}
