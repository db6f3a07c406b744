/// The digits of a written number, and how they were written.
struct NumberSpelling {
  enum Prefix { case none, plus }

  /// The digits alone, without the plus.
  private(set) var digits: [UInt8] = []
  private(set) var prefix = Prefix.none
  /// Whether blanks, hyphens, slashes and full stops are all that stands between the digits.
  private(set) var isPlain = true

  /// Fails where the text holds anything but one number: letters, a second plus, too many digits.
  init?(_ text: String) {
    var isFirst = true
    var lastIsDigit = false
    for scalar in text.unicodeScalars {
      lastIsDigit = false
      switch scalar {
      case "0"..."9":
        digits.append(UInt8(scalar.value) - UInt8(ascii: "0"))
        lastIsDigit = true
      case "+":
        guard isFirst else { return nil }
        prefix = .plus
      case " ", "\u{A0}", "\u{202F}", "-", "\u{2011}", "\u{2013}", "/", ".": isPlain = isPlain && !digits.isEmpty
      case "(", ")": isPlain = false
      default: return nil
      }
      isFirst = false
    }
    guard (3...17).contains(digits.count) else { return nil }
    isPlain = isPlain && lastIsDigit
  }

  /// The digits after the country's code or the zero, of a number within Sweden: `701740605`.
  var swedishSignificantDigits: ArraySlice<UInt8>? {
    guard isPlain else { return nil }
    switch prefix {
    case .plus: return digits.starts(with: [4, 6]) ? digits.dropFirst(2) : nil
    case .none:
      if digits.starts(with: [0, 0, 4, 6]) { return digits.dropFirst(4) }
      return digits.first == 0 ? digits.dropFirst() : nil
    }
  }
}
