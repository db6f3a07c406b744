import Diagnostics
import Prose
import Testing

struct MarkdownParserTests {
  @Test func readsHeadingsListsAndTasks() {
    let parsed = ParsedText("## Vid larm\n\n- [ ] Ring [](roll:tib)\n- [x] Klart\n\n3. tre\n4. fyra\n")
    #expect(parsed.ids == [])
    guard parsed.blocks.count == 3, case .heading(2, let heading, _) = parsed.blocks[0], case .list(let tasks) = parsed.blocks[1],
      case .list(let steps) = parsed.blocks[2]
    else {
      Issue.record("\(parsed.blocks)")
      return
    }
    #expect(heading.plainText() == "Vid larm")
    #expect(tasks.items.map(\.task) == [false, true])
    #expect(tasks.start == nil)
    #expect(steps.start == 3)
    #expect(steps.items.map(\.task) == [nil, nil])
  }

  @Test func readsTablesWithAlignmentEscapedPipesAndShortRows() {
    let parsed = ParsedText("|a|b|c|\n|:-|:-:|-:|\n|x \\| y|`p\\|q`|\n")
    guard case .table(let table)? = parsed.blocks.first else {
      Issue.record("\(parsed.blocks)")
      return
    }
    #expect(table.alignments == [.left, .centre, .right])
    #expect(table.head.map { $0.inlines.plainText() } == ["a", "b", "c"])
    #expect(table.rows.map { $0.map { $0.inlines.plainText() } } == [["x | y", "p|q", ""]])
  }

  @Test func readsDirectives() {
    let parsed = ParsedText("```{telefonlista}  larmlista \nrad ett\n\n  rad två\n```\n\n```swift\nkod\n```\n\n~~~{mandat}\n~~~")
    #expect(parsed.ids == [])
    #expect(
      parsed.blocks == [
        .directive(RichText.Directive(name: "telefonlista", argument: "larmlista", lines: ["rad ett", "", "  rad två"], origin: Origin())),
        .code("kod\n", Origin()),
        .directive(RichText.Directive(name: "mandat", argument: "", lines: [], origin: Origin())),
      ])
  }

  @Test(
    "link targets",
    arguments: [
      ("[](roll:tib)", LinkTarget.element(scheme: "roll", id: "tib")),
      ("[x](nivå:2)", .element(scheme: "nivå", id: "2")),
      ("[](övning:höst-27)", .element(scheme: "övning", id: "höst-27")),
      ("[a](https://a.se/ö)", .address("https://a.se/ö")),
      ("<http://a.se>", .address("http://a.se")),
      ("<a@b.se>", .address("mailto:a@b.se")),
      ("[ring](tel:112)", .address("tel:112")),
    ])
  func readsLinkTargets(text: String, target: LinkTarget) throws {
    for text in [text, multibyte + text] {
      let parsed = ParsedText(text)
      #expect(parsed.ids == [])
      let link = try #require(RichText(parsed.blocks).links.first)
      #expect(link.target == target)
      #expect(parsed.slice(link.origin) == text.dropFirst(text.hasPrefix(multibyte) ? multibyte.count : 0))
    }
  }

  @Test func keepsALinksTitle() {
    #expect(RichText(ParsedText("[](lag:sol-2001 \"historisk\")").blocks).links.map(\.title) == ["historisk"])
  }

  /// Each example is one finding, at the place between the markers.
  @Test(
    "what an author may not write",
    arguments: [
      ("raw-html", "a 1️⃣<b>2️⃣c"),
      ("raw-html", "a 1️⃣<!-- c -->2️⃣ b"),
      ("raw-html", "å\n\n1️⃣<div>2️⃣\nx\n</div>\n\nå"),
      ("link-not-allowed", "1️⃣[a](javascript:alert(1))2️⃣"),
      ("link-not-allowed", "1️⃣[a](JaVaScRiPt:x)2️⃣"),
      ("link-not-allowed", "1️⃣[a](data:text/html,x)2️⃣"),
      ("link-not-allowed", "1️⃣[a](//a.se)2️⃣"),
      ("link-not-allowed", "1️⃣[a](../b.md)2️⃣"),
      ("link-not-allowed", "1️⃣[a](#b)2️⃣"),
      ("link-not-allowed", "1️⃣[a](file:///etc/passwd)2️⃣"),
      ("link-not-allowed", "1️⃣[a](foo://x)2️⃣"),
      ("link-not-allowed", "1️⃣[a](https:x)2️⃣"),
      ("empty-link", "1️⃣[a]()2️⃣"),
      ("empty-link", "1️⃣[a](roll:)2️⃣"),
      ("image-without-alternative", "1️⃣![](a.png)2️⃣"),
      ("image-outside-plan", "1️⃣![a](https://a.se/b.png)2️⃣"),
      ("image-outside-plan", "1️⃣![a](/b.png)2️⃣"),
      ("image-outside-plan", "1️⃣![a](x/../../b.png)2️⃣"),
      ("image-outside-plan", "1️⃣![a](x\\\\b.png)2️⃣"),
      ("misplaced-image", "## 1️⃣![a](b.png)2️⃣ text"),
      ("misplaced-image", "|a|\n|-|\n|1️⃣![a](b.png)2️⃣|"),
      ("heading-level-one", "1️⃣# Rubrik2️⃣"),
      ("heading-level-skipped", "## A\n\n1️⃣#### B2️⃣"),
      ("heading-level-skipped", "1️⃣### B2️⃣"),
      ("empty-heading", "1️⃣##2️⃣"),
      ("underlined-heading", "1️⃣Text2️⃣\n---"),
      ("unclosed-fence", "1️⃣```{mandat}2️⃣\ntext"),
      ("unclosed-directive-name", "1️⃣```{mandat2️⃣\n```"),
      ("invisible-character", "a1️⃣\u{202E}2️⃣b"),
      ("invisible-character", "a1️⃣\u{200B}2️⃣b"),
      ("invisible-character", "a1️⃣\u{07}2️⃣b"),
      ("link-definition", "a\n\n1️⃣[b]:2️⃣ https://c.se"),
      ("link-definition", "- 1️⃣[b\nc]:2️⃣ https://c.se"),
    ])
  func findsDefects(id: String, example: String) {
    for example in [example, "åäö👩‍👩‍👧\n\n" + example] {
      let marked = MarkedText(example)
      let parsed = ParsedText(marked.text)
      #expect(parsed.ids == [id], "in \(marked.text)")
      #expect(parsed.diagnostics.first?.range?.offsets == marked.range("1", "2"), "in \(marked.text)")
    }
  }

  @Test(
    "what looks odd and is allowed",
    arguments: [
      "a < b & c > d", "5 * 3 * 2", "[hak] och [ ] och []", "[a]: inte", "familjen 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "&lt;b&gt;", "`<b>`", "```\n<b>\n[a]: b\n```",
      "- [ ]: oklart", "kl 08:00\n| inte tabell |", "-- \n\n***\n\n___", "1) a\n2) b",
    ])
  func allows(example: String) {
    // A reference definition is the one that is no odd text.
    #expect(ParsedText(example).ids == (example == "[a]: inte" ? ["link-definition"] : []))
  }

  @Test func movesImagesOutOfRunningText() {
    let parsed = ParsedText("före ![karta](bilder/karta.png) efter\n\n![a](b.png)\n")
    #expect(parsed.ids == [])
    #expect(parsed.blocks.count == 3)
    #expect(parsed.blocks[1] == .image(RichText.Image(path: "bilder/karta.png", alternative: "karta", origin: Origin())))
    #expect(parsed.blocks[2] == .image(RichText.Image(path: "b.png", alternative: "a", origin: Origin())))
  }

  @Test func treatsTheFirstHeadingLevelAsTheSecond() {
    #expect(ParsedText("# A").blocks == [.heading(level: 2, [.text("A", Origin())], Origin())])
  }

  @Test func keepsTheTextOfALinkThatIsNotAllowed() {
    #expect(ParsedText("[a](javascript:x)").blocks == [.paragraph([.text("a", Origin())], Origin())])
  }
}
