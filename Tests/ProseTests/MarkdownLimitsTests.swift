import Diagnostics
import Prose
import Testing

/// Inputs that make libcmark-gfm slow, greedy or abort. The test is that it returns; a hang or crash fails the run.
struct MarkdownLimitsTests {
  static let hostile: [(name: String, make: @Sendable (Int) -> String)] = [
    ("images in images", { repeating("![[]()", $0) }),
    ("processing instructions", { repeating("<?x", $0) }),
    ("declarations", { repeating("<!A ", $0) }),
    ("comments", { repeating("</<!--", $0) }),
    ("half emphasis", { "*t " + repeating("_t*_ ", $0) }),
    ("quotes", { String(repeating: ">", count: $0 / 2) + String(repeating: ".", count: $0 / 2) }),
    ("quotes and emphasis", { String(repeating: ">", count: $0 / 2) + repeating("a*", $0 / 2) }),
    ("definitions", { repeating("[f]: /u\n", $0) }),
    ("references", { "[f]: /u\n\n" + repeating("[f] ", $0) }),
    ("a long definition", { "[" + repeating("a", min($0, 900)) + "]: " + repeating("b", $0) }),
    ("half tables", { repeating("|-\nt>|-\n", $0) }),
    ("pipes", { repeating("|", $0) }),
    ("colons", { repeating(":\n", $0) }),
    ("more columns than rows", { "|" + repeating("a|", $0 / 4) + "\n|" + repeating("-|", $0 / 4) + "\n" + repeating("a\n", $0 / 4) }),
    ("list markers", { repeating(" -", $0 / 2) + "x" + String(repeating: "\n", count: $0 / 2) }),
    ("numbered list markers", { repeating(" 2.\n", $0) }),
    ("underscores", { repeating("_", $0 / 2) + "." + repeating("_", $0 / 2) }),
    ("nested lists", { size in (0..<Int(Double(size).squareRoot())).map { String(repeating: "  ", count: $0) + "- a\n" }.joined() }),
    ("nested quotes", { repeating("> - ", $0) }),
    ("backticks", { size in (0..<size / 150).map { String(repeating: "`", count: $0 % 300 + 1) + " " }.joined() }),
    ("brackets", { repeating("[", $0) }),
    ("nested emphasis", { repeating("**a *b ", $0) }),
    ("lines", { String(repeating: "\n", count: $0) }),
    ("tabs", { repeating("\t", $0) }),
    ("fences", { repeating("```\n", $0) }),
    ("one line", { repeating("å", $0) }),
    ("autolinks", { repeating(":a@b.c <a@b.c", $0) }),
    ("entities", { repeating("&amp", $0) }),
  ]

  @Test("returns on hostile input", arguments: [80_000, 1_000_000])
  func returns(size: Int) {
    for (name, make) in Self.hostile {
      let text = make(size)
      let clock = ContinuousClock()
      let time = clock.measure { _ = ParsedText(text) }
      // The parser alone would need from seconds to hours; the bound is wide enough for a busy machine.
      #expect(time < .seconds(10), "\(name)")
    }
  }

  @Test(
    "limits",
    arguments: [
      ("text-too-long", String(repeating: "a b\n\n", count: 210_000)),
      ("line-too-long", String(repeating: "å", count: 2001)),
      ("nested-too-deep", String(repeating: "> ", count: 9) + "a"),
      ("nested-too-deep", (0..<9).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()),
      ("table-too-wide", "|" + repeating("a|", 50) + "\n|" + repeating("-|", 50) + "\n"),
      ("table-too-long", "|a|\n|-|\n" + String(repeating: "|b|\n", count: 2001)),
      (
        "too-many-cells",
        String(
          repeating: "|" + repeating("a|", 40) + "\n|" + repeating("-|", 40) + "\n" + String(repeating: "|b|\n", count: 999) + "\n",
          count: 2)
      ),
      ("paragraph-too-long", String(repeating: "a\n", count: 201)),
      ("too-many-delimiters", String(repeating: "*a* ", count: 151)),
      ("link-definition", "[a]: b"),
    ])
  func limits(id: String, text: String) {
    let parsed = ParsedText(text)
    #expect(parsed.ids == [id])
    #expect(parsed.blocks.isEmpty)
  }

  @Test(
    "what a large plan needs",
    arguments: [
      "|" + repeating("a|", 48) + "\n|" + repeating("-|", 48) + "\n" + String(repeating: "|b|\n", count: 800),
      String(repeating: "- [ ] Ring [](roll:tib) och [](roll:b) **nu**\n", count: 2000),
      String(repeating: "a\n", count: 200),
      String(repeating: "| [](roll:tib) | *x* |\n", count: 0) + "|a|b|\n|-|-|\n"
        + String(repeating: "| [](roll:tib) | *x* `y` |\n", count: 1500),
      String(repeating: "> ", count: 8) + "a",
      (0..<8).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(),
      String(repeating: "---\n\n", count: 300),
    ])
  func allows(text: String) {
    let parsed = ParsedText(text)
    #expect(parsed.ids == [])
    #expect(!parsed.blocks.isEmpty)
  }

  private static func repeating(_ unit: String, _ bytes: Int) -> String { String(repeating: unit, count: max(1, bytes / unit.utf8.count)) }
}
