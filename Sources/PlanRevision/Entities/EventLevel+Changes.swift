import PlanModel

extension EventLevel: ComparableElement {
  func said(of field: Field, _ side: Side) -> Said {
    switch field {
    // The number is the id; one that changes is told as such.
    case .type, .id: .nothing
    case .title: side.said(title)
    case .audience: side.said(audience)
    case .symbol: side.said(symbol)
    case .leaders: side.said(leaders)
    case .activates: .set(activates.map { side.fact($0) })
    case .alarmedWithin: side.said(alarmedWithin)
    }
  }

  func texts(_ side: Side) -> [SaidPart] {
    [
      SaidPart(TextName.description, .prose(description)), SaidPart("Kriterier", .prose(criteria)), SaidPart("Exempel", .prose(examples)),
    ]
  }

  /// Its number only says where it stands among the levels: a level between two others moves the rest.
  var identities: [String?] { ["\(number) \(title.lowercased())", title.lowercased(), id.rawValue] }
}
