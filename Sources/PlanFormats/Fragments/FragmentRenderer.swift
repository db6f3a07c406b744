import PlanPages

/// The blocks of one page in those elements alone that every content management system keeps.
///
/// What the page shows as a drawing, a tile or a box to tick stands here as a list: the words are the same.
struct FragmentRenderer {
  private let links: SiteLinks

  init(path: String) {
    links = SiteLinks(from: path)
    self.path = path
  }

  private let path: String

  /// An anchor with its page's path before it: no two fragments share one, and hardly another page of the system.
  private static func id(_ path: String, _ anchor: String) -> String {
    "krisplan_\(path.split(separator: "/").joined(separator: "_"))__\(anchor)"
  }

  private func id(_ anchor: String) -> HTMLAttribute { HTMLAttribute("id", Self.id(path, anchor)) }

  func nodes(_ blocks: [Block]) -> [HTMLNode] { blocks.map(node) }

  private static let headings: [StaticString] = ["h2", "h3", "h4", "h5", "h6"]

  private func node(_ block: Block) -> HTMLNode {
    switch block {
    case .heading(let heading):
      .element(Self.headings[min(max(heading.level, 2), 6) - 2], [id(heading.anchor)], spans(heading.spans))
    case .paragraph(let inner): .element("p", spans(inner))
    case .list(let list): self.list(list)
    case .facts(let facts): self.facts(facts)
    case .table(let table): self.table(table)
    case .checklist(let checklist): .group(checklist.phases.map(phase))
    case .callout(let callout):
      .element("blockquote", [.element("p", [.element("strong", [.text(callout.title)])])] + nodes(callout.blocks))
    case .quote(let blocks): .element("blockquote", nodes(blocks))
    case .code(let text): .element("pre", [.element("code", [.text(text)])])
    case .picture(let picture):
      .element("p", [.element("img", [HTMLAttribute("src", links.picture(picture.path)), HTMLAttribute("alt", picture.alternative)], [])])
    case .diagram(let diagram): self.diagram(diagram)
    case .tiles(let tiles):
      self.list(
        of: tiles.map { tile in
          let words: [HTMLNode] = tile.text.isEmpty ? [] : [.text(" " + tile.text)]
          return [.element("a", [.href(links.page(tile.target))], [.text(tile.title)])] + words
        })
    case .form(let form): self.form(form)
    case .rule: .element("hr", [], [])
    // A fragment has no style for marks: it says what holds now.
    case .revised(let revised): .group(revised.mark == .deleted ? [] : nodes(revised.blocks))
    }
  }

  private func list(of items: [[HTMLNode]]) -> HTMLNode { .element("ul", items.map { .element("li", $0) }) }

  private func list(_ list: ListBlock) -> HTMLNode {
    let items = list.items.map { blocks -> HTMLNode in
      guard case .paragraph(let inner)? = blocks.first else { return .element("li", nodes(blocks)) }
      return .element("li", spans(inner) + nodes(Array(blocks.dropFirst())))
    }
    guard let start = list.start else { return .element("ul", items) }
    return .element("ol", [HTMLAttribute("start", start == 1 ? nil : String(start))], items)
  }

  private func facts(_ facts: [Fact]) -> HTMLNode {
    .element("dl", facts.flatMap { [HTMLNode.element("dt", [.text($0.label)]), .element("dd", spans($0.spans))] })
  }

  private func table(_ table: TableBlock) -> HTMLNode {
    var parts: [HTMLNode] = table.caption.isEmpty || table.hidesCaption ? [] : [.element("caption", [.text(table.caption)])]
    if table.head.contains(where: { !$0.isEmpty }) {
      let head = table.head.map { HTMLNode.element("th", [HTMLAttribute("scope", "col")], spans($0)) }
      parts.append(.element("thead", [.element("tr", head)]))
    }
    let rows = table.rows.enumerated().map { position, row -> HTMLNode in
      let cells = row.enumerated().map { column, cell -> HTMLNode in
        let isHeader = column == 0 && table.firstColumnIsHeader && !cell.isEmpty
        return .element(isHeader ? "th" : "td", isHeader ? [HTMLAttribute("scope", "row")] : [], spans(cell))
      }
      return .element("tr", table.anchors[position].map { [id($0)] } ?? [], cells)
    }
    return .element("table", parts + [.element("tbody", rows)])
  }

  private func phase(_ phase: ChecklistBlock.Phase) -> HTMLNode {
    let steps = phase.steps.map { step -> HTMLNode in
      var parts = spans(step.spans)
      if let limit = step.timeLimit { parts += [.text(" "), .element("strong", [.text(limit)])] }
      if !step.telephones.isEmpty { parts.append(facts(step.telephones)) }
      return .element("li", parts + nodes(step.remark))
    }
    let first = phase.steps.first?.number ?? 1
    return .group(
      [.element("h2", [id(phase.anchor)], [.text(phase.title)])] + nodes(phase.introduction) + [
        .element("ol", [HTMLAttribute("start", first == 1 ? nil : String(first))], steps)
      ])
  }

  /// What the drawing says in words, box by box.
  private func diagram(_ diagram: Diagram) -> HTMLNode {
    let boxes = diagram.boxes.map { box -> [HTMLNode] in
      let words = HTMLNode.text(box.lines.joined(separator: " "))
      return box.target.map { [.element("a", [.href(links.page($0))], [words])] } ?? [words]
    }
    return .group([.element("p", [.element("strong", [.text(diagram.title)])])] + (boxes.isEmpty ? [] : [list(of: boxes)]))
  }

  /// What is to be filled in; the form itself is on paper.
  private func form(_ form: FormBlock) -> HTMLNode {
    switch form {
    case .fields(let labels), .quadrants(let labels), .choices(let labels), .signatures(let labels): list(of: labels.map { [.text($0)] })
    case .log(let heads, _): list(of: heads.map { [.text($0)] })
    case .lines: .group([])
    }
  }

  private func spans(_ spans: [Span]) -> [HTMLNode] { spans.map(span) }

  private func span(_ span: Span) -> HTMLNode {
    switch span {
    case .text(let text): .text(text)
    case .code(let text): .element("code", [.text(text)])
    case .emphasis(let inner): .element("em", spans(inner))
    case .strong(let inner): .element("strong", spans(inner))
    case .link(let link): .element("a", [.href(address(link.target))], spans(link.spans))
    case .telephone(let number):
      .element("a", [.href("tel:" + SiteLinks.encodedTelephone(number.dialled))], [.text(number.shown)])
    // The level's word stands beside it.
    case .symbol: .group([])
    case .lineBreak: .element("br", [], [])
    case .revised(let revised): .group(revised.mark == .deleted ? [] : spans(revised.spans))
    }
  }

  private func address(_ target: LinkSpan.Target) -> String {
    switch target {
    case .address(let address): SiteLinks.isSafe(address) ? address : "#"
    case .page(let path, let anchor): links.page(path, anchor: anchor.map { Self.id(path, $0) })
    }
  }
}
