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
    /// What all its cells hold beyond that, as far as one cell may ask.
    var cells: [Int] = []
  }

  /// `letters` is how many go on a line of the page; words up to `longestWord` are not to be hyphenated.
  /// `showsNumber` tells whether a page number is printed after a link.
  init(_ table: TableBlock, letters: Int, longestWord: Int, showsNumber: (LinkSpan) -> Bool = { _ in false }) {
    var wishes = Array(repeating: Wish(), count: max(table.head.count, table.rows.first?.count ?? 0))
    var hasLongRows = false
    for (number, row) in ([table.head] + table.rows).enumerated() {
      for (column, cell) in row.enumerated() where wishes.indices.contains(column) {
        let size = Self.measure(cell, longestWord, showsNumber)
        // The letters of a head are bold.
        wishes[column].least = max(wishes[column].least, number == 0 ? size.least * 9 / 8 + 1 : size.least)
        wishes[column].cells.append(min(size.letters, 400))
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
    // First room for what cannot be broken; the rest goes where the text is, but not in full proportion: all rows count, since one long
    // cell costs little where the others are short.
    let needs = wishes.map { wish in Double(wish.cells.reduce(0) { $0 + max(0, $1 - wish.least) }).squareRoot() }
    // Where the letters are smaller there are more of them.
    let rest = max(0, Double(isCrowded ? letters * 10 / 9 : letters) - least.reduce(0, +))
    let allNeeds = max(needs.reduce(0, +), 0.001)
    widths = zip(least, needs).map { Int(($0 + rest * $1 / allNeeds) * 10) }
  }

  /// How many letters a cell has, and how long its longest unbreakable part is. A long word is hyphenated; a number is not.
  private static func measure(_ spans: [Span], _ longestWord: Int, _ showsNumber: (LinkSpan) -> Bool) -> (letters: Int, least: Int) {
    var letters = 0
    var least = 0
    // The longest of the lines that the cell itself breaks into.
    var longestLine = 0
    var previous: Span?
    for span in spans {
      let part: (letters: Int, least: Int)
      switch span {
      case .text(let text), .code(let text):
        let words = text.unicodeScalars.split { $0 == " " || $0 == "\n" }
        part = (text.unicodeScalars.count, min(words.map(\.count).max() ?? 0, longestWord))
        if case .symbol? = previous, text.hasPrefix("\u{A0}"), let word = words.first { least = max(least, 2 + word.count) }
        // "(mobil)" stands on its number's line.
        if case .telephone(let number)? = previous, text.hasPrefix(" ("), let word = words.first {
          least = max(least, number.width + 1 + word.count)
        }
      case .emphasis(let inner), .strong(let inner): part = measure(inner, longestWord, showsNumber)
      case .link(let link):
        let inner = measure(link.spans, longestWord, showsNumber)
        switch link.target {
        // An address may break after its sign.
        case .address: part = (inner.letters, link.spans.letters.unicodeScalars.split { $0 == "@" || $0 == "/" }.map(\.count).max() ?? 0)
        // A level with its symbol stays on its line.
        case .page:
          let words = link.spans.hasSymbol && inner.letters < 14 ? (inner.letters, inner.letters) : inner
          // The number stays beside the last word: " → 10:12".
          part = showsNumber(link) ? (words.0 + 7, max(words.1, min(link.spans.lastWordLength, longestWord) + 7)) : words
        }
      // Bold digits of equal width are wide.
      case .telephone(let number): part = (number.shown.unicodeScalars.count, number.width)
      case .symbol: part = (2, 2)
      case .revised(let revised): part = measure(revised.spans, longestWord, showsNumber)
      case .lineBreak:
        longestLine = max(longestLine, letters)
        letters = 0
        part = (0, 0)
      }
      letters += part.letters
      least = max(least, part.least)
      previous = span
    }
    return (max(letters, longestLine), least)
  }
}

extension TelephoneSpan {
  /// Bold digits of equal width are wide.
  fileprivate var width: Int { shown.unicodeScalars.count * 9 / 8 }
}

extension [Span] {
  fileprivate var lastWordLength: Int { letters.unicodeScalars.split { $0 == " " || $0 == "-" }.last?.count ?? 0 }

  fileprivate var hasSymbol: Bool {
    contains { if case .symbol = $0 { true } else { false } }
  }
}
