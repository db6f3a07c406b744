import PlanAnalysis
import PlanModel

/// Who may take a decision at some levels and hours: at once, and when others cannot be reached.
struct DecisionTurns: Sendable {
  var levels: [EventLevel]
  var isForEveryLevel: Bool
  var hours: Hours
  var first: [Succession.Candidate]
  var then: [Succession.Candidate]
}

extension Composer {
  /// The turns of a mandate's decision; levels and hours with the same answer share a line.
  func turns(of mandate: Identifier<Mandate>) -> [DecisionTurns] {
    context.analysis.succession.rows(of: mandate).map { row in
      DecisionTurns(
        levels: row.levels.compactMap { index.levels[$0] }, isForEveryLevel: row.isForEveryLevel, hours: row.hours,
        first: row.steps.first?.candidates ?? [], then: row.steps.dropFirst().flatMap(\.candidates) + row.waiting)
    }
  }

  /// The turns at one level.
  func turns(of mandate: Identifier<Mandate>, at level: EventLevel) -> [DecisionTurns] {
    turns(of: mandate).filter { line in line.levels.contains { $0.id == level.id } }
  }

  func levelSpans(_ line: DecisionTurns) -> [Span] {
    line.isForEveryLevel ? [.text(words[.allLevels])] : .joined(line.levels.map { linked($0) })
  }
}
