/// The ends of paragraphs as tracked changes, so that no empty line, and no empty item of a list, is left when a change is accepted or rejected.
///
/// pandoc reads such ends and cannot write them: a mark in the paragraph says what its properties must say, and is replaced by that.
enum TrackedParagraphs {
  /// The file of an archive in which the text lies.
  static let part = "word/document.xml"

  private static let opening = "<?krisplan "
  private static let closing = "?>"

  /// The mark of a paragraph whose end is new or gone: `change` is the element that says so.
  static func mark(_ change: String) -> String { opening + change + closing }

  /// The text with the marks where Word looks for them.
  static func placed(in text: [UInt8]) -> [UInt8] {
    let paragraphs = String(decoding: text, as: UTF8.self).split(separator: "<w:p>", omittingEmptySubsequences: false)
    return Array(numbered(paragraphs.map { placed(in: $0) }.joined(separator: "<w:p>")).utf8)
  }

  /// Above those of pandoc's bookmarks.
  private static let firstNumber = 1_000_000

  /// Each change under a number of its own: pandoc counts what came and what went each by itself, and knows nothing of what is written here.
  private static func numbered(_ text: String) -> String {
    let openings = ["ins w:id=\"", "del w:id=\""]
    var count = 0
    var out = ""
    out.reserveCapacity(text.utf8.count + 10_000)
    for (place, piece) in text.split(separator: "<w:", omittingEmptySubsequences: false).enumerated() {
      if place > 0 { out += "<w:" }
      guard let opening = openings.first(where: { piece.hasPrefix($0) }) else {
        out += piece
        continue
      }
      out += opening + String(firstNumber + count) + piece.dropFirst(opening.count).drop { $0 != "\"" }
      count += 1
    }
    return out
  }

  /// The same for what stands from the beginning of one paragraph to that of the next.
  private static func placed(in paragraph: Substring) -> String {
    guard let start = paragraph.firstRange(of: opening), let end = paragraph[start.upperBound...].firstRange(of: closing) else {
      return String(paragraph)
    }
    let change = "<w:rPr>" + paragraph[start.upperBound..<end.lowerBound] + "</w:rPr>"
    let rest = String(paragraph[..<start.lowerBound] + paragraph[end.upperBound...])
    if let properties = rest.firstRange(of: "</w:pPr>"), rest.hasPrefix("<w:pPr>") {
      return rest[..<properties.lowerBound] + change + rest[properties.lowerBound...]
    }
    return "<w:pPr>" + change + "</w:pPr>" + rest
  }
}
