import Prose

/// A block of running text that holds no other: what is matched with its like in the other plan.
public struct Paragraph: Sendable, Hashable {
  public enum Form: Sendable, Hashable {
    case paragraph
    case heading(Int)
    /// An item of a list, so many lists deep; the number where the order counts.
    case item(depth: Int, isOrdered: Bool)
    case tableHead
    case tableRow
    case code
    case image
    case directive(String)
    case rule
  }

  public let form: Form
  /// The words; of a table's row cell by cell, else one run.
  public let cells: [[Word]]
  /// The headings of a row's columns.
  public let columns: [String]

  var allWords: [Word] { cells.count == 1 ? cells[0] : cells.flatMap { $0 } }
  var inverse: Paragraph { Paragraph(form: form, cells: cells.map { $0.map(\.inverse) }, columns: columns) }

  var key: String { "\(formKey)\u{1C}" + cells.map { $0.map(\.key).joined(separator: " ") }.joined(separator: "\u{1D}") }

  /// Blocks of different forms are never the same block.
  var formKey: String {
    switch form {
    case .paragraph: "p"
    case .heading(let level): "h\(level)"
    case .item(let depth, let isOrdered): "i\(depth)\(isOrdered)"
    case .tableHead: "th"
    case .tableRow: "tr"
    case .code: "c"
    case .image: "im"
    case .directive(let name): "d\(name)"
    case .rule: "r"
    }
  }

  /// What a table's row is about.
  var rowKey: String? {
    guard form == .tableRow, let first = cells.first, !first.isEmpty else { return nil }
    return first.map(\.key).joined(separator: " ")
  }
}

/// Takes a text apart into its paragraphs, in reading order.
struct Paragraphs {
  private let side: Side
  private var found: [Paragraph] = []

  private init(_ side: Side) { self.side = side }

  static func of(_ text: RichText, _ side: Side) -> [Paragraph] {
    var taking = Paragraphs(side)
    text.blocks.forEach { taking.take($0, .paragraph, depth: 0) }
    return taking.found
  }

  private mutating func take(_ block: RichText.Block, _ form: Paragraph.Form, depth: Int) {
    switch block {
    case .paragraph(let inlines, _): add(form, Words.of(inlines, side))
    case .heading(let level, let inlines, _): add(.heading(level), Words.of(inlines, side))
    case .list(let list):
      for item in list.items {
        for block in item.blocks { take(block, .item(depth: depth + 1, isOrdered: list.start != nil), depth: depth + 1) }
      }
    case .quote(let blocks, _): blocks.forEach { take($0, form, depth: depth) }
    case .code(let text, _): add(.code, verbatim(text))
    case .table(let table):
      let columns = table.head.map { $0.inlines.plainText() }
      found.append(Paragraph(form: .tableHead, cells: table.head.map { Words.of($0.inlines, side) }, columns: columns))
      for row in table.rows { found.append(Paragraph(form: .tableRow, cells: row.map { Words.of($0.inlines, side) }, columns: columns)) }
    case .image(let image): add(.image, verbatim(image.path) + verbatim(image.alternative))
    case .directive(let directive):
      add(.directive(directive.name), verbatim(([directive.argument] + directive.lines).joined(separator: "\n")))
    case .rule: add(.rule, [])
    }
  }

  private mutating func add(_ form: Paragraph.Form, _ words: [Word]) {
    found.append(Paragraph(form: form, cells: [words], columns: []))
  }

  private func verbatim(_ text: String) -> [Word] { text.apartAtSpaces.map { Word(pieces: [.text($0)]) } }
}
