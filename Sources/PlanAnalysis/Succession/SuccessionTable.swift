public import PlanModel

/// The succession of every decision at each of its levels and times: in office hours, at other times, or both.
public struct SuccessionTable: Sendable {
  /// In the order of the mandates.
  public let decisions: [Decision]
  /// By decision, level and time of day, in that order.
  public let successions: [Succession]
  /// Where statements about the same decision say different things.
  public let disagreements: [Disagreement]
  /// The part of `successions` that belongs to each decision.
  private let ranges: [Identifier<Mandate>: Range<Int>]
  private let decisionOfStatement: [Identifier<Mandate>: Int]

  init(_ index: PlanIndex) {
    decisions = Decision.all(in: index.plan)
    var successions: [Succession] = []
    var ranges: [Identifier<Mandate>: Range<Int>] = [:]
    var disagreements: [Disagreement] = []
    var decisionOfStatement: [Identifier<Mandate>: Int] = [:]
    for (number, decision) in decisions.enumerated() {
      for statement in decision.statements where decisionOfStatement[statement.id] == nil { decisionOfStatement[statement.id] = number }
      let start = successions.count
      let cells = Self.cells(of: decision, index: index)
      successions += cells.map(\.succession)
      if ranges[decision.id] == nil { ranges[decision.id] = start..<successions.count }
      if decision.statements.count > 1 { disagreements += Disagreement.find(in: cells, of: decision) }
    }
    self.successions = successions
    self.ranges = ranges
    self.disagreements = disagreements
    self.decisionOfStatement = decisionOfStatement
  }

  /// The decision that a mandate speaks of.
  public func decision(of mandate: Identifier<Mandate>) -> Decision? { decisionOfStatement[mandate].map { decisions[$0] } }

  /// Who may take the decision of a mandate at each of its levels and times.
  public func successions(of mandate: Identifier<Mandate>) -> ArraySlice<Succession> {
    guard let decision = decision(of: mandate), let range = ranges[decision.id] else { return [] }
    return successions[range]
  }

  /// Who may take the decision of a mandate then; `nil` where it is not taken at that level or time.
  public func succession(of mandate: Identifier<Mandate>, level: Identifier<EventLevel>?, time: TimeOfDay) -> Succession? {
    successions(of: mandate).first { $0.level == level && $0.time == time }
  }

  /// A succession with the entries that it was made of.
  struct Cell {
    let succession: Succession
    let entries: [HolderEntry]
  }

  private static func cells(of decision: Decision, index: PlanIndex) -> [Cell] {
    let entries = decision.statements.flatMap { statement in statement.holders.map { HolderEntry($0, of: statement) } }
    let ordering = SuccessionOrdering(entries: entries, index: index)
    // The same holders mean the same order, and mostly they are the same everywhere.
    var known: [[Int]: SuccessionOrder] = [:]
    let levels: [Identifier<EventLevel>?] = index.plan.levels.isEmpty ? [nil] : decision.levels
    return levels.flatMap { level in
      decision.times.map { time in
        let applying = entries.indices.filter { entries[$0].applies(at: level, time) }
        let order = known[applying] ?? ordering.order(applying.map { entries[$0] })
        known[applying] = order
        return Cell(
          succession: Succession(decision: decision.id, level: level, time: time, order: order),
          entries: applying.map { entries[$0] })
      }
    }
  }
}
