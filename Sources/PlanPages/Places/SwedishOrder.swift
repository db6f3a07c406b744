/// The order of Swedish dictionaries: å, ä and ö last; capitals, accents and signs do not matter.
enum SwedishOrder {
  static func key(_ text: String) -> [UInt8] {
    var key: [UInt8] = []
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "å": key.append(0x7B)
      case "ä", "æ": key.append(0x7C)
      case "ö", "ø": key.append(0x7D)
      case "é", "è", "ê", "ë": key.append(UInt8(ascii: "e"))
      case "á", "à", "â": key.append(UInt8(ascii: "a"))
      case "ü": key.append(UInt8(ascii: "y"))
      case "a"..."z", "0"..."9", " ": key.append(UInt8(scalar.value))
      default: continue
      }
    }
    return key
  }

  static func sorted<Element>(_ elements: [Element], by text: (Element) -> String) -> [Element] {
    let keyed = elements.enumerated().map { (key: key(text($0.element)), offset: $0.offset, element: $0.element) }
    return keyed.sorted { $0.key == $1.key ? $0.offset < $1.offset : $0.key.lexicographicallyPrecedes($1.key) }.map(\.element)
  }
}
