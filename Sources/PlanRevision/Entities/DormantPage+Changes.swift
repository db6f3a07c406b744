import PlanModel

extension DormantPage: ComparableElement {
  func said(of field: Field, _ side: Side) -> Said {
    switch field {
    case .type, .id: .nothing
    case .title: side.said(title)
    case .audience: side.said(audience)
    case .phase: side.said(phase)
    case .contacts: side.set(contacts)
    case .message: message.isEmpty ? .nothing : .value(.words(Words.of(message, side)))
    case .owner: side.said(owner)
    case .startedBy: side.said(startedBy)
    case .endedBy: side.said(endedBy)
    case .minimum: side.said(minimum)
    }
  }

  func texts(_ side: Side) -> [SaidPart] { [SaidPart(TextName.description, .prose(content))] }
}
