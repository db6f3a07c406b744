import PlanModel

extension Policy: ComparableElement {
  func said(of field: Field, _ side: Side) -> Said {
    switch field {
    case .type, .id: .nothing
    case .title: side.said(title)
    case .audience: side.said(audience)
    case .category: side.said(category)
    case .designation: side.said(designation)
    case .decidedBy: side.said(decidedBy)
    case .inForceFrom: side.said(inForceFrom)
    case .inForceUntil: side.said(inForceUntil)
    case .replacedBy: side.said(replacedBy)
    case .about: side.said(about)
    }
  }

  func texts(_ side: Side) -> [SaidPart] { [SaidPart(TextName.description, .prose(description))] }
}
