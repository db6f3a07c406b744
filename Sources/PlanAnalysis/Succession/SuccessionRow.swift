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
    // Per level one pair: office hours, other time.
    let pairs = stride(from: successions(of: mandate).startIndex, to: successions(of: mandate).endIndex, by: 2).map {
      (office: successions[$0], other: successions[$0 + 1])
    }
    var groups: [(office: Succession, other: Succession, levels: [Identifier<EventLevel>])] = []
    for pair in pairs {
      let levels = [pair.office.level].compactMap { $0 }
      if let same = groups.firstIndex(where: { $0.office.saysTheSame(as: pair.office) && $0.other.saysTheSame(as: pair.other) }) {
        groups[same].levels += levels
      } else {
        groups.append((pair.office, pair.other, levels))
      }
    }
    return groups.flatMap { group in
      func row(_ succession: Succession, _ hours: Hours) -> SuccessionRow {
        SuccessionRow(
          decision: decision.id, levels: group.levels,
          isForEveryLevel: decision.isForEveryLevel && group.levels.count == decision.levels.count,
          hours: hours, steps: succession.steps, waiting: succession.waiting)
      }
      if group.office.saysTheSame(as: group.other) { return [row(group.office, .roundTheClock)] }
      return [row(group.office, .officeHours), row(group.other, .otherTime)]
    }
  }
}

extension Succession {
  /// Whether the same persons may decide in the same order, on whatever ground.
  func saysTheSame(as other: Succession) -> Bool {
    func same(_ a: [Candidate], _ b: [Candidate]) -> Bool {
      a.elementsEqual(b) { $0.holder == $1.holder && $0.ifUnreachable == $1.ifUnreachable && $0.condition == $1.condition }
    }
    return steps.elementsEqual(other.steps) { same($0.candidates, $1.candidates) } && same(waiting, other.waiting)
  }
}
