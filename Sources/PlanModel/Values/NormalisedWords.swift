extension String {
  /// The words in lower case with single spaces and without a full stop: what makes two spellings the same.
  public var normalisedWords: String {
    if let words = plainWords { return words }
    var words = lowercased().split { $0.isWhitespace }.joined(separator: " ")
    while words.last == "." { words.removeLast() }
    return words
  }

  /// The same for the letters that Swedish names are written with, byte by byte and much faster; `nil` where there are others.
  private var plainWords: String? {
    var isPlain = true
    let words = String(unsafeUninitializedCapacity: utf8.count) { out in
      var count = 0
      var previous: UInt8 = 0
      for byte in utf8 {
        defer { previous = byte }
        if byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) { continue }
        guard byte < 0x80 || byte == 0xC3 || previous == 0xC3 else {
          isPlain = false
          return 0
        }
        if count > 0, previous == UInt8(ascii: " ") || (0x09...0x0D).contains(previous) {
          out[count] = UInt8(ascii: " ")
          count += 1
        }
        out[count] = byte.lowercased(after: previous)
        count += 1
      }
      while count > 0, out[count - 1] == UInt8(ascii: ".") { count -= 1 }
      return count
    }
    return isPlain ? words : nil
  }
}

extension UInt8 {
  /// A byte of UTF-8 in lower case: A to Z, and À to Þ, which have C3 before them.
  @inlinable
  public func lowercased(after previous: UInt8) -> UInt8 {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): self + 0x20
    case 0x80...0x9E where previous == 0xC3 && self != 0x97: self + 0x20
    default: self
    }
  }
}
