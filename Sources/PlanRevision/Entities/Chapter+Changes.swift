import PlanModel

extension Chapter: ComparableElement {
  func said(of field: Field, _ side: Side) -> Said {
    switch field {
    case .type, .id: .nothing
    case .title: side.said(title)
    case .audience: side.said(audience)
    case .number: side.said(number)
    }
  }

  func texts(_ side: Side) -> [SaidPart] { [SaidPart(TextName.description, .prose(content))] }
}
