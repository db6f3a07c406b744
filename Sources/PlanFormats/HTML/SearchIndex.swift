import PlanPages

/// Which words stand on which pages of a site, for the search in the browser.
///
/// The words are kept whole, in one sorted row, so that a person (or the audit) can read them. Beside each stand its pages, by number, each as its
/// distance from the one before, in base 36: `0.2.1`. A word that stands nearly everywhere has `*`.
struct SearchIndex {
  private let entries: [Entry]
  private let pagesOfWord: [SearchWord: [Int]]

  struct Entry {
    var path: String
    var title: String
    var kind: Page.Kind
    var kindWord: String
    var summary: String
    var aliases: [String]
  }

  init(_ publication: Publication, words: Wording<SiteWord>) {
    let pages = publication.pages
    entries = pages.map { page in
      Entry(
        path: page.path, title: page.title, kind: page.kind, kindWord: words[SiteWord(page.kind)], summary: page.summary,
        aliases: page.aliases)
    }
    var text = SearchText()
    for page in pages { text.add(page) }
    pagesOfWord = text.pagesOfWord
  }

  /// The pages on which a word stands.
  func pages(of word: String) -> [Int]? { pagesOfWord[SearchWord(word)] }

  var json: [UInt8] {
    var json = PrintJSON(capacity: 64 * 1024)
    json.beginObject()
    json.key("pages")
    json.beginArray()
    for entry in entries {
      json.beginArray()
      for text in [entry.path, entry.kind.rawValue, entry.kindWord, entry.title, entry.summary] { json.add(text) }
      for alias in entry.aliases { json.add(alias) }
      json.endArray()
    }
    json.endArray()
    let sorted = pagesOfWord.map { (start: $0.key.start, key: $0.key, value: $0.value) }
      .sorted { $0.start == $1.start ? $0.key < $1.key : $0.start < $1.start }
    json.add("words", sorted.map(\.key.letters).joined(separator: " "))
    json.add("found", sorted.map { places($0.value) }.joined(separator: ","))
    json.endObject()
    return json.bytes
  }

  private func places(_ pages: [Int]) -> String {
    if entries.count > 10, pages.count * 10 > entries.count * 6 { return "*" }
    var previous = 0
    var text = ""
    for page in pages {
      if !text.isEmpty { text += "." }
      text += String(page - previous, radix: 36)
      previous = page
    }
    return text
  }
}
