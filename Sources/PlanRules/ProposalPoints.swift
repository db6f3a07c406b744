import Diagnostics
import PlanModel
import Prose

/// A point of a proposed decision in words, with its place.
struct ProposalPoint {
  var words: String
  var range: SourceRange?

  /// Whether it hangs on a sentence that begins above it: "att anta planen,".
  var isAttClause: Bool { words.lowercased().hasPrefix("att ") }

  /// The points of every list under `## Förslag till beslut`.
  static func all(_ plan: Plan) -> [ProposalPoint] {
    plan.decisionBases.flatMap { basis in
      (basis.parts[.proposal]?.blocks ?? []).flatMap { block -> [ProposalPoint] in
        guard case .list(let list) = block else { return [] }
        return list.items.compactMap { item in
          guard case .paragraph(let inlines, let origin)? = item.blocks.first else { return nil }
          return ProposalPoint(words: inlines.plainText(), range: origin.range)
        }
      }
    }
  }
}
