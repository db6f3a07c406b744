import Diagnostics
import Prose
import Testing

/// Values from elsewhere than running text.
struct InlineValueTests {
  @Test(
    "a value never becomes a block",
    arguments: ["- punkt", "# rubrik", "> citat", "1. a", "```", "| a |", "***", "[a]: b", "a\n\nb", "a\n---", "<p>"])
  func valuesStayInline(value: String) {
    let result = read(value, written: value)
    #expect(
      result.value.plainText() == value.replacing("\n", with: " ").drop(while: { $0 == " " })
        || result.diagnostics.map(\.id) == ["raw-html"])
  }

  @Test("places inside a value", arguments: ["1️⃣[](roll:tib)2️⃣", "å 1️⃣[](roll:tib)2️⃣ *x*", "*a* 1️⃣[b](nivå:2)2️⃣"])
  func linksHavePlaces(example: String) {
    for quote in ["", "\""] {
      let marked = MarkedText("titel: " + quote + example + quote)
      let value = MarkedText(example).text
      let result = read(value, written: marked.text)
      #expect(result.diagnostics.isEmpty)
      #expect(result.value.links.map(\.origin.range?.offsets) == [marked.range("1", "2")])
    }
  }

  @Test func aValueWrittenWithEscapesHasOnePlace() {
    let result = read("a [](roll:tib)", written: "titel: \"a\\x20[](roll:tib)\"")
    #expect(result.value.links.map(\.origin.range?.offsets) == [7..<26])
  }

  @Test func emptyAndPlainValues() {
    #expect(read("", written: "").value == [])
    #expect(read("Social insatschef", written: "Social insatschef").value == [.text("Social insatschef", Origin())])
    #expect(read("*x*", written: "*x*").value == [.emphasis([.text("x", Origin())], Origin())])
  }

  private func read(_ value: String, written: String) -> Diagnosed<[Inline]> {
    var files = SourceFiles()
    let file = files.add(SourceFile(path: "a.md", text: written))
    let start = written.hasPrefix("titel: ") ? 7 : 0
    return MarkdownParser.inlines(value, at: SourceRange(file: file, start..<written.utf8.count))
  }
}
