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
    return Array(paragraphs.map { placed(in: $0) }.joined(separator: "<w:p>").utf8)
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
