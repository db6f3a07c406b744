import Diagnostics

/// A text of comma-separated values (RFC 4180), with the place of every cell.
struct CSVText {
  struct Cell {
    var text: String
    /// Without the quotes around it.
    var range: Range<Int>
  }

  private(set) var rows: [[Cell]] = []
  /// Where a quote opens that nothing closes.
  private(set) var openQuote: Int?
  /// Cells with letters after their closing quote.
  private(set) var strayText: [Range<Int>] = []

  private let bytes: [UInt8]
  private let separator: UInt8

  init(_ text: String) {
    bytes = Array(text.utf8)
    let start = Self.start(of: bytes)
    separator = start.separator ?? Self.separator(of: bytes[start.offset...])
    read(from: start.offset)
  }

  private mutating func read(from start: Int) {
    var position = start
    var row: [Cell] = []
    while position < bytes.count {
      row.append(takeCell(&position))
      if position < bytes.count, bytes[position] == separator {
        position += 1
        // A separator at the very end has an empty cell after it.
        if position < bytes.count { continue }
        row.append(Cell(text: "", range: position..<position))
      }
      if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
      row = []
      if position < bytes.count, bytes[position] == newline { position += 1 }
    }
  }

  /// Takes the cell at `position`, which then stands at a separator, a line break or the end.
  private mutating func takeCell(_ position: inout Int) -> Cell {
    guard bytes[position] == quote else {
      let start = position
      while position < bytes.count, bytes[position] != separator, bytes[position] != newline { position += 1 }
      return trimmed(start..<position)
    }
    let start = position + 1
    var content: [UInt8] = []
    position = start
    while position < bytes.count {
      if bytes[position] != quote {
        content.append(bytes[position])
        position += 1
      } else if position + 1 < bytes.count, bytes[position + 1] == quote {
        content.append(quote)
        position += 2
      } else {
        break
      }
    }
    let range = start..<position
    if position == bytes.count {
      openQuote = start - 1
    } else {
      position += 1
      let stray = position
      while position < bytes.count, bytes[position] != separator, bytes[position] != newline { position += 1 }
      if bytes[stray..<position].contains(where: { $0 != space }) { strayText.append(stray..<position) }
    }
    return Cell(text: String(String(decoding: content, as: UTF8.self).trimmed), range: range)
  }

  private func trimmed(_ range: Range<Int>) -> Cell {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, bytes[lower] == space || bytes[lower] == tab { lower += 1 }
    while lower < upper, bytes[upper - 1] == space || bytes[upper - 1] == tab { upper -= 1 }
    return Cell(text: String(decoding: bytes[lower..<upper], as: UTF8.self), range: lower..<upper)
  }

  /// Spreadsheets may write `sep=;` before the headings.
  private static func start(of bytes: [UInt8]) -> (offset: Int, separator: UInt8?) {
    let mark = Array("sep=".utf8)
    guard bytes.starts(with: mark), bytes.count > mark.count, let end = bytes.firstIndex(of: newline), end == mark.count + 1 else {
      return (0, nil)
    }
    return (end + 1, bytes[mark.count])
  }

  /// The separator that the line of headings uses most.
  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    let line = bytes.prefix { $0 != newline }
    let candidates = [UInt8(ascii: ";"), UInt8(ascii: ","), tab]
    return candidates.max { a, b in line.count { $0 == a } < line.count { $0 == b } } ?? candidates[0]
  }
}

private let quote = UInt8(ascii: "\"")
private let newline = UInt8(ascii: "\n")
private let space = UInt8(ascii: " ")
private let tab = UInt8(ascii: "\t")
