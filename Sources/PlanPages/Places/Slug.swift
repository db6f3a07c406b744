/// Letters that are safe in an address, a file name and an anchor on every system.
enum Slug {
  /// `Åtgärdskort för TiB` becomes `atgardskort-for-tib`; empty where nothing can be kept.
  static func of(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard let letter = letter(scalar) else {
        if scalar.properties.isDiacritic { continue }
        if let last = bytes.last, last != hyphen { bytes.append(hyphen) }
        continue
      }
      bytes.append(letter)
    }
    if bytes.last == hyphen { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func letter(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "a"..."z", "0"..."9": UInt8(scalar.value)
    case "A"..."Z": UInt8(scalar.value + 32)
    case "å", "ä", "Å", "Ä", "à", "á", "â", "ã", "À", "Á": UInt8(ascii: "a")
    case "ö", "Ö", "ó", "ô", "ø", "Ø": UInt8(ascii: "o")
    case "é", "è", "ê", "ë", "É", "È": UInt8(ascii: "e")
    case "ü", "Ü", "ú": UInt8(ascii: "u")
    case "í", "ï": UInt8(ascii: "i")
    case "ç": UInt8(ascii: "c")
    case "ñ": UInt8(ascii: "n")
    default: nil
    }
  }
}
