import PlanModel

extension Exercise: ComparableElement {
  func said(of field: Field, _ side: Side) -> Said {
    switch field {
    case .type, .id: .nothing
    case .title: side.said(title)
    case .audience: side.said(audience)
    case .category: side.said(category)
    case .date: side.said(date)
    case .interval: side.said(interval)
    case .participants: side.set(participants)
    case .responsible: side.said(responsible)
    }
  }

  func texts(_ side: Side) -> [SaidPart] { [SaidPart(TextName.description, .prose(description))] }
}
