import PlanPages

/// How the width of a page is shared by the columns of a table, so that all tables are as wide as the text.
struct PrintColumns {
  /// Shares of the width.
  let widths: [Int]
  /// Whether a row may be so tall that it must be allowed to break.
  let hasLongRows: Bool

  init(_ table: TableBlock) {
    let count = max(table.head.count, table.rows.first?.count ?? 0)
    var longestWord = Array(repeating: 0, count: count)
    var longestCell = Array(repeating: 0, count: count)
    var letters = Array(repeating: 0, count: count)
    var hasLongRows = false
    for row in [table.head] + table.rows {
      for (column, cell) in row.enumerated() where column < count {
        let size = Self.measure(cell)
        longestWord[column] = max(longestWord[column], size.word)
        longestCell[column] = max(longestCell[column], size.letters)
        letters[column] += size.letters
        if size.letters > 700 { hasLongRows = true }
      }
    }
    self.hasLongRows = hasLongRows
    guard table.widths.count != count else {
      widths = table.widths.map { max(1, Int($0 * 100)) }
      return
    }
    // A column needs room for its longest word; beyond that, twice the text does not need twice the width.
    widths = (0..<count).map { column in
      let mean = Double(letters[column]) / Double(max(1, table.rows.count + 1))
      let wish = (Double(min(longestCell[column], 80)) + mean).squareRoot() * 3
      return Int(max(Double(min(longestWord[column], 18)) * 1.15 + 2, wish) * 100)
    }
  }

  private static func measure(_ cell: [Span]) -> (letters: Int, word: Int) {
    var letters = 0
    var word = 0
    var longest = 0
    for scalar in cell.letters.unicodeScalars {
      letters += 1
      word = scalar == " " || scalar == "\n" ? 0 : word + 1
      longest = max(longest, word)
    }
    return (letters, longest)
  }
}
