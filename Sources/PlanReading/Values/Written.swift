import Diagnostics
import Prose
import StrictYAML

/// A value as its author wrote it, be it in a head, in a cell of a table or in a CSV file.
struct Written: Sendable {
  indirect enum Content: Sendable {
    case text(String)
    /// A cell with a link or other marks in it.
    case inlines([Inline])
    case list([Written])
    case mapping([Pair])
  }

  struct Pair: Sendable {
    var key: String
    var keyRange: SourceRange
    var value: Written
  }

  var content: Content
  var range: SourceRange

  init(_ content: Content, at range: SourceRange) {
    self.content = content
    self.range = range
  }

  init(_ value: YAMLValue) {
    range = value.range
    switch value.content {
    case .string(let text): content = .text(text)
    case .list(let values): content = .list(values.map { Written($0) })
    case .mapping(let mapping): content = .mapping(mapping.pairs)
    }
  }

  /// A cell of a Markdown table; `nil` where it is empty.
  init?(_ cell: RichText.Cell) {
    guard let first = cell.inlines.first, let last = cell.inlines.last, let whole = cell.origin.range else { return nil }
    let lower = first.range?.lower ?? whole.lower
    let upper = last.range?.upper ?? whole.upper
    range = SourceRange(file: whole.file, Int(lower)..<Int(max(lower, upper)))
    if cell.inlines.count == 1, case .text(let text, _) = first {
      guard !text.isEmpty else { return nil }
      content = .text(text)
    } else {
      content = .inlines(cell.inlines)
    }
  }

  var isEmpty: Bool {
    if case .text(let text) = content { return text.isEmpty }
    return false
  }

  /// The items of a list, or the value itself as the only one. In a cell, commas separate the items.
  var items: [Written] {
    switch content {
    case .list(let items): items
    case .text, .mapping: [self]
    case .inlines(let inlines): Written.items(of: inlines, in: range)
    }
  }

  private static func items(of inlines: [Inline], in range: SourceRange) -> [Written] {
    inlines.flatMap { inline -> [Written] in
      guard case .text(let text, let origin) = inline else { return [Written(.inlines([inline]), at: inline.range ?? range)] }
      return Written(.text(text), at: origin.range ?? range).separatedByCommas
    }
  }

  /// The pieces between the commas of a text, without the empty ones.
  var separatedByCommas: [Written] {
    guard case .text(let text) = content, text.utf8.contains(UInt8(ascii: ",")) || text.utf8.first == 0x20 || text.utf8.last == 0x20 else {
      return isEmpty ? [] : [self]
    }
    // Offsets inside the text are offsets in the file only where nothing was escaped.
    let isVerbatim = Int(range.upper - range.lower) == text.utf8.count
    return text.utf8.split(separator: UInt8(ascii: ",")).compactMap { piece -> Written? in
      let trimmed = Substring(piece).trimmed
      guard !trimmed.isEmpty else { return nil }
      guard isVerbatim else { return Written(.text(String(trimmed)), at: range) }
      let lower = Int(range.lower) + text.utf8.distance(from: text.startIndex, to: trimmed.startIndex)
      return Written(.text(String(trimmed)), at: SourceRange(file: range.file, lower..<lower + trimmed.utf8.count))
    }
  }
}

extension YAMLMapping {
  var pairs: [Written.Pair] { entries.map { Written.Pair(key: $0.key, keyRange: $0.keyRange, value: Written($0.value)) } }
}

extension StringProtocol where SubSequence == Substring, UTF8View: BidirectionalCollection {
  /// Without spaces, tabs and line breaks at either end.
  var trimmed: Substring {
    let bytes = utf8
    guard let first = bytes.firstIndex(where: { !isBlank($0) }), let last = bytes.lastIndex(where: { !isBlank($0) }) else {
      return self[endIndex...]
    }
    return self[first..<bytes.index(after: last)]
  }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

extension Inline {
  /// Where it was written; a break has no place of its own.
  var range: SourceRange? {
    switch self {
    case .text(_, let origin), .code(_, let origin), .emphasis(_, let origin), .strong(_, let origin): origin.range
    case .link(let link): link.origin.range
    case .softBreak, .lineBreak: nil
    }
  }
}
