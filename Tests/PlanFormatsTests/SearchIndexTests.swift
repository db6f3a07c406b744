import Diagnostics
import PlanPages
import Testing

@testable import PlanFormats

struct SearchIndexTests {
  private func index(_ blocks: [Block]) throws -> SearchIndex {
    let theme = try Theme.load(ThemeTests.folder).value
    return SearchIndex(SamplePublication.make(extra: blocks), words: theme.siteWords(.swedish))
  }

  private func words(_ text: String) -> [String] {
    var words = SearchText()
    words.add(text)
    return words.pagesOfWord.keys.sorted().map(\.letters)
  }

  @Test(arguments: [
    ("Ledningsgrupp, ÅRSTA & Ön!", ["ledningsgrupp", "årsta", "ön"]),
    ("POSOM-arbetsgrupp\u{A0}2", ["arbetsgrupp", "posom"]),
    ("kris\u{AD}stöd É Š × ÷ ß", ["krisstöd"]),
    ("Élise Škoda", ["élise", "škoda"]),
    ("👩‍👩‍👧åäö – 48 timmar", ["48", "timmar", "åäö"]),
  ])
  func lettersMakeWords(text: String, expected: [String]) {
    #expect(words(text).filter { $0.utf8.count > 2 || $0 == "48" } == expected.sorted().filter { $0.utf8.count > 2 || $0 == "48" })
  }

  @Test func whateverAPageSaysIsFoundOnIt() throws {
    let index = try index([.paragraph([.text("Kvittergren "), .strong([.text("fågel")]), .text("holk")])])
    let pages = SamplePublication.make().pages
    let chapter = try #require(pages.firstIndex { $0.path == "kapitel/syfte" })
    #expect(index.pages(of: "kvittergren") == [chapter])
    // A change of style inside a word does not part it.
    #expect(index.pages(of: "fågelholk") == [chapter])
    #expect(index.pages(of: "holk") == nil)
  }

  @Test func aNumberIsFoundByItsDigits() throws {
    let index = try index([])
    let card = try #require(SamplePublication.make().pages.firstIndex { $0.path == "kort/tib" })
    #expect(index.pages(of: "0701740605")?.contains(card) == true)
    #expect(index.pages(of: "017671000")?.contains(card) == true)
  }

  @Test func theIndexIsWrittenAsWordsWithTheirPages() throws {
    let text = String(decoding: try index([.paragraph([.text("Kvittergren")])]).json, as: UTF8.self)
    #expect(
      text.hasPrefix("{\"pages\":[[\"index\",\"start\",\"Startsida\",\"Krisstöd i Exempelby kommun\",\"Vad du gör när larmet kommer.\"],"))
    let words = try #require(text.split(separator: "\"words\":\"").last?.prefix { $0 != "\"" }).split(separator: " ")
    let found = try #require(text.split(separator: "\"found\":\"").last?.prefix { $0 != "\"" })
      .split(separator: ",", omittingEmptySubsequences: false)
    #expect(words.count == found.count)
    #expect(words.elementsEqual(words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }))
    let place = try #require(words.firstIndex(of: "kvittergren"))
    let chapter = try #require(SamplePublication.make().pages.firstIndex { $0.path == "kapitel/syfte" })
    #expect(found[place] == String(chapter, radix: 36))
  }
}
