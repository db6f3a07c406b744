import Diagnostics

/// A text with places marked in it: `1️⃣` to `9️⃣`. The markers are taken out; their offsets stay.
struct MarkedText {
  let text: String
  let markers: [String: Int]

  init(_ marked: String) {
    var text = ""
    var markers: [String: Int] = [:]
    for character in marked {
      let scalars = Array(character.unicodeScalars)
      if scalars.count == 3, scalars[1].value == 0xFE0F, scalars[2].value == 0x20E3 {
        markers[String(scalars[0])] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.markers = markers
  }

  /// The offsets between two markers.
  func range(_ from: String, _ to: String) -> Range<Int>? {
    guard let from = markers[from], let to = markers[to] else { return nil }
    return from..<to
  }
}
