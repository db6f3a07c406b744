import PlanModel

extension Location: ComparableElement {
  func said(of field: Field, _ side: Side) -> Said {
    switch field {
    case .type, .id: .nothing
    case .title: side.said(title)
    case .audience: side.said(audience)
    case .category: side.said(category)
    case .address: side.said(address)
    case .capacity: side.said(capacity)
    case .keyHolder: side.said(keyHolder)
    case .equipment: side.said(equipment)
    case .accessibility: side.said(accessibility)
    case .lentBy: side.said(lentBy)
    case .fallback: side.said(fallback)
    }
  }

  func texts(_ side: Side) -> [SaidPart] { [SaidPart(TextName.description, .prose(description))] }
}
