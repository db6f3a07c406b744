public import PlanModel

/// Who is reached after how many minutes, and by whom.
public struct AlarmTimeline: Sendable {
  /// Somebody who is reached.
  public struct Arrival: Sendable, Hashable {
    public let node: AlarmChain.Node
    /// The node's number in the graph, the same in all its timelines.
    public let number: Int
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
  private let web: AlarmWeb
  /// The place of each node's arrival, by the node's number.
  private let places: [Int?]

  init(_ arrivals: [Arrival], in web: AlarmWeb) {
    self.arrivals = arrivals
    self.web = web
    var places = [Int?](repeating: nil, count: web.nodes.count)
    for (place, arrival) in arrivals.enumerated() where places[arrival.number] == nil { places[arrival.number] = place }
    self.places = places
  }

  private func place(of node: AlarmChain.Node) -> Int? { web.numbers[node].flatMap { places[$0] } }

  public func arrival(at node: AlarmChain.Node) -> Arrival? { place(of: node).map { arrivals[$0] } }
  public func arrival(of element: ElementID) -> Arrival? { arrival(at: .element(ElementReference(element))) }

  /// The way from the entry point to an element, both included.
  public func path(to element: ElementID) -> [Arrival] {
    var path: [Arrival] = []
    var next = place(of: .element(ElementReference(element)))
    while let number = next {
      path.append(arrivals[number])
      next = arrivals[number].previous
    }
    return path.reversed()
  }
}
