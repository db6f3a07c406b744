public import PlanModel

/// The plan's alarm chains as one graph: who calls whom, when, and whom instead.
public struct AlarmGraph: Sendable {
  /// A row of a chain.
  public struct Call: Sendable, Hashable {
    public let chain: Identifier<AlarmChain>
    public let step: AlarmChain.Step
    public let from: AlarmChain.Node
    public let to: AlarmChain.Node
    public let ifNoAnswer: AlarmChain.Node?

    func isMade(at level: Identifier<EventLevel>?, _ time: TimeOfDay) -> Bool {
      guard step.hours.contains(time) else { return false }
      guard let level, !step.levels.isEmpty else { return true }
      return step.levels.contains { $0.id == level }
    }
  }

  /// Where alarms come in, in the order of the chains.
  public let entryPoints: [AlarmChain.Node]
  public let calls: [Call]
  let index: PlanIndex
  let callsFrom: [AlarmChain.Node: [Int]]
  /// The groups that a role calls together, as convener or in the convener's place.
  let groupsConvenedBy: [Identifier<Role>: [Identifier<Group>]]

  init(_ index: PlanIndex) {
    self.index = index
    func node(_ node: AlarmChain.Node) -> AlarmChain.Node {
      // A call to a contact is a call to the role that it is listed for.
      guard case .element(let reference) = node, reference.element.kind == .contact,
        let role = index.contacts[Identifier(reference.element.id)]?.role
      else { return node }
      return .element(ElementReference(ElementID(.role, role.id.rawValue), origin: reference.origin))
    }
    var seen: Set<AlarmChain.Node> = []
    entryPoints = index.plan.alarmChains.flatMap(\.entryPoints).map(node).filter { seen.insert($0).inserted }
    calls = index.plan.alarmChains.flatMap { chain in
      chain.steps.map { Call(chain: chain.id, step: $0, from: node($0.from), to: node($0.to), ifNoAnswer: $0.ifNoAnswer.map(node)) }
    }
    callsFrom = Dictionary(grouping: calls.indices) { [calls] in calls[$0].from }
    var convened: [Identifier<Role>: [Identifier<Group>]] = [:]
    for group in index.plan.groups {
      guard let convener = group.convener?.id else { continue }
      let seat = group.members.first { if case .role(let role) = $0.seat { role.id == convener } else { false } }
      var alternates = (index.roles[convener]?.alternates ?? []).map(\.id) + (seat?.alternates ?? []).map(\.id)
      alternates.insert(convener, at: 0)
      var seen: Set<Identifier<Role>> = []
      for role in alternates where seen.insert(role).inserted { convened[role, default: []].append(group.id) }
    }
    groupsConvenedBy = convened
  }

  /// Whether the plan says anything of how people are alerted.
  public var isEmpty: Bool { calls.isEmpty }
}
