public import PlanModel

/// Who is reached after how many minutes, and by whom.
public struct AlarmTimeline: Sendable {
  /// Somebody who is reached.
  public struct Arrival: Sendable, Hashable {
    public let node: AlarmChain.Node
    /// The shortest sum of the times of the calls.
    public let minutes: Int
    /// Whether every call on the way has a time.
    public let isTimed: Bool
    public let manner: Manner
    /// The arrival from which this one follows, by its place in `arrivals`.
    public let previous: Int?
  }

  public enum Manner: Sendable, Hashable {
    /// The alarm comes in here.
    case entry
    /// Called, by the number of the call in the graph.
    case call(Int)
    /// Called because the one whom the call is for does not answer.
    case instead(Int)
    /// Reached with a group to which the role belongs.
    case member(of: Identifier<Group>)
    /// Called together by its convener, or by who acts in the convener's place.
    case convened(by: Identifier<Role>)
  }

  /// In the order of time.
  public let arrivals: [Arrival]
  private let numbers: [AlarmChain.Node: Int]

  init(_ arrivals: [Arrival]) {
    self.arrivals = arrivals
    numbers = Dictionary(arrivals.enumerated().map { ($0.element.node, $0.offset) }) { first, _ in first }
  }

  public func arrival(at node: AlarmChain.Node) -> Arrival? { numbers[node].map { arrivals[$0] } }
  public func arrival(of element: ElementID) -> Arrival? { arrival(at: .element(ElementReference(element))) }

  /// The way from the entry point to an element, both included.
  public func path(to element: ElementID) -> [Arrival] {
    var path: [Arrival] = []
    var next = numbers[.element(ElementReference(element))]
    while let number = next {
      path.append(arrivals[number])
      next = arrivals[number].previous
    }
    return path.reversed()
  }
}

extension AlarmGraph {
  /// Who is reached, the fastest way, when an alarm comes in at one entry point (or at each of them, where none is named).
  ///
  /// A role in `silent`, and one that says it has other hours, does not answer: then the call's "Inget svar" is called, when the call's time is over.
  /// A message to a group reaches its convener and those who sit in it; a convener who is reached calls the group together.
  public func reached(
    from entry: AlarmChain.Node? = nil, level: Identifier<EventLevel>?, time: TimeOfDay, silent: Set<Identifier<Role>> = []
  ) -> AlarmTimeline {
    var search = AlarmSearch(graph: self, level: level, time: time, silent: silent)
    return search.run(from: entry.map { [$0] } ?? entryPoints)
  }
}
