import PlanModel
import Prose

extension DecisionBasis: ComparableElement {
  func said(of field: Field, _ side: Side) -> Said {
    switch field {
    case .type, .id: .nothing
    case .title: side.said(title)
    case .audience: side.said(audience)
    case .recipient: side.said(recipient)
    case .date: side.said(date)
    case .caseNumber: side.said(caseNumber)
    case .officer: side.said(officer)
    // Appendices are numbered in their order.
    case .appendices: .sequence(appendices.map { .text($0) })
    case .signatories: side.sequence(signatories)
    case .sentTo: side.set(sentTo)
    }
  }

  func texts(_ side: Side) -> [SaidPart] { Part.allCases.map { SaidPart($0.rawValue, .prose(parts[$0] ?? RichText())) } }
}
