/// Words and names to look for in texts, found by their first two letters.
struct PhraseBook<Meaning: Sendable>: Sendable {
  struct Phrase: Sendable {
    let written: String
    let words: [[UInt8]]
    /// Short abbreviations are looked for as they are written: `SKL`, not `skl`.
    let capitals: [UInt8]?
    let meaning: Meaning
  }

  /// What decides at a glance whether a word can begin a phrase.
  private struct Beginning {
    let phrase: Int
    let length: Int
    let lastLetter: UInt8
  }

  private var phrases: [Phrase] = []
  private var byBeginning: [UInt16: [Beginning]] = [:]
  /// Whether any phrase has that beginning: a bit for each. Most words are done with here.
  private var beginnings: [UInt64] = Array(repeating: 0, count: 1024)

  var isEmpty: Bool { phrases.isEmpty }

  mutating func add(_ text: String, _ meaning: Meaning) {
    let words = TextWords(Array(text.utf8))
    guard let first = words.words.first, let key = Self.key(words.letters(first)) else { return }
    let isShortAbbreviation = words.words.count == 1 && first.isCapitals && first.range.count <= 4
    let letters = words.letters(first)
    byBeginning[key, default: []].append(
      Beginning(phrase: phrases.count, length: letters.count, lastLetter: letters[letters.endIndex - 1]))
    beginnings[Int(key >> 6)] |= 1 << UInt64(key & 63)
    phrases.append(
      Phrase(
        written: text, words: words.words.map { Array(words.letters($0)) },
        capitals: isShortAbbreviation ? Array(words.bytes[first.range]) : nil, meaning: meaning))
  }

  /// The phrases that begin at a word, with the number of words that each takes.
  func matches(at index: Int, of text: TextWords) -> [(phrase: Phrase, count: Int)] {
    let letters = text.letters(text.words[index])
    guard let key = Self.key(letters), beginnings[Int(key >> 6)] & (1 << UInt64(key & 63)) != 0,
      let candidates = byBeginning[key]
    else { return [] }
    var found: [(phrase: Phrase, count: Int)] = []
    // Most words that begin alike differ in length, or where the wanted one ends.
    for candidate in candidates
    where letters.count >= candidate.length && letters[letters.startIndex + candidate.length - 1] == candidate.lastLetter {
      let phrase = phrases[candidate.phrase]
      if Self.matches(phrase, at: index, of: text) { found.append((phrase, phrase.words.count)) }
    }
    return found
  }

  private static func matches(_ phrase: Phrase, at index: Int, of text: TextWords) -> Bool {
    guard index + phrase.words.count <= text.words.count else { return false }
    if let capitals = phrase.capitals { return text.bytes[text.words[index].range].elementsEqual(capitals) }
    for (number, wanted) in phrase.words.enumerated() {
      let word = text.words[index + number]
      // The first word may be in the definite form, the last in the genitive.
      let mayBend = number == 0 || number == phrase.words.count - 1
      guard matches(text.letters(word), wanted, mayBend: mayBend) else { return false }
      if number > 0, !areJoined(text, text.words[index + number - 1], word) { return false }
    }
    return true
  }

  private static func matches(_ word: ArraySlice<UInt8>, _ wanted: [UInt8], mayBend: Bool) -> Bool {
    guard word.starts(with: wanted) else { return false }
    return word.count == wanted.count
      || mayBend && SwedishEndings.all.contains(String(decoding: word.dropFirst(wanted.count), as: UTF8.self))
  }

  private static func areJoined(_ text: TextWords, _ first: TextWords.Word, _ second: TextWords.Word) -> Bool {
    text.bytes[first.range.upperBound..<second.range.lowerBound].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
  }

  private static func key(_ letters: ArraySlice<UInt8>) -> UInt16? {
    letters.count > 1 ? UInt16(letters[letters.startIndex]) << 8 | UInt16(letters[letters.startIndex + 1]) : nil
  }
}

/// What Swedish nouns end with in the definite form, the plural and the genitive.
enum SwedishEndings {
  static let all: Set<String> = [
    "s", "t", "ts", "et", "ets", "n", "ns", "en", "ens", "er", "ers", "erna", "ernas", "ar", "ars", "arna", "arnas", "or", "ors", "orna",
    "ornas", "na", "nas", "a", "as",
  ]
}
