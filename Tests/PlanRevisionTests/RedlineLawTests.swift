import Diagnostics
import Foundation
import FoundationXML
import PlanAnalysis
import PlanModel
import PlanRevision
import PlanTestSupport
import Testing

@testable import PlanFormats
@testable import PlanPages

/// What holds of a redline of any two plans: without what is gone it is the new publication, without what is new the old one.
@Suite struct RedlineLawTests {
  static let theme = (try? Theme.load(URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../themes/kommun").path))?
    .value
  static let day = CalendarDate(year: 2026, month: 12, day: 1) ?? CalendarDate(daysSinceEpoch: 0)

  static func context(_ plan: Plan, _ audience: Audience = .binder) throws -> PublicationContext {
    let edition = plan.edition(for: audience)
    return PublicationContext(
      plan: edition, analysis: PlanAnalysis(edition), words: try #require(theme).pageWords(.swedish), language: .swedish, date: day)
  }

  /// Two plans that have less in common the higher the seed.
  static func pair(_ seed: Int) throws -> (old: Plan, new: Plan) {
    var revision = RandomRevision(seed: seed)
    let old = try PlanTestSupport.plan(from: revision.files())
    _ = revision.edit(1 + seed % 7)
    if seed % 3 > 0 { revision.scramble() }
    if seed % 10 == 9 { revision = RandomRevision(seed: seed + 500) }
    return (old, try PlanTestSupport.plan(from: revision.files()))
  }

  static func redline(_ old: Plan, _ new: Plan, _ recipe: any PublicationRecipe.Type) throws -> (
    old: Publication, new: Publication, both: Publication
  ) {
    let (before, after) = try (
      recipe.compose(context(old.ordered(like: new), recipe.audience)), recipe.compose(context(new, recipe.audience))
    )
    return (before, after, Redline.compose(before, after))
  }

  static func pages(_ publication: Publication) -> [String] {
    // What stands behind the tabs follows from them, and is in no redline.
    ([publication.start] + publication.sections.flatMap(\.pages)).map { "\($0.path)\n\($0.title)\n\(BlockKey.of($0.blocks))" }
  }

  static let recipes: [any PublicationRecipe.Type] = [IntranetPublication.self, WebPublication.self, BinderPublication.self]

  // MARK: Pages

  @Test(arguments: 0..<40)
  func acceptingGivesTheNewAndRejectingTheOld(seed: Int) throws {
    let (old, new) = try Self.pair(seed)
    for recipe in Self.recipes {
      let redline = try Self.redline(old, new, recipe)
      expectSame(Self.pages(redline.both.resolved(accepting: true)), Self.pages(redline.new))
      expectSame(Self.pages(redline.both.resolved(accepting: false)), Self.pages(redline.old.withoutLinks))
    }
  }

  private func expectSame(_ one: [String], _ other: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    guard one != other else { return }
    let differing = zip(one, other).first { $0 != $1 }
    Issue.record(
      "\(differing.map { "\($0)\n\n--- is not ---\n\n\($1)" } ?? "\(one.count) pages, not \(other.count)")", sourceLocation: sourceLocation)
  }

  @Test(arguments: 0..<10)
  func whatHasNotChangedHasNoMark(seed: Int) throws {
    var revision = RandomRevision(seed: seed)
    let (old, new) = try (PlanTestSupport.plan(from: revision.files()), PlanTestSupport.plan(from: revision.files()))
    for recipe in Self.recipes {
      let redline = try Self.redline(old, new, recipe)
      #expect(redline.both.pagesOfChanges.isEmpty)
      #expect(Self.pages(redline.both) == Self.pages(redline.new))
    }
  }

  @Test(arguments: 0..<20)
  func everyChangeHasItsNumberOnItsPage(seed: Int) throws {
    let (old, new) = try Self.pair(seed)
    let both = try Self.redline(old, new, IntranetPublication.self).both
    var found: [String] = []
    for page in both.pages {
      for case .revised(let revised) in page.blocks {
        found.append(page.path)
        #expect(revised.number == found.count)
      }
    }
    #expect(found == both.pagesOfChanges && !found.isEmpty)
  }

  // MARK: HTML

  @Test(arguments: 0..<20)
  func theWrittenPagesKeepTheLaw(seed: Int) throws {
    let theme = try #require(Self.theme)
    let (old, new) = try Self.pair(seed)
    let redline = try Self.redline(old, new, IntranetPublication.self)
    func site(_ publication: Publication) throws -> [String: [UInt8]] {
      let files = try HTMLFormat().render(publication, theme: theme).value.filter {
        $0.path.hasSuffix(".html") && $0.path != SiteFrame.singleFile
      }
      return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
    }
    let both = try site(redline.both)
    #expect(MarkupAudit.check(both.map { OutputFile(path: $0.key, bytes: $0.value) }).diagnostics.filter { $0.id == "repeated-id" }.isEmpty)
    for (path, bytes) in try site(redline.new) {
      let accepted = PageText.read(try #require(both[path]), leaving: PageText.gone)
      #expect(accepted == PageText.read(bytes, leaving: []), "\(path)")
    }
    for (path, bytes) in try site(redline.old) {
      let kept = try #require(both[Redline.gone + path] ?? both[path])
      #expect(PageText.read(kept, leaving: PageText.new) == PageText.read(bytes, leaving: []), "\(path)")
    }
  }

  // MARK: What is hidden

  @Test func whatIsHiddenNowIsNotToldAgain() throws {
    let list = """
      ---
      typ: telefonlista
      id: lista
      titel: Lista
      synlighet: offentlig
      ---
      | Funktion | Mobil | Synlighet |
      |---|---|---|
      | Växeln | 08-465 004 00 | offentlig |
      | Jouren | 070-174 06 05 | offentlig |
      """
    let head = ["plan.md": "---\ntyp: plan\nid: p\ntitel: Plan\nkommun: K\nversion: 1.0\nstatus: utkast\n---\nText.\n"]
    let old = try plan(from: head.merging(["lista.md": list]) { $1 })
    let new = try plan(from: head.merging(["lista.md": list.replacing("06 05 | offentlig", with: "06 05 | pärm")]) { $1 })
    let revision = try RevisionContext(old: Self.context(old.raised(to: new), .public), new: Self.context(new, .public), audience: .public)
    let publications = [
      RevisionPublications.site(revision), RevisionPublications.changeList(revision), RevisionPublications.printedRedline(revision),
    ]
    for publication in publications {
      let text = String(decoding: try JSONEncoder().encode(publication), as: UTF8.self)
      #expect(!text.contains("06 05") && !text.contains("Jouren"))
    }
    #expect(old.edition(for: .public).contactLists.first?.entries.count == 2)
  }
}

/// The letters of a page's content, without what a reader of the redline alone is told.
private final class PageText: NSObject, XMLParserDelegate {
  static let gone: Set<String> = ["del", ".gone"]
  static let new: Set<String> = ["ins", ".new"]
  /// Ways, drawings, gaps between what is gone and what came, and numbers that follow from what stands before.
  private static let frame: Set<String> = [
    "nav", "svg", ".said", ".gap", ".mark", ".change-head", ".number", ".leads", "header", "footer", "head", ".skip",
  ]

  private static let blocks: Set<String> = [
    "p", "li", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "br", "tr", "caption", "div", "section", "table", "ul", "ol",
    "dl",
  ]

  private let left: Set<String>
  private var depth = 0
  private var leavingSince: Int?
  private var words = ""

  private init(_ left: Set<String>) { self.left = left }

  static func read(_ page: [UInt8], leaving left: Set<String>) -> String {
    let reader = PageText(left)
    let parser = XMLParser(data: Data(page))
    parser.delegate = reader
    guard parser.parse() else { return "not well-formed: \(String(describing: parser.parserError))" }
    return reader.words.split { $0.isWhitespace }.joined(separator: " ")
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]
  ) {
    depth += 1
    let names = Set([name] + (attributes["class"] ?? "").split(separator: " ").map { "." + $0 })
    if leavingSince == nil, !names.isDisjoint(with: left.union(Self.frame)) { leavingSince = depth }
    if Self.blocks.contains(name) { words += " " }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    if leavingSince == depth { leavingSince = nil }
    depth -= 1
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { if leavingSince == nil { words += string } }
}
