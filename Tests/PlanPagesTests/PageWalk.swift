import PlanPages

/// What the tests ask of a page: its links, anchors, headings and letters.
struct PageWalk {
  var targets: [(path: String, anchor: String?)] = []
  var anchors: [String] = []
  var headingLevels: [Int] = []
  var steps: [ChecklistBlock.Step] = []
  var tables: [TableBlock] = []
  var text = ""

  init(_ page: Page) {
    text = page.title + "\n" + page.summary + "\n"
    if let card = page.card {
      text += card.id + "\n"
      card.facts.forEach { visit($0) }
      card.decisions.forEach { visit($0) }
    }
    page.blocks.forEach { visit($0) }
  }

  private mutating func visit(_ spans: [Span]) {
    for span in spans {
      switch span {
      case .text(let letters), .code(let letters): text += letters
      case .emphasis(let inner), .strong(let inner): visit(inner)
      case .link(let link):
        if case .page(let path, let anchor) = link.target { targets.append((path, anchor)) }
        visit(link.spans)
      case .telephone(let number): text += number.shown
      case .symbol, .lineBreak: break
      case .revised(let revised): visit(revised.spans)
      }
    }
    text += "\n"
  }

  private mutating func visit(_ fact: Fact) {
    text += fact.label + ": "
    visit(fact.spans)
  }

  private mutating func visit(_ block: Block) {
    switch block {
    case .heading(let heading):
      anchors.append(heading.anchor)
      headingLevels.append(heading.level)
      visit(heading.spans)
    case .paragraph(let spans): visit(spans)
    case .list(let list): list.items.forEach { $0.forEach { visit($0) } }
    case .facts(let facts): facts.forEach { visit($0) }
    case .table(let table):
      tables.append(table)
      anchors += table.anchors.values
      table.head.forEach { visit($0) }
      table.rows.forEach { $0.forEach { visit($0) } }
    case .checklist(let list):
      for phase in list.phases {
        anchors.append(phase.anchor)
        phase.introduction.forEach { visit($0) }
        for step in phase.steps {
          steps.append(step)
          visit(step.spans)
          step.telephones.forEach { visit($0) }
          step.remark.forEach { visit($0) }
        }
      }
    case .callout(let callout): callout.blocks.forEach { visit($0) }
    case .quote(let blocks): blocks.forEach { visit($0) }
    case .diagram(let diagram):
      for box in diagram.boxes {
        if let target = box.target { targets.append((target, nil)) }
        text += box.lines.joined(separator: " ") + "\n"
      }
    case .tiles(let tiles):
      for tile in tiles {
        targets.append((tile.target, nil))
        text += tile.title + " " + tile.text + "\n"
      }
    case .code(let letters): text += letters
    case .revised(let revised): revised.blocks.forEach { visit($0) }
    case .picture, .form, .rule: break
    }
  }
}
