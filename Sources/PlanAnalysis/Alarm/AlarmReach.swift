public import PlanModel

/// Whom the alarm reaches at each level and time of day, themselves or in those who step in for them.
public struct AlarmReach: Sendable {
  /// When the alarm has come to somebody.
  public struct Time: Sendable, Hashable {
    public let minutes: Int
    /// Whether every call on the way has a time.
    public let isTimed: Bool
  }

  private struct Moment: Hashable {
    let level: Identifier<EventLevel>?
    let time: TimeOfDay
  }

  private let graph: AlarmGraph
  private let index: PlanIndex
  private let timelines: [Moment: AlarmTimeline]
  private let callsTo: [AlarmChain.Node: [AlarmGraph.Call]]

  init(_ graph: AlarmGraph, index: PlanIndex) {
    self.graph = graph
    self.index = index
    let levels: [Identifier<EventLevel>?] = index.plan.levels.isEmpty ? [nil] : index.plan.levels.map(\.id)
    let moments = graph.isEmpty ? [] : levels.flatMap { level in TimeOfDay.allCases.map { Moment(level: level, time: $0) } }
    timelines = Dictionary(moments.map { ($0, graph.reached(level: $0.level, time: $0.time)) }) { first, _ in first }
    callsTo = Dictionary(grouping: graph.calls, by: \.to)
  }

  /// Whom the alarm reaches then; `nil` where the plan has no alarm chain or no such level.
  public func timeline(level: Identifier<EventLevel>?, time: TimeOfDay) -> AlarmTimeline? {
    timelines[Moment(level: level, time: time)]
  }

  /// Those whom the alarm is meant to reach then, the first to be reached first; `nil` where the plan has no alarm chain or no such level.
  public func meant(level: Identifier<EventLevel>?, time: TimeOfDay) -> [AlarmTimeline.Arrival]? {
    timeline(level: level, time: time).map { $0.arrivals.filter { isMeant($0, at: level, time) } }
  }

  /// Whether somebody is to be reached: a convener calls only those groups together that the level activates.
  public func isMeant(_ arrival: AlarmTimeline.Arrival, at level: Identifier<EventLevel>?, _ time: TimeOfDay) -> Bool {
    guard case .convened = arrival.manner, let level = level.flatMap({ index.levels[$0] }), case .element(let group) = arrival.node else {
      return true
    }
    return level.activates.at(time).contains { $0.element == group.element }
  }

  /// When the alarm reaches a role or a group on a way through the graph. A role is reached with whoever steps in for it; a group with its message, with
  /// its convener, or when each of its seats is.
  public func time(of element: ElementID, in timeline: AlarmTimeline) -> Time? {
    time(of: element) { element in timeline.arrival(of: element).map { Time(minutes: $0.minutes, isTimed: $0.isTimed) } }
  }

  /// Whether the alarm reaches a role or a group without a message to any of these groups.
  public func reaches(
    _ element: ElementID, without groups: Set<ElementID>, level: Identifier<EventLevel>?, time: TimeOfDay
  ) -> Bool {
    guard let timeline = timeline(level: level, time: time) else { return false }
    guard !groups.isEmpty else { return self.time(of: element, in: timeline) != nil }
    func isFree(_ node: AlarmChain.Node) -> Bool {
      guard timeline.arrival(at: node) != nil else { return false }
      guard case .element(let reference) = node else { return true }
      return !timeline.path(to: reference.element).contains { arrival in
        if case .element(let passed) = arrival.node { groups.contains(passed.element) } else { false }
      }
    }
    let found = self.time(of: element) { element in
      let node = AlarmChain.Node.element(ElementReference(element))
      guard !groups.contains(element), timeline.arrival(at: node) != nil else { return nil }
      // The fastest way may pass a group although a slower call does not.
      let isReached = isFree(node) || (callsTo[node] ?? []).contains { $0.isMade(at: level, time) && isFree($0.from) }
      return isReached ? Time(minutes: 0, isTimed: true) : nil
    }
    return found != nil
  }

  /// The same for whatever says when somebody is reached.
  func time(of element: ElementID, reached: (ElementID) -> Time?) -> Time? {
    if let own = reached(element) { return own }
    switch element.kind {
    case .role: return time(of: Identifier(element.id), alternates: [], reached: reached)
    case .group:
      guard let group = index.groups[Identifier(element.id)], !group.members.isEmpty else { return nil }
      var last = Time(minutes: 0, isTimed: true)
      for member in group.members {
        guard case .role(let role) = member.seat,
          let seat = time(of: role.id, alternates: member.alternates.map(\.id), reached: reached)
        else { return nil }
        last = Time(minutes: max(last.minutes, seat.minutes), isTimed: last.isTimed && seat.isTimed)
      }
      return last
    default: return nil
    }
  }

  private func time(
    of role: Identifier<Role>, alternates: [Identifier<Role>], reached: (ElementID) -> Time?
  ) -> Time? {
    if let own = reached(role.element) { return own }
    let stepIn = (index.roles[role]?.standIns.map(\.id) ?? []) + alternates
    return stepIn.compactMap { reached($0.element) }.min { $0.minutes < $1.minutes }
  }
}
