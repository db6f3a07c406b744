import PlanPages

/// The blocks of one page as nodes.
struct BlockRenderer {
  let words: Wording<SiteWord>
  let spans: SpanRenderer
  /// The page of each change, by its number from 1.
  let pagesOfChanges: [String]
  /// Whether the page is only read: nothing on it is ticked or written in.
  let isReadOnly: Bool
  /// How much deeper the headings stand than on a page of its own, whose title is the first level.
  private let depth: Int
  /// Numbers the ids that blocks need beside their anchors.
  private var counter = 0

  init(words: Wording<SiteWord>, links: SiteLinks, depth: Int = 0, redline: Publication? = nil) {
    self.words = words
    self.depth = depth
    pagesOfChanges = redline?.pagesOfChanges ?? []
    isReadOnly = redline != nil
    spans = SpanRenderer(links: links, words: words)
  }

  var links: SiteLinks { spans.links }

  /// The names of the page's regions, and how often each was given.
  private var regions: [String: Int] = [:]

  /// A name that no other region of the page has: whoever goes from region to region must tell them apart.
  mutating func regionName(_ name: String) -> String {
    let count = regions[name, default: 0] + 1
    regions[name] = count
    return count == 1 ? name : "\(name) (\(count))"
  }

  /// An id that no anchor of a page has: anchors hold letters, digits and hyphens only.
  mutating func freshID(_ kind: String) -> String {
    counter += 1
    return links.id("\(kind)_\(counter)")
  }

  mutating func nodes(_ blocks: [Block]) -> [HTMLNode] {
    var out: [HTMLNode] = []
    out.reserveCapacity(blocks.count)
    for block in blocks { out.append(node(block)) }
    return out
  }

  private static let headings: [StaticString] = ["h2", "h3", "h4", "h5", "h6"]

  /// The element of a heading whose level on the page is 2 to 6.
  func heading(_ level: Int) -> StaticString { Self.headings[min(max(level + depth, 2), 6) - 2] }

  mutating func node(_ block: Block) -> HTMLNode {
    switch block {
    case .heading(let heading):
      return .element(self.heading(heading.level), [.id(links.id(heading.anchor))], spans.nodes(heading.spans))
    case .paragraph(let inner): return .element("p", spans.nodes(inner))
    case .list(let list): return self.list(list)
    case .facts(let facts): return self.facts(facts, class: "facts")
    case .table(let table): return self.table(table)
    case .checklist(let checklist): return self.checklist(checklist)
    case .callout(let callout):
      let title = HTMLNode.element("p", [.class("title")], [.text(callout.title)])
      return .element("div", [.class("callout \(callout.kind.rawValue)"), .role("note")], [title] + nodes(callout.blocks))
    case .quote(let blocks): return .element("blockquote", nodes(blocks))
    case .code(let text): return .element("pre", [HTMLAttribute("tabindex", "0")], [.element("code", [.text(text)])])
    case .picture(let picture):
      return .element(
        "figure",
        [.element("img", [HTMLAttribute("src", links.picture(picture.path)), HTMLAttribute("alt", picture.alternative)], [])])
    case .diagram(let diagram): return self.diagram(diagram)
    case .tiles(let tiles): return self.tiles(tiles)
    case .form(let form): return self.form(form)
    case .rule: return .element("hr", [], [])
    case .revised(let revised): return self.revised(revised)
    }
  }

  /// A block that is a single paragraph loses its frame: a list of short items is not set apart.
  private mutating func item(_ blocks: [Block]) -> [HTMLNode] {
    guard case .paragraph(let inner)? = blocks.first else { return nodes(blocks) }
    return spans.nodes(inner) + nodes(Array(blocks.dropFirst()))
  }

  private mutating func list(_ list: ListBlock) -> HTMLNode {
    var items: [HTMLNode] = []
    for (place, blocks) in list.items.enumerated() {
      let mark = list.marks[place]
      items.append(.element("li", [.class(mark?.className)], label(mark) + item(blocks)))
    }
    guard let start = list.start else { return .element("ul", items) }
    return .element("ol", [HTMLAttribute("start", start == 1 ? nil : String(start))], items)
  }

  func facts(_ facts: [Fact], class name: String) -> HTMLNode {
    .element(
      "dl", [.class(name)],
      facts.map { fact in
        .element(
          "div", [.class(fact.mark?.className)],
          [.element("dt", [.text(fact.label)]), .element("dd", label(fact.mark) + spans.nodes(fact.spans))])
      })
  }

  private mutating func diagram(_ diagram: Diagram) -> HTMLNode {
    let id = freshID("d")
    let drawing = HTMLNode.element(
      "div",
      [
        .class("scroll"), .role("region"), HTMLAttribute("aria-label", regionName(words(.diagramRegion, ["title": diagram.title]))),
        HTMLAttribute("tabindex", "0"),
      ],
      [SVGWriter(paint: .classes).node(diagram, id: id)])
    var seen: Set<String> = []
    let leads = diagram.boxes.compactMap { box -> HTMLNode? in
      guard let target = box.target, seen.insert(target).inserted else { return nil }
      return .element("li", [.element("a", [.href(links.page(target))], [.text(box.lines.joined(separator: " "))])])
    }
    let list: [HTMLNode] = leads.isEmpty ? [] : [.element("ul", [.class("leads")], leads)]
    return .element("figure", [.class("diagram")], [drawing, .element("figcaption", [.element("p", [.text(diagram.title)])] + list)])
  }

  private func tiles(_ tiles: [Tile]) -> HTMLNode {
    let svg = SVGWriter(paint: .classes)
    return .element(
      "ul", [.class("tiles")],
      tiles.map { tile in
        var inner: [HTMLNode] = []
        if let symbol = tile.symbol { inner.append(svg.node(symbol)) }
        inner.append(.element("strong", [.text(tile.title)]))
        if !tile.text.isEmpty { inner.append(.element("span", [.text(tile.text)])) }
        let name = "tile" + (tile.isPrimary ? " primary" : "") + (tile.symbol.map { " level l\($0.number)" } ?? "")
        return .element("li", [.class(name)], [.element("a", [.href(links.page(tile.target))], inner)])
      })
  }
}
