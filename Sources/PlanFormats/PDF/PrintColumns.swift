import PlanPages

/// How the width of a page is shared by the columns of a table, so that all tables are as wide as the text.
struct PrintColumns {
  /// Shares of the width.
  let widths: [Int]
  /// Whether a row may be so tall that it must be allowed to break.
  let hasLongRows: Bool
  /// Whether the columns ask for more than the page has: the letters must then be smaller.
  let isCrowded: Bool

  /// What a column asks for, in letters.
  private struct Wish {
    /// What cannot be broken.
    var least = 0
    var longestCell = 0
  }

  /// `letters` is how many go on a line of the page; words up to `longestWord` are not to be hyphenated.
  init(_ table: TableBlock, letters: Int, longestWord: Int) {
    var wishes = Array(repeating: Wish(), count: max(table.head.count, table.rows.first?.count ?? 0))
    var hasLongRows = false
    for row in [table.head] + table.rows {
      for (column, cell) in row.enumerated() where wishes.indices.contains(column) {
        let size = Self.measure(cell, longestWord)
        wishes[column].least = max(wishes[column].least, size.least)
        wishes[column].longestCell = max(wishes[column].longestCell, size.letters)
        if size.letters > 700 { hasLongRows = true }
      }
    }
    self.hasLongRows = hasLongRows
    // The edges of a cell take the room of two letters.
    let least = wishes.map { Double($0.least) + 2 }
    isCrowded = least.reduce(0, +) > Double(letters)
    guard wishes.isEmpty || table.widths.count != wishes.count else {
      widths = table.widths.map { max(1, Int($0 * 100)) }
      return
    }
    // First room for what cannot be broken; the rest goes where the long texts are, but not in full proportion.
    let needs = wishes.map { Double(max(0, min($0.longestCell, 160) - $0.least)).squareRoot() }
    let rest = max(0, Double(letters) - least.reduce(0, +))
    let allNeeds = max(needs.reduce(0, +), 0.001)
    widths = zip(least, needs).map { Int(($0 + rest * $1 / allNeeds) * 10) }
  }

  /// How many letters a cell has, and how long its longest unbreakable part is. A long word is hyphenated; a number is not.
  private static func measure(_ spans: [Span], _ longestWord: Int) -> (letters: Int, least: Int) {
    var letters = 0
    var least = 0
    for span in spans {
      let part: (letters: Int, least: Int)
      switch span {
      case .text(let text), .code(let text):
        let words = text.unicodeScalars.split { $0 == " " || $0 == "\n" }
        part = (text.unicodeScalars.count, min(words.map(\.count).max() ?? 0, longestWord))
      case .emphasis(let inner), .strong(let inner): part = measure(inner, longestWord)
      case .link(let link):
        let inner = measure(link.spans, longestWord)
        switch link.target {
        // An address may break after its sign.
        case .address: part = (inner.letters, link.spans.letters.unicodeScalars.split { $0 == "@" || $0 == "/" }.map(\.count).max() ?? 0)
        // A level with its symbol stays on its line.
        case .page: part = link.spans.hasSymbol && inner.letters < 14 ? (inner.letters, inner.letters) : inner
        }
      // Bold digits of equal width are wide.
      case .telephone(let number): part = (number.shown.unicodeScalars.count, number.shown.unicodeScalars.count * 5 / 4)
      case .symbol: part = (2, 2)
      case .lineBreak: part = (1, 0)
      }
      letters += part.letters
      least = max(least, part.least)
    }
    return (letters, least)
  }
}

extension [Span] {
  fileprivate var hasSymbol: Bool {
    contains { if case .symbol = $0 { true } else { false } }
  }
}
