public import Diagnostics

/// Reads an author's Markdown (GFM with tables and task lists) as rich text with places in the file.
public enum MarkdownParser {
  /// The text in `range` (UTF-8 offsets; the whole file if `nil`).
  ///
  /// A text that passes a limit is not parsed: the result is empty, and a diagnostic says which limit and where.
  public static func parse(_ source: SourceFile, file: FileID, range: Range<Int>? = nil) -> Diagnosed<RichText> {
    let text = MarkdownText(source, file: file, range: range)
    let hidden = InvisibleCharacters.check(text.bytes, file: file, base: text.base)
    let faults = MarkdownLimits.check(text)
    guard faults.isEmpty, let root = CMarkDocument.parse(text.bytes) else { return Diagnosed(RichText(), hidden + faults) }
    var blocks = BlockReading(text)
    let value = RichText(blocks.read(root.children))
    return Diagnosed(value, hidden + blocks.diagnostics)
  }

  /// A single line of text from elsewhere, such as a value in a file's head or a cell of a CSV file.
  ///
  /// With `place`, the range of the value as written, links and texts get places inside it if it was written letter by
  /// letter (with or without quotation marks), and otherwise the whole of it.
  public static func inlines(_ value: String, at place: SourceRange) -> Diagnosed<[Inline]> {
    guard !value.isEmpty else { return Diagnosed([]) }
    guard value.utf8.contains(where: isSpecial) else { return Diagnosed([.text(value, Origin(place))]) }
    // The full stop and the space keep the parser from seeing the beginning of a block.
    let prefix: [UInt8] = [UInt8(ascii: "."), UInt8(ascii: " ")]
    let flat = value.utf8.map { $0 == newline || $0 == carriageReturn ? UInt8(ascii: " ") : $0 }
    let quotes = place.offsets.count - flat.count
    let text = MarkdownText(bytes: prefix + flat, file: place.file, base: place.offsets.lowerBound - prefix.count + (quotes == 2 ? 1 : 0))
    let faults = MarkdownLimits.check(text)
    guard faults.isEmpty, let paragraph = CMarkDocument.parse(text.bytes)?.children.first else {
      return Diagnosed([.text(value, Origin(place))], faults.map { $0.moved(to: place) })
    }
    let isExact = quotes == 0 || quotes == 2
    var reading = InlineReading(text, block: prefix.count..<text.bytes.count, fixedPlace: isExact ? nil : place)
    var places = InlinePlaces(text, from: 0, line: 1, lastLine: 1, quotes: 0)
    var inlines = reading.read(paragraph.children, &places, from: 0)
    if case .text(let text, let origin)? = inlines.first {
      let rest = String(text.dropFirst(prefix.count))
      let origin =
        isExact
        ? Origin(
          origin.range.map {
            SourceRange(file: $0.file, min($0.offsets.lowerBound + prefix.count, $0.offsets.upperBound)..<$0.offsets.upperBound)
          }) : origin
      inlines[0] = .text(rest, origin)
      if rest.isEmpty { inlines.removeFirst() }
    }
    for image in reading.images { reading.diagnostics.append(.misplacedImage(at: image.origin.range)) }
    return Diagnosed(inlines, reading.diagnostics)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"),
      UInt8(ascii: "&"),
      UInt8(ascii: "\\"), newline, carriageReturn:
      true
    default: false
    }
  }
}

extension Diagnostic {
  fileprivate func moved(to place: SourceRange) -> Diagnostic {
    var moved = self
    moved.range = place
    return moved
  }
}
