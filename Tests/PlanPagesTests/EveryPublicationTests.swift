import Diagnostics
import PlanModel
import PlanPages
import Testing

/// What holds for every publication of the registry, whatever the plan.
@Suite struct EveryPublicationTests {
  static let cases = Publications.all.flatMap { recipe in ["exempel", "norrtalje"].map { (recipe.id, $0) } }

  private func publication(_ id: String, of name: String, _ language: Language = .swedish) throws -> Publication {
    let recipe = try #require(Publications.all.first { $0.id == id })
    return try Sample.compose(recipe, name == "exempel" ? Sample.plan() : Sample.norrtalje(), language)
  }

  @Test(arguments: cases) func everyLinkLeadsToAPageAndAnAnchor(_ id: String, _ plan: String) throws {
    let publication = try publication(id, of: plan)
    var anchors: [String: Set<String>] = [:]
    for page in publication.pages { anchors[page.path] = Set(PageWalk(page).anchors) }
    for page in publication.pages {
      for target in PageWalk(page).targets {
        let found = anchors[target.path]
        #expect(found != nil, "\(page.path) → \(target.path)")
        if let anchor = target.anchor { #expect(found?.contains(anchor) == true, "\(page.path) → \(target.path)#\(anchor)") }
      }
    }
  }

  @Test(arguments: cases) func pathsAndAnchorsAreUniqueAndASCII(_ id: String, _ plan: String) throws {
    let pages = try publication(id, of: plan).pages
    #expect(Set(pages.map(\.path)).count == pages.count)
    #expect(pages.first?.path == "index")
    for page in pages {
      let anchors = PageWalk(page).anchors
      #expect(Set(anchors).count == anchors.count, "\(page.path)")
      for name in anchors + [page.path] {
        #expect(name.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D || $0 == 0x2F }, "\(name)")
      }
    }
  }

  @Test(arguments: cases) func headingsNeverSkipALevel(_ id: String, _ plan: String) throws {
    for page in try publication(id, of: plan).pages {
      var level = 1
      for next in PageWalk(page).headingLevels {
        #expect(next >= 2 && next <= level + 1, "\(page.path)")
        level = next
      }
    }
  }

  @Test(arguments: cases) func tablesHaveACaptionAndRowsOfOneLength(_ id: String, _ plan: String) throws {
    for table in try publication(id, of: plan).pages.flatMap({ PageWalk($0).tables }) {
      #expect(!table.caption.isEmpty)
      #expect(table.rows.allSatisfy { $0.count == table.head.count }, "\(table.caption)")
    }
  }

  @Test(arguments: cases) func sectionsAreNumberedWithoutGapsAndHavePages(_ id: String, _ plan: String) throws {
    let sections = try publication(id, of: plan).sections
    #expect(sections.map(\.number) == Array(1...sections.count))
    #expect(sections.allSatisfy { !$0.pages.isEmpty })
  }

  @Test(arguments: Publications.all.map { $0.id }) func theSameInputGivesTheSamePages(_ id: String) throws {
    let first = try publication(id, of: "norrtalje").pages.map { PageWalk($0).text }
    #expect(try first == publication(id, of: "norrtalje").pages.map { PageWalk($0).text })
  }

  @Test func englishWordsReachThePages() throws {
    let text = try publication("intranat", of: "exempel", .english).pages.map { PageWalk($0).text }.joined()
    #expect(text.contains("Alarm? Start here"))
    #expect(!text.contains("Beslutstabell"))
  }

  @Test func bothLanguagesHaveTheSameWordsWithTheSameBlanks() throws {
    let (swedish, english) = (try Sample.wordFile(.swedish), try Sample.wordFile(.english))
    #expect(swedish.keys.sorted() == english.keys.sorted())
    func blanks(_ text: String) -> [String] {
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != "}" }) }.sorted()
    }
    for (key, text) in swedish { #expect(blanks(text) == blanks(english[key] ?? ""), "\(key)") }
  }
}
