import PlanModel

/// The shortest ways through the alarm graph at one level and time.
struct AlarmSearch {
  let graph: AlarmGraph
  let level: Identifier<EventLevel>?
  let time: TimeOfDay
  let silent: Set<Identifier<Role>>
  private var queue = MinutesQueue()
  private var arrivals: [AlarmTimeline.Arrival] = []
  private var settled: Set<AlarmChain.Node> = []
  /// Groups that a message has reached, by the number of its arrival.
  private var messages: [AlarmChain.Node: Int] = [:]

  init(graph: AlarmGraph, level: Identifier<EventLevel>?, time: TimeOfDay, silent: Set<Identifier<Role>>) {
    self.graph = graph
    self.level = level
    self.time = time
    self.silent = silent
  }

  mutating func run(from entries: [AlarmChain.Node]) -> AlarmTimeline {
    for entry in entries { reach(entry, minutes: 0, isTimed: true, .entry, previous: nil) }
    while let next = queue.removeFirst() {
      let isNew = settled.insert(next.node).inserted
      // A group may be called together first and get its message later: the message counts too, for its members.
      let isFirstMessage = next.isMessage && next.node.isGroup && messages[next.node] == nil
      guard isNew || isFirstMessage else { continue }
      arrivals.append(next)
      if isFirstMessage { messages[next.node] = arrivals.count - 1 }
      goOn(from: next, number: arrivals.count - 1, isNew: isNew)
    }
    return AlarmTimeline(withoutRepeats)
  }

  /// The arrivals with one for each group: its message, if there was one.
  private var withoutRepeats: [AlarmTimeline.Arrival] {
    let repeated = arrivals.indices.filter { number in messages[arrivals[number].node].map { $0 != number } ?? false }
    guard !repeated.isEmpty else { return arrivals }
    let dropped = Set(repeated)
    var places: [Int: Int] = [:]
    for number in arrivals.indices where !dropped.contains(number) { places[number] = places.count }
    return arrivals.indices.filter { !dropped.contains($0) }.map { number in
      let arrival = arrivals[number]
      let previous = arrival.previous.flatMap { places[$0] ?? messages[arrivals[$0].node].flatMap { places[$0] } }
      return AlarmTimeline.Arrival(
        node: arrival.node, minutes: arrival.minutes, isTimed: arrival.isTimed, manner: arrival.manner, previous: previous)
    }
  }

  private mutating func goOn(from arrival: AlarmTimeline.Arrival, number: Int, isNew: Bool) {
    for call in isNew ? graph.callsFrom[arrival.node] ?? [] : [] where graph.calls[call].isMade(at: level, time) {
      make(call, after: arrival, number: number)
    }
    guard case .element(let reference) = arrival.node else { return }
    let element = reference.element
    func follow(_ kind: EntityKind, _ id: String, _ manner: AlarmTimeline.Manner) {
      reach(.element(ElementReference(ElementID(kind, id))), minutes: arrival.minutes, isTimed: arrival.isTimed, manner, previous: number)
    }
    if element.kind == .role {
      for group in graph.groupsConvenedBy[Identifier(element.id)] ?? [] {
        follow(.group, group.rawValue, .convened(by: Identifier(element.id)))
      }
    } else if element.kind == .group, arrival.isMessage, let group = graph.index.groups[Identifier(element.id)] {
      for role in group.people { follow(.role, role.rawValue, .member(of: group.id)) }
    }
  }

  private mutating func make(_ call: Int, after arrival: AlarmTimeline.Arrival, number: Int) {
    let row = graph.calls[call]
    let minutes = arrival.minutes + (row.step.within?.minutes ?? 0)
    let isTimed = arrival.isTimed && row.step.within != nil
    if answers(row.to) {
      reach(row.to, minutes: minutes, isTimed: isTimed, .call(call), previous: number)
    } else if let other = row.ifNoAnswer {
      reach(other, minutes: minutes, isTimed: isTimed, .instead(call), previous: number)
    }
  }

  private mutating func reach(
    _ node: AlarmChain.Node, minutes: Int, isTimed: Bool, _ manner: AlarmTimeline.Manner, previous: Int?
  ) {
    guard answers(node), node.isGroup || !settled.contains(node) else { return }
    queue.insert(AlarmTimeline.Arrival(node: node, minutes: minutes, isTimed: isTimed, manner: manner, previous: previous))
  }

  /// Whether somebody answers. A role that does not say when it can be reached is believed to answer when the chain calls it.
  private func answers(_ node: AlarmChain.Node) -> Bool {
    guard case .element(let reference) = node, reference.element.kind == .role else { return true }
    let id = Identifier<Role>(reference.element.id)
    if silent.contains(id) { return false }
    switch graph.index.roles[id]?.reachability {
    case .officeHours: return time == .officeHours
    case .otherTime: return time == .otherTime
    case .roundTheClock, .byRota, .whenNeeded, nil: return true
    }
  }
}

extension AlarmTimeline.Arrival {
  /// Whether a message went out, so that the members have it too.
  fileprivate var isMessage: Bool {
    switch manner {
    case .call, .instead: true
    case .entry, .member, .convened: false
    }
  }
}

extension AlarmChain.Node {
  fileprivate var isGroup: Bool {
    if case .element(let reference) = self { reference.element.kind == .group } else { false }
  }
}

/// Arrivals to come, the earliest first; of equally early ones, the first that was put in.
private struct MinutesQueue {
  private var heap: [(key: (Int, Int), arrival: AlarmTimeline.Arrival)] = []
  private var count = 0

  mutating func insert(_ arrival: AlarmTimeline.Arrival) {
    heap.append(((arrival.minutes, count), arrival))
    count += 1
    var child = heap.count - 1
    while child > 0, heap[child].key < heap[(child - 1) / 2].key {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func removeFirst() -> AlarmTimeline.Arrival? {
    guard let first = heap.first else { return nil }
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    var parent = 0
    while true {
      let children = [2 * parent + 1, 2 * parent + 2].filter { $0 < heap.count }
      guard let least = children.min(by: { heap[$0].key < heap[$1].key }), heap[least].key < heap[parent].key else { break }
      heap.swapAt(parent, least)
      parent = least
    }
    return first.arrival
  }
}
