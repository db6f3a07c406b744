import PlanPages

/// A section of a publication as a document for Word: real headings, lists and tables in the styles of the reference document.
struct WordComposer {
  private let publication: Publication
  private let section: Publication.Section
  /// The ids that links within the document may lead to.
  private let ids: Set<String>
  private let pictures: [String: Picture]

  init(_ section: Publication.Section, of publication: Publication) {
    self.publication = publication
    self.section = section
    pictures = publication.pictures
    var ids: Set<String> = []
    for page in section.pages {
      ids.insert(page.path)
      for block in page.blocks.flatMap(\.withoutMarks) {
        if case .heading(let heading) = block { ids.insert(Self.id(page.path, heading.anchor)) }
      }
    }
    self.ids = ids
  }

  /// Whether anything in the document is new or gone.
  var tracksChanges: Bool { !publication.pagesOfChanges.isEmpty }

  /// Who is said to have made tracked changes, and on which day.
  var author: String { publication.document.municipality }
  var day: String { publication.document.date }

  /// The document's name, which stands above its text.
  var title: String { section.pages.count == 1 ? section.pages[0].title : section.title }

  /// What kind of document it is: "Tjänsteskrivelse", "Bilaga 1".
  var kind: String { section.label ?? (title == section.title ? publication.name : section.title) }

  func document() -> PandocDocument {
    let facts = publication.document
    var document = PandocDocument()
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { document.metadata.append((name, [value], false)) }
    }
    add("title", title)
    add("subtitle", kind)
    document.metadata.append(("author", [facts.municipality], true))
    add("lang", Self.locale(publication.language))
    add("subject", facts.title == title ? kind : facts.title)
    add("description", "\(publication.name), version \(facts.version), \(facts.status)")
    add("category", facts.status)
    document.metadata.append(("keywords", [facts.municipality, publication.name] + [facts.caseNumber].compactMap { $0 }, true))
    if let notice = publication.notice { document.blocks.append(.paragraph([.strong([.text(notice)])])) }
    for page in section.pages {
      let hasTitle = page.title != title
      let blocks = WordBlocks(self, page, depth: hasTitle ? 0 : -1)
      if hasTitle { document.blocks.append(.heading(1, id: page.path, blocks.title)) }
      document.blocks += blocks.blocks(page.blocks)
    }
    return document
  }

  /// The language with its country, by which Word checks the spelling.
  static func locale(_ language: String) -> String { language == "sv" ? "sv-SE" : "en-GB" }

  static func id(_ path: String, _ anchor: String) -> String { "\(path)--\(anchor)" }

  /// Where a link leads within the document: the page where the anchor is no heading, nowhere where the page is in another document.
  func target(_ path: String, _ anchor: String?) -> String? {
    if let anchor, ids.contains(Self.id(path, anchor)) { return "#" + Self.id(path, anchor) }
    return ids.contains(path) ? "#" + path : nil
  }

  func picture(_ key: String) -> String? {
    guard let bytes = pictures[key]?.bytes, let suffix = PictureKind.suffix(of: bytes) else { return nil }
    return DataAddress.of(bytes, suffix: suffix)
  }
}
