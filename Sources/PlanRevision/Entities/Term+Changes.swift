import PlanModel

extension Term: ComparableElement {
  func said(of field: Field, _ side: Side) -> Said {
    switch field {
    case .type, .id: .nothing
    case .title: side.said(title)
    case .audience: side.said(audience)
    case .abbreviation: side.said(abbreviation)
    case .explanation: explanation.isEmpty ? .nothing : .value(.words(Words.of(explanation, side)))
    case .replaces: side.set(replaces)
    case .from: side.said(from)
    }
  }

  func texts(_ side: Side) -> [SaidPart] { [SaidPart(TextName.description, .prose(description))] }
}
