import PlanModel
import Prose

extension Checklist: ComparableElement {
  func said(of field: Field, _ side: Side) -> Said {
    switch field {
    case .type, .id: .nothing
    case .title: side.said(title)
    case .audience: side.said(audience)
    case .role: side.said(role)
    case .group: side.said(group)
    case .levels: side.set(levels)
    case .card: side.said(paper)
    case .reportsTo: side.said(reportsTo)
    }
  }

  func texts(_ side: Side) -> [SaidPart] {
    [SaidPart(TextName.description, .prose(introduction))]
      + Phase.allCases.map { phase in
        let sections = sections.filter { $0.phase == phase }
        return SaidPart(phase.rawValue, .prose(RichText(sections.flatMap(\.introduction.blocks))))
      } + [SaidPart(TextName.steps, .rows(sections.flatMap { section in section.steps.map { $0.row(in: section.phase, side) } }))]
  }
}

extension Checklist.Step {
  /// The time limit stands in the step's words.
  fileprivate func row(in phase: Checklist.Phase, _ side: Side) -> Row {
    let remark = Words.of(remark, side)
    return Row(
      key: nil, section: phase.rawValue,
      [Cell(TextName.steps, .words(Words.of(text, side))), remark.isEmpty ? nil : Cell("under steget", .words(remark))])
  }
}
