/// A telephone number as a device dials it.
enum Telephone {
  /// `070-174 06 05` becomes `+46701740605`; short numbers stay; `nil` where the text is no number that can be rung.
  static func dialled(_ text: String) -> String? {
    var digits: [UInt8] = []
    var isInternational = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": digits.append(UInt8(scalar.value))
      case "+":
        guard digits.isEmpty, !isInternational else { return nil }
        isInternational = true
      case " ", "\u{A0}", "\u{202F}", "-", "\u{2011}", "\u{2013}", "(", ")", "/", ".": continue
      default: return nil
      }
    }
    let zero = UInt8(ascii: "0")
    if !isInternational, digits.starts(with: [zero, zero]) {
      digits.removeFirst(2)
      isInternational = true
    }
    if isInternational {
      // "+46 (0)70": the trunk prefix is not dialled after the country's code.
      if digits.starts(with: [UInt8(ascii: "4"), UInt8(ascii: "6"), zero]) { digits.remove(at: 2) }
      return (7...15).contains(digits.count) ? "+" + String(decoding: digits, as: UTF8.self) : nil
    }
    if digits.first == zero {
      return (7...12).contains(digits.count) ? "+46" + String(decoding: digits.dropFirst(), as: UTF8.self) : nil
    }
    return digits.first == UInt8(ascii: "1") && (3...6).contains(digits.count) ? String(decoding: digits, as: UTF8.self) : nil
  }

  static func span(_ text: String) -> Span {
    if let dialled = dialled(text) { .telephone(TelephoneSpan(shown: text, dialled: dialled)) } else { .text(text) }
  }
}
