import PlanModel

extension DutyRota: ComparableElement {
  func said(of field: Field, _ side: Side) -> Said {
    switch field {
    case .type, .id: .nothing
    case .title: side.said(title)
    case .audience: side.said(audience)
    case .role: side.said(role)
    case .starts: side.said(starts)
    case .handover: side.said(handover)
    }
  }

  func texts(_ side: Side) -> [SaidPart] {
    [SaidPart(TextName.description, .prose(introduction)), SaidPart(TextName.turns, .rows(turns.map { $0.row(side) }))]
  }
}

extension DutyRota.Turn {
  fileprivate func row(_ side: Side) -> Row {
    Row(
      key: side.fact(name) ?? side.fact(contact),
      Field.allCases.map { field in
        switch field {
        case .weeks: weeks.isEmpty ? nil : Cell(field.rawValue, .text(weeks.map(String.init).joined(separator: ", ")))
        // The person is the row's key.
        case .name: nil
        case .contact: name == nil ? nil : Cell(field.rawValue, side.fact(contact))
        }
      })
  }
}
