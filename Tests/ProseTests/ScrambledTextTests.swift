import Diagnostics
import Prose
import Testing

/// Whatever an author writes, the parser returns, and every place lies in the text.
struct ScrambledTextTests {
  @Test func placesStayInsideTheText() {
    for text in Self.known + ScrambledTexts(of: Self.pieces, count: 3000) {
      let parsed = ParsedText(text)
      let origins = parsed.diagnostics.map(\.range) + RichText(parsed.blocks).links.map(\.origin.range)
      for case let range? in origins {
        #expect(range.lower >= 0 && Int(range.upper) <= parsed.bytes.count, "in \(text)")
        #expect(String(validating: parsed.bytes[range.offsets], as: UTF8.self) != nil, "in \(text)")
      }
    }
  }

  /// Once went wrong.
  static let known = ["å\n| a |\n|---|", "\n", "`", "- `<a@b.se>\\\n|-|-|", "[a](roll:b", "|-|-|\n\\\n[](a:b)\n|a|\n|-|"]

  static let pieces = [
    "*", "**", "_", "`", "``", "[", "](", "](roll:tib)", ")", "<", ">", "<a@b.se>", "<https://a.se>", "![", "&amp;", "\\", "|", "\n",
    "\n\n", "\n> ", "\n- ", "\n  ",
    "\n    ", "> ", "- ", "1. ", "# ", "|a|b|\n|-|-|\n", "\n|-|-|\n", "```", "\n```{x}\n", "\n---\n", "\n===\n", "å", "👩‍👩‍👧", " ", "\t",
    "text", "  \n", "\\\n", "\"t\"",
    "[ ] ", "- [x] ", "<b>", "<!--", "-->", "~~~", "\\|", "\r", "\r\n",
  ]
}

/// Texts put together from what matters to the parser, the same ones each time.
struct ScrambledTexts: Sequence, IteratorProtocol {
  let pieces: [String]
  var remaining: Int
  private var state: UInt64 = 42

  init(of pieces: [String], count: Int) {
    self.pieces = pieces
    remaining = count
  }

  mutating func next() -> String? {
    guard remaining > 0 else { return nil }
    remaining -= 1
    return (0..<1 + random(30)).map { _ in pieces[random(pieces.count)] }.joined()
  }

  private mutating func random(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
