import Diagnostics
import PlanPages
import Testing

@testable import PlanFormats

struct TextFormatTests {
  @Test func pointsAreNumberedAndParagraphsAreLines() {
    let text = TextFormat.text([
      .paragraph([.text("Nämnden beslutar")]),
      .list(
        ListBlock(
          start: 1,
          items: [
            [.paragraph([.text("att anta planen,")])],
            [
              .paragraph([.strong([.text("att")]), .text(" följa upp den.")]), .list(ListBlock(items: [[.paragraph([.text("varje år")])]])),
            ],
          ])),
    ])
    #expect(text == "Nämnden beslutar\n\n1. att anta planen,\n2. att följa upp den.\n   – varje år\n")
  }

  @Test func everyExcerptIsAFileAndNothingElseIs() throws {
    var publication = SamplePublication.make()
    let theme = try Theme.load(ThemeTests.folder).value
    #expect(TextFormat().render(publication, theme: theme).value.isEmpty)
    let nasty = "Ö\"#{}\\$<script>"
    publication.excerpts = [.init(name: "beslutssatser", blocks: [.paragraph([.text(nasty)])])]
    let files = TextFormat().render(publication, theme: theme).value
    #expect(files == [OutputFile(path: "beslutssatser.txt", bytes: Array((nasty + "\n").utf8))])
  }
}
