internal import Diagnostics

/// Reads entries and lists line by line, by their indentation.
struct BlockReading {
  var diagnostics: [Diagnostic] = []
  let text: YAMLText
  private var lines: [YAMLText.Line]
  private var next = 0
  private var depth = 0
  private var hasTabs = false
  var entryCount = 0

  init(_ text: YAMLText) {
    self.text = text
    lines = text.lines()
  }

  mutating func readRoot(at place: SourceRange) -> YAMLMapping {
    skipEmpty()
    var mapping = YAMLMapping([], at: place)
    while next < lines.count {
      let line = lines[next]
      if isItem(line) {
        diagnostics.append(.listWithoutKey(at: contentPlace(line)))
        skipChunk(below: line.indent - 1)
      } else {
        let read = readMapping(indent: line.indent, into: mapping.entries)
        mapping.entries = read.entries
        skipEmpty()
        if next < lines.count, !isItem(lines[next]) { reportIndentation(lines[next]) }
      }
      skipEmpty()
    }
    return mapping
  }

  // MARK: Mappings

  private mutating func readMapping(indent: Int, into earlier: [YAMLMapping.Entry] = []) -> YAMLMapping {
    var entries = earlier
    var seen: [String: SourceRange] = [:]
    for entry in earlier { seen[entry.key] = entry.keyRange }
    let start = next < lines.count ? lines[next].content : text.bytes.count
    var end = start
    while true {
      skipEmpty()
      guard next < lines.count, lines[next].indent >= indent else { break }
      let line = lines[next]
      if line.indent > indent {
        reportIndentation(line)
        skipChunk(below: indent)
        continue
      }
      if isItem(line) { break }
      guard let entry = readEntry(line) else { continue }
      end = Int(entry.value.range.upper) - text.base
      if let first = seen[entry.key] {
        diagnostics.append(.duplicateKey(at: entry.keyRange, entry.key, first: first))
      } else {
        seen[entry.key] = entry.keyRange
        entries.append(entry)
      }
    }
    return YAMLMapping(entries, at: text.place(start..<max(start, end)))
  }

  /// The entry that begins on `line`; `nil`, with a diagnostic, if none can be made out.
  private mutating func readEntry(_ line: YAMLText.Line) -> YAMLMapping.Entry? {
    let first = next
    if checkIsFault(line) {
      skipChunk(below: line.indent)
      return nil
    }
    guard let colon = text.colon(from: line.content, to: line.range.upperBound) else {
      diagnostics.append(.missingColon(at: contentPlace(line), text.string(contentRange(line))))
      skipChunk(below: line.indent)
      return nil
    }
    let keyRange = text.trimmingBlanks(line.content..<colon)
    let isQuoted = text.bytes[line.content] == UInt8(ascii: "\"") || text.bytes[line.content] == UInt8(ascii: "'")
    guard let key = isQuoted ? text.simpleQuoted(keyRange) : text.string(keyRange), !keyRange.isEmpty else {
      diagnostics.append(.unusualKey(at: text.place(keyRange)))
      skipChunk(below: line.indent)
      return nil
    }
    if key == "<<" { diagnostics.append(.mergeKey(at: text.place(keyRange))) }
    guard countEntry(at: keyRange) else { return nil }
    next = first + 1
    let value = readValue(
      text.skippingBlanks(colon + 1, line.range.upperBound)..<line.range.upperBound, emptyAt: colon + 1, first: first, indent: line.indent,
      allowsListAtIndent: true)
    return key == "<<" ? nil : YAMLMapping.Entry(key: key, at: text.place(keyRange), value: value)
  }

  /// Reports what begins a line but begins no entry.
  private mutating func checkIsFault(_ line: YAMLText.Line) -> Bool {
    let end = line.range.upperBound
    if text.bytes[line.range.lowerBound..<line.content].contains(UInt8(ascii: "\t")) {
      reportTab(line)
      // The entry itself may be sound.
      return false
    }
    switch text.bytes[line.content] {
    case UInt8(ascii: "?") where text.isGap(line.content + 1, end): diagnostics.append(.unusualKey(at: contentPlace(line)))
    case UInt8(ascii: "&"): diagnostics.append(.anchor(at: wordPlace(line.content, end)))
    case UInt8(ascii: "*"): diagnostics.append(.alias(at: wordPlace(line.content, end)))
    case UInt8(ascii: "!"): diagnostics.append(.tag(at: wordPlace(line.content, end)))
    case UInt8(ascii: "%"): diagnostics.append(.directive(at: contentPlace(line)))
    case UInt8(ascii: "[") where text.markdownLink(from: line.content, to: end) != nil:
      diagnostics.append(.markdownLink(at: contentPlace(line)))
    case UInt8(ascii: "]"), UInt8(ascii: "}"): diagnostics.append(.strayBracket(at: text.place(line.content..<line.content + 1)))
    case UInt8(ascii: "-"), UInt8(ascii: "."):
      let content = text.string(contentRange(line))
      guard line.indent == 0, content == "---" || content == "..." else { return false }
      diagnostics.append(.severalDocuments(at: contentPlace(line)))
    default: return false
    }
    return true
  }

  // MARK: Lists

  private mutating func readList(indent: Int) -> YAMLValue {
    var values: [YAMLValue] = []
    let start = lines[next].content
    var end = start + 1
    while true {
      skipEmpty()
      guard next < lines.count, lines[next].indent == indent, isItem(lines[next]) else { break }
      let line = lines[next]
      if text.bytes[line.range.lowerBound..<line.content].contains(UInt8(ascii: "\t")) {
        reportTab(line)
      }
      guard countEntry(at: line.content..<line.content + 1) else { break }
      let value = readItem(line, indent: indent)
      end = max(line.content + 1, Int(value.range.upper) - text.base)
      values.append(value)
    }
    return YAMLValue(.list(values), at: text.place(start..<end))
  }

  private mutating func readItem(_ line: YAMLText.Line, indent: Int) -> YAMLValue {
    let first = next
    let content = text.skippingBlanks(line.content + 1, line.range.upperBound)
    let isNested =
      content < line.range.upperBound && text.bytes[content] == UInt8(ascii: "-") && text.isGap(content + 1, line.range.upperBound)
    if isNested || isEntry(content, line.range.upperBound) {
      // The rest of the line is read as if it stood on a line of its own.
      lines[next].content = content
      return nested(at: content) { $0.readBlock(indent: content - line.range.lowerBound) } ?? emptyValue(content)
    }
    next = first + 1
    return readValue(content..<line.range.upperBound, emptyAt: line.content + 1, first: first, indent: indent, allowsListAtIndent: false)
  }

  // MARK: Values

  /// The value that begins in `rest`, on line `first`, and may go on below, on lines indented more than `indent`.
  private mutating func readValue(_ rest: Range<Int>, emptyAt: Int, first: Int, indent: Int, allowsListAtIndent: Bool) -> YAMLValue {
    let start = passProperties(rest)
    let rest = start..<rest.upperBound
    let plain = text.withoutComment(rest)
    let isFlow = plain.isEmpty || text.bytes[plain.lowerBound] == UInt8(ascii: "[") || text.bytes[plain.lowerBound] == UInt8(ascii: "{")
    let chunkEnd = endOfChunk(below: indent, allowsBracket: isFlow)
    guard plain.isEmpty else {
      if start > rest.lowerBound || chunkEnd == next, let value = readOnOneLine(rest, plain) { return value }
      return readEntryByLibrary(from: start, first: first, chunkEnd: chunkEnd)
    }
    skipEmpty()
    guard next < lines.count else { return emptyValue(emptyAt) }
    let line = lines[next]
    if line.indent > indent {
      if isItem(line) || isEntry(line.content, line.range.upperBound) {
        let value = nested(at: line.content) { $0.readBlock(indent: line.indent) } ?? emptyValue(emptyAt)
        reportRemains(of: chunkEnd)
        return value
      }
      return readEntryByLibrary(from: start, first: first, chunkEnd: chunkEnd)
    }
    if allowsListAtIndent, line.indent == indent, isItem(line) {
      return nested(at: line.content) { $0.readList(indent: indent) } ?? emptyValue(emptyAt)
    }
    return emptyValue(emptyAt)
  }

  private mutating func readBlock(indent: Int) -> YAMLValue {
    if isItem(lines[next]) { return readList(indent: indent) }
    let mapping = readMapping(indent: indent)
    return YAMLValue(.mapping(mapping), at: mapping.range)
  }

  /// Lines that are still indented under an entry whose list or keys have ended.
  private mutating func reportRemains(of chunkEnd: Int) {
    skipEmpty()
    guard next < chunkEnd else { return }
    reportIndentation(lines[next])
    next = chunkEnd
  }

  /// Anchors, aliases and tags before a value are reported and passed.
  private mutating func passProperties(_ rest: Range<Int>) -> Int {
    var start = rest.lowerBound
    while start < rest.upperBound {
      let place = wordPlace(start, rest.upperBound)
      switch text.bytes[start] {
      case UInt8(ascii: "&"): diagnostics.append(.anchor(at: place))
      case UInt8(ascii: "*"): diagnostics.append(.alias(at: place))
      case UInt8(ascii: "!"): diagnostics.append(.tag(at: place))
      default: return start
      }
      start = text.skippingBlanks(Int(place.upper) - text.base, rest.upperBound)
    }
    return start
  }

  /// A value that is all on its line and simple; `nil` leaves it to the library.
  private mutating func readOnOneLine(_ rest: Range<Int>, _ plain: Range<Int>) -> YAMLValue? {
    switch text.bytes[plain.lowerBound] {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      if let link = text.markdownLink(from: plain.lowerBound, to: plain.upperBound) {
        diagnostics.append(.markdownLink(at: text.place(link.whole)))
        return YAMLValue(.string(text.string(link.target)), at: text.place(link.whole))
      }
      return FlowReading.read(rest, in: &self)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let close = text.closingQuote(from: plain.lowerBound, to: rest.upperBound) else { return nil }
      let quoted = plain.lowerBound..<close + 1
      let after = text.skippingBlanks(close + 1, rest.upperBound)
      let endsLine = after == rest.upperBound || after > close + 1 && text.bytes[after] == UInt8(ascii: "#")
      guard endsLine, let string = text.simpleQuoted(quoted) else { return nil }
      return YAMLValue(.string(string), at: text.place(quoted))
    default:
      guard text.isSimplePlain(plain) else { return nil }
      return YAMLValue(.string(text.string(plain)), at: text.place(plain))
    }
  }

  private mutating func readEntryByLibrary(from start: Int, first: Int, chunkEnd: Int) -> YAMLValue {
    next = max(chunkEnd, first + 1)
    let chunk = lines[first].range.lowerBound..<min(lines[next - 1].range.upperBound + 1, text.bytes.count)
    return YamsValue.read(from: start, in: chunk, of: &self)
  }

  // MARK: Lines

  private mutating func skipEmpty() {
    while next < lines.count, lines[next].isEmpty { next += 1 }
  }

  private mutating func skipChunk(below indent: Int) {
    next += 1
    next = endOfChunk(below: indent)
  }

  /// The first line after those that belong to an entry at `indent`. The closing bracket of a list may stand below its key.
  private func endOfChunk(below indent: Int, allowsBracket: Bool = false) -> Int {
    var end = next
    var line = next
    while line < lines.count {
      let current = lines[line]
      let isBracket =
        allowsBracket && !current.isEmpty
        && (text.bytes[current.content] == UInt8(ascii: "]") || text.bytes[current.content] == UInt8(ascii: "}"))
      if current.content == current.range.upperBound {
        line += 1
        continue
      }
      guard current.indent > indent || isBracket && current.indent == indent else {
        if !current.isEmpty { break }
        line += 1
        continue
      }
      line += 1
      end = line
    }
    return end
  }

  private func isItem(_ line: YAMLText.Line) -> Bool {
    text.bytes[line.content] == UInt8(ascii: "-") && text.isGap(line.content + 1, line.range.upperBound)
  }

  private func isEntry(_ offset: Int, _ end: Int) -> Bool { text.colon(from: offset, to: end) != nil }

  private func contentRange(_ line: YAMLText.Line) -> Range<Int> { text.trimmingBlanks(line.content..<line.range.upperBound) }
  private func contentPlace(_ line: YAMLText.Line) -> SourceRange { text.place(contentRange(line)) }

  private func wordPlace(_ start: Int, _ end: Int) -> SourceRange {
    var at = start
    while at < end, !isBlank(text.bytes[at]) { at += 1 }
    return text.place(start..<at)
  }

  private func emptyValue(_ offset: Int) -> YAMLValue { YAMLValue(.string(""), at: text.place(offset..<offset)) }

  private mutating func reportTab(_ line: YAMLText.Line) {
    hasTabs = true
    diagnostics.append(.tabIndentation(at: text.place(line.range.lowerBound..<line.content)))
  }

  /// After a tab nobody knows how far in a line begins.
  private mutating func reportIndentation(_ line: YAMLText.Line) {
    if !hasTabs { diagnostics.append(.wrongIndentation(at: contentPlace(line))) }
  }

  // MARK: Limits

  private mutating func nested(at offset: Int, _ body: (inout BlockReading) -> YAMLValue) -> YAMLValue? {
    guard depth < StrictYAML.maximumDepth - 1 else {
      let line = lines[next]
      diagnostics.append(.nestedTooDeep(at: text.place(offset..<line.range.upperBound)))
      skipChunk(below: line.indent - 1)
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    return body(&self)
  }

  /// How much deeper a list or mapping on one line may go.
  var remainingDepth: Int { StrictYAML.maximumDepth - 1 - depth }

  mutating func countEntry(at range: Range<Int>) -> Bool {
    entryCount += 1
    guard entryCount > StrictYAML.maximumEntries else { return true }
    if entryCount == StrictYAML.maximumEntries + 1 { diagnostics.append(.tooManyEntries(at: text.place(range))) }
    next = lines.count
    return false
  }
}
