public import PlanModel

/// The alarm graph at one level and time: the calls that are made then, and who does not answer then. Made once, so that many silences are cheap.
public struct AlarmWays: Sendable {
  struct Call: Sendable {
    /// Its number in the graph.
    let number: Int
    let to: Int
    let ifNoAnswer: Int?
    let minutes: Int?
  }

  let web: AlarmWeb
  /// What each node calls.
  let calls: [[Call]]
  /// Those who say that they have other hours.
  let silent: [Bool]
  private let entryPoints: [AlarmChain.Node]

  public init(_ graph: AlarmGraph, level: Identifier<EventLevel>?, time: TimeOfDay) {
    web = graph.web
    entryPoints = graph.entryPoints
    let isMade = graph.calls.map { $0.isMade(at: level, time) }
    calls = graph.web.edges.map { edges in
      edges.filter { isMade[$0.call] }.map { edge in
        Call(number: edge.call, to: edge.to, ifNoAnswer: edge.ifNoAnswer, minutes: graph.calls[edge.call].step.within?.minutes)
      }
    }
    silent = graph.web.hours.map { $0 != nil && $0 != time }
  }

  /// Who is reached, the fastest way, when an alarm comes in at one entry point (or at each of them, where none is named).
  ///
  /// A role in `silent`, and one that says it has other hours, does not answer: then the call's "Inget svar" is called, when the call's time is over.
  /// A message to a group reaches its convener and those who sit in it; a convener who is reached calls the group together.
  public func reached(from entry: AlarmChain.Node? = nil, silent: Set<Identifier<Role>> = []) -> AlarmTimeline {
    var search = AlarmSearch(self, silent: silent)
    return search.run(from: entry.map { [$0] } ?? entryPoints)
  }
}

extension AlarmGraph {
  /// Who is reached at one level and time; whoever asks again for the same ones asks their `AlarmWays`.
  public func reached(
    from entry: AlarmChain.Node? = nil, level: Identifier<EventLevel>?, time: TimeOfDay, silent: Set<Identifier<Role>> = []
  ) -> AlarmTimeline {
    AlarmWays(self, level: level, time: time).reached(from: entry, silent: silent)
  }
}
