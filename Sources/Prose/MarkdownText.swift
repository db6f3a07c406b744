internal import Diagnostics

/// The bytes that are parsed, where their lines are and where they stand in the file.
struct MarkdownText {
  let bytes: [UInt8]
  let file: FileID
  /// The offset in the file of the first byte.
  let base: Int
  /// Each line without its line break, in the order of the text.
  let lines: [Range<Int>]

  init(_ source: SourceFile, file: FileID, range: Range<Int>?) {
    let range = range ?? 0..<source.text.utf8.count
    self.init(bytes: source.bytes(in: range), file: file, base: range.lowerBound)
  }

  init(bytes: [UInt8], file: FileID, base: Int) {
    self.bytes = bytes
    self.file = file
    self.base = base
    var lines: [Range<Int>] = []
    var start = 0
    // The parser also ends lines at a lone CR.
    for (offset, byte) in bytes.enumerated() where byte <= 0x0D && (byte == newline || byte == carriageReturn) {
      if byte == newline, offset > 0, bytes[offset - 1] == carriageReturn {
        start = offset + 1
        continue
      }
      lines.append(start..<offset)
      start = offset + 1
    }
    lines.append(start..<bytes.count)
    self.lines = lines
  }

  /// A range of these bytes as a place in the file.
  ///
  /// It never cuts a letter in two, whatever the parser says.
  func place(_ range: Range<Int>) -> SourceRange {
    var lower = min(max(range.lowerBound, 0), bytes.count)
    var upper = min(max(range.upperBound, lower), bytes.count)
    // Continuation bytes (10xxxxxx) begin no scalar.
    while lower > 0, lower < bytes.count, bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
    while upper < bytes.count, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    return SourceRange(file: file, base + lower..<base + upper)
  }

  /// The first letters of what begins at `offset`, where the whole is too long to show.
  func beginning(at offset: Int) -> SourceRange {
    var end = offset
    while end < bytes.count, end - offset < 40, bytes[end] != newline { end += 1 }
    // Continuation bytes (10xxxxxx) begin no scalar.
    while end < bytes.count, end > offset, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return place(offset..<end)
  }

  /// The offset of a line (from 1) and a column (from 1), kept inside the line.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1 else { return 0 }
    guard line <= lines.count else { return bytes.count }
    let line = lines[line - 1]
    return min(line.lowerBound + max(column - 1, 0), line.upperBound)
  }

  /// What a block covers. Blocks that end "before" a line end with the line before it.
  func range(of node: MarkdownNode) -> Range<Int> {
    let lower = offset(line: node.startLine, column: node.startColumn)
    let isBefore = node.endColumn < 1 && (2...lines.count + 1).contains(node.endLine)
    var upper = isBefore ? lines[node.endLine - 2].upperBound : offset(line: node.endLine, column: node.endColumn + 1)
    while upper > lower, isSpace(bytes[upper - 1]) || bytes[upper - 1] == newline { upper -= 1 }
    return lower..<max(lower, upper)
  }

  /// Where the first byte that is no space or tab stands, at or after `offset`.
  func skippingSpaces(from offset: Int, to end: Int) -> Int {
    var offset = offset
    while offset < end, isSpace(bytes[offset]) { offset += 1 }
    return offset
  }
}

let newline = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")

func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
