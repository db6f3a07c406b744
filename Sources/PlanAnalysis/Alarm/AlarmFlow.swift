import PlanModel

/// The ways of the alarm at one level and time, and the ones that each way must pass.
///
/// One computation of dominators tells for every role whom its silence may cut off; asking the graph again for every silent role would be quadratic.
struct AlarmFlow {
  private struct Edge {
    let to: Int
    /// Where the alarm goes when `to` is silent.
    let instead: Int?
  }

  private struct Fallback {
    let caller: Int
    let instead: Int
  }

  /// A vertex for each node of the web, then one for the message to each, then the outside from which alarms come in.
  private let edges: [[Edge]]
  /// The calls to each node that have somebody to go to when it is silent.
  private let fallbacks: [Int: [Fallback]]
  private let isReached: [Bool]
  /// Whom each vertex alone leads to: the next ones in the tree of dominators.
  private let next: [[Int]]
  /// The place of each vertex and of the last one behind it, when the tree is walked from its root.
  private let span: [ClosedRange<Int>?]

  init(_ graph: AlarmGraph, level: Identifier<EventLevel>?, time: TimeOfDay) {
    let web = graph.web
    let count = web.nodes.count
    let silent = web.hours.map { $0 != nil && $0 != time }
    // A message to a group is more than that it comes together: only the message reaches those who sit in it.
    func called(_ node: Int) -> Int { web.isGroup[node] ? count + node : node }
    var fallbacks: [Int: [Fallback]] = [:]
    var edges: [[Edge]] = Array(repeating: [], count: 2 * count + 1)
    for entry in graph.entryPoints {
      if let number = web.numbers[entry], !silent[number] { edges[2 * count].append(Edge(to: number, instead: nil)) }
    }
    for node in 0..<count {
      for edge in web.edges[node] where graph.calls[edge.call].isMade(at: level, time) {
        let other = edge.ifNoAnswer.flatMap { silent[$0] ? nil : called($0) }
        if !silent[edge.to] {
          edges[node].append(Edge(to: called(edge.to), instead: other))
          if let other { fallbacks[edge.to, default: []].append(Fallback(caller: node, instead: other)) }
        } else if let other {
          edges[node].append(Edge(to: other, instead: nil))
        }
      }
      for group in web.convenes[node] { edges[node].append(Edge(to: group, instead: nil)) }
      guard web.isGroup[node] else { continue }
      edges[count + node] = ([node] + web.people[node].filter { !silent[$0] }).map { Edge(to: $0, instead: nil) }
    }
    self.edges = edges
    self.fallbacks = fallbacks
    let dominators = Dominators(edges.map { $0.map(\.to) }, root: 2 * count)
    isReached = dominators.parents.map { $0 != nil }
    next = dominators.children
    span = dominators.spans(from: 2 * count)
  }

  /// How many of those who are lost are told: enough to show what is at stake.
  private static let told = 4

  /// Roles and groups that are reached otherwise, but neither themselves nor in those who step in for them while this node is silent: the nearest ones.
  func lost(without silent: Int, _ graph: AlarmGraph, _ reach: AlarmReach) -> [ElementID] {
    guard isReached[silent], !next[silent].isEmpty else { return [] }
    let saved = saved(from: silent)
    let count = graph.web.nodes.count
    func time(_ element: ElementID) -> AlarmReach.Time? {
      guard let number = graph.web.numbers[.element(ElementReference(element))], number != silent,
        saved.contains(number) || isReached[number] && !isBehind(number, silent)
      else { return nil }
      return AlarmReach.Time(minutes: 0, isTimed: true)
    }
    var lost: [ElementID] = []
    var level = next[silent]
    while !level.isEmpty {
      for vertex in level where vertex < count && !saved.contains(vertex) {
        guard case .element(let reference) = graph.web.nodes[vertex], reach.time(of: reference.element, reached: time) == nil else {
          continue
        }
        lost.append(reference.element)
        if lost.count == Self.told { return lost }
      }
      level = level.flatMap { next[$0] }
    }
    return lost
  }

  /// Whether every way to a vertex passes the other one.
  private func isBehind(_ vertex: Int, _ other: Int) -> Bool {
    guard let own = span[vertex], let whole = span[other] else { return false }
    return whole.contains(own.lowerBound)
  }

  /// Those whom the calls to the silent one reach by its "Inget svar".
  private func saved(from silent: Int) -> Set<Int> {
    var saved: Set<Int> = []
    var open = (fallbacks[silent] ?? []).filter { isReached[$0.caller] && !isBehind($0.caller, silent) }.map(\.instead)
    while let vertex = open.popLast() {
      guard vertex != silent, !isReached[vertex] || isBehind(vertex, silent), saved.insert(vertex).inserted else { continue }
      for edge in edges[vertex] {
        if edge.to != silent { open.append(edge.to) } else if let other = edge.instead { open.append(other) }
      }
    }
    return saved
  }
}
