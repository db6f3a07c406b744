/// A link as a field of Word's, which may stand among tracked words; the element for links may not.
struct LinkField {
  private let address: String
  private let words: [PandocInline]

  init(_ address: String, _ words: [PandocInline]) {
    self.address = address
    self.words = words
  }

  /// pandoc gives bookmarks with longer names another one, which a field cannot know.
  private static let longestBookmark = 40

  var inlines: [PandocInline] {
    guard let instruction else { return words }
    return [
      .openXML(
        Self.mark("begin") + "<w:r><w:instrText xml:space=\"preserve\">\(escaped(instruction))</w:instrText></w:r>" + Self.mark("separate")),
      .span(.style("Hyperlink"), words), .openXML(Self.mark("end")),
    ]
  }

  /// What Word reads; `nil` where the link must be words alone.
  private var instruction: String? {
    guard !address.contains("\"") else { return nil }
    guard address.hasPrefix("#") else { return " HYPERLINK \"\(address)\" " }
    let name = address.dropFirst()
    return name.count <= Self.longestBookmark && name.first?.isLetter == true ? " HYPERLINK \\l \"\(name)\" " : nil
  }

  private static func mark(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }

  private func escaped(_ text: String) -> String { String(decoding: HTMLWriter.escaped(text), as: UTF8.self) }
}

extension [PandocInline] {
  /// The same words with something else in place of each link.
  func replacingLinks(_ replace: (String, [PandocInline]) -> [PandocInline]) -> [PandocInline] {
    flatMap { inline -> [PandocInline] in
      switch inline {
      case .link(let address, let inner): replace(address, inner)
      case .emphasis(let inner): [.emphasis(inner.replacingLinks(replace))]
      case .strong(let inner): [.strong(inner.replacingLinks(replace))]
      case .span(let attributes, let inner): [.span(attributes, inner.replacingLinks(replace))]
      case .text, .code, .picture, .lineBreak, .openXML: [inline]
      }
    }
  }
}
