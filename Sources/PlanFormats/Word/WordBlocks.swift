import PlanPages

/// The blocks of one page as pandoc's. `depth` is how much deeper the headings stand than the page's own second level.
struct WordBlocks {
  let composer: WordComposer
  private let page: Page
  private let depth: Int

  init(_ composer: WordComposer, _ page: Page, depth: Int) {
    self.composer = composer
    self.page = page
    self.depth = depth
  }

  func blocks(_ blocks: [Block]) -> [PandocBlock] { blocks.flatMap(self.blocks) }

  private func blocks(_ block: Block) -> [PandocBlock] {
    switch block {
    case .heading(let heading): [self.heading(heading.level, heading.anchor, spans(heading.spans))]
    case .paragraph(let inner): [.paragraph(spans(inner))]
    case .list(let list):
      [.list(start: list.start, list.items.enumerated().map { tracked(list.marks[$0.offset], item($0.element)) })]
    case .facts(let facts): self.facts(facts)
    case .table(let table): self.table(table)
    case .checklist(let checklist): checklist.phases.flatMap(phase)
    case .callout(let callout):
      [.styled("Callout Title", [.paragraph([.text(callout.title)])]), .styled("Callout", self.blocks(callout.blocks))]
    case .quote(let blocks): [.quote(self.blocks(blocks))]
    case .code(let text): [.code(text)]
    case .picture(let picture):
      [.paragraph([composer.picture(picture.path).map { .picture($0, alternative: picture.alternative) } ?? .text(picture.alternative)])]
    // What a drawing shows is said in words: a drawing in Word cannot be changed with the text.
    case .diagram(let diagram):
      [.styled("Drawing", [.paragraph([.text(diagram.description.isEmpty ? diagram.title : diagram.description)])])]
    case .tiles(let tiles):
      [.list(start: nil, tiles.map { [.plain([link(.page(path: $0.target, anchor: nil), [.text($0.title)])])] })]
    case .form(let form): self.form(form)
    case .rule: [.rule]
    case .revised(let revised): tracked(revised.mark, self.blocks(revised.blocks))
    }
  }

  /// The page's title, with what is new or gone of it; of a page that is, the end of the line too.
  var title: [PandocInline] {
    guard let revised = page.revisedTitle else { return [.text(page.title)] }
    guard case .revised(let whole)? = revised.first, revised.count == 1 else { return spans(revised) }
    return line(whole.mark, spans(whole.spans))
  }

  private func heading(_ level: Int, _ anchor: String, _ inner: [PandocInline]) -> PandocBlock {
    .heading(min(max(level + depth, 1), 6), id: WordComposer.id(page.path, anchor), inner)
  }

  /// A list of short items is set close.
  private func item(_ blocks: [Block]) -> [PandocBlock] {
    guard case .paragraph(let inner)? = blocks.first else { return self.blocks(blocks) }
    return [.plain(spans(inner))] + self.blocks(Array(blocks.dropFirst()))
  }

  private func phase(_ phase: ChecklistBlock.Phase) -> [PandocBlock] {
    let steps = phase.steps.map { step -> [PandocBlock] in tracked(step.mark, self.step(step)) }
    let title = phase.revisedTitle.map(spans) ?? [.text(phase.title)]
    return tracked(
      phase.mark,
      [heading(2, phase.anchor, title)] + blocks(phase.introduction) + [.list(start: phase.steps.first?.number ?? 1, steps)])
  }

  private func step(_ step: ChecklistBlock.Step) -> [PandocBlock] {
    var line: [PandocInline] = [.text("☐ ")] + spans(step.spans)
    if let limit = step.timeLimit { line += [.text(" "), .strong([.text(limit)])] }
    let calls = step.telephones.flatMap { tracked($0.mark, [PandocBlock.plain([.text($0.label + " ")] + spans($0.spans))]) }
    return [.plain(line)] + calls + blocks(step.remark)
  }

  // MARK: - Tables

  private func facts(_ facts: [Fact]) -> [PandocBlock] {
    let table = PandocTable(
      widths: [0.28, 0.72],
      rows: facts.map { fact in [[.plain([.span(.style("Row Name"), [.text(fact.label)])])], [.plain(spans(fact.spans))]] })
    let marks = facts.enumerated().compactMap { place, fact in fact.mark.map { (place, $0) } }
    return framed(table, Dictionary(uniqueKeysWithValues: marks))
  }

  private func table(_ table: TableBlock) -> [PandocBlock] {
    let shares = PrintColumns(table, letters: 72, longestWord: 13).widths.map(Double.init)
    let whole = max(shares.reduce(0, +), 1)
    let written = PandocTable(
      caption: table.hidesCaption ? [] : table.revisedCaption.map(spans) ?? [.text(table.caption)], widths: shares.map { $0 / whole },
      head: table.head.map { [.plain(spans($0))] },
      rows: table.rows.map { row in
        row.enumerated().map { column, cell in
          [.plain(column == 0 && table.firstColumnIsHeader ? [.span(.style("Row Name"), spans(cell))] : spans(cell))]
        }
      })
    return framed(written, table.marks)
  }

  /// As pandoc writes tables, unless a whole row is new or gone.
  private func framed(_ table: PandocTable, _ marks: [Int: RevisionMark]) -> [PandocBlock] {
    marks.values.allSatisfy { $0 == .changed } ? [.table(table)] : TrackedTable(table, marks: marks, composer).blocks
  }

  // MARK: - Forms

  private func form(_ form: FormBlock) -> [PandocBlock] {
    switch form {
    case .fields(let labels), .quadrants(let labels):
      [.table(PandocTable(widths: [0.4, 0.6], rows: labels.map { [[.plain([.text($0)])], [.plain([])]] }))]
    case .lines(let count): [.styled("Writing Line", (0..<count).map { _ in .paragraph([.text("\u{A0}")]) })]
    case .log(let heads, let rows):
      [
        .table(
          PandocTable(
            widths: heads.map { _ in 1 / Double(max(heads.count, 1)) }, head: heads.map { [.plain([.text($0)])] },
            rows: Array(repeating: heads.map { _ in [.plain([.text("\u{A0}")])] }, count: rows)))
      ]
    case .choices(let labels): [.list(start: nil, labels.map { [.plain([.text("☐ " + $0)])] })]
    case .signatures(let labels): [.styled("Signature Line", labels.map { .paragraph([.text($0)]) })]
    }
  }

  // MARK: - Lines

  func spans(_ spans: [Span]) -> [PandocInline] { spans.compactMap(span) }

  private func span(_ span: Span) -> PandocInline? {
    switch span {
    case .text(let text): .text(text)
    case .code(let text): .code(text)
    case .emphasis(let inner): .emphasis(spans(inner))
    case .strong(let inner): .strong(spans(inner))
    case .link(let link): self.link(link.target, spans(link.spans))
    case .telephone(let number) where number.dialled.isEmpty: .text(number.shown)
    case .telephone(let number): .link("tel:" + SiteLinks.encodedTelephone(number.dialled), [.text(number.shown)])
    // The level's name always stands beside its symbol.
    case .symbol: nil
    case .lineBreak: .lineBreak
    case .revised(let revised): composer.tracked(revised.mark, spans(revised.spans))
    }
  }

  private func link(_ target: LinkSpan.Target, _ inner: [PandocInline]) -> PandocInline {
    switch target {
    case .address(let address) where SiteLinks.isSafe(address): .link(address, inner)
    case .address: .span(PandocAttributes(), inner)
    case .page(let path, let anchor): composer.target(path, anchor).map { .link($0, inner) } ?? .span(PandocAttributes(), inner)
    }
  }
}
