/// The words of a run: where they are, and whether they are written in capitals.
struct TextWords {
  struct Word {
    let range: Range<Int>
    /// Capitals alone, two letters or more.
    let isCapitals: Bool
    let isNumber: Bool
  }

  let bytes: [UInt8]
  /// The same in lower case.
  let lowercased: [UInt8]
  private(set) var words: [Word] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lowercased = Self.lowercased(bytes)
    var index = 0
    while index < bytes.count {
      let width = Self.letterWidth(bytes, at: index)
      guard width > 0 else {
        index += 1
        continue
      }
      let start = index
      var capitals = 0
      var digits = 0
      var letters = 0
      while index < bytes.count {
        let width = Self.letterWidth(bytes, at: index)
        guard width > 0 else { break }
        if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { digits += 1 }
        if lowercased[index + width - 1] != bytes[index + width - 1] { capitals += 1 }
        letters += 1
        index = min(index + width, bytes.count)
      }
      words.append(Word(range: start..<index, isCapitals: capitals == letters && letters > 1, isNumber: digits == letters))
    }
  }

  func letters(_ word: Word) -> ArraySlice<UInt8> { lowercased[word.range] }

  /// Whether nothing but blanks stands between two words.
  func areNeighbours(_ first: Word, _ second: Word) -> Bool {
    bytes[first.range.upperBound..<second.range.lowerBound].allSatisfy { $0 == UInt8(ascii: " ") }
  }

  /// The byte before a word, and 0 at the beginning.
  func byte(before word: Word) -> UInt8 { word.range.lowerBound > 0 ? bytes[word.range.lowerBound - 1] : 0 }
  func byte(after word: Word) -> UInt8 { word.range.upperBound < bytes.count ? bytes[word.range.upperBound] : 0 }

  /// How many bytes the letter or digit takes that begins there; 0 where none does.
  private static func letterWidth(_ bytes: [UInt8], at index: Int) -> Int {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): return 1
    // Signs such as § and no-break spaces; general punctuation such as quotation marks and dashes.
    case 0xC2: return 0
    case 0xE2: return 0
    case 0xC3...0xDF: return index + 1 < bytes.count ? 2 : 0
    case 0xE0...0xEF: return index + 2 < bytes.count ? 3 : 0
    default: return 0
    }
  }

  /// ASCII and the letters of western Europe (À to Þ).
  static func lowercased(_ bytes: [UInt8]) -> [UInt8] {
    var out = bytes
    for index in out.indices {
      let byte = out[index]
      if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) {
        out[index] = byte + 0x20
      } else if index > 0, out[index - 1] == 0xC3, (0x80...0x9E).contains(byte), byte != 0x97 {
        out[index] = byte + 0x20
      }
    }
    return out
  }
}
