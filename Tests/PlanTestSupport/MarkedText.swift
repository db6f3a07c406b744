/// A text with markers (1️⃣, 2️⃣ …) that show places in it, so that no test types a line number.
public struct MarkedText: Sendable {
  /// The text without its markers.
  public let text: String
  /// The UTF-8 offset in `text` of each marker.
  public let places: [String: Int]

  public init(_ marked: String) {
    var text = ""
    var places: [String: Int] = [:]
    for character in marked {
      if Self.isMarker(character) { places[String(character)] = text.utf8.count } else { text.append(character) }
    }
    self.text = text
    self.places = places
  }

  /// The markers of a text with the line and column where they stand, as a finding would show them.
  public static func isMarker(_ character: Character) -> Bool {
    // A keycap: a digit, a variation selector and an enclosing square.
    let scalars = Array(character.unicodeScalars)
    return scalars.count == 3 && ("0"..."9").contains(scalars[0]) && scalars[1].value == 0xFE0F && scalars[2].value == 0x20E3
  }
}
