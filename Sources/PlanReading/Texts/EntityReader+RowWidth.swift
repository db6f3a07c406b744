import Diagnostics
import PlanModel
import Prose

extension EntityReader {
  /// Reports rows with more cells than their table has headings: the parser drops those cells without a word, and a
  /// telephone number may be among them.
  func checkRowWidths(in text: RichText) {
    for case .table(let table) in text.blocks {
      for row in table.rows {
        guard let cell = row.first?.origin.range, let excess = excess(in: cell, columns: table.head.count) else { continue }
        findings.report(.cellBeyondColumns(at: excess))
      }
    }
  }

  /// What stands after the last column, on the line of a row's first cell.
  private func excess(in cell: SourceRange, columns: Int) -> SourceRange? {
    let bytes = sources[cell.file].text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: Int(cell.lower))
    var index = start
    var separators = 0
    var isEscaped = false
    var beyond: String.Index?
    var lastInk: String.Index?
    // A pipe before the first cell is no separator, and the first cell may be empty and begin at its own pipe.
    while index < bytes.endIndex, bytes[index] != UInt8(ascii: "\n") {
      let byte = bytes[index]
      if byte == UInt8(ascii: "|"), !isEscaped {
        separators += 1
        if separators == columns { beyond = bytes.index(after: index) }
      } else if byte != 0x20, byte != 0x09, beyond != nil {
        lastInk = index
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      index = bytes.index(after: index)
    }
    guard let beyond, let lastInk else { return nil }
    let first = bytes[beyond...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? beyond
    let lower = bytes.distance(from: bytes.startIndex, to: first)
    return SourceRange(file: cell.file, lower..<lower + bytes.distance(from: first, to: lastInk) + 1)
  }
}
