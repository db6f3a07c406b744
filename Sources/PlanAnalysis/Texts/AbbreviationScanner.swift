import Diagnostics
import PlanModel

/// Looks for abbreviations in capitals that nothing explains.
struct AbbreviationScanner {
  /// Explained by the registers, or by the organisations' own short names.
  private var known: Set<[UInt8]> = []
  private var order: [[UInt8]] = []
  private var uses: [[UInt8]: TextTable.Abbreviation] = [:]
  /// The short words in small letters as they come: `JA` is no abbreviation where somebody else writes `ja`. Mostly nobody asks.
  private var ordinary: [UInt64] = []

  /// Longer words in capitals are rather shouted than shortened.
  private static let lengths = 2...6

  init(_ plan: Plan) {
    for term in plan.terms { know([term.title, term.abbreviation] + term.replaces) }
    for law in plan.laws { know([law.title, law.shortName]) }
    know(plan.policies.flatMap { [$0.title, $0.designation] })
    for organisation in plan.organisations { know([organisation.title, organisation.shortName]) }
    know(plan.roles.flatMap(\.aliases) + plan.groups.flatMap(\.aliases))
    know([plan.municipality])
  }

  private mutating func know(_ texts: [String?]) {
    for text in texts.compactMap({ $0 }) {
      let words = TextWords(Array(text.utf8))
      for word in words.words where word.isCapitals { known.insert(Array(words.bytes[word.range])) }
    }
  }

  mutating func scan(_ index: Int, of text: TextWords, _ run: TextRun) {
    let word = text.words[index]
    guard word.isCapitals else {
      if let packed = Self.packed(text.letters(word)) { ordinary.append(packed) }
      return
    }
    let letters = Array(text.bytes[word.range])
    guard !known.contains(letters), isAbbreviation(index, of: text), !ShoutedAnswer.isOne(index, of: text) else { return }
    if Self.isExplained(index, text) {
      known.insert(letters)
    } else if uses[letters] != nil {
      uses[letters]?.count += 1
    } else {
      order.append(letters)
      uses[letters] = TextTable.Abbreviation(
        written: String(decoding: letters, as: UTF8.self), count: 1, origin: Origin(run.source(of: word.range)))
    }
  }

  var unexplained: [TextTable.Abbreviation] {
    let suspects = order.filter { !known.contains($0) }.map { ($0, Self.packed(TextWords($0).lowercased[...])) }
    guard !suspects.isEmpty else { return [] }
    let asked = Set(suspects.compactMap(\.1))
    // By their last letters alone, most words are not asked for.
    let endings = asked.reduce(into: UInt64(0)) { $0 |= 1 << ($1 & 63) }
    let ordinary = Set(ordinary.lazy.filter { endings & (1 << ($0 & 63)) != 0 && asked.contains($0) })
    return suspects.compactMap { letters, packed in packed.map(ordinary.contains) ?? false ? nil : uses[letters] }
  }

  /// Not a case number (KS 2024-1512, SCN-2024-00434, SOU 2024:65), a measure (10 MB), a number (XIV), or a sentence in capitals.
  private func isAbbreviation(_ index: Int, of text: TextWords) -> Bool {
    let word = text.words[index]
    let letters = String(decoding: text.bytes[word.range], as: UTF8.self)
    guard Self.lengths.contains(letters.count), text.byte(after: word) != UInt8(ascii: "!"), !RomanNumeral.isOne(letters) else {
      return false
    }
    func isOther(_ other: Int) -> Bool {
      guard text.words.indices.contains(other) else { return false }
      let neighbour = text.words[other]
      let between = other < index ? (neighbour, word) : (word, neighbour)
      guard text.areNeighbours(between.0, between.1) else { return false }
      return neighbour.isCapitals || text.bytes[neighbour.range].contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    return !isOther(index - 1) && !isOther(index + 1) && !beginsCaseNumber(index, of: text)
  }

  /// Letters, a hyphen and a number of several digits: `SCN-2024-00434`, not `PKL-ledaren`.
  private func beginsCaseNumber(_ index: Int, of text: TextWords) -> Bool {
    guard index + 1 < text.words.count, text.byte(after: text.words[index]) == UInt8(ascii: "-") else { return false }
    let next = text.words[index + 1]
    return next.isNumber && next.range.count > 1 && next.range.lowerBound == text.words[index].range.upperBound + 1
  }

  /// Whether the words stand beside it: `psykiatrisk katastrofledning (PKL)`, `psykiatrisk katastrofledning, PK`, or `PKL (psykiatrisk …)`.
  private static func isExplained(_ index: Int, _ text: TextWords) -> Bool {
    let word = text.words[index]
    if index > 0, text.byte(before: word) == UInt8(ascii: "("), text.byte(after: word) == UInt8(ascii: ")") { return true }
    if index + 2 < text.words.count, text.bytes[word.range.upperBound...].starts(with: " (".utf8) {
      return !text.words[index + 1].isNumber
    }
    return hasInitials(before: index, text)
  }

  /// Whether the words before a comma each give a letter: `psykiatrisk katastrofledning, PK`.
  private static func hasInitials(before index: Int, _ text: TextWords) -> Bool {
    let letters = String(decoding: text.lowercased[text.words[index].range], as: UTF8.self)
    guard index >= letters.count, text.bytes[..<text.words[index].range.lowerBound].reversed().starts(with: " ,".utf8) else { return false }
    let initials = (index - letters.count..<index).compactMap { String(decoding: text.letters(text.words[$0]), as: UTF8.self).first }
    return String(initials) == letters
  }

  /// A word of at most eight bytes as one number.
  private static func packed(_ letters: ArraySlice<UInt8>) -> UInt64? {
    letters.count <= 8 ? letters.reduce(0) { $0 << 8 | UInt64($1) } : nil
  }
}

/// `XIV` and its kin.
enum RomanNumeral {
  private static let values: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100]

  /// Whether the letters are a numeral below four hundred: chapters and sections, not `MD` or `DC`.
  static func isOne(_ text: String) -> Bool {
    let numbers = text.compactMap { values[$0] }
    guard numbers.count == text.count else { return false }
    var total = 0
    for (number, value) in numbers.enumerated() { total += number + 1 < numbers.count && numbers[number + 1] > value ? -value : value }
    return total > 0 && written(total) == text
  }

  private static func written(_ number: Int) -> String {
    let signs = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    var rest = number
    var out = ""
    for (value, sign) in signs {
      while rest >= value {
        out += sign
        rest -= value
      }
    }
    return out
  }
}
