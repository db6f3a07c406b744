public import PlanModel

extension AlarmChain: ComparableElement {
  func said(of field: Field, _ side: Side) -> Said {
    switch field {
    case .type, .id: .nothing
    case .title: side.said(title)
    case .audience: side.said(audience)
    case .entryPoints: .set(entryPoints.compactMap { side.fact($0) })
    }
  }

  func texts(_ side: Side) -> [SaidPart] {
    [SaidPart(TextName.description, .prose(introduction)), SaidPart(TextName.calls, .unorderedRows(steps.map { $0.row(side) }))]
  }
}

extension AlarmChain.Step {
  fileprivate func row(_ side: Side) -> Row {
    Row(
      key: .list([side.fact(from), side.fact(to)].compactMap { $0 }),
      Field.allCases.map { field in
        switch field {
        // Who calls whom is the row's key.
        case .from, .to: nil
        case .channel: Cell(field.rawValue, side.fact(channel))
        case .within: Cell(field.rawValue, side.fact(within))
        case .levels: Cell(field.rawValue, side.unordered(levels))
        case .hours: Cell(field.rawValue, side.fact(hours))
        case .ifNoAnswer: Cell(field.rawValue, side.fact(ifNoAnswer))
        }
      })
  }
}

extension PlanChanges {
  /// The calls of the new plan's alarm chains as the changes know them, each with its number among all, from 0.
  public func callNumbers() -> [Identifier<AlarmChain>: [Row: Int]] {
    var numbers: [Identifier<AlarmChain>: [Row: Int]] = [:]
    var number = 0
    for chain in new.plan.alarmChains {
      for step in chain.steps {
        let row = step.row(pairing.new)
        if numbers[chain.id]?[row] == nil { numbers[chain.id, default: [:]][row] = number }
        number += 1
      }
    }
    return numbers
  }
}
