import Prose
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

/// A text and what the parser makes of it.
struct ParsedText {
  let bytes: [UInt8]
  let blocks: [RichText.Block]
  let diagnostics: [Diagnostic]

  init(_ text: String, range: Range<Int>? = nil) {
    var files = SourceFiles()
    let source = SourceFile(path: "text.md", text: text)
    let result = MarkdownParser.parse(source, file: files.add(source), range: range)
    bytes = Array(text.utf8)
    blocks = result.value.blocks
    diagnostics = result.diagnostics
  }

  var ids: [String] { diagnostics.map(\.id) }

  func slice(_ origin: Origin) -> String { slice(origin.range) }
  func slice(_ range: SourceRange?) -> String { range.map { String(decoding: bytes[$0.offsets], as: UTF8.self) } ?? "none" }
}

/// What stands before every example once more: letters of two, three and four bytes, and some that are one to the eye.
let multibyte = "åäö👩‍👩‍👧 "
