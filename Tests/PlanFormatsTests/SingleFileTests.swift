import Diagnostics
import PlanPages
import Testing

@testable import PlanFormats

struct SingleFileTests {
  private let theme: Theme
  init() throws { theme = try Theme.load(ThemeTests.folder).value }

  private func file(_ publication: Publication) throws -> OutputFile {
    let files = try SingleFileFormat(name: "allt.html").render(publication, theme: theme).value
    #expect(files.map(\.path) == ["allt.html"])
    return try #require(files.first)
  }

  @Test(arguments: ["sv", "en"])
  func theAuditFindsNothingAndEveryLinkHasItsEnd(language: String) throws {
    let report = MarkupAudit.check([try file(SamplePublication.make(language: language))])
    #expect(ConsoleReport(language: .english).render(report.diagnostics, files: SourceFiles()) == "")
    #expect(report.counts.links > 30)
  }

  @Test func everyPageIsThereAndNothingIsFetched() throws {
    let publication = SamplePublication.make()
    let text = String(decoding: try file(publication).bytes, as: UTF8.self)
    for page in publication.pages { #expect(text.contains("<article id=\"\(SiteLinks.enclosedID(page.path))\""), "\(page.path)") }
    #expect(text.contains("href=\"data:text/css;base64,"))
    #expect(text.contains("src=\"data:image/png;base64,iVBORw==\""))
    #expect(!text.contains(".html\""))
    #expect(!text.contains("plan.json"))
  }

  @Test func aSectionWithALabelIsHeadedByIt() throws {
    var publication = SamplePublication.make()
    publication.sections[1].label = "Bilaga 2"
    let text = String(decoding: try file(publication).bytes, as: UTF8.self)
    #expect(text.contains("<h2>Bilaga 2. Åtgärdskort</h2>"))
    #expect(text.contains(">Bilaga 2. Åtgärdskort</a>"))
  }

  @Test func nastyTitlesStayText() throws {
    let nasty = "Ö\"#{}\\$<script>{{title}}"
    let bytes = try file(SamplePublication.make(title: nasty, extra: [.paragraph([.text(nasty)])])).bytes
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("<p>Ö\"#{}\\$&lt;script&gt;{{title}}</p>"))
    #expect(!text.contains("<script"))
  }
}
