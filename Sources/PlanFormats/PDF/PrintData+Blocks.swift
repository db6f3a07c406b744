import PlanPages

/// Blocks are objects with their kind under `k`.
extension PrintData {
  /// `title` stands above the first block, so that a table need not repeat it.
  mutating func add(_ blocks: [Block], under title: String = "") {
    var above = title
    json.beginArray()
    for (position, block) in blocks.enumerated() {
      add(block, under: above)
      switch block {
      case .heading(let heading): above = heading.spans.letters
      // A short text between a heading and its table does not make the table's name new.
      case .paragraph where position == 0: break
      default: above = ""
      }
    }
    json.endArray()
  }

  private mutating func add(_ block: Block, under above: String) {
    json.beginObject()
    switch block {
    case .heading(let heading):
      kind("heading")
      json.key("level")
      json.add(heading.level)
      json.add("label", PrintPlaces.label(page.path, heading.anchor))
      spans(heading.spans)
    case .paragraph(let inner):
      kind("paragraph")
      spans(inner)
    case .list(let list): add(list)
    case .facts(let facts):
      kind("facts")
      add(facts, as: "facts")
    case .table(let table):
      kind("table")
      add(table, under: above)
    case .checklist(let checklist): add(checklist)
    case .callout(let callout):
      kind("callout")
      json.add("style", callout.kind.rawValue)
      json.add("title", callout.title)
      json.key("blocks")
      add(callout.blocks)
    case .quote(let blocks):
      kind("quote")
      json.key("blocks")
      add(blocks)
    case .code(let text):
      kind("code")
      json.key("text")
      json.add(text)
    case .picture(let picture):
      kind("picture")
      json.add("file", file(ofPicture: picture.path))
      json.add("alternative", picture.alternative)
    case .diagram(let diagram):
      kind("picture")
      json.add("file", addDrawing(diagram))
      json.add("alternative", diagram.description.isEmpty ? diagram.title : diagram.description)
      json.add("caption", diagram.title == above ? nil : diagram.title)
    case .tiles(let tiles): add(tiles)
    case .form(let form): add(form)
    case .rule: kind("rule")
    case .revised(let revised):
      kind("revised")
      json.add("mark", revised.mark.rawValue)
      if let number = revised.number {
        json.key("number")
        json.add(number)
        json.key("count")
        json.add(places.changeCount)
      }
      json.key("level")
      json.add(revised.level)
      json.key("blocks")
      add(revised.blocks)
    }
    json.endObject()
  }

  private mutating func kind(_ name: String) { json.add("k", name) }

  private mutating func spans(_ spans: [Span]) {
    json.key("spans")
    add(spans)
  }

  private mutating func add(_ list: ListBlock) {
    kind("list")
    if let start = list.start {
      json.key("start")
      json.add(start)
    }
    json.key("items")
    json.beginArray()
    for item in list.items { add(item) }
    json.endArray()
    add(list.marks)
  }

  private mutating func add(_ facts: [Fact], as key: String) {
    json.key(key)
    add(facts)
  }

  mutating func add(_ facts: [Fact]) {
    json.beginArray()
    for fact in facts {
      json.beginObject()
      json.add("label", fact.label)
      json.add("mark", fact.mark?.rawValue)
      spans(fact.spans)
      json.endObject()
    }
    json.endArray()
  }

  private mutating func add(_ table: TableBlock, under above: String) {
    json.key("head")
    row(table.head)
    json.key("rows")
    json.beginArray()
    for cells in table.rows { row(cells) }
    json.endArray()
    // In columns a table stands in its own where it can, else across all.
    func columns(_ letters: Int) -> PrintColumns {
      PrintColumns(table, letters: letters, longestWord: 11) { places.reference(of: $0, on: page) != nil }
    }
    let narrow = page.columns > 1 ? columns(97 / page.columns - 4) : nil
    let isWide = narrow.map { $0.isCrowded || $0.widths.count > 3 } ?? false
    // Contact lists are set larger.
    let letters = page.isLandscape ? 142 : page.kind == .contacts ? 92 : 97
    let shared = narrow.flatMap { isWide ? nil : $0 } ?? columns(letters)
    json.key("name")
    json.add(table.caption)
    json.add("caption", table.hidesCaption || table.caption == above ? nil : table.caption)
    if let caption = table.revisedCaption, !table.hidesCaption {
      json.key("revisedCaption")
      add(caption)
    }
    add(table.marks)
    json.key("wide")
    json.add(isWide)
    json.key("labels")
    json.beginObject()
    for (row, anchor) in table.anchors.sorted(by: { $0.key < $1.key }) { json.add(String(row), PrintPlaces.label(page.path, anchor)) }
    json.endObject()
    json.key("crowded")
    json.add(shared.isCrowded)
    json.key("widths")
    json.beginArray()
    for width in shared.widths { json.add(width) }
    json.endArray()
    json.key("splits")
    json.add(shared.hasLongRows)
    json.key("named")
    json.add(table.firstColumnIsHeader)
  }

  /// What a revision did to rows or items, by their place.
  private mutating func add(_ marks: [Int: RevisionMark]) {
    guard !marks.isEmpty else { return }
    json.key("marks")
    json.beginObject()
    for (place, mark) in marks.sorted(by: { $0.key < $1.key }) { json.add(String(place), mark.rawValue) }
    json.endObject()
  }

  private mutating func row(_ cells: [[Span]]) {
    json.beginArray()
    for cell in cells { add(cell) }
    json.endArray()
  }

  private mutating func add(_ checklist: ChecklistBlock) {
    kind("checklist")
    json.key("phases")
    json.beginArray()
    for phase in checklist.phases {
      json.beginObject()
      json.add("title", phase.title)
      if let title = phase.revisedTitle {
        json.key("revisedTitle")
        add(title)
      }
      json.add("mark", phase.mark?.rawValue)
      json.add("label", PrintPlaces.label(page.path, phase.anchor))
      json.key("introduction")
      add(phase.introduction)
      json.key("steps")
      json.beginArray()
      for step in phase.steps { add(step) }
      json.endArray()
      json.endObject()
    }
    json.endArray()
  }

  private mutating func add(_ step: ChecklistBlock.Step) {
    json.beginObject()
    json.key("number")
    json.add(step.number)
    spans(step.spans)
    json.add("limit", step.timeLimit)
    json.add("mark", step.mark?.rawValue)
    add(step.telephones, as: "telephones")
    json.key("remark")
    add(step.remark)
    json.endObject()
  }

  private mutating func add(_ tiles: [Tile]) {
    kind("tiles")
    json.key("tiles")
    json.beginArray()
    for tile in tiles {
      json.beginObject()
      json.key("title")
      let title: [Span] = (tile.symbol.map { [.symbol($0), .text("\u{A0}")] } ?? []) + [.text(tile.title)]
      add([.link(LinkSpan(target: .page(path: tile.target, anchor: nil), spans: title))])
      json.add("text", tile.text)
      json.endObject()
    }
    json.endArray()
  }

  private mutating func add(_ form: FormBlock) {
    switch form {
    case .fields(let labels): self.form("fields", labels)
    case .lines(let count):
      kind("lines")
      json.key("count")
      json.add(count)
    case .log(let heads, let rows):
      self.form("log", heads)
      json.key("rows")
      json.add(rows)
    case .quadrants(let labels): self.form("quadrants", labels)
    case .choices(let labels): self.form("choices", labels)
    case .signatures(let labels): self.form("signatures", labels)
    }
  }

  private mutating func form(_ name: String, _ labels: [String]) {
    kind(name)
    json.key("labels")
    json.add(labels)
  }
}
