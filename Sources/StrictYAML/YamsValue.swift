internal import Diagnostics
internal import Yams

/// Reads one value through the YAML library: text over several lines, escapes, nested lists, and what is simply wrong.
///
/// The only place that touches the library. Anchors, aliases and tags are reported and blanked out before it sees the text,
/// so nothing can be multiplied; depth and size are bounded before too, since the library recurses.
struct YamsValue {
  private let text: YAMLText
  /// What the library sees: the entry's lines, letter by letter, with blanks for what is not part of the value.
  private var bytes: [UInt8]
  private let base: Int
  private let lineStarts: [Int]
  private var diagnostics: [Diagnostic] = []
  private var entries = 0

  /// The value that begins at `start` and goes on to the end of `chunk`.
  static func read(from start: Int, in chunk: Range<Int>, of reading: inout BlockReading) -> YAMLValue {
    var value = YamsValue(reading.text, start: start, chunk: chunk)
    defer { reading.diagnostics += value.diagnostics }
    let content = value.bytes.firstIndex { !isBlank($0) && $0 != newline }.map { $0 + chunk.lowerBound } ?? start
    let whole = reading.text.place(reading.text.trimmingSpace(content..<max(content, chunk.upperBound)))
    let raw = YAMLValue(value.guess(content - chunk.lowerBound, whole), at: whole)
    guard value.mayBegin(content - chunk.lowerBound) else {
      value.diagnostics.append(value.startsInPlaceFault(content, whole))
      return raw
    }
    guard value.prepareFlow(content - chunk.lowerBound, maximumDepth: reading.remainingDepth) else { return raw }
    do {
      let parser = try Parser(yaml: String(decoding: value.bytes, as: UTF8.self), resolver: .basic, encoding: .utf8)
      guard let node = try parser.singleRoot() else { return raw }
      guard !value.startsInPlace(node, content - chunk.lowerBound) else {
        value.diagnostics.append(value.startsInPlaceFault(content, whole))
        return raw
      }
      let read = value.convert(node)
      for _ in 0..<value.entries where !reading.countEntry(at: content..<content + 1) { break }
      return read
    } catch let error as YamlError {
      value.report(error, content: content, whole: whole)
      return raw
    } catch {
      value.diagnostics.append(.unreadable(at: whole))
      return raw
    }
  }

  /// A whole text as the library reads it, to compare with.
  static func readDocument(_ text: YAMLText, of reading: inout BlockReading) -> YAMLValue {
    var value = YamsValue(text, start: 0, chunk: 0..<text.bytes.count)
    defer { reading.diagnostics += value.diagnostics }
    guard let node = try? Parser(yaml: String(decoding: text.bytes, as: UTF8.self), resolver: .basic, encoding: .utf8).singleRoot() else {
      value.diagnostics.append(.unreadable(at: text.place(0..<0)))
      return YAMLValue(.string(""), at: text.place(0..<0))
    }
    return value.convert(node)
  }

  private init(_ text: YAMLText, start: Int, chunk: Range<Int>) {
    self.text = text
    base = chunk.lowerBound
    var bytes = Array(text.bytes[chunk])
    for index in 0..<start - chunk.lowerBound where bytes[index] != newline { bytes[index] = UInt8(ascii: " ") }
    self.bytes = bytes
    lineStarts = Self.lineStarts(bytes)
  }

  /// The library never sees a block structure, nor an anchor outside a flow value, where it could be told to build on it.
  private func mayBegin(_ content: Int) -> Bool {
    guard content < bytes.count else { return true }
    switch bytes[content] {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
      return content + 1 < bytes.count && !isBlank(bytes[content + 1]) && bytes[content + 1] != newline
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"),
      UInt8(ascii: ","), UInt8(ascii: "]"),
      UInt8(ascii: "}"):
      return false
    default: return true
    }
  }

  /// A list or mapping without brackets cannot begin on the line of its key; the library does not see the key.
  private func startsInPlace(_ node: Node, _ content: Int) -> Bool {
    switch node {
    case .mapping: bytes[content] != UInt8(ascii: "{")
    case .sequence: bytes[content] != UInt8(ascii: "[")
    case .scalar(let scalar):
      // The digit of `|2` counts from a key that the library does not see.
      (scalar.style == .literal || scalar.style == .folded)
        && bytes[content...].prefix { $0 != newline && $0 != UInt8(ascii: "#") }.contains { (0x30...0x39).contains($0) }
    case .alias: true
    }
  }

  private func startsInPlaceFault(_ content: Int, _ whole: SourceRange) -> Diagnostic {
    let end = text.bytes[content...].firstIndex(of: newline) ?? text.bytes.count
    let colon = text.colon(from: content, to: end)
    let place = colon.map { text.place($0..<$0 + 1) } ?? text.letter(at: content, before: text.bytes.count)
    return .syntax(colon == nil ? "" : "mapping values", at: place, in: text, content: content, whole: whole)
  }

  /// What the author probably meant by a value with a fault, so that nothing else is said about it.
  private func guess(_ content: Int, _ whole: SourceRange) -> YAMLValue.Content {
    guard content < bytes.count else { return .string("") }
    switch bytes[content] {
    case UInt8(ascii: "["): return .list([])
    case UInt8(ascii: "{"): return .mapping(YAMLMapping([], at: whole))
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let quote = bytes[content]
      return .string(String(decoding: bytes[(content + 1)...].prefix { $0 != newline }.filter { $0 != quote }, as: UTF8.self))
    default:
      let line = base + content..<base + (bytes[content...].firstIndex(of: newline) ?? bytes.count)
      return .string(text.string(text.withoutComment(line)))
    }
  }

  /// To the library, three signs of Unicode's own (U+0085, U+2028, U+2029) end a line too.
  private static func lineStarts(_ bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case newline: starts.append(offset + 1)
      case 0x85 where offset >= 1 && bytes[offset - 1] == 0xC2: starts.append(offset + 1)
      case 0xA8, 0xA9: if offset >= 2, bytes[offset - 2] == 0xE2, bytes[offset - 1] == 0x80 { starts.append(offset + 1) }
      default: break
      }
    }
    return starts
  }

  // MARK: Before the library

  /// Blanks out what is forbidden in a flow value that begins at `content`; `false` if it is nested too deep.
  private mutating func prepareFlow(_ content: Int, maximumDepth: Int) -> Bool {
    guard content < bytes.count, bytes[content] == UInt8(ascii: "[") || bytes[content] == UInt8(ascii: "{") else { return true }
    var depth = 0
    var at = content
    var atStart = true
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        guard depth <= maximumDepth else {
          diagnostics.append(.nestedTooDeep(at: text.place(base + at..<base + at + 1)))
          return false
        }
        atStart = true
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        atStart = false
      case UInt8(ascii: ","), UInt8(ascii: ":"): atStart = true
      case UInt8(ascii: "?") where atStart && (at + 1 == bytes.count || isBlank(bytes[at + 1]) || bytes[at + 1] == newline):
        diagnostics.append(.unusualKey(at: text.place(base + at..<base + at + 1)))
        return false
      case UInt8(ascii: " "), UInt8(ascii: "\t"), newline: break
      case UInt8(ascii: "#") where at > 0 && (isBlank(bytes[at - 1]) || bytes[at - 1] == newline):
        while at + 1 < bytes.count, bytes[at + 1] != newline { at += 1 }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard atStart else { break }
        at = YAMLText.closingQuote(in: bytes, from: at, to: bytes.count) ?? bytes.count
        atStart = false
      case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
        guard atStart else { break }
        let end = bytes[at...].firstIndex { isBlank($0) || $0 == newline || [44, 91, 93, 123, 125].contains($0) } ?? bytes.count
        let place = text.place(base + at..<base + end)
        diagnostics.append(
          bytes[at] == UInt8(ascii: "&") ? .anchor(at: place) : bytes[at] == UInt8(ascii: "*") ? .alias(at: place) : .tag(at: place))
        let isAlias = bytes[at] == UInt8(ascii: "*")
        for index in at..<end { bytes[index] = UInt8(ascii: " ") }
        // A list may not have an empty place.
        if isAlias, end - at >= 2 {
          bytes[at] = UInt8(ascii: "'")
          bytes[at + 1] = UInt8(ascii: "'")
        }
        at = end - 1
      default: atStart = false
      }
      at += 1
    }
    return true
  }

  // MARK: After the library

  private mutating func convert(_ node: Node) -> YAMLValue {
    switch node {
    case .scalar(let scalar):
      let start = offset(scalar.mark)
      return YAMLValue(.string(scalar.string), at: place(start..<endOfScalar(scalar, from: start)))
    case .sequence(let sequence):
      let start = offset(sequence.mark)
      let values = sequence.map { convert($0) }
      entries += values.count
      return YAMLValue(.list(values), at: place(start..<endOfFlow(start, last: values.last?.range)))
    case .mapping(let mapping):
      let start = offset(mapping.mark)
      var found: [YAMLMapping.Entry] = []
      for (key, value) in mapping {
        let key = convert(key)
        let value = convert(value)
        guard case .string(let name) = key.content else {
          diagnostics.append(.unusualKey(at: key.range))
          continue
        }
        if name == "<<" {
          diagnostics.append(.mergeKey(at: key.range))
        } else {
          found.append(YAMLMapping.Entry(key: name, at: key.range, value: value))
        }
      }
      entries += found.count
      let range = place(start..<endOfFlow(start, last: found.last?.value.range))
      return YAMLValue(.mapping(YAMLMapping(found, at: range)), at: range)
    case .alias:
      return YAMLValue(.string(""), at: place(0..<0))
    }
  }

  private func place(_ range: Range<Int>) -> SourceRange { text.place(base + range.lowerBound..<base + range.upperBound) }

  /// The library counts lines and Unicode scalars from 1.
  private func offset(_ mark: Mark?) -> Int {
    guard let mark else { return 0 }
    guard mark.line <= lineStarts.count else { return bytes.count }
    var offset = lineStarts[max(mark.line, 1) - 1]
    var scalars = mark.column - 1
    while scalars > 0, offset < bytes.count, bytes[offset] != newline {
      offset += 1
      // Continuation bytes (10xxxxxx) begin no scalar.
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      scalars -= 1
    }
    return offset
  }

  /// The library says only where a scalar begins; its letters say where it ends.
  private func endOfScalar(_ scalar: Node.Scalar, from start: Int) -> Int {
    var at = start
    switch scalar.style {
    case .singleQuoted, .doubleQuoted:
      return YAMLText.closingQuote(in: bytes, from: start, to: bytes.count).map { $0 + 1 } ?? bytes.count
    case .literal, .folded:
      while at < bytes.count, bytes[at] != newline { at += 1 }
      if scalar.string.utf8.allSatisfy({ isBlank($0) || $0 == newline }) { return at }
    default: break
    }
    for byte in scalar.string.utf8 where !isBlank(byte) && byte != newline {
      while at < bytes.count, bytes[at] != byte { at += 1 }
      at += 1
    }
    return min(at, bytes.count)
  }

  /// The closing bracket after the last value.
  private func endOfFlow(_ start: Int, last: SourceRange?) -> Int {
    var at = max(start + 1, last.map { Int($0.upper) - text.base - base } ?? 0)
    guard start < bytes.count, bytes[start] == UInt8(ascii: "[") || bytes[start] == UInt8(ascii: "{") else { return min(at, bytes.count) }
    while at < bytes.count, bytes[at] != UInt8(ascii: "]"), bytes[at] != UInt8(ascii: "}") {
      if bytes[at] == UInt8(ascii: "#"), isBlank(bytes[at - 1]) {
        while at < bytes.count, bytes[at] != newline { at += 1 }
      } else {
        at += 1
      }
    }
    return min(at + 1, bytes.count)
  }

  private mutating func report(_ error: YamlError, content: Int, whole: SourceRange) {
    if let tab = tabIndentation() {
      diagnostics.append(.tabIndentation(at: place(tab)))
      return
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
      let place = text.letter(at: base + offset(mark), before: Int(whole.upper) - text.base)
      diagnostics.append(.syntax(problem, at: place, in: text, content: content, whole: whole))
    case .duplicatedKeysInMapping(let duplicates, _):
      for key in duplicates { reportDuplicate(key, whole: whole) }
    default: diagnostics.append(.unreadable(at: whole))
    }
  }

  /// The first indentation with a tab in it: what the library finds wrong is most often that.
  private func tabIndentation() -> Range<Int>? {
    for start in lineStarts.dropFirst() {
      let indentation = bytes[start...].prefix(while: isBlank)
      if indentation.contains(UInt8(ascii: "\t")) { return indentation.indices }
    }
    return nil
  }

  private mutating func reportDuplicate(_ key: String, whole: SourceRange) {
    let letters = Array(key.utf8)
    var found: [SourceRange] = []
    var at = 0
    while at + letters.count < bytes.count {
      let after = text.skippingBlanks(base + at + letters.count, base + bytes.count)
      if bytes[at..<at + letters.count].elementsEqual(letters), after < base + bytes.count, text.bytes[after] == UInt8(ascii: ":") {
        found.append(text.place(base + at..<base + at + letters.count))
        at += letters.count
      } else {
        at += 1
      }
    }
    guard let first = found.first, found.count > 1 else {
      diagnostics.append(.duplicateKey(at: whole, key, first: whole))
      return
    }
    for again in found.dropFirst() { diagnostics.append(.duplicateKey(at: again, key, first: first)) }
  }
}
