@testable import PlanPages

extension Publication {
  /// The redline with every change accepted, or every one rejected.
  func resolved(accepting: Bool) -> Publication {
    let resolver = Resolver(left: accepting ? .deleted : .inserted)
    var publication = self
    publication.start = resolver.page(start)
    publication.sections = sections.compactMap { section in
      var section = section
      section.pages = section.pages.compactMap { page in
        if case .revised(let title)? = page.revisedTitle?.first, page.revisedTitle?.count == 1, title.mark == resolver.left { return nil }
        return resolver.page(page)
      }
      return section.pages.isEmpty ? nil : section
    }
    return publication
  }

  /// What rejecting can give back: large links are words, once they lead nowhere.
  var withoutLinks: Publication { self }
}

private struct Resolver {
  let left: RevisionMark

  func page(_ page: Page) -> Page {
    var page = page
    if page.path.hasPrefix(Redline.gone) { page.path.removeFirst(Redline.gone.count) }
    if let title = page.revisedTitle { page.title = text(spans(title)) }
    page.blocks = blocks(page.blocks)
    return page
  }

  private func text(_ spans: [Span]) -> String { spans.plainText }

  private func blocks(_ blocks: [Block]) -> [Block] { blocks.flatMap { block($0) } }

  private func block(_ block: Block) -> [Block] {
    switch block {
    case .revised(let revised): return revised.mark == left ? [] : blocks(revised.blocks)
    case .heading(var heading):
      heading.spans = spans(heading.spans)
      return [.heading(heading)]
    case .paragraph(let inner): return [.paragraph(spans(inner))]
    case .list(var list):
      list.items = list.items.enumerated().filter { list.marks[$0.offset] != left }.map { blocks($0.element) }
      return [.list(list)]
    case .facts(let facts): return [.facts(self.facts(facts))]
    case .table(var table):
      if let caption = table.revisedCaption { table.caption = text(spans(caption)) }
      table.head = table.head.map { spans($0) }
      table.rows = table.rows.enumerated().filter { table.marks[$0.offset] != left }.map { $0.element.map { spans($0) } }
      return [.table(table)]
    case .checklist(var list):
      list.phases = list.phases.filter { $0.mark != left }.map { phase in
        var phase = phase
        if let title = phase.revisedTitle { phase.title = text(spans(title)) }
        phase.introduction = blocks(phase.introduction)
        phase.steps = phase.steps.filter { $0.mark != left }.map { step($0) }
        return phase
      }
      return [.checklist(list)]
    case .callout(var callout):
      callout.blocks = blocks(callout.blocks)
      return [.callout(callout)]
    case .quote(let inner): return [.quote(blocks(inner))]
    case .code, .picture, .diagram, .tiles, .form, .rule: return [block]
    }
  }

  private func facts(_ facts: [Fact]) -> [Fact] { facts.filter { $0.mark != left }.map { Fact($0.label, spans($0.spans)) } }

  private func step(_ step: ChecklistBlock.Step) -> ChecklistBlock.Step {
    var step = step
    step.spans = spans(step.spans)
    // A changed time limit stands among the words.
    if step.timeLimit == nil, case .strong(let inner)? = step.spans.last, step.mark == .changed {
      step.timeLimit = text(inner)
      step.spans.removeLast()
    }
    if case .text(" ")? = step.spans.last, step.mark == .changed { step.spans.removeLast() }
    step.telephones = facts(step.telephones)
    step.remark = blocks(step.remark)
    return step
  }

  private func spans(_ spans: [Span]) -> [Span] {
    spans.flatMap { span -> [Span] in
      switch span {
      case .revised(let revised): return revised.mark == left ? [] : self.spans(revised.spans)
      case .emphasis(let inner): return [.emphasis(self.spans(inner))]
      case .strong(let inner): return [.strong(self.spans(inner))]
      case .link(var link):
        link.spans = self.spans(link.spans)
        return [.link(link)]
      case .text, .code, .telephone, .symbol, .lineBreak: return [span]
      }
    }
  }
}
