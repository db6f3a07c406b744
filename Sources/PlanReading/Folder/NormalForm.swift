@_spi(_Unicode) import Swift

/// File names as one and the same letters: macOS writes `å` as two characters, others as one.
enum NormalForm {
  /// The name with every letter composed (NFC).
  static func composed(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name }
    var scalars = String.UnicodeScalarView()
    for scalar in name._nfc { scalars.append(scalar) }
    return String(scalars)
  }
}
