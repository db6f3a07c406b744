public import Diagnostics
public import PlanPages

/// A publication as one text in Markdown, to paste into another document: its pages after one another, without frame. What an author wrote is text, never markup.
public struct MarkdownFormat: OutputFormat {
  public init() {}

  public func render(_ publication: Publication, theme: Theme) -> Diagnosed<[OutputFile]> {
    var writer = MarkdownWriter()
    let pages = publication.sections.flatMap(\.pages)
    for page in pages {
      writer.heading(1, [.text(page.title)])
      if let notice = publication.notice { writer.write([.paragraph([.strong([.text(notice)])])]) }
      writer.write(page.blocks)
    }
    return Diagnosed([OutputFile(path: "\(publication.id).md", bytes: Array(writer.text.utf8))])
  }
}

/// Writes blocks as GitHub's Markdown.
private struct MarkdownWriter {
  private(set) var text = ""
  /// What each line begins with inside a list or a quotation.
  private var indent = ""

  mutating func heading(_ level: Int, _ spans: [Span]) { paragraph(String(repeating: "#", count: level) + " " + line(spans)) }

  private mutating func paragraph(_ words: String) {
    if !text.isEmpty, !text.hasSuffix("\n\n"), !text.hasSuffix("- "), !text.hasSuffix(". ") { text += indent.trimmedEnd + "\n" }
    let isContinued = text.hasSuffix("- ") || text.hasSuffix(". ")
    text += (isContinued ? "" : indent) + words.replacing("\n", with: "\n" + indent) + "\n"
  }

  mutating func write(_ blocks: [Block]) { for block in blocks { write(block) } }

  private mutating func write(_ block: Block) {
    switch block {
    case .heading(let heading): self.heading(heading.level, heading.spans)
    case .paragraph(let spans): paragraph(line(spans))
    case .list(let list): write(list)
    case .facts(let facts): items(facts.map { "- **\(Self.escaped($0.label))**: \(line($0.spans))" })
    case .table(let table): write(table)
    case .checklist(let list):
      for phase in list.phases {
        paragraph("**\(Self.escaped(phase.title))**")
        write(phase.introduction)
        items(phase.steps.map { "\($0.number). " + line($0.spans) })
      }
    case .callout(let callout):
      paragraph("**\(Self.escaped(callout.title))**")
      write(callout.blocks)
    case .quote(let blocks):
      indent += "> "
      write(blocks)
      indent.removeLast(2)
    case .code(let code): paragraph("```\n\(code)\n```")
    case .picture(let picture): paragraph(Self.escaped(picture.alternative))
    case .diagram(let diagram): paragraph(Self.escaped(diagram.description.isEmpty ? diagram.title : diagram.description))
    case .tiles(let tiles): items(tiles.map { "- **\(Self.escaped($0.title))** \(Self.escaped($0.text))" })
    // There is nothing to write in.
    case .form: break
    case .rule: paragraph("---")
    case .revised(let revised): write(revised.blocks)
    }
  }

  private mutating func items(_ lines: [String]) { paragraph(lines.joined(separator: "\n")) }

  private mutating func write(_ list: ListBlock) {
    for (place, blocks) in list.items.enumerated() {
      let mark = list.start.map { "\($0 + place). " } ?? "- "
      if place == 0, !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
      text += indent + mark
      indent += "   "
      write(blocks)
      indent.removeLast(3)
    }
  }

  private mutating func write(_ table: TableBlock) {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let head = table.head.map { line($0) }
    items([row(head), row(head.map { _ in "---" })] + table.rows.map { row($0.map { line($0) }) })
  }

  private func line(_ spans: [Span]) -> String {
    spans.map { span in
      switch span {
      case .text(let text): Self.escaped(text)
      case .code(let text): "`\(text)`"
      case .emphasis(let inner): "*\(line(inner))*"
      case .strong(let inner): "**\(line(inner))**"
      // Pages of a publication are not where the text is pasted.
      case .link(let link):
        if case .address(let address) = link.target { "[\(line(link.spans))](<\(address)>)" } else { line(link.spans) }
      case .telephone(let number): Self.escaped(number.shown)
      case .symbol: ""
      case .lineBreak: " "
      case .revised(let revised): revised.mark == .deleted ? "<del>\(line(revised.spans))</del>" : "<ins>\(line(revised.spans))</ins>"
      }
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      if "\\`*_[]<>#|".contains(character) { out.append("\\") }
      out.append(character == "\n" ? " " : character)
    }
    return out
  }
}

extension String {
  fileprivate var trimmedEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
