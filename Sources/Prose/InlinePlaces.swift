/// Turns the columns that the parser reports inside a block of text into offsets.
///
/// The parser works on a copy of the block without the containers' markers and indentation (in a table cell also
/// without the backslash of `\|`), and its columns count in that copy: from the last line break that became a node of
/// its own, plus the column where the block's text began. Its line numbers lag behind after a code span or a link over
/// two lines, so they are not used.
struct InlinePlaces {
  /// Pieces of the copy that are unbroken in the source: where each begins in both.
  private var pieces: [(copy: Int, source: Int)] = []
  private let end: (copy: Int, source: Int)
  private let text: MarkdownText
  /// The column (from 0) of the first byte of the text.
  private let firstColumn: Int
  /// Where in the copy the line began from which columns count.
  private var lineStart = 0
  private var lastPiece = 0
  /// Blanks that the copy kept at the beginning of the line: it does where a line continues a quote or list without their markers.
  private var kept = 0
  private var isAfterBreak = false

  /// For a paragraph or heading that begins at `start`, inside `quotes` block quotes. `firstColumn` is its column (from 0) if the
  /// parser does not know it.
  init(_ text: MarkdownText, from start: Int, line: Int, lastLine: Int, quotes: Int, firstColumn: Int? = nil) {
    self.text = text
    let lines = text.lines
    let last = min(max(line, lastLine), lines.count)
    self.firstColumn = firstColumn ?? start - lines[line - 1].lowerBound
    pieces.append((0, start))
    var copy = lines[line - 1].upperBound - start + 1
    for number in stride(from: line + 1, through: last, by: 1) {
      let range = lines[number - 1]
      let content = Self.content(of: range, text, quotes: quotes)
      pieces.append((copy, content))
      copy += range.upperBound - content + 1
    }
    end = (copy, lines[last - 1].upperBound)
  }

  /// For a table cell whose first letter has the column `firstColumn` (from 0).
  init(_ text: MarkdownText, cell: Range<Int>, firstColumn: Int) {
    self.text = text
    self.firstColumn = firstColumn
    var copy = 0
    var offset = cell.lowerBound
    pieces.append((0, offset))
    while offset < cell.upperBound {
      if text.bytes[offset] == UInt8(ascii: "\\"), offset + 1 < cell.upperBound, text.bytes[offset + 1] == UInt8(ascii: "|") {
        offset += 1
        pieces.append((copy, offset))
      }
      copy += 1
      offset += 1
    }
    end = (copy, cell.upperBound)
  }

  /// Where the text of a line begins, after the containers' markers.
  func lineBeginning(_ line: Int) -> Int {
    let range = text.lines[line - 1]
    return pieces.first { range.lowerBound <= $0.source && $0.source <= range.upperBound }?.source ?? range.lowerBound
  }

  /// Learns from the first node of a line how many blanks the copy kept before it. `width` is what the node's column leaves out.
  mutating func alignLine(_ column: Int, leavingOut width: UInt8?) {
    guard isAfterBreak else { return }
    isAfterBreak = false
    kept = 0
    let first = start(firstColumn + 1)
    var omitted = 0
    while let width, first + omitted < end.source, text.bytes[first + omitted] == width { omitted += 1 }
    kept = max(0, column - 1 - firstColumn - omitted)
  }

  /// The offset of a column.
  mutating func start(_ column: Int) -> Int { source(of: lineStart + column - 1 - firstColumn - kept) }

  /// The offset after a column.
  mutating func end(_ column: Int) -> Int { source(of: lineStart + column - 1 - firstColumn - kept) + 1 }

  /// Columns count from the line break at or after `offset` on, unless a backslash made it.
  mutating func passBreak(after offset: Int) {
    var at = offset
    while at < end.source, text.bytes[at] != newline, text.bytes[at] != carriageReturn { at += 1 }
    if at > offset, text.bytes[at - 1] == UInt8(ascii: "\\") { return }
    guard let next = pieces.first(where: { $0.source > at }) else { return }
    lineStart = next.copy
    kept = 0
    isAfterBreak = true
  }

  private mutating func source(of copy: Int) -> Int {
    if lastPiece >= pieces.count || pieces[lastPiece].copy > copy { lastPiece = 0 }
    while lastPiece + 1 < pieces.count, pieces[lastPiece + 1].copy <= copy { lastPiece += 1 }
    return min(max(pieces[lastPiece].source + copy - pieces[lastPiece].copy, pieces[0].source), end.source)
  }

  static func content(of line: Range<Int>, _ text: MarkdownText, quotes: Int) -> Int {
    var offset = text.skippingSpaces(from: line.lowerBound, to: line.upperBound)
    var quotes = quotes
    while quotes > 0, offset < line.upperBound, text.bytes[offset] == UInt8(ascii: ">") {
      offset = text.skippingSpaces(from: offset + 1, to: line.upperBound)
      quotes -= 1
    }
    return offset
  }
}
