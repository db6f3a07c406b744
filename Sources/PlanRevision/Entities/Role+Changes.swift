import PlanModel

extension Role: ComparableElement {
  func said(of field: Field, _ side: Side) -> Said {
    switch field {
    case .type, .id: .nothing
    case .title: side.said(title)
    case .audience: side.said(audience)
    case .organisation: side.said(organisation)
    case .holder: side.said(holder)
    case .alternates: side.sequence(alternates)
    case .reachability: side.said(reachability)
    case .headcount: side.said(headcount)
    case .reportsTo: side.said(reportsTo)
    case .leaders: side.said(leaders)
    case .appointedBy: side.said(appointedBy)
    case .aliases: side.set(aliases)
    case .office: side.said(office)
    case .filledInEach: .set(fillings.compactMap { side.fact($0) })
    case .rota: side.said(rota)
    }
  }

  func texts(_ side: Side) -> [SaidPart] {
    [
      SaidPart(TextName.description, .prose(description)), SaidPart("Före", .prose(before)), SaidPart("Under", .prose(during)),
      SaidPart("Efter", .prose(after)),
    ]
  }
}

extension Side {
  /// An organisation, with those who step in there if it has its own.
  fileprivate func fact(_ filling: Role.Filling) -> Fact? {
    guard let organisation = fact(filling.organisation), let alternates = list(filling.alternates) else {
      return fact(filling.organisation)
    }
    return .list([organisation, alternates])
  }
}
