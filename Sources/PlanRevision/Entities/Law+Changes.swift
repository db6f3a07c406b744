import PlanModel

extension Law: ComparableElement {
  func said(of field: Field, _ side: Side) -> Said {
    switch field {
    case .type, .id: .nothing
    case .title: side.said(title)
    case .audience: side.said(audience)
    case .shortName: side.said(shortName)
    case .designation: side.said(designation)
    case .inForceFrom: side.said(inForceFrom)
    case .repealed: side.said(repealed)
    case .replacedBy: side.said(replacedBy)
    case .about: side.said(about)
    }
  }

  func texts(_ side: Side) -> [SaidPart] { [SaidPart(TextName.description, .prose(description))] }
}
