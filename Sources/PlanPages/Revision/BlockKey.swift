/// What is seen of a piece, as one string: equal where a reader would see no difference. Where links lead takes no part.
enum BlockKey {
  static func of(_ spans: [Span]) -> String {
    var key = ""
    for span in spans { key += of(span) }
    return key
  }

  private static func of(_ span: Span) -> String {
    switch span {
    case .text(let text): text
    case .code(let text): "`\(text)`"
    case .emphasis(let inner): "\u{11}\(of(inner))\u{12}"
    case .strong(let inner): "\u{13}\(of(inner))\u{14}"
    case .link(let link): of(link.spans)
    case .telephone(let number): "\u{15}\(number.shown)"
    case .symbol(let symbol): "\u{16}\(symbol.shape.rawValue)\(symbol.number)"
    case .lineBreak: "\u{17}"
    case .revised(let revised): of(revised.spans)
    }
  }

  static func of(_ blocks: [Block]) -> String { blocks.map(of).joined(separator: "\u{1E}") }

  static func of(_ block: Block) -> String { form(block) + "\u{1D}" + content(block) }

  static func of(_ fact: Fact) -> String { "\(fact.label)\u{1C}\(of(fact.spans))" }

  static func of(_ row: [[Span]]) -> String { row.map { of($0) }.joined(separator: "\u{1C}") }

  static func of(_ step: ChecklistBlock.Step) -> String {
    [of(step.spans), step.timeLimit ?? "", step.telephones.map { of($0) }.joined(separator: "\u{1C}"), of(step.remark)].joined(
      separator: "\u{1B}")
  }

  static func of(_ phase: ChecklistBlock.Phase) -> String {
    ([phase.title, of(phase.introduction)] + phase.steps.map { of($0) }).joined(separator: "\u{1A}")
  }

  /// Pieces of different forms are never the same piece.
  static func form(_ block: Block) -> String {
    switch block {
    case .heading(let heading): "h\(heading.level)"
    case .paragraph: "p"
    case .list(let list): list.start == nil ? "ul" : "ol"
    case .facts: "f"
    case .table(let table): "t\(table.head.count)"
    case .checklist: "c"
    case .callout(let callout): "n\(callout.kind.rawValue)\(callout.title)"
    case .quote: "q"
    case .code: "code"
    case .picture: "pic"
    case .diagram: "dia"
    case .tiles: "tiles"
    case .form: "form"
    case .rule: "hr"
    case .revised(let revised): revised.blocks.first.map { form($0) } ?? ""
    }
  }

  private static func content(_ block: Block) -> String {
    switch block {
    case .heading(let heading): of(heading.spans)
    case .paragraph(let spans): of(spans)
    case .list(let list): list.items.map { of($0) }.joined(separator: "\u{1C}")
    case .facts(let facts): facts.map { of($0) }.joined(separator: "\u{1B}")
    case .table(let table): ([table.caption, of(table.head)] + table.rows.map { of($0) }).joined(separator: "\u{1B}")
    case .checklist(let list): list.phases.map { of($0) }.joined(separator: "\u{19}")
    case .callout(let callout): of(callout.blocks)
    case .quote(let blocks): of(blocks)
    case .code(let text): text
    case .picture(let picture): "\(picture.path)\u{1C}\(picture.alternative)"
    case .diagram(let diagram):
      ([diagram.title, diagram.description] + diagram.boxes.map { $0.lines.joined(separator: " ") } + diagram.arrows.map { $0.label ?? "" })
        .joined(separator: "\u{1C}")
    case .tiles(let tiles): tiles.map { "\($0.title)\u{1C}\($0.text)" }.joined(separator: "\u{1B}")
    case .form(let form): of(form)
    case .rule: ""
    case .revised(let revised): of(revised.blocks)
    }
  }

  private static func of(_ form: FormBlock) -> String {
    switch form {
    case .fields(let labels): "fields\u{1C}" + labels.joined(separator: "\u{1C}")
    case .lines(let count): "lines\(count)"
    case .log(let heads, let rows): "log\(rows)\u{1C}" + heads.joined(separator: "\u{1C}")
    case .quadrants(let labels): "quadrants\u{1C}" + labels.joined(separator: "\u{1C}")
    case .choices(let labels): "choices\u{1C}" + labels.joined(separator: "\u{1C}")
    case .signatures(let labels): "signatures\u{1C}" + labels.joined(separator: "\u{1C}")
    }
  }
}
