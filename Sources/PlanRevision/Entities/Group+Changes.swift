import PlanModel

extension Group: ComparableElement {
  func said(of field: Field, _ side: Side) -> Said {
    switch field {
    case .type, .id: .nothing
    case .title: side.said(title)
    case .audience: side.said(audience)
    case .members: .unorderedRows(members.map { $0.row(side) })
    case .convener: side.said(convener)
    case .leaders: side.said(leaders)
    case .quorum: side.said(quorum)
    case .headcount: side.said(headcount.map { isHeadcountApproximate ? "ca \($0)" : String($0) })
    case .adjuncts: side.set(adjuncts)
    case .convenedBy: side.said(convenedBy)
    case .closedBy: side.said(closedBy)
    case .aliases: side.set(aliases)
    }
  }

  func texts(_ side: Side) -> [SaidPart] { [SaidPart(TextName.description, .prose(description))] }
}

extension Group.Member {
  fileprivate func row(_ side: Side) -> Row {
    let seat =
      switch self.seat {
      case .role(let role): side.fact(role)
      case .organisation(let organisation): side.fact(organisation)
      }
    return Row(
      key: seat,
      Field.allCases.map { field in
        switch field {
        // The seat is the row's key.
        case .role, .organisation: nil
        case .alternates: Cell(field.rawValue, side.list(alternates))
        case .label: Cell(field.rawValue, side.fact(label))
        }
      })
  }
}
