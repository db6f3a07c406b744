public import PlanModel

/// A row of the decision table: levels and hours at which the same persons may decide in the same order.
public struct SuccessionRow: Sendable, Hashable {
  public let decision: Identifier<Mandate>
  /// In ascending order; empty where the plan has no levels.
  public let levels: [Identifier<EventLevel>]
  /// Whether those are all the plan's levels.
  public let isForEveryLevel: Bool
  public let hours: Hours
  public let steps: [Succession.Step]
  public let waiting: [Succession.Candidate]
  public var isCovered: Bool { !steps.isEmpty }
}

extension SuccessionTable {
  /// The succession of a mandate's decision with equal levels and times put together: "Nivå 2–3, dygnet runt".
  public func rows(of mandate: Identifier<Mandate>) -> [SuccessionRow] {
    guard let decision = decision(of: mandate) else { return [] }
    let all = successions(of: mandate)
    // Per level one succession for each time at which the decision is taken: office hours, other time, or both in that order.
    let perLevel = decision.times.count
    var groups: [(successions: ArraySlice<Succession>, levels: [Identifier<EventLevel>])] = []
    for start in stride(from: all.startIndex, to: all.endIndex, by: perLevel) {
      let here = all[start..<start + perLevel]
      let levels = [all[start].level].compactMap { $0 }
      if let same = groups.firstIndex(where: { $0.successions.elementsEqual(here) { $0.saysTheSame(as: $1) } }) {
        groups[same].levels += levels
      } else {
        groups.append((here, levels))
      }
    }
    return groups.flatMap { group -> [SuccessionRow] in
      func row(_ succession: Succession, _ hours: Hours) -> SuccessionRow {
        SuccessionRow(
          decision: decision.id, levels: group.levels,
          isForEveryLevel: decision.isForEveryLevel && group.levels.count == decision.levels.count,
          hours: hours, steps: succession.steps, waiting: succession.waiting)
      }
      guard let first = group.successions.first, let last = group.successions.last else { return [] }
      if perLevel > 1, first.saysTheSame(as: last) { return [row(first, .roundTheClock)] }
      return group.successions.map { row($0, Hours([$0.time]) ?? .roundTheClock) }
    }
  }
}

extension Succession {
  /// Whether the same persons may decide in the same order, on whatever ground.
  func saysTheSame(as other: Succession) -> Bool {
    func same(_ a: [Candidate], _ b: [Candidate]) -> Bool {
      a.elementsEqual(b) { $0.party == $1.party && $0.ifUnreachable == $1.ifUnreachable && $0.condition == $1.condition }
    }
    return steps.elementsEqual(other.steps) { same($0.candidates, $1.candidates) } && same(waiting, other.waiting)
  }
}
