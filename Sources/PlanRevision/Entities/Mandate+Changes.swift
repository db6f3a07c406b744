import PlanModel

extension Mandate: ComparableElement {
  func said(of field: Field, _ side: Side) -> Said {
    switch field {
    case .type, .id: .nothing
    case .title: side.said(title)
    case .audience: side.said(audience)
    case .category: side.said(category)
    case .effect: side.said(effect)
    case .concerns: side.said(concerns)
    case .sameDecisionAs: side.said(sameDecisionAs)
    case .levels: side.set(levels)
    case .hours: side.said(hours)
    case .holders: order == .parallel ? .unorderedRows(holders.map { $0.row(side) }) : .rows(holders.map { $0.row(side) })
    case .order: side.said(order)
    case .thereafter: side.said(thereafter)
    case .limit: side.said(limit?.words)
    case .consulted: side.set(consulted)
    case .consultedAtNeed: side.set(consultedAtNeed)
    case .informed: side.set(informed)
    case .grounds: side.set(grounds)
    case .delegation: .record(delegation?.cells(side) ?? [])
    case .endedBy: side.said(endedBy)
    case .handedOverTo: side.set(handedOverTo)
    }
  }

  func texts(_ side: Side) -> [SaidPart] { [SaidPart(TextName.description, .prose(description))] }
}

extension Mandate.Limit {
  fileprivate var words: String {
    switch self {
    case .amount(let amount): amount
    case .undecided: Self.undecidedWords
    }
  }
}

extension Mandate.Holder {
  fileprivate func row(_ side: Side) -> Row {
    Row(
      key: partners.isEmpty ? side.fact(holder) : side.unordered(parties),
      Field.allCases.map { field in
        switch field {
        // The holder is the row's key.
        case .role, .group, .together: nil
        case .hours: Cell(field.rawValue, side.fact(hours))
        case .levels: Cell(field.rawValue, side.unordered(levels))
        case .ifUnreachable: Cell(field.rawValue, side.unordered(ifUnreachable))
        case .condition: Cell(field.rawValue, side.fact(condition))
        }
      })
  }
}

extension Mandate.Delegation {
  fileprivate func cells(_ side: Side) -> [Cell] {
    Field.allCases.compactMap { field in
      switch field {
      case .body: Cell(field.rawValue, side.fact(body))
      case .date: Cell(field.rawValue, side.fact(date))
      case .paragraph: Cell(field.rawValue, side.fact(paragraph))
      case .mandate: Cell(field.rawValue, side.fact(mandate))
      }
    }
  }
}
