internal import Diagnostics

/// Reads `[a, b]` and `{a: b}` that stand on one line and hold simple values.
struct FlowReading {
  private let text: YAMLText
  private var offset: Int
  private let end: Int
  private var diagnostics: [Diagnostic] = []
  private var entries = 0

  /// `nil` where the value is more than that; then nothing has been reported.
  static func read(_ range: Range<Int>, in reading: inout BlockReading) -> YAMLValue? {
    guard reading.text.isPrintable(range) else { return nil }
    var flow = FlowReading(text: reading.text, offset: range.lowerBound, end: range.upperBound)
    guard let value = flow.readValue(depth: reading.remainingDepth), flow.restIsComment else { return nil }
    reading.diagnostics += flow.diagnostics
    for _ in 0..<flow.entries where !reading.countEntry(at: range) { break }
    return value
  }

  private init(text: YAMLText, offset: Int, end: Int) {
    self.text = text
    self.offset = offset
    self.end = end
  }

  private var restIsComment: Bool {
    let rest = text.skippingBlanks(offset, end)
    return rest == end || rest > offset && text.bytes[rest] == UInt8(ascii: "#")
  }

  private var byte: UInt8? { offset < end ? text.bytes[offset] : nil }

  private mutating func readValue(depth: Int) -> YAMLValue? {
    guard let byte else { return nil }
    switch byte {
    case UInt8(ascii: "["):
      if let link = text.markdownLink(from: offset, to: end) {
        diagnostics.append(.markdownLink(at: text.place(link.whole)))
        offset = link.whole.upperBound
        return YAMLValue(.string(text.string(link.target)), at: text.place(link.whole))
      }
      return depth > 0 ? readList(depth: depth - 1) : nil
    case UInt8(ascii: "{"): return depth > 0 ? readMapping(depth: depth - 1) : nil
    default: return readScalar()
    }
  }

  private mutating func readList(depth: Int) -> YAMLValue? {
    let start = offset
    var values: [YAMLValue] = []
    offset += 1
    skipBlanks()
    while byte != UInt8(ascii: "]") {
      guard let value = readValue(depth: depth), passComma(until: UInt8(ascii: "]")) else { return nil }
      values.append(value)
      entries += 1
    }
    offset += 1
    return YAMLValue(.list(values), at: text.place(start..<offset))
  }

  private mutating func readMapping(depth: Int) -> YAMLValue? {
    let start = offset
    var found: [YAMLMapping.Entry] = []
    offset += 1
    skipBlanks()
    while byte != UInt8(ascii: "}") {
      guard let key = readScalar(), case .string(let name) = key.content, byte == UInt8(ascii: ":"), offset + 1 < end,
        isBlank(text.bytes[offset + 1])
      else { return nil }
      offset += 1
      let afterColon = offset
      skipBlanks()
      let isEmpty = byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}")
      let empty = YAMLValue(.string(""), at: text.place(afterColon..<afterColon))
      guard let value = isEmpty ? empty : readValue(depth: depth), passComma(until: UInt8(ascii: "}")) else { return nil }
      entries += 1
      if let first = found.first(where: { $0.key == name }) {
        diagnostics.append(.duplicateKey(at: key.range, name, first: first.keyRange))
      } else {
        found.append(YAMLMapping.Entry(key: name, at: key.range, value: value))
      }
    }
    offset += 1
    let range = text.place(start..<offset)
    return YAMLValue(.mapping(YAMLMapping(found, at: range)), at: range)
  }

  private mutating func readScalar() -> YAMLValue? {
    let start = offset
    guard let first = byte else { return nil }
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let close = text.closingQuote(from: offset, to: end), let string = text.simpleQuoted(offset..<close + 1) else { return nil }
      offset = close + 1
      let range = start..<offset
      skipBlanks()
      return YAMLValue(.string(string), at: text.place(range))
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"),
      UInt8(ascii: "#"), UInt8(ascii: "|"),
      UInt8(ascii: ">"), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
      return nil
    default: break
    }
    while let byte, !isBracketOrComma(byte) {
      if byte == UInt8(ascii: ":") {
        if text.isGap(offset + 1, end) { break }
        if isBracketOrComma(text.bytes[offset + 1]) { return nil }
      }
      if byte == UInt8(ascii: "#"), isBlank(text.bytes[offset - 1]) { return nil }
      offset += 1
    }
    if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { return nil }
    let range = text.trimmingBlanks(start..<offset)
    return YAMLValue(.string(text.string(range)), at: text.place(range))
  }

  private mutating func passComma(until close: UInt8) -> Bool {
    skipBlanks()
    if byte == UInt8(ascii: ",") {
      offset += 1
      skipBlanks()
      return byte != nil
    }
    return byte == close
  }

  private mutating func skipBlanks() { offset = text.skippingBlanks(offset, end) }

  private func isBracketOrComma(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","): true
    default: false
    }
  }
}

extension YAMLText {
  /// Whether the bytes are a plain text that every YAML reader takes letter by letter.
  func isSimplePlain(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): if isGap(range.lowerBound + 1, end) { return false }
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"),
      UInt8(ascii: "|"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "\""), UInt8(ascii: "'"):
      return false
    default: break
    }
    for offset in range where bytes[offset] == UInt8(ascii: ":") && isGap(offset + 1, end) { return false }
    return isPrintable(range)
  }

  /// No tabs, control characters or line breaks of Unicode's own, about which the library has its own ideas.
  func isPrintable(_ range: Range<Int>) -> Bool {
    for offset in range {
      switch bytes[offset] {
      case 0..<0x20, 0x7F: return false
      case 0xC2, 0xE2, 0xEF: if isControl(at: offset, range.upperBound) { return false }
      default: break
      }
    }
    return true
  }

  private func isControl(at offset: Int, _ end: Int) -> Bool {
    let second = offset + 1 < end ? bytes[offset + 1] : 0
    let third = offset + 2 < end ? bytes[offset + 2] : 0
    return switch bytes[offset] {
    case 0xC2: second < 0xA0
    case 0xE2: second == 0x80 && (third == 0xA8 || third == 0xA9)
    case 0xEF: second == 0xBB && third == 0xBF || second == 0xBF && third >= 0xBE
    default: false
    }
  }
}
