import PlanModel
import Prose

extension DecisionBasis: ComparableElement {
  func said(of field: Field, _ side: Side) -> Said {
    switch field {
    case .type, .id: .nothing
    case .title: side.said(title)
    case .audience: side.said(audience)
    case .category: side.said(category)
    case .referral: .record(referral?.cells(side) ?? [])
    case .recipient: side.said(recipient)
    case .date: side.said(date)
    case .caseNumber: side.said(caseNumber)
    case .officer: side.said(officer)
    // Appendices are numbered in their order.
    case .appendices: .sequence(appendices.map { .text($0.told) })
    case .signatories: side.sequence(signatories)
    case .sentTo: side.set(sentTo)
    }
  }

  func texts(_ side: Side) -> [SaidPart] { Part.allCases.map { SaidPart($0.rawValue, .prose(parts[$0] ?? RichText())) } }
}

extension DecisionBasis.Appendix {
  /// "Beslut och mandat (mandat, roller)".
  fileprivate var told: String { contents.isEmpty ? title : "\(title) (\(contents.map(\.rawValue).joined(separator: ", ")))" }
}

extension DecisionBasis.Referral {
  fileprivate func cells(_ side: Side) -> [Cell] {
    Field.allCases.compactMap { field in
      switch field {
      case .from: Cell(field.rawValue, side.fact(from))
      case .caseNumber: Cell(field.rawValue, side.fact(caseNumber))
      case .due: Cell(field.rawValue, side.fact(due))
      }
    }
  }
}
