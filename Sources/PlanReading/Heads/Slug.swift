/// Ids: their form, and how one is made from a title.
public enum Slug {
  /// Small letters a to z, digits and hyphens, as ids are written.
  static func isValid(_ id: String) -> Bool {
    let bytes = id.utf8
    guard let first = bytes.first, let last = bytes.last, first != hyphen, last != hyphen else { return false }
    return bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == hyphen }
  }

  /// `Tjänsteperson i beredskap` becomes `tjansteperson-i-beredskap`.
  public static func make(_ title: String) -> String {
    var out = ""
    for character in title.lowercased() {
      switch character {
      case "å", "ä", "à", "á": out += "a"
      case "ö", "ø", "ó": out += "o"
      case "é", "è", "ë": out += "e"
      case "ü": out += "u"
      case "a"..."z" where character.isASCII, "0"..."9" where character.isASCII: out.append(character)
      default: if !out.isEmpty, !out.hasSuffix("-") { out += "-" }
      }
    }
    while out.hasSuffix("-") { out.removeLast() }
    return out.isEmpty ? "namnlos" : out
  }

  private static let hyphen = UInt8(ascii: "-")
}
