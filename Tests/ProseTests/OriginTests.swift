import Diagnostics
import Prose
import Testing

/// Every place must cover what the author wrote, in every kind of container.
struct OriginTests {
  static let inlineExamples = [
    "Ring [](roll:tib) *nu* och **sedan** `kod`.",
    "En [länk *med* text](roll:tib \"historisk\") och <https://a.se> och <a@b.se>.",
    "*kursiv **fet** kursiv* och ***båda***",
    "``kod ` med tecken`` efter *x*",
    "text\\* med \\_flykt\\_ och &amp; *efter*",
    "en rad\nen till *x*\noch [en\nlänk](roll:tib) på flera *y*",
    "bryt\\\nhär *x*  \noch där *y* med `kod\növer rader` och *z*\nsist *å*",
    "[text](https://a.se/\n\"titel\") efter *x*\nny rad *y*",
    "före ![bild *alt*](bild.png) efter *x*",
    "*x*",
    "å\n   `kod` *x*\n   ``kod``",
    "å\n   <https://a.se> *x*\n   [](roll:tib) *y*",
    "  indragen *x*\n     mer *y*",
  ]

  static let containers: [@Sendable (String) -> String] = [
    { $0 },
    { multibyte + $0 },
    { "- " + $0.replacing("\n", with: "\n  ") },
    { "- " + $0 },
    { "10. å\n\n    " + $0.replacing("\n", with: "\n    ") },
    { "- [ ] " + multibyte + $0.replacing("\n", with: "\n  ") },
    { "> " + $0.replacing("\n", with: "\n> ") },
    { "> " + $0 },
    { "> - > " + $0.replacing("\n", with: "\n>   > ") },
    { "> - > " + $0.replacing("\n", with: "\n>") },
    { "\n\nå\n\n" + $0 + "\n\nå" },
    { "## " + multibyte + $0.replacing("\n", with: " ") + " ##" },
    { "   ###   " + $0.replacing("\n", with: " ") },
    { multibyte + $0 + "\n===" },
    { "| " + multibyte + $0.replacing("\n", with: " ") + " | b |\n|---|---|\n|" + $0.replacing("\n", with: " ") + "|x|" },
    { "| a |\n|---|\n  | " + $0.replacing("\n", with: " ") + " |\n |å| " },
    { "> å\n" + $0 },
    { "- å\n \t" + $0.replacing("\n", with: "\n  ") },
    { "> | a |\n> |---|\n> | x \\| \\| y " + $0.replacing("\n", with: " ") + " |" },
    { "- a\n\n  |a|b|\n  |-|:-:|\n  |å|   " + $0.replacing("\n", with: " ") + "   |" },
    { $0 + "\n| å *b* | [b](roll:tib) |\n|---|---|\n| " + $0.replacing("\n", with: " ") + " | *x* |" },
    { "> " + $0.replacing("\n", with: "\n> ") + "\n> | å *b* | b |\n> |---|---|" },
    { "å\n| a | b |\n|---|---|\n| " + multibyte + $0.replacing("\n", with: " ") + " | *x* |" },
  ]

  @Test("places cover what is written", arguments: inlineExamples)
  func inlinesHaveExactPlaces(example: String) {
    for container in Self.containers {
      let text = container(example)
      var audit = PlaceAudit(ParsedText(text))
      audit.run()
      #expect(audit.faults.isEmpty, "in \(text)")
      #expect(audit.count > 0)
    }
  }

  @Test func placesCountFromTheBeginningOfTheFile() throws {
    let marked = MarkedText("---\ntyp: å\n---\n1️⃣Ring 2️⃣[](roll:tib)3️⃣ nu4️⃣\n---\nannat")
    let whole = try #require(marked.range("1", "4"))
    let parsed = ParsedText(marked.text, range: whole)
    guard case .paragraph(let inlines, let origin)? = parsed.blocks.first, case .link(let link)? = inlines.dropFirst().first else {
      Issue.record("no link in \(parsed.blocks)")
      return
    }
    #expect(parsed.blocks.count == 1)
    #expect(origin.range?.offsets == whole)
    #expect(link.origin.range?.offsets == marked.range("2", "3"))
  }

  @Test func aMissingCellStandsAtTheEndOfItsRow() throws {
    let marked = MarkedText("|a|b|\n|-|-|\n|1️⃣å2️⃣|3️⃣")
    guard case .table(let table)? = ParsedText(marked.text).blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows[0].map(\.origin.range?.offsets) == [marked.range("1", "2"), marked.range("3", "3")])
  }
}

/// Compares each inline with the bytes of its place.
struct PlaceAudit {
  private(set) var faults: [String] = []
  private(set) var count = 0
  private let parsed: ParsedText

  init(_ parsed: ParsedText) { self.parsed = parsed }

  mutating func run() { blocks(parsed.blocks) }

  private mutating func blocks(_ blocks: [RichText.Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let content, _), .heading(_, let content, _): inlines(content)
      case .list(let list): for item in list.items { self.blocks(item.blocks) }
      case .quote(let inner, let origin):
        self.blocks(inner)
        expect(parsed.slice(origin), begins: ">", ends: "")
      case .table(let table): for cell in table.head + table.rows.joined() { inlines(cell.inlines) }
      case .image(let image): expect(parsed.slice(image.origin), begins: "![", ends: ")")
      case .code, .directive, .rule: break
      }
    }
  }

  private mutating func inlines(_ inlines: [Inline]) {
    for inline in inlines {
      count += 1
      switch inline {
      case .text(let text, let origin):
        let slice = parsed.slice(origin)
        let plain = slice.replacing("\\*", with: "*").replacing("\\_", with: "_").replacing("\\|", with: "|").replacing("&amp;", with: "&")
        if plain != text { faults.append("text \(text) at \(slice)") }
      case .code(_, let origin): expect(parsed.slice(origin), begins: "`", ends: "`")
      case .emphasis(let inner, let origin):
        expect(parsed.slice(origin), begins: "*", ends: "*")
        self.inlines(inner)
      case .strong(let inner, let origin):
        expect(parsed.slice(origin), begins: "**", ends: "**")
        self.inlines(inner)
      case .link(let link):
        let slice = parsed.slice(link.origin)
        expect(slice, begins: slice.hasPrefix("<") ? "<" : "[", ends: slice.hasPrefix("<") ? ">" : ")")
        self.inlines(link.text)
      case .softBreak, .lineBreak: break
      }
    }
  }

  private mutating func expect(_ slice: String, begins: String, ends: String) {
    if !slice.hasPrefix(begins) || !slice.hasSuffix(ends) { faults.append("\(begins)…\(ends) at \(slice)") }
  }
}
