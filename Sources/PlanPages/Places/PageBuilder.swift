/// A page while it is written: gives out its anchors and keeps its headings without gaps.
struct PageBuilder {
  let path: String
  private(set) var blocks: [Block] = []
  /// The level of the latest heading; the title is 1.
  private(set) var headingLevel = 1
  private var anchors: Set<String>

  init(path: String, reserved: Set<String> = []) {
    self.path = path
    anchors = reserved
  }

  mutating func add(_ block: Block) { blocks.append(block) }

  mutating func paragraph(_ text: String) { blocks.append(.paragraph([.text(text)])) }

  /// A heading at the wanted level, or as deep as the one before allows. A given anchor must be one that the map reserved.
  mutating func heading(_ level: Int, _ spans: [Span], anchor: String? = nil) {
    let level = min(max(level, 2), headingLevel + 1, 6)
    headingLevel = level
    blocks.append(.heading(Heading(level: level, spans: spans, anchor: anchor ?? freshAnchor(spans.plainText))))
  }

  mutating func heading(_ level: Int, _ text: String, anchor: String? = nil) { heading(level, [.text(text)], anchor: anchor) }

  /// An anchor after a text, which no other place on the page has.
  mutating func freshAnchor(_ text: String) -> String {
    let slug = Slug.of(text)
    let anchor = unique(slug.isEmpty ? "avsnitt" : slug) { anchors.contains($0) }
    anchors.insert(anchor)
    return anchor
  }

  mutating func facts(_ facts: [Fact]) {
    if !facts.isEmpty { blocks.append(.facts(facts)) }
  }

  mutating func list(_ items: [[Span]], start: Int? = nil) {
    if !items.isEmpty { blocks.append(.list(ListBlock(start: start, items: items.map { [.paragraph($0)] }))) }
  }

  mutating func table(_ table: TableBlock) {
    if !table.rows.isEmpty { blocks.append(.table(table)) }
  }

  func page(_ kind: Page.Kind, _ title: String, summary: String = "", isLandscape: Bool = false) -> Page {
    Page(path: path, kind: kind, title: title, summary: summary, blocks: blocks, isLandscape: isLandscape)
  }
}

extension [Span] {
  /// The letters alone.
  var plainText: String {
    var out = ""
    for span in self {
      switch span {
      case .text(let text), .code(let text): out += text
      case .emphasis(let inner), .strong(let inner): out += inner.plainText
      case .link(let link): out += link.spans.plainText
      case .telephone(let number): out += number.shown
      case .symbol: break
      case .lineBreak: out += " "
      case .revised(let revised): if revised.mark != .deleted { out += revised.spans.plainText }
      }
    }
    return out
  }

  /// A text from the check, in which code stands between backticks.
  static func withCode(_ text: String) -> [Span] {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    // A backtick without its fellow is a letter like others.
    guard parts.count % 2 == 1 else { return [.text(text)] }
    return parts.enumerated().filter { !$0.element.isEmpty }.map { place, part in place % 2 == 1 ? .code(String(part)) : .text(String(part))
    }
  }

  /// The runs below each other.
  static func stacked(_ runs: [[Span]]) -> [Span] { Array(runs.filter { !$0.isEmpty }.joined(separator: [.lineBreak])) }

  /// The runs with a separator between them.
  static func joined(_ runs: [[Span]], by separator: String = ", ") -> [Span] {
    var out: [Span] = []
    for run in runs where !run.isEmpty {
      if !out.isEmpty { out.append(.text(separator)) }
      out += run
    }
    return out
  }
}
