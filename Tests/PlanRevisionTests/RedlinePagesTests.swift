import Diagnostics
import Foundation
import PlanModel
import PlanRevision
import PlanTestSupport
import Testing

@testable import PlanFormats
@testable import PlanPages

/// What is published of a revision says what it is and for whom, and can be taken neither for the plan nor for a tool.
@Suite struct RedlinePagesTests {
  private static let head = """
    ---
    typ: plan
    id: p
    titel: Plan
    kommun: K
    version: VERSION
    status: utkast
    webbadress: https://www.example.se/krisstod
    ---
    Text.

    """

  private static func role(_ id: String, _ title: String) -> String {
    "---\ntyp: roll\nid: \(id)\ntitel: \(title)\nsynlighet: offentlig\n---\nLeder [](roll:chef).\n"
  }

  private static let card = """
    ---
    typ: checklista
    id: kort
    titel: Kort
    kort: A5
    roll: chef
    ---
    ## Vid larm
    - [ ] Ring STEP
    - [ ] Öppna lokalen

    """

  private static let list = """
    ---
    typ: telefonlista
    id: lista
    titel: Lista
    synlighet: intranät
    ---
    | Funktion | Mobil |
    |---|---|
    | Växeln | NUMBER |

    """

  /// A title and a number that are changed, and a role that is new.
  private static func revision(_ audience: Audience) throws -> RevisionContext {
    let old = try plan(from: [
      "plan.md": head.replacing("VERSION", with: "1.0"), "chef.md": role("chef", "Chef för barn & unga"),
      "kort.md": card.replacing("STEP", with: "växeln"), "lista.md": list.replacing("NUMBER", with: "070-174 06 05"),
    ])
    let new = try plan(from: [
      "plan.md": head.replacing("VERSION", with: "2.0"), "chef.md": role("chef", "Chef för utbildning"), "ny.md": role("ny", "Samordnare"),
      "kort.md": card.replacing("STEP", with: "rektorn"), "lista.md": list.replacing("NUMBER", with: "070-174 06 06"),
    ])
    return try RevisionContext(
      old: RedlineLawTests.context(old.raised(to: new), audience), new: RedlineLawTests.context(new, audience), audience: audience)
  }

  private static func files(_ audience: Audience) throws -> [String: String] {
    let files = try HTMLFormat().render(RevisionPublications.site(revision(audience)), theme: try #require(RedlineLawTests.theme)).value
    #expect(MarkupAudit.check(files).diagnostics.isEmpty)
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  @Test(arguments: RevisionPublications.audiences)
  func aNewTitleIsPlainWhereMarkupMayNotStand(audience: Audience) throws {
    let files = try Self.files(audience)
    let page = try #require(files["roll/chef.html"])
    #expect(page.contains("<h1>Chef för <del>") && page.contains("rubriken är ändrad"))
    #expect(page.contains("<title>Chef för utbildning, Ändringar"))
    #expect(try #require(files["roll/ny.html"]).contains("<h1><ins>"))
  }

  /// A page of the plan's own site tells its title in attributes too.
  @Test func aTitleInAnAttributeHasNoMarkup() throws {
    let context = try RedlineLawTests.context(plan(from: ["plan.md": Self.head, "chef.md": Self.role("chef", "Chef")]), .public)
    var publication = WebPublication.compose(context)
    publication.start.revisedTitle = [.revised(RevisedSpan(.inserted, [.text("Ny titel")]))]
    let files = try HTMLFormat().render(publication, theme: try #require(RedlineLawTests.theme)).value
    #expect(MarkupAudit.check(files, shape: .site(root: HTMLFormat.folder(of: publication))).diagnostics.isEmpty)
    let start = String(decoding: try #require(files.first { $0.path == "index.html" }).bytes, as: UTF8.self)
    #expect(start.contains("<h1><ins>") && start.contains("property=\"og:title\" content=\"\(publication.start.title)\""))
  }

  @Test(arguments: RevisionPublications.audiences)
  func noSiteOfARevisionCanBeTakenForThePlans(audience: Audience) throws {
    let files = try Self.files(audience)
    for name in ["robots.txt", "sitemap.xml", "versioner.xml", "404.html", SiteFrame.singleFile, SiteFrame.dataFile, "offline.js"] {
      #expect(files[name] == nil, "\(name)")
    }
    #expect(files.keys.filter { $0.hasPrefix("assets/") && $0.hasSuffix(".js") }.sorted() == ["assets/search-index.js", "assets/site.js"])
    let edition = audience == .public ? "offentlig utgåva" : audience == .intranet ? "intranätsutgåva" : "pärmutgåva"
    for (path, page) in files where path.hasSuffix(".html") {
      #expect(page.contains("name=\"robots\" content=\"noindex, nofollow\""), "\(path)")
      #expect(!page.contains("rel=\"canonical\"") && !page.contains("www.example.se\""), "\(path)")
      #expect(page.contains("Ändringar från version 1.0 till 2.0. Sidorna visar"), "\(path)")
      #expect(page.contains("<strong>Ändringar, \(edition)</strong>"), "\(path)")
      #expect(page.contains("får inte lämnas vidare") == (audience == .binder), "\(path)")
      #expect(!page.contains("står i pärmen, under fliken") || audience == .intranet, "\(path)")
    }
  }

  @Test func cardsAreTextAndWhatIsGoneIsNotRung() throws {
    let files = try Self.files(.binder)
    let card = try #require(files["kort/kort.html"])
    #expect(!card.contains("<input") && !card.contains("<label") && card.contains("<del>"))
    let list = try #require(files["telefonlista/lista.html"])
    #expect(list.contains("070-174 06 05"))
    #expect(list.contains("tel:+46701740606") && !list.contains("tel:+46701740605"))
    let start = try #require(files["revision/start.html"])
    #expect(!start.contains("Larm? Börja här"))
    #expect(try #require(files["om.html"]).contains("<dd>Pärm</dd>"))
  }

  @Test func everyPublicationSaysWhichCircleItIsFor() throws {
    let names = try RevisionPublications.audiences.map { audience in
      let revision = try Self.revision(audience)
      let all = [
        RevisionPublications.site(revision), RevisionPublications.changeList(revision), RevisionPublications.reading(revision),
        RevisionPublications.printedRedline(revision), RevisionPublications.wordRedline(revision),
      ]
      #expect(all.allSatisfy { ($0.notice?.contains("får inte lämnas vidare") ?? false) == (audience == .binder) })
      return all.map(\.name)
    }
    #expect(Set(names.joined()).count == 12)
  }
}

/// How one line becomes another for the eye.
@Suite struct SpanRedlineTests {
  private func name(_ text: String) -> Span {
    .link(LinkSpan(target: .page(path: "roll/\(text)", anchor: nil), spans: [.text(text)]))
  }

  /// `-gone-`, `+new+`.
  private func shown(_ spans: [Span]) -> String {
    spans.map { span in
      switch span {
      case .revised(let revised):
        let sign = revised.mark == .deleted ? "-" : "+"
        return sign + shown(revised.spans) + sign
      case .link(let link): return shown(link.spans)
      case .text(let text): return text
      default: return "?"
      }
    }.joined()
  }

  @Test func aNameIsReplacedWhole() {
    let old: [Span] = [.text("Ring "), name("Tjänsteperson krisstöd i beredskap"), .text(" när larmet kommer.")]
    let new: [Span] = [.text("Ring "), name("Samordnare krisstöd i beredskap"), .text(" när larmet kommer.")]
    #expect(
      shown(SpanRedline.marked(old, new))
        == "Ring -Tjänsteperson krisstöd i beredskap -+Samordnare krisstöd i beredskap +när larmet kommer.")
    // A name that leads to its page now, and did not before, is the same name.
    let plain: [Span] = [.text("Ring Samordnare krisstöd i beredskap nu när larmet kommer.")]
    #expect(shown(SpanRedline.marked(plain, new)) == "Ring Samordnare krisstöd i beredskap -nu -när larmet kommer.")
  }

  @Test func wordsThatGaveWayAreSetApart() {
    let marked = SpanRedline.marked([.text("utbildningskontoret")], [.text("utbildningsförvaltningen")])
    #expect(shown(marked) == "-utbildningskontoret-+utbildningsförvaltningen+")
    #expect(marked.hasGap(before: 1) && !marked.hasGap(before: 0))
    let inside = SpanRedline.marked([.text("minst tre av ledamöterna deltar")], [.text("minst fyra av ledamöterna deltar")])
    #expect(inside.indices.allSatisfy { !inside.hasGap(before: $0) })
  }
}
