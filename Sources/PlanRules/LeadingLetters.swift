import PlanModel

extension Substring {
  /// The letters that it begins with, in lower case.
  var leadingLetters: String { plainLetters ?? prefix(while: \.isLetter).lowercased() }

  /// The first letters in it, in lower case.
  var firstLetters: String {
    var bytes = utf8[...]
    while let byte = bytes.first, byte < 0x80, !byte.isLetter { bytes.removeFirst() }
    return Substring(bytes).plainLetters ?? drop { !$0.isLetter }.leadingLetters
  }

  /// The leading letters where they are A to Z and those of western Europe, byte by byte and much faster; `nil` where others follow.
  private var plainLetters: String? {
    var letters: [UInt8] = []
    var previous: UInt8 = 0
    for byte in utf8 {
      guard byte >= 0x80 || byte.isLetter else { break }
      // Not × and ÷, which no word holds, and nothing that might join the letter before it.
      guard byte < 0x80 || byte == 0xC3 || previous == 0xC3 && byte != 0x97 && byte != 0xB7 else { return nil }
      letters.append(byte.lowercased(after: previous))
      previous = byte
    }
    return String(decoding: letters, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether it is one of A to Z, large or small.
  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}
