internal import Diagnostics

/// The bytes that are read, where they stand in the file, and a few questions about them.
struct YAMLText {
  let bytes: [UInt8]
  let file: FileID
  /// The offset in the file of the first byte.
  let base: Int

  func place(_ range: Range<Int>) -> SourceRange { SourceRange(file: file, base + range.lowerBound..<base + range.upperBound) }

  /// The letter at `offset`, or nothing where the value has ended.
  func letter(at offset: Int, before end: Int) -> SourceRange {
    let start = min(offset, end)
    var after = min(start + 1, end)
    // Continuation bytes (10xxxxxx) begin no scalar.
    while after < end, bytes[after] & 0xC0 == 0x80 { after += 1 }
    return place(start..<after)
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// A line of the text. `content` is where its first entry begins: after a dash, when the dash has been read.
  struct Line {
    var range: Range<Int>
    var content: Int
    /// Blank, or nothing but a comment.
    var isEmpty: Bool
    var indent: Int { content - range.lowerBound }
  }

  func lines() -> [Line] {
    var lines: [Line] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: newline) ?? bytes.count
      let content = skippingBlanks(start, end)
      lines.append(Line(range: start..<end, content: content, isEmpty: content == end || bytes[content] == UInt8(ascii: "#")))
      start = end + 1
    }
    return lines
  }

  func skippingBlanks(_ offset: Int, _ end: Int) -> Int {
    var offset = offset
    while offset < end, isBlank(bytes[offset]) { offset += 1 }
    return offset
  }

  func trimmingBlanks(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, isBlank(bytes[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }

  func trimmingSpace(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, isBlank(bytes[end - 1]) || bytes[end - 1] == newline { end -= 1 }
    return range.lowerBound..<end
  }

  /// Whether a blank or the end of the line stands at `offset`: what makes `:`, `-` and `#` mean something.
  func isGap(_ offset: Int, _ end: Int) -> Bool { offset >= end || isBlank(bytes[offset]) }

  /// The range without a comment and the blanks before it.
  func withoutComment(_ range: Range<Int>) -> Range<Int> {
    for offset in range where bytes[offset] == UInt8(ascii: "#") && (offset == range.lowerBound || isBlank(bytes[offset - 1])) {
      return trimmingBlanks(range.lowerBound..<offset)
    }
    return trimmingBlanks(range)
  }

  /// The colon that ends the key that begins at `offset`, if it is a key.
  func colon(from offset: Int, to end: Int) -> Int? {
    guard offset < end else { return nil }
    var at = offset
    switch bytes[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let close = closingQuote(from: offset, to: end) else { return nil }
      at = skippingBlanks(close + 1, end)
      return at < end && bytes[at] == UInt8(ascii: ":") && isGap(at + 1, end) ? at : nil
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: ">"): return nil
    default: break
    }
    while at < end {
      if bytes[at] == UInt8(ascii: ":"), isGap(at + 1, end) { return at }
      if bytes[at] == UInt8(ascii: "#"), at > offset, isBlank(bytes[at - 1]) { return nil }
      at += 1
    }
    return nil
  }

  /// The quotation mark that ends the quoted text that begins at `offset`.
  func closingQuote(from offset: Int, to end: Int) -> Int? { Self.closingQuote(in: bytes, from: offset, to: end) }

  static func closingQuote(in bytes: [UInt8], from offset: Int, to end: Int) -> Int? {
    guard offset < end else { return nil }
    let quote = bytes[offset]
    var at = offset + 1
    while at < end {
      if bytes[at] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        at += 2
        continue
      }
      if bytes[at] == quote {
        guard quote == UInt8(ascii: "'"), at + 1 < end, bytes[at + 1] == quote else { return at }
        at += 1
      }
      at += 1
    }
    return nil
  }

  /// `[text](target)`, as links are written in running text, at `offset`.
  func markdownLink(from offset: Int, to end: Int) -> (whole: Range<Int>, target: Range<Int>)? {
    guard let close = bytes[offset + 1..<end].firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }),
      bytes[close] == UInt8(ascii: "]"),
      close + 1 < end, bytes[close + 1] == UInt8(ascii: "(")
    else { return nil }
    let paren = bytes[close..<end].firstIndex(of: UInt8(ascii: ")")) ?? end
    return (offset..<min(paren + 1, end), close + 2..<paren)
  }

  /// The text inside quotation marks when it stands there letter by letter, without escapes.
  func simpleQuoted(_ range: Range<Int>) -> String? {
    guard range.count >= 2, closingQuote(from: range.lowerBound, to: range.upperBound) == range.upperBound - 1 else { return nil }
    let inner = range.lowerBound + 1..<range.upperBound - 1
    let escape = bytes[range.lowerBound] == UInt8(ascii: "'") ? UInt8(ascii: "'") : UInt8(ascii: "\\")
    return bytes[inner].contains(escape) || !isPrintable(inner) ? nil : string(inner)
  }
}

let newline = UInt8(ascii: "\n")

func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
