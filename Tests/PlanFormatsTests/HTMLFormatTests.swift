import Diagnostics
import PlanPages
import Testing

@testable import PlanFormats

struct HTMLFormatTests {
  private let theme: Theme
  init() throws { theme = try Theme.load(ThemeTests.folder).value }

  private func site(_ publication: Publication) throws -> [String: String] {
    let files = try HTMLFormat().render(publication, theme: theme).value
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  /// One block on a page of its own.
  private func written(_ block: Block, from path: String = "kapitel/x") -> String {
    var renderer = BlockRenderer(words: theme.siteWords(.swedish), links: SiteLinks(from: path))
    return String(decoding: renderer.nodes([block]).written, as: UTF8.self)
  }

  @Test(arguments: ["sv", "en"])
  func theAuditFindsNothingInASite(language: String) throws {
    let files = try HTMLFormat().render(SamplePublication.make(language: language), theme: theme).value
    let report = MarkupAudit.check(files, forbidden: ForbiddenText(["står ingenstans"]))
    #expect(ConsoleReport(language: .english).render(report.diagnostics, files: SourceFiles()) == "")
    // Each page, and all of them in one file.
    #expect(report.counts.pages == SamplePublication.make().pages.count + 1)
    #expect(report.counts.links > 100)
  }

  @Test func nastyTitlesAndTextsStayText() throws {
    let nasty = "Ö\"#{}\\$<script>{{title}}\u{F8FF}&\u{1}"
    let publication = SamplePublication.make(
      title: nasty, extra: [.paragraph([.text(nasty)]), .callout(Callout(kind: .question, title: nasty, blocks: []))])
    let files = try HTMLFormat().render(publication, theme: theme).value
    #expect(MarkupAudit.check(files).diagnostics == [])
    let page = try #require(try site(publication)["kapitel/syfte.html"])
    #expect(page.contains("<p>Ö\"#{}\\$&lt;script&gt;{{title}}\u{F8FF}&amp;\u{FFFD}</p>"))
    #expect(!page.contains("<script>"))
  }

  @Test func theSameIsWrittenTwice() throws {
    let first = try HTMLFormat().render(SamplePublication.make(), theme: theme).value
    let second = try HTMLFormat().render(SamplePublication.make(), theme: theme).value
    #expect(first == second)
  }

  @Test func everyPageTellsWhatItIs() throws {
    for (path, page) in try site(SamplePublication.make()) where path.hasSuffix(".html") {
      #expect(page.contains("version 1.0 · Förslag"), "\(path)")
      #expect(page.contains("KS 2026-123"), "\(path)")
      #expect(page.contains("2026-11-21"), "\(path)")
      #expect(page.contains("Kontrollera mot pärmen"), "\(path)")
      #expect(page.contains("<html lang=\"sv\">"), "\(path)")
    }
  }

  @Test func onlyAPublicSiteIsIndexed() throws {
    #expect(try site(SamplePublication.make())["index.html"]?.contains("noindex") == true)
    let open = try #require(try site(SamplePublication.make(isPublic: true))["index.html"])
    #expect(!open.contains("noindex"))
    #expect(!open.contains("Kontrollera mot pärmen"))
  }

  @Test func titlesAreUniqueAndSayWhere() throws {
    #expect(
      try site(SamplePublication.make())["roll/tib.html"]?.contains(
        "<title>Tjänsteperson i beredskap – Plan för krisstöd – Exempelby kommun</title>") == true)
  }

  @Test func theMenuShowsWhereTheReaderIs() throws {
    let pages = try site(SamplePublication.make())
    #expect(pages["roll/tib.html"]?.contains("<a href=\"../roll/index.html\" aria-current=\"true\">Roller</a>") == true)
    #expect(pages["roll/index.html"]?.contains("<a href=\"../roll/index.html\" aria-current=\"page\">Roller</a>") == true)
  }

  @Test func longPagesListTheirHeadings() throws {
    let pages = try site(SamplePublication.make())
    #expect(pages["roll/tib.html"]?.contains("<li><a href=\"#fore\">Före</a></li>") == true)
    #expect(pages["niva/1.html"]?.contains("På den här sidan") == false)
  }

  @Test func theDataLiesBesideTheSite() throws {
    #expect(try site(SamplePublication.make())["plan.json"] == "{\"titel\":\"Plan\"}\n")
  }

  @Test func everyPageLoadsTheScriptThatEverybodyHas() throws {
    for (path, page) in try site(SamplePublication.make()) where path.hasSuffix(".html") && path != SiteFrame.singleFile {
      let root = String(repeating: "../", count: path.split(separator: "/").count - 1)
      #expect(page.contains("<script src=\"\(root)assets/site.js\" defer=\"defer\"></script>"), "\(path)")
      #expect(page.contains("data-page=\"\(path.dropLast(5))\""), "\(path)")
    }
  }

  @Test func theToolsOfStaffAreNotPublished() throws {
    let open = try site(SamplePublication.make(isPublic: true))
    #expect(open.keys.filter { $0.hasSuffix(".js") }.sorted() == ["assets/search-index.js", "assets/site.js"])
    #expect(open["index.html"]?.contains("saved-copy") == false)
    #expect(open["index.html"]?.contains("data-plan") == false)
    #expect(try site(SamplePublication.make())["offline.js"] != nil)
  }

  @Test func pagesAndAnswersBearTheirEdition() throws {
    func edition(_ change: (inout Publication) -> Void) throws -> String {
      var publication = SamplePublication.make()
      publication.lookups = [.decisions: "{}"]
      change(&publication)
      let files = try site(publication)
      let page = try #require(files["index.html"]?.split(separator: "data-edition=\"").last?.prefix { $0 != "\"" })
      #expect(files["assets/lookup-decisions.js"]?.hasPrefix("krisplan.receive(\"lookup-decisions\", \"\(page)\", {") == true)
      #expect(files["assets/search-index.js"]?.hasPrefix("krisplan.receive(\"search-index\", \"\(page)\", {") == true)
      return String(page)
    }
    let first = try edition { _ in }
    #expect(try edition { _ in } == first)
    #expect(try edition { $0.data = "{}" } != first)
    #expect(try edition { $0.lookups[.decisions] = "{\"things\":[]}" } != first)
    #expect(try edition { $0.document.date = "2026-11-22" } != first)
  }

  @Test func theSavedCopySaysFromWhen() throws {
    let files = try site(SamplePublication.make())
    for (path, page) in files where path.hasSuffix(".html") && path != SiteFrame.singleFile {
      #expect(page.contains("<p class=\"saved-copy\" hidden=\"hidden\">Sparad kopia från 2026-11-21, version 1.0."), "\(path)")
    }
    // What the worker looks for is what stands in the pages.
    #expect(files["offline.js"]?.contains("'<p class=\"saved-copy\" hidden=\"hidden\">'") == true)
    let kept = try #require(files["assets/offline-files.js"])
    for path in files.keys where path.hasSuffix(".html") && path != SiteFrame.singleFile { #expect(kept.contains("\"\(path)\"")) }
  }

  @Test func theSingleFileHoldsAllAndAsksForNothing() throws {
    var publication = SamplePublication.make()
    publication.lookups = [.decisions: "{}"]
    let file = try #require(try site(publication)[SiteFrame.singleFile])
    let scripts = file.split(separator: "<script ").dropFirst()
    #expect(scripts.count == theme.web.scripts.count + 1)
    #expect(scripts.allSatisfy { $0.hasPrefix("src=\"data:text/javascript;base64,") })
    #expect(file.contains("style-src data:; img-src 'self' data:; script-src data:;"))
    #expect(file.contains("data-page=\"roll/tib\" data-title=\"Tjänsteperson i beredskap\""))
    #expect(!file.contains("saved-copy"))
    // The site's own pages load nothing from addresses that hold what they lead to.
    #expect(try site(publication)["index.html"]?.contains("style-src 'self'; img-src 'self' data:; script-src 'self';") == true)
    #expect(try site(SamplePublication.make(isPublic: true))[SiteFrame.singleFile] == nil)
  }

  @Test func aStepCanBeTickedAndItsNumbersRung() {
    let step = ChecklistBlock.Step(
      number: 2, spans: [.text("Ring")], timeLimit: "inom 15 min",
      telephones: [Fact("TiB", [.telephone(TelephoneSpan(shown: "112", dialled: "112"))])], remark: [])
    let block = Block.checklist(
      ChecklistBlock(id: "vid-larm", paper: "A5", phases: [.init(title: "Vid larm", anchor: "vid", introduction: [], steps: [step])]))
    #expect(
      written(block)
        == "<div class=\"checklist\"><section class=\"phase\" aria-labelledby=\"vid\"><h2 id=\"vid\">Vid larm</h2><ol class=\"steps\" role=\"list\" start=\"2\"><li>"
        + "<label><input type=\"checkbox\"/><span class=\"number\">2</span><span class=\"what\">Ring</span><strong class=\"limit\">inom 15 min</strong></label>"
        + "<dl class=\"calls\"><div><dt>TiB</dt><dd><a class=\"tel\" href=\"tel:112\">112</a></dd></div></dl></li></ol></section></div>")
  }

  @Test func aNarrowTableIsAPlainTable() {
    let table = TableBlock(caption: "T", head: [[.text("A")], [.text("B")]], rows: [[[.text("1")], [.text("2")]]])
    #expect(
      written(.table(table))
        == "<div class=\"table\"><table><caption id=\"t_1\">T</caption><thead><tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead><tbody><tr><th scope=\"row\">1</th><td>2</td></tr></tbody></table></div>"
    )
  }

  @Test func aWideTableCanBeReachedAndStacked() {
    let table = TableBlock(caption: "T", head: ["A", "B", "C", "D"].map { [.text($0)] }, rows: [["1", "2", "3", "4"].map { [.text($0)] }])
    let html = written(.table(table))
    #expect(
      html.hasPrefix("<div class=\"table\" role=\"region\" aria-labelledby=\"t_1\" tabindex=\"0\"><table class=\"stacked\">")
    )
    #expect(html.contains("<td data-label=\"B\">2</td>"))
  }

  @Test func symbolsBringTheirShapeAndNumber() {
    let html = written(.paragraph([.symbol(Symbol(shape: .square, number: 3)), .text("Nivå 3")]))
    #expect(html.contains("<svg viewBox=\"0 0 24 24\" class=\"symbol l3\" aria-hidden=\"true\"><rect "))
    #expect(html.contains(">3</text></svg>Nivå 3"))
  }

  @Test func aDiagramHasANameADescriptionAndItsLinksAsText() {
    let html = written(.diagram(SamplePublication.diagram), from: "roll/index")
    #expect(html.contains("role=\"img\" aria-labelledby=\"d_1-t d_1-d\""))
    #expect(html.contains("<title id=\"d_1-t\">Organisationen</title><desc id=\"d_1-d\">Vem som rapporterar till vem.</desc>"))
    #expect(html.contains("<li><a href=\"../roll/tib.html\">Social insatschef</a></li>"))
    #expect(!html.contains("#"))
  }

  @Test func aStandaloneDiagramHasFixedColoursOnly() {
    let svg = String(decoding: SVGWriter.standalone(SamplePublication.diagram, palette: theme.light), as: UTF8.self)
    #expect(svg.hasPrefix("<svg viewBox=\"-2 -2 624 224\""))
    #expect(svg.contains("fill=\"\(theme.light[.accent].hex)\""))
    #expect(!svg.contains("class="))
    #expect(MarkupAudit.check([OutputFile(path: "d.svg", bytes: Array(svg.utf8))]).diagnostics == [])
  }

  @Test(arguments: [(1.0, "1"), (1.5, "1.5"), (1.05, "1.05"), (-0.25, "-0.25"), (1.999, "2"), (.infinity, "0"), (.nan, "0")])
  func numbersAreShort(value: Double, text: String) { #expect(SVGWriter.number(value) == text) }
}
