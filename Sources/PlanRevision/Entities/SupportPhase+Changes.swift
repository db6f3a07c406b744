import PlanModel

extension SupportPhase: ComparableElement {
  func said(of field: Field, _ side: Side) -> Said {
    switch field {
    case .type, .id: .nothing
    case .title: side.said(title)
    case .audience: side.said(audience)
    case .follows: side.said(follows)
    case .startedBy: side.said(startedBy)
    case .endedBy: side.said(endedBy)
    case .minimum: side.said(minimum)
    case .talks: side.said(talks)
    case .contact: side.said(contact)
    case .organisation: side.said(organisation)
    case .location: side.said(location)
    case .leaders: side.said(leaders)
    }
  }

  func texts(_ side: Side) -> [SaidPart] { [SaidPart(TextName.description, .prose(description))] }
}
