internal import Diagnostics

/// Turns the parser's block nodes into blocks with places, and says what an author may not write.
struct BlockReading {
  private(set) var diagnostics: [Diagnostic] = []
  private let text: MarkdownText
  private var quotes = 0
  /// The page's title is the first level.
  private var lastHeadingLevel = 1

  init(_ text: MarkdownText) { self.text = text }

  mutating func read(_ nodes: [MarkdownNode]) -> [RichText.Block] {
    var blocks: [RichText.Block] = []
    blocks.reserveCapacity(nodes.count)
    for (index, node) in nodes.enumerated() {
      if node.startLine >= 1 {
        append(node, to: &blocks)
      } else if case .paragraph = node.kind, index + 1 < nodes.count, case .table = nodes[index + 1].kind {
        appendParagraph(node, above: nodes[index + 1], to: &blocks)
      }
    }
    return blocks
  }

  private mutating func append(_ node: MarkdownNode, to blocks: inout [RichText.Block]) {
    let range = text.range(of: node)
    let origin = Origin(text.place(range))
    switch node.kind {
    case .paragraph: appendParagraph(node, range, to: &blocks)
    case .heading(let level): blocks.append(heading(level, node, range))
    case .quote:
      quotes += 1
      blocks.append(.quote(read(node.children), origin))
      quotes -= 1
    case .list(let start): blocks.append(.list(RichText.List(start: start, items: node.children.map { item($0) }, origin: origin)))
    case .codeBlock(let fenced, let info): blocks.append(code(node, fenced: fenced, info: info, range))
    case .rawBlock: diagnostics.append(.rawHTML(at: text.place(range.clamped(to: text.lines[node.startLine - 1]))))
    case .table(let alignments): blocks.append(.table(table(node, alignments, range)))
    case .rule: blocks.append(.rule(origin))
    default: break
    }
  }

  private mutating func item(_ node: MarkdownNode) -> RichText.Item {
    var task: Bool?
    if case .task(let ticked) = node.kind { task = ticked }
    let origin = Origin(text.place(text.range(of: node)))
    return RichText.Item(blocks: read(node.children), task: task, origin: origin)
  }

  /// An image in running text moves to a block of its own after the paragraph.
  private mutating func appendParagraph(_ node: MarkdownNode, _ range: Range<Int>, to blocks: inout [RichText.Block]) {
    let places = InlinePlaces(text, from: range.lowerBound, line: node.startLine, lastLine: node.endLine, quotes: quotes)
    appendParagraph(node, range, places, to: &blocks)
  }

  /// Text directly above a table: the parser has lost its place, and gives it to the table.
  private mutating func appendParagraph(_ node: MarkdownNode, above table: MarkdownNode, to blocks: inout [RichText.Block]) {
    let start = text.offset(line: table.startLine, column: table.startColumn)
    let last = max(table.startLine, headLine(of: table) - 1)
    let places = InlinePlaces(text, from: start, line: table.startLine, lastLine: last, quotes: quotes, firstColumn: -1)
    appendParagraph(node, start..<max(start, text.lines[last - 1].upperBound), places, to: &blocks)
  }

  private mutating func appendParagraph(
    _ node: MarkdownNode, _ range: Range<Int>, _ places: InlinePlaces, to blocks: inout [RichText.Block]
  ) {
    var places = places
    var reading = InlineReading(text, block: range)
    var inlines = reading.read(node.children, &places, from: range.lowerBound)
    diagnostics += reading.diagnostics
    if !reading.images.isEmpty { trimSpace(&inlines) }
    if !inlines.isEmpty { blocks.append(.paragraph(inlines, Origin(text.place(range)))) }
    blocks += reading.images.map { .image($0) }
  }

  /// What remains around an image that left: breaks and blanks at both ends.
  private func trimSpace(_ inlines: inout [Inline]) {
    func isBlank(_ inline: Inline?) -> Bool {
      switch inline {
      case .softBreak, .lineBreak: true
      case .text(let text, _): text.utf8.allSatisfy { isSpace($0) }
      default: false
      }
    }
    while isBlank(inlines.first) { inlines.removeFirst() }
    while isBlank(inlines.last) { inlines.removeLast() }
  }

  private mutating func heading(_ written: Int, _ node: MarkdownNode, _ range: Range<Int>) -> RichText.Block {
    let line = text.lines[node.startLine - 1]
    var start = range.lowerBound
    let isUnderlined = start >= line.upperBound || text.bytes[start] != UInt8(ascii: "#")
    while start < line.upperBound, text.bytes[start] == UInt8(ascii: "#") { start += 1 }
    start = text.skippingSpaces(from: start, to: line.upperBound)
    var places = InlinePlaces(text, from: start, line: node.startLine, lastLine: node.endLine, quotes: quotes)
    var reading = InlineReading(text, block: range)
    let inlines = reading.read(node.children, &places, from: start)
    diagnostics += reading.diagnostics
    for image in reading.images { diagnostics.append(.misplacedImage(at: image.origin.range)) }

    let place = text.place(range.clamped(to: line))
    if isUnderlined {
      diagnostics.append(.underlinedHeading(at: place))
    } else if inlines.isEmpty {
      diagnostics.append(.emptyHeading(at: place))
    }
    if written == 1 { diagnostics.append(.headingLevelOne(at: place)) }
    let level = max(2, written)
    if level > lastHeadingLevel + 1 { diagnostics.append(.headingLevelSkipped(at: place, level: level, expected: lastHeadingLevel + 1)) }
    lastHeadingLevel = level
    return .heading(level: level, inlines, Origin(text.place(range)))
  }

  private mutating func code(_ node: MarkdownNode, fenced: Bool, info: String, _ range: Range<Int>) -> RichText.Block {
    let origin = Origin(text.place(range))
    if fenced, !isClosed(node) { diagnostics.append(.unclosedFence(at: text.place(range.clamped(to: text.lines[node.startLine - 1])))) }
    guard fenced, info.hasPrefix("{") else { return .code(node.literal, origin) }
    guard let brace = info.utf8.firstIndex(of: UInt8(ascii: "}")) else {
      diagnostics.append(.unclosedDirectiveName(at: text.place(range.clamped(to: text.lines[node.startLine - 1]))))
      return .code(node.literal, origin)
    }
    let lines = node.literal.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    return .directive(
      RichText.Directive(
        name: trimmed(info[info.utf8.index(after: info.startIndex)..<brace]), argument: trimmed(info[info.utf8.index(after: brace)...]),
        lines: lines, origin: origin))
  }

  /// The parser takes everything to the end of the text as code when the closing line is missing.
  private func isClosed(_ node: MarkdownNode) -> Bool {
    guard node.endLine > node.startLine, node.endLine <= text.lines.count else { return false }
    let last = text.bytes[text.lines[node.endLine - 1]].filter { !isSpace($0) && $0 != UInt8(ascii: ">") }
    guard let mark = last.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return false }
    return last.count >= 3 && last.allSatisfy { $0 == mark }
  }

  /// The line of a table's headings: the second above its first row.
  private func headLine(of table: MarkdownNode) -> Int {
    let line = table.children.count > 1 ? table.children[1].startLine - 2 : table.endLine - 1
    return min(max(line, table.startLine), text.lines.count)
  }

  private mutating func table(_ node: MarkdownNode, _ alignments: [RichText.Table.Alignment], _ range: Range<Int>) -> RichText.Table {
    let headLine = headLine(of: node)
    // Where text stands directly above, the columns of the headings count from the beginning of that text.
    var headPlaces = InlinePlaces(text, from: range.lowerBound, line: node.startLine, lastLine: headLine, quotes: quotes)
    var rows: [[RichText.Cell]] = []
    rows.reserveCapacity(node.children.count)
    for (index, row) in node.children.enumerated() {
      let isHead = index == 0
      let line = isHead ? headLine : row.startLine
      let end = text.lines[line - 1].upperBound
      // The parser gives every row the column of the first.
      let rowStart = InlinePlaces.content(of: text.lines[line - 1], text, quotes: quotes) - row.startColumn
      rows.append(
        row.children.map { cell in
          guard cell.startColumn > 0 else { return RichText.Cell([], origin: Origin(text.place(end..<end))) }
          let lower = isHead ? headPlaces.start(cell.startColumn) : min(rowStart + cell.startColumn, end)
          let upper = isHead ? headPlaces.end(cell.endColumn) : min(rowStart + cell.endColumn + 1, end)
          return self.cell(cell, lower..<min(max(lower, upper), end), line: line)
        })
    }
    let head = rows.isEmpty ? [] : rows.removeFirst()
    let start = headLine == node.startLine ? range.lowerBound : headPlaces.lineBeginning(headLine)
    return RichText.Table(alignments: alignments, head: head, rows: rows, origin: Origin(text.place(start..<max(start, range.upperBound))))
  }

  private mutating func cell(_ node: MarkdownNode, _ range: Range<Int>, line: Int) -> RichText.Cell {
    let lower = text.skippingSpaces(from: range.lowerBound, to: range.upperBound)
    var upper = range.upperBound
    while upper > lower, isSpace(text.bytes[upper - 1]) { upper -= 1 }
    var places = InlinePlaces(text, cell: lower..<upper, firstColumn: node.startColumn - 1 + lower - range.lowerBound)
    var reading = InlineReading(text, block: lower..<upper)
    let inlines = reading.read(node.children, &places, from: lower)
    diagnostics += reading.diagnostics
    for image in reading.images { diagnostics.append(.misplacedImage(at: image.origin.range)) }
    return RichText.Cell(inlines, origin: Origin(text.place(lower..<upper)))
  }

  private func trimmed(_ text: Substring) -> String {
    String(decoding: text.utf8.drop(while: isSpace).reversed().drop(while: isSpace).reversed(), as: UTF8.self)
  }
}

extension Diagnostic {
  fileprivate static func headingLevelOne(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      "heading-level-one", .warning, at: place,
      LocalizedText(sv: "Rubriker i texten börjar med ##", en: "Headings in the text begin with ##"),
      explanation: LocalizedText(
        sv: "Sidans rubrik kommer från titel i filens huvud. Den här läses som en rubrik på andra nivån.",
        en: "The page's heading comes from titel in the file's head. This one is read as a second-level heading."))
  }

  fileprivate static func headingLevelSkipped(at place: SourceRange, level: Int, expected: Int) -> Diagnostic {
    let written = String(repeating: "#", count: level)
    let better = String(repeating: "#", count: expected)
    return Diagnostic(
      "heading-level-skipped", .warning, at: place,
      LocalizedText(
        sv: "Rubriknivån hoppar till \(written), \(better) väntades", en: "The heading level skips to \(written), expected \(better)"),
      explanation: LocalizedText(
        sv: "Den som får texten uppläst förlorar tråden när en nivå saknas.",
        en: "Who has the text read aloud loses the thread when a level is missing."))
  }

  fileprivate static func emptyHeading(at place: SourceRange) -> Diagnostic {
    Diagnostic("empty-heading", .warning, at: place, LocalizedText(sv: "Rubriken saknar text", en: "The heading has no text"))
  }

  fileprivate static func underlinedHeading(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      "underlined-heading", .warning, at: place,
      LocalizedText(sv: "Streck direkt under en text gör den till rubrik", en: "A line of dashes directly below a text makes it a heading"),
      explanation: LocalizedText(
        sv: "Är det en rubrik, skriv ## framför den. Är det inte det, sätt en tom rad före strecken.",
        en: "If it is a heading, write ## before it. If it is not, put a blank line before the dashes."))
  }

  fileprivate static func unclosedFence(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      "unclosed-fence", .error, at: place,
      LocalizedText(sv: "Blocket avslutas inte", en: "The block has no end"),
      explanation: LocalizedText(
        sv: "Sätt en rad med ``` efter det. Nu räknas resten av texten som en del av blocket.",
        en: "Put a line with ``` after it. As it is, the rest of the text counts as part of the block."))
  }

  fileprivate static func unclosedDirectiveName(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      "unclosed-directive-name", .error, at: place,
      LocalizedText(sv: "Direktivets namn saknar }", en: "The directive's name lacks }"),
      explanation: LocalizedText(sv: "Skriv namnet inom klamrar: ```{mandat}", en: "Write the name in braces: ```{mandat}"))
  }
}
