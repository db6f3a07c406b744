public import Diagnostics
public import PlanModel

/// A question about a decision to which two statements give different answers.
///
/// A statement that is silent on a question disagrees with nobody: it may be completed by another.
public struct Disagreement: Sendable, Hashable {
  public let decision: Identifier<Mandate>
  public let question: Question
  /// What each statement that answers says: the decision's own first.
  public let answers: [Answer]
  /// Where they apply side by side, in order.
  public private(set) var cells: [Cell]

  public enum Question: Sendable, Hashable {
    /// Who may decide without waiting for anybody?
    case atOnce
    /// Who may decide when these cannot be reached?
    case ifUnreachable([ElementID])
  }

  public struct Answer: Sendable, Hashable {
    public let mandate: Identifier<Mandate>
    public let holders: [Party]
    /// Where each holder is named.
    public let origins: [Origin]
    /// Whether the order of the holders is part of the answer.
    public let inTurn: Bool
  }

  public struct Cell: Sendable, Hashable {
    public let level: Identifier<EventLevel>?
    public let time: TimeOfDay
  }

  static func find(in cells: [SuccessionTable.Cell], of decision: Decision) -> [Disagreement] {
    var found: [Disagreement] = []
    for cell in cells {
      let place = Cell(level: cell.succession.level, time: cell.succession.time)
      for (question, answers) in questions(cell.entries, decision) where !agree(answers) {
        if let known = found.firstIndex(where: { $0.question == question && $0.answers == answers }) {
          found[known].cells.append(place)
        } else {
          found.append(Disagreement(decision: decision.id, question: question, answers: answers, cells: [place]))
        }
      }
    }
    return found
  }

  /// The questions that two or more statements answer, in the order in which they come up.
  private static func questions(_ entries: [HolderEntry], _ decision: Decision) -> [(Question, [Answer])] {
    var order: [Question] = []
    var byQuestion: [Question: [Identifier<Mandate>: [HolderEntry]]] = [:]
    for entry in entries {
      let question: Question = entry.ifUnreachable.isEmpty ? .atOnce : .ifUnreachable(Set(entry.ifUnreachable).sorted())
      if byQuestion[question] == nil { order.append(question) }
      byQuestion[question, default: [:]][entry.statement, default: []].append(entry)
    }
    return order.compactMap { question in
      guard let byStatement = byQuestion[question], byStatement.count > 1 else { return nil }
      return (
        question,
        decision.statements.compactMap { statement in
          byStatement[statement.id].map { entries in
            Answer(
              mandate: statement.id, holders: entries.map(\.party), origins: entries.map(\.origin),
              inTurn: question == .atOnce && statement.order == .inTurn)
          }
        }
      )
    }
  }

  private static func agree(_ answers: [Answer]) -> Bool {
    guard let first = answers.first else { return true }
    return answers.dropFirst().allSatisfy { answer in
      answer.inTurn && first.inTurn ? answer.holders == first.holders : Set(answer.holders) == Set(first.holders)
    }
  }
}
