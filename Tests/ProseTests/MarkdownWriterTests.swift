import Diagnostics
import Prose
import Testing

/// What is written is read back as the same text.
struct MarkdownWriterTests {
  private static func again(_ text: RichText) -> RichText { RichText(ParsedText(MarkdownWriter.write(text)).blocks) }

  @Test func everyKindOfBlockComesBack() {
    let text = """
      ## Rubrik #1

      Ett *stycke* med **starka** ord, `kod`, [en länk](https://a.se/b_(c) "ord"), [](roll:tib) och\\
      en ny rad
      som fortsätter.

      - en
      - två

        med mer text

        1. inre
        2. lista
      - [ ] steg
      - [x] klart

      3. tre
      4. fyra

      > citat
      >
      > i två stycken

      | A | B |
      |:--|--:|
      | x \\| y | `p\\|q` |

      ```{logg} 12
      Tid
      ```

      ```
      ## ingen rubrik
      ```

      ![Karta](bilder/karta.png)

      ***
      """
    let read = RichText(ParsedText(text).blocks)
    #expect(read.blocks.count == 10)
    #expect(Self.again(read) == read)
  }

  @Test(arguments: [
    "- ingen lista", "1. ingen lista", "# ingen rubrik", "+ 46", "> ej citat", "===", "---", "~~~", "| a |", "*a*", "_a_", "a_b_c", "`a`",
    "[a](b:c)",
    "<b>", "&amp; &#65; A & B", "\\* \\", "!", "1986) var", "* * *", "```", ":--", "a|b", "[ ] a", "<https://a.se>", "😀 *å*",
  ])
  func lettersStayLetters(words: String) {
    let texts: [RichText.Block] = [
      .paragraph([.text(words, Origin())], Origin()), .heading(level: 2, [.text(words, Origin())], Origin()),
      .paragraph([.text("före", Origin()), .softBreak, .text(words, Origin())], Origin()),
      .list(
        RichText.List(
          start: nil, items: [RichText.Item(blocks: [.paragraph([.text(words, Origin())], Origin())], task: false, origin: Origin())],
          origin: Origin())),
      .table(
        RichText.Table(
          alignments: [.none], head: [RichText.Cell([.text("A", Origin())], origin: Origin())],
          rows: [[RichText.Cell([.text(words, Origin())], origin: Origin())]], origin: Origin())),
    ]
    for block in texts {
      #expect(Self.meaning([block]) == Self.meaning(Self.again(RichText([block])).blocks), "\(MarkdownWriter.write(RichText([block])))")
    }
    #expect(
      Self.meaning([
        .paragraph(
          [.text("!", Origin()), .link(Inline.Link(target: .address("https://a.se"), text: [.text(words, Origin())], origin: Origin()))],
          Origin())
      ]).contains("https://a.se"))
  }

  @Test func twoListsStayTwo() {
    func list(_ start: Int?) -> RichText.Block {
      .list(
        RichText.List(
          start: start, items: [RichText.Item(blocks: [.paragraph([.text("a", Origin())], Origin())], task: nil, origin: Origin())],
          origin: Origin()))
    }
    for start in [nil, 1] {
      let text = RichText([list(start), list(start), list(start)])
      #expect(Self.again(text) == text)
    }
  }

  @Test func whateverAnAuthorWritesComesBack() {
    // What an author is told of is not kept: breaks at the end of a paragraph, boxes before anything but a line, HTML, links in links.
    let without = [
      "\t", "\r", "\r\n", "\\\n", "  \n", "- [x] ", "[ ] ", "*", "**", "<b>", "<!--", "-->", "<https://a.se>", "<a@b.se>", "~~~", "\n> ",
    ]
    for text in ScrambledTexts(of: ScrambledTextTests.pieces.filter { !without.contains($0) }, count: 2000) {
      let read = ParsedText(text).blocks
      let again = Self.again(RichText(read)).blocks
      #expect(Self.meaning(read) == Self.meaning(again), "\(text)\n—\n\(MarkdownWriter.write(RichText(read)))")
    }
  }

  /// The text without how its letters were divided among the values.
  private static func meaning(_ blocks: [RichText.Block]) -> String {
    blocks.map { block -> String in
      switch block {
      case .paragraph(let inlines, _): meaning(inlines).isEmpty ? "" : "p(\(meaning(inlines)))"
      // A heading that is underlined may have several lines, which mean nothing.
      case .heading(let level, let inlines, _): "h\(level)(\(meaning(inlines.map { $0 == .lineBreak ? .softBreak : $0 })))"
      case .list(let list):
        "l\(list.start ?? -1)(" + list.items.map { "i\($0.task.map(String.init) ?? "")(\(meaning($0.blocks)))" }.joined() + ")"
      case .quote(let inner, _): "q(\(meaning(inner)))"
      case .code(let text, _): "c(\(text))"
      case .table(let table):
        "t(" + ([table.head] + table.rows).map { $0.map { meaning($0.inlines) }.joined(separator: "|") }.joined(separator: "/") + ")"
      case .image(let image): "b(\(image.path),\(image.alternative))"
      case .directive(let directive): "d(\(directive.name),\(directive.argument),\(directive.lines))"
      case .rule: "r"
      }
    }.joined()
  }

  private static func meaning(_ inlines: [Inline]) -> String {
    let text = inlines.map { inline -> String in
      switch inline {
      case .text(let text, _): text
      case .code(let text, _): "`\(text)`"
      case .emphasis(let inner, _): "e(\(meaning(inner)))"
      case .strong(let inner, _): "s(\(meaning(inner)))"
      case .link(let link): "a(\(link.target),\(meaning(link.text)),\(link.title))"
      case .softBreak: " "
      case .lineBreak: "⏎"
      }
    }.joined()
    return text.replacing("⏎", with: " ⏎ ").split { $0 == " " }.joined(separator: " ")
  }
}
