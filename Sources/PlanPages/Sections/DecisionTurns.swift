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
  func turns(of mandate: Identifier<Mandate>) -> [DecisionTurns] { turnsOfMandate[mandate] ?? [] }

  /// Every mandate's turns: many tables show them.
  static func turns(_ succession: SuccessionTable, _ index: PlanIndex) -> [Identifier<Mandate>: [DecisionTurns]] {
    var turns: [Identifier<Mandate>: [DecisionTurns]] = [:]
    for decision in succession.decisions {
      let lines = succession.rows(of: decision.id).map { row in
        DecisionTurns(
          levels: row.levels.compactMap { index.levels[$0] }, isForEveryLevel: row.isForEveryLevel, hours: row.hours,
          first: row.steps.first?.candidates ?? [], then: row.steps.dropFirst().flatMap(\.candidates) + row.waiting)
      }
      for statement in decision.statements { turns[statement.id] = lines }
    }
    return turns
  }

  /// The turns at one level.
  func turns(of mandate: Identifier<Mandate>, at level: EventLevel) -> [DecisionTurns] {
    turns(of: mandate).filter { line in line.levels.contains { $0.id == level.id } }
  }

  func levelSpans(_ line: DecisionTurns) -> [Span] {
    guard tellsLevels else { return [] }
    return line.isForEveryLevel ? [.text(words[.allLevels])] : .joined(line.levels.map { linked($0) })
  }
}
