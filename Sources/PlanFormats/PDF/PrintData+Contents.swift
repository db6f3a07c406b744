import PlanPages

/// The binder's contents: what is behind each tab, and on which page it begins.
extension PrintData {
  mutating func addContents(of publication: Publication, _ numbers: PageNumbers) {
    json.key("contents")
    json.beginArray()
    for section in publication.sections {
      guard let first = section.pages.first else { continue }
      entry(1, section.title, first, section.number, PageNumbers.text(tab: section.number, page: 1))
      for page in section.pages where page.path != first.path || page.title != section.title {
        entry(2, page.title, page, section.number, numbers[PrintPlaces.label(page.path)])
      }
    }
    for page in publication.closing { entry(1, page.title, page, PageNumbers.closing, numbers[PrintPlaces.label(page.path)]) }
    json.endArray()
  }

  private mutating func entry(_ level: Int, _ title: String, _ page: Page, _ section: Int, _ number: String?) {
    json.beginObject()
    json.key("level")
    json.add(level)
    json.add("title", title)
    json.add("label", PrintPlaces.label(page.path))
    // The page is counted where it is in this document.
    if number == nil {
      json.key("section")
      json.add(section)
    }
    json.add("number", number)
    json.endObject()
  }
}

extension BinderPart {
  /// What the document says that it is, after the plan's title; nothing where it is all, or begins it.
  func title(in publication: Publication, _ words: Wording<PrintWord>) -> String? {
    switch self {
    case .all, .front, .furniture, .swap, .opening: nil
    case .closing: publication.closing.map(\.title).joined(separator: ", ")
    case .section(let number):
      publication.sections.first { $0.number == number }.map { section in
        (section.label.map { $0 + ". " } ?? "") + section.title
      }
    case .tab(let number):
      words(.tab, ["number": String(number)]) + ": " + (publication.sections.first { $0.number == number }?.title ?? "")
    }
  }
}
