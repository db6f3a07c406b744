import PlanModel

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
  let words: [Word]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lowercased = bytes
    var words: [Word] = []
    // A Swedish word is some six bytes with the blank after it.
    words.reserveCapacity(bytes.count / 6 + 1)
    bytes.withUnsafeBufferPointer { bytes in
      lowercased.withUnsafeMutableBufferPointer { lowercased in
        var index = 0
        while index < bytes.count {
          let start = index
          var (letters, capitals, digits) = (0, 0, 0)
          while index < bytes.count {
            let byte = bytes[index]
            if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) {
              // Nearly all of them.
            } else if byte < 0x80 {
              let small = byte | 0x20
              if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small) {
                capitals += 1
                lowercased[index] = small
              } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                digits += 1
              } else {
                break
              }
            } else {
              let width = Self.letterWidth(bytes, at: index)
              guard width > 0 else { break }
              index += width - 1
              let small = bytes[index].lowercased(after: bytes[index - 1])
              if small != bytes[index] {
                capitals += 1
                lowercased[index] = small
              }
            }
            letters += 1
            index += 1
          }
          if letters > 0 {
            words.append(Word(range: start..<index, isCapitals: capitals == letters && letters > 1, isNumber: digits == letters))
          } else {
            index += 1
          }
        }
      }
    }
    self.lowercased = lowercased
    self.words = words
  }

  func letters(_ word: Word) -> ArraySlice<UInt8> { lowercased[word.range] }

  /// Whether nothing but blanks stands between two words.
  func areNeighbours(_ first: Word, _ second: Word) -> Bool {
    bytes[first.range.upperBound..<second.range.lowerBound].allSatisfy { $0 == UInt8(ascii: " ") }
  }

  /// The byte before a word, and 0 at the beginning.
  func byte(before word: Word) -> UInt8 { word.range.lowerBound > 0 ? bytes[word.range.lowerBound - 1] : 0 }
  func byte(after word: Word) -> UInt8 { word.range.upperBound < bytes.count ? bytes[word.range.upperBound] : 0 }

  /// How many bytes the letter takes that begins there with a byte beyond ASCII; 0 where none does.
  private static func letterWidth(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = bytes[index]
    switch byte {
    // Signs such as § and no-break spaces; general punctuation such as quotation marks and dashes.
    case 0xC2: return 0
    case 0xE2: return 0
    case 0xC3...0xDF: return index + 1 < bytes.count ? 2 : 0
    case 0xE0...0xEF: return index + 2 < bytes.count ? 3 : 0
    default: return 0
    }
  }
}
