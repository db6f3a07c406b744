/// Writes rich text as Markdown: what `MarkdownParser` reads from it is the same text, but for line breaks that mean nothing.
///
/// An edition's text is not what its author wrote, since links to what is hidden are gone; so its Markdown is written anew from the values.
public enum MarkdownWriter {
  public static func write(_ text: RichText) -> String { lines(of: text.blocks).joined(separator: "\n") }

  /// A run of text by itself: a step, a cell, a value.
  public static func write(_ inlines: [Inline]) -> String { protectingLines(line(of: inlines)).joined(separator: " ") }

  /// Plain words as the content of a table's cell.
  public static func cell(_ words: String) -> String { cell(fromMarkdown: escaped(words)) }

  /// A line of Markdown as the content of a table's cell.
  public static func cell(fromMarkdown line: String) -> String {
    guard line.utf8.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "|") }) else { return line }
    return line.replacing("\n", with: " ").replacing("|", with: "\\|")
  }

  // MARK: - Blocks

  private static func lines(of blocks: [RichText.Block]) -> [String] {
    var out: [String] = []
    // Two lists after one another have other marks, or they would be one.
    var usesOtherMark = false
    var lastList: (isOrdered: Bool, usesOtherMark: Bool)?
    for block in blocks {
      if !out.isEmpty { out.append("") }
      if case .list(let list) = block {
        usesOtherMark = lastList.map { $0.isOrdered == (list.start != nil) && !$0.usesOtherMark } ?? false
        lastList = (list.start != nil, usesOtherMark)
      } else {
        lastList = nil
      }
      out += lines(of: block, usesOtherMark: usesOtherMark)
    }
    return out
  }

  private static func lines(of block: RichText.Block, usesOtherMark: Bool) -> [String] {
    switch block {
    case .paragraph(let inlines, _): return protectingLines(line(of: inlines))
    case .heading(let level, let inlines, _):
      let text = line(of: inlines).replacing("\\\n", with: " ").replacing("\n", with: " ")
      return [String(repeating: "#", count: level) + " " + (text.hasSuffix("#") ? text.dropLast() + "\\#" : text)]
    case .list(let list): return lines(of: list, usesOtherMark: usesOtherMark)
    case .quote(let inner, _): return inner.isEmpty ? [">"] : lines(of: inner).map { $0.isEmpty ? ">" : "> \($0)" }
    case .code(let text, _):
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return fenced("", text.isEmpty ? [] : text.hasSuffix("\n") ? lines.dropLast() : lines)
    case .table(let table): return lines(of: table)
    case .image(let image): return ["![\(escaped(image.alternative))](\(destination(image.path)))"]
    case .directive(let directive):
      return fenced("{\(directive.name)}" + (directive.argument.isEmpty ? "" : " " + directive.argument), directive.lines)
    case .rule: return ["***"]
    }
  }

  private static func fenced(_ info: String, _ lines: [String]) -> [String] {
    let longest = lines.map { longestRun(of: "`", in: $0) }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return [fence + info] + lines + [fence]
  }

  private static func lines(of list: RichText.List, usesOtherMark: Bool) -> [String] {
    list.items.enumerated().flatMap { place, item -> [String] in
      let mark = list.start.map { "\($0 + place)" + (usesOtherMark ? ") " : ". ") } ?? (usesOtherMark ? "* " : "- ")
      var lines = lines(of: item.blocks)
      if let isDone = item.task { lines = ["[\(isDone ? "x" : " ")] " + (lines.first ?? "")] + lines.dropFirst() }
      return [mark + (lines.first ?? "")] + indented(lines.dropFirst(), by: mark.count)
    }
  }

  /// Lines set in, as what belongs to an item of a list is.
  public static func indented(_ lines: some Sequence<String>, by width: Int) -> [String] {
    let margin = String(repeating: " ", count: width)
    return lines.map { $0.isEmpty ? "" : margin + $0 }
  }

  private static func lines(of table: RichText.Table) -> [String] {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    func cells(_ row: [RichText.Cell]) -> [String] { row.map { cell(fromMarkdown: line(of: $0.inlines)) } }
    let marks = table.alignments.map { alignment in
      switch alignment {
      case .none: "---"
      case .left: ":--"
      case .centre: ":-:"
      case .right: "--:"
      }
    }
    return [row(cells(table.head)), row(marks)] + table.rows.map { row(cells($0)) }
  }

  // MARK: - Lines

  private static func line(of inlines: [Inline], inEmphasis: Bool = false) -> String {
    var out = ""
    for (place, inline) in inlines.enumerated() {
      switch inline {
      case .text(let text, _):
        let written = escaped(text)
        let isBeforeLink = place + 1 < inlines.count && { if case .link = inlines[place + 1] { true } else { false } }()
        // Before a link, an exclamation mark would make it a picture.
        out += isBeforeLink && written.hasSuffix("!") ? written.dropLast() + "\\!" : written
      case .code(let text, _):
        let fence = String(repeating: "`", count: longestRun(of: "`", in: text) + 1)
        let pad = text.hasPrefix("`") || text.hasSuffix("`") || (text.hasPrefix(" ") && text.hasSuffix(" ")) ? " " : ""
        out += fence + pad + text + pad + fence
      case .emphasis(let inner, _) where inner.isEmpty, .strong(let inner, _) where inner.isEmpty: continue
      case .emphasis(let inner, _):
        let mark = inEmphasis ? "_" : "*"
        out += mark + line(of: inner, inEmphasis: true) + mark
      case .strong(let inner, _): out += "**" + line(of: inner, inEmphasis: inEmphasis) + "**"
      case .link(let link): out += "[\(line(of: link.text, inEmphasis: inEmphasis))](\(target(of: link)))"
      case .softBreak: out += "\n"
      case .lineBreak: out += "\\\n"
      }
    }
    return out
  }

  private static func target(of link: Inline.Link) -> String {
    let address =
      switch link.target {
      case .address(let address): address
      case .element(let scheme, let id): "\(scheme):\(id)"
      }
    guard !link.title.isEmpty else { return destination(address) }
    return destination(address) + " \"" + escaped(link.title).replacing("\"", with: "\\\"") + "\""
  }

  private static func destination(_ address: String) -> String {
    guard address.isEmpty || address.utf8.contains(where: isAddressMark) else { return address }
    return "<" + address.replacing("\\", with: "\\\\").replacing("<", with: "\\<").replacing(">", with: "\\>") + ">"
  }

  private static func longestRun(of mark: Character, in text: String) -> Int {
    var (longest, current) = (0, 0)
    for character in text {
      current = character == mark ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }

  // MARK: - Letters

  /// Words whose letters mean nothing but themselves inside a line.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isMark) else { return text }
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    for (place, byte) in bytes.enumerated() {
      let (before, after) = (place > 0 ? bytes[place - 1] : 0x20, place + 1 < bytes.count ? bytes[place + 1] : 0x20)
      let escapes =
        switch byte {
        // Between letters a low line is one of them.
        case UInt8(ascii: "_"): !(isWordByte(before) && isWordByte(after))
        case UInt8(ascii: "&"): isWordByte(after) || after == UInt8(ascii: "#")
        default: isMark(byte)
        }
      if escapes { out.append(UInt8(ascii: "\\")) }
      out.append(byte)
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "<"), UInt8(ascii: "&"):
      true
    default: false
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// What an address cannot hold unless it stands between angle brackets.
  private static func isAddressMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"): true
    default: false
    }
  }

  /// The lines of a run of text, none of which begins like another kind of block.
  private static func protectingLines(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let line = line.drop { $0 == UInt8(ascii: " ") }
      guard let first = line.first else { return nil }
      if beginsBlock(first) { return "\\" + Substring(line) }
      let rest = line.drop { (0x30...0x39).contains($0) }
      guard rest.startIndex > line.startIndex, let mark = rest.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else {
        return String(Substring(line))
      }
      return Substring(line[..<rest.startIndex]) + "\\" + Substring(rest)
    }
  }

  private static func beginsBlock(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "~"),
      UInt8(ascii: "|"), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
