import PlanModel

/// The shortest ways through the alarm graph at one level and time, while some do not answer.
struct AlarmSearch {
  fileprivate struct Arrival {
    let node: Int
    let minutes: Int
    let isTimed: Bool
    let manner: Manner
    let previous: Int?
  }

  fileprivate enum Manner {
    case entry
    case call(Int)
    case instead(Int)
    case member(of: Int)
    case convened(by: Int)
  }

  private let ways: AlarmWays
  private var silent: [Bool]
  private var queue = MinutesQueue<Arrival>()
  private var arrivals: [Arrival] = []
  private var isSettled: [Bool]
  /// The arrival with which a message reached each group.
  private var messages: [Int?]

  private var web: AlarmWeb { ways.web }

  init(_ ways: AlarmWays, silent: Set<Identifier<Role>>) {
    self.ways = ways
    self.silent = ways.silent
    isSettled = Array(repeating: false, count: ways.web.nodes.count)
    messages = Array(repeating: nil, count: ways.web.nodes.count)
    for role in silent {
      if let number = web.numbers[.element(ElementReference(role.element))] { self.silent[number] = true }
    }
  }

  mutating func run(from entries: [AlarmChain.Node]) -> AlarmTimeline {
    for entry in entries {
      if let number = web.numbers[entry] { reach(Arrival(node: number, minutes: 0, isTimed: true, manner: .entry, previous: nil)) }
    }
    while let next = queue.removeFirst() {
      let isNew = !isSettled[next.node]
      // A group may be called together first and get its message later: the message counts too, for its members.
      let isFirstMessage = next.isMessage && web.isGroup[next.node] && messages[next.node] == nil
      guard isNew || isFirstMessage else { continue }
      isSettled[next.node] = true
      arrivals.append(next)
      if isFirstMessage { messages[next.node] = arrivals.count - 1 }
      goOn(from: next, number: arrivals.count - 1, isNew: isNew)
    }
    return timeline
  }

  private mutating func goOn(from arrival: Arrival, number: Int, isNew: Bool) {
    func next(_ node: Int, _ manner: Manner, within minutes: Int? = 0) -> Arrival {
      Arrival(
        node: node, minutes: arrival.minutes + (minutes ?? 0), isTimed: arrival.isTimed && minutes != nil, manner: manner, previous: number)
    }
    if isNew {
      for call in ways.calls[arrival.node] {
        if !silent[call.to] {
          reach(next(call.to, .call(call.number), within: call.minutes))
        } else if let other = call.ifNoAnswer {
          reach(next(other, .instead(call.number), within: call.minutes))
        }
      }
      for group in web.convenes[arrival.node] { reach(next(group, .convened(by: arrival.node))) }
    }
    guard arrival.isMessage else { return }
    for role in web.people[arrival.node] { reach(next(role, .member(of: arrival.node))) }
  }

  private mutating func reach(_ arrival: Arrival) {
    guard !silent[arrival.node], !isSettled[arrival.node] || web.isGroup[arrival.node] && messages[arrival.node] == nil else { return }
    queue.insert(arrival, after: arrival.minutes)
  }

  /// The arrivals with one for each group: its message, if there was one.
  private var timeline: AlarmTimeline {
    var places: [Int?] = []
    var kept = 0
    for (number, arrival) in arrivals.enumerated() {
      let isRepeat = messages[arrival.node].map { $0 != number } ?? false
      places.append(isRepeat ? nil : kept)
      if !isRepeat { kept += 1 }
    }
    /// The kept arrival from which one follows. A message that came later cannot be it: then it is what the group's first arrival followed from.
    func previous(of number: Int) -> Int? {
      var next = arrivals[number].previous
      while let earlier = next {
        if let place = places[earlier] { return place }
        if let message = messages[arrivals[earlier].node], message < number { return places[message] }
        next = arrivals[earlier].previous
      }
      return nil
    }
    return AlarmTimeline(
      arrivals.indices.filter { places[$0] != nil }.map { number in
        let arrival = arrivals[number]
        return AlarmTimeline.Arrival(
          node: web.nodes[arrival.node], number: arrival.node, minutes: arrival.minutes, isTimed: arrival.isTimed,
          manner: told(arrival.manner), previous: previous(of: number))
      }, in: web)
  }

  private func told(_ manner: Manner) -> AlarmTimeline.Manner {
    func id(_ node: Int) -> String { if case .element(let reference) = web.nodes[node] { reference.element.id } else { "" } }
    return switch manner {
    case .entry: .entry
    case .call(let call): .call(call)
    case .instead(let call): .instead(call)
    case .member(let group): .member(of: Identifier(id(group)))
    case .convened(let role): .convened(by: Identifier(id(role)))
    }
  }
}

extension AlarmSearch.Arrival {
  /// Whether a message went out, so that a group's members have it too.
  fileprivate var isMessage: Bool {
    switch manner {
    case .call, .instead: true
    case .entry, .member, .convened: false
    }
  }
}

/// What is to come, the earliest first; of equally early ones, the first that was put in.
private struct MinutesQueue<Element> {
  private var heap: [(key: (Int, Int), element: Element)] = []
  private var count = 0

  mutating func insert(_ element: Element, after minutes: Int) {
    heap.append(((minutes, count), element))
    count += 1
    var child = heap.count - 1
    while child > 0, heap[child].key < heap[(child - 1) / 2].key {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func removeFirst() -> Element? {
    guard !heap.isEmpty else { return nil }
    heap.swapAt(0, heap.count - 1)
    let first = heap.removeLast()
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child].key < heap[least].key { least = child }
      guard least != parent else { break }
      heap.swapAt(parent, least)
      parent = least
    }
    return first.element
  }
}
