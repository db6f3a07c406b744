import Diagnostics
import StrictYAML
import Testing

/// Whatever an author writes, the reader returns, and every place lies in the text.
struct ScrambledTextTests {
  @Test func placesStayInsideTheText() {
    for text in Self.known + ScrambledTexts(of: Self.pieces, count: 3000) {
      let read = ReadYAML(text)
      let bytes = Array(text.utf8)
      for range in read.diagnostics.compactMap(\.range) + read.value.entries.flatMap({ [$0.keyRange] + places(in: $0.value) }) {
        #expect(range.lower >= 0 && Int(range.upper) <= bytes.count, "in \(text)")
        #expect(String(validating: bytes[range.offsets], as: UTF8.self) != nil, "in \(text)")
      }
    }
  }

  private func places(in value: YAMLValue) -> [SourceRange] {
    switch value.content {
    case .string: [value.range]
    case .list(let values): [value.range] + values.flatMap { places(in: $0) }
    case .mapping(let mapping): [value.range, mapping.range] + mapping.entries.flatMap { [$0.keyRange] + places(in: $0.value) }
    }
  }

  /// Once went wrong.
  static let known = ["a: ?\n    ? &x", "a: \u{2028}'' x \"", "a: \u{2028}\"b\"", "a: [? &x : b]", "å: >å\n\n?\n    >?"]

  static let pieces = [
    "a: ", "b:", "\n", "\n  ", "\n    ", "- ", "[", "]", "{", "}", ",", "\"", "'", "|", ">", "\n- ", "&x ", "*x", "!t ", "#", " # ", "å",
    "👩‍👩‍👧", "\t", "text", ": ", ":", "?", "? ",
    "%", "---\n", "\\", "\n\n", "<<: ", "](", "\u{2028}", "\u{A0}", "\u{07}", "~", "|2", ">-\n", "\n ]",
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
