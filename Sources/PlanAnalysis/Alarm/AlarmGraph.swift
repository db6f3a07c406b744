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
  let web: AlarmWeb

  init(_ index: PlanIndex) {
    func node(_ node: AlarmChain.Node) -> AlarmChain.Node {
      // A call to a contact is a call to the role that it is listed for.
      guard case .element(let reference) = node, reference.element.kind == .contact,
        let role = index.contacts[Identifier(reference.element.id)]?.role
      else { return node }
      return .element(ElementReference(role.id.element, origin: reference.origin))
    }
    var seen: Set<AlarmChain.Node> = []
    entryPoints = index.plan.alarmChains.flatMap(\.entryPoints).map(node).filter { seen.insert($0).inserted }
    calls = index.plan.alarmChains.flatMap { chain in
      chain.steps.map { Call(chain: chain.id, step: $0, from: node($0.from), to: node($0.to), ifNoAnswer: $0.ifNoAnswer.map(node)) }
    }
    web = AlarmWeb(index, entryPoints: entryPoints, calls: calls)
  }

  /// The calls that are made at that level and time.
  public func calls(level: Identifier<EventLevel>?, time: TimeOfDay) -> [Call] { calls.filter { $0.isMade(at: level, time) } }

  /// Whether the plan says anything of how people are alerted.
  public var isEmpty: Bool { calls.isEmpty }
}

/// The graph's nodes by number, with what leads from each: made once, so that many searches are cheap.
struct AlarmWeb: Sendable {
  struct Edge {
    let call: Int
    let to: Int
    let ifNoAnswer: Int?
  }

  private(set) var nodes: [AlarmChain.Node] = []
  private(set) var numbers: [AlarmChain.Node: Int] = [:]
  /// When each node answers; `nil`: whenever it is called.
  private(set) var hours: [TimeOfDay?] = []
  private(set) var edges: [[Edge]] = []
  /// The groups that a role calls together, as convener or in the convener's place.
  private(set) var convenes: [[Int]] = []
  /// The roles of a group.
  private(set) var people: [[Int]] = []
  private(set) var isGroup: [Bool] = []

  init(_ index: PlanIndex, entryPoints: [AlarmChain.Node], calls: [AlarmGraph.Call]) {
    for entry in entryPoints { _ = number(of: entry, index) }
    for (position, call) in calls.enumerated() {
      let (from, to) = (number(of: call.from, index), number(of: call.to, index))
      edges[from].append(Edge(call: position, to: to, ifNoAnswer: call.ifNoAnswer.map { number(of: $0, index) }))
    }
    // A plan without a chain has no one to reach, and its groups need no numbers.
    guard !calls.isEmpty else { return }
    for group in index.plan.groups {
      let own = number(of: .element(ElementReference(group.element)), index)
      people[own] = group.people.map { number(of: $0, index) }
      for role in Self.conveners(of: group, index) { convenes[number(of: role, index)].append(own) }
    }
  }

  /// The convener and those who act in the convener's place, each once.
  private static func conveners(of group: Group, _ index: PlanIndex) -> [Identifier<Role>] {
    guard let convener = group.convener?.id else { return [] }
    let seat = group.members.first { if case .role(let role) = $0.seat { role.id == convener } else { false } }
    let alternates = (index.roles[convener]?.alternates ?? []).map(\.id) + (seat?.alternates ?? []).map(\.id)
    var seen: Set<Identifier<Role>> = []
    return ([convener] + alternates).filter { seen.insert($0).inserted }
  }

  private mutating func number(of role: Identifier<Role>, _ index: PlanIndex) -> Int {
    number(of: .element(ElementReference(role.element)), index)
  }

  private mutating func number(of node: AlarmChain.Node, _ index: PlanIndex) -> Int {
    if let known = numbers[node] { return known }
    numbers[node] = nodes.count
    nodes.append(node)
    edges.append([])
    convenes.append([])
    people.append([])
    var kind: EntityKind?
    var answers: TimeOfDay?
    if case .element(let reference) = node {
      kind = reference.element.kind
      // A role that does not say when it can be reached, or is contacted when needed, is believed to answer when the chain calls it.
      if kind == .role {
        switch index.roles[Identifier(reference.element.id)]?.reachability {
        case .officeHours: answers = .officeHours
        case .otherTime: answers = .otherTime
        case .roundTheClock, .byRota, .whenNeeded, nil: answers = nil
        }
      }
    }
    hours.append(answers)
    isGroup.append(kind == .group)
    return nodes.count - 1
  }
}
