import Diagnostics
import StrictYAML
import Testing

/// Each fault is found at its place, and what stands around it is still read.
struct FaultTests {
  @Test(
    "faults",
    arguments: [
      ("yaml-anchor", "a: 1️⃣&b2️⃣ c"), ("yaml-alias", "a: 1️⃣*b2️⃣"), ("yaml-tag", "a: 1️⃣!!str2️⃣ c"), ("yaml-alias", "a: [b, 1️⃣*c2️⃣]"),
      ("yaml-anchor", "a: [\n  1️⃣&b2️⃣ c]"),
      ("yaml-merge", "1️⃣<<2️⃣: b"), ("yaml-key", "1️⃣? b2️⃣"), ("yaml-documents", "1️⃣---2️⃣"), ("yaml-documents", "1️⃣...2️⃣"),
      ("yaml-directive", "1️⃣%YAML 1.12️⃣"),
      ("duplicate-key", "b: c\n1️⃣b2️⃣: d"), ("duplicate-key", "a: {b: c, 1️⃣b2️⃣: d}"), ("duplicate-key", "a: {b: c,\n  1️⃣b2️⃣: d}"),
      ("duplicate-key", "a:\n  b: c\n  1️⃣b2️⃣: d"),
      ("yaml-syntax", "1️⃣\t2️⃣b: c"), ("yaml-syntax", "a:\n1️⃣\t2️⃣b: c"), ("yaml-syntax", "1️⃣rad utan kolon2️⃣"), ("yaml-syntax", "1️⃣a:b2️⃣"),
      ("yaml-syntax", "a: b1️⃣:2️⃣ c"),
      ("yaml-syntax", "a: 1️⃣\"2️⃣b"), ("yaml-syntax", "a: 1️⃣'2️⃣b"), ("yaml-syntax", "a: 1️⃣[](roll:tib)2️⃣"), ("yaml-syntax", "a: [1️⃣[](roll:tib)2️⃣]"),
      ("yaml-syntax", "a: [b, 1️⃣[](roll:tib)2️⃣, c]"), ("yaml-syntax", "a: 1️⃣[b, c2️⃣"), ("yaml-syntax", "a: 1️⃣@2️⃣b"), ("yaml-syntax", "a: 1️⃣%2️⃣b"),
      ("yaml-syntax", "a: 1️⃣-2️⃣ b"),
      ("yaml-syntax", "a: b\n  c1️⃣:2️⃣ d"), ("yaml-syntax", "a:\n    b: c\n  1️⃣d: e2️⃣"), ("yaml-syntax", "a: \"b\" 1️⃣c2️⃣"), ("yaml-syntax", "1️⃣]2️⃣"),
      ("yaml-nesting", "a: [[[[[1️⃣[b]]]]]]2️⃣"),
      ("invisible-character", "a: b1️⃣\u{200B}2️⃣c"),
    ])
  func findsFaults(id: String, example: String) {
    for before in ["", "åäö: 👩‍👩‍👧\n"] {
      let marked = MarkedText(before + example + "\nz: å")
      let read = ReadYAML(marked.text)
      #expect(read.ids == [id], "in \(marked.text)")
      let range = read.diagnostics.first?.range?.offsets
      // The nesting example marks where it begins.
      #expect(id == "yaml-nesting" ? range?.lowerBound == marked.markers["1"] : range == marked.range("1", "2"), "in \(marked.text)")
      #expect(read.value["z"].map(describe) == "«å»", "in \(marked.text)")
    }
  }

  @Test func findsAllFaultsInOneRun() {
    let read = ReadYAML("a: &x b\nc: [d\ne: f\ne: g\nh: \"i\nj: k: l\nm: n\n")
    #expect(read.ids == ["yaml-anchor", "yaml-syntax", "duplicate-key", "yaml-syntax", "yaml-syntax"])
    #expect(read.value.entries.map(\.key) == ["a", "c", "e", "h", "j", "m"])
  }

  @Test func aDuplicatePointsAtTheFirst() {
    let marked = MarkedText("1️⃣å2️⃣: b\nc: d\nå: e")
    let read = ReadYAML(marked.text)
    #expect(read.diagnostics.first?.notes.first?.range?.offsets == marked.range("1", "2"))
    #expect(read.value["å"].map(describe) == "«b»")
  }

  @Test(
    "a fault keeps what was probably meant",
    arguments: [("a: Krisstöd: vad", "«Krisstöd: vad»"), ("a: \"b", "«b»"), ("a: [](roll:tib)", "«roll:tib»"), ("a: [b", "[]")])
  func guesses(text: String, expected: String) {
    #expect(ReadYAML(text).value["a"].map(describe) == expected)
  }

  /// A hang or crash fails the run.
  @Test("returns on nasty input", arguments: nasty)
  func returns(text: String) {
    let clock = ContinuousClock()
    let time = clock.measure { _ = ReadYAML(text) }
    #expect(time < .seconds(10))
  }

  static let nasty = short + repeated + manyLines

  private static let short: [String] = [
    "[", "{", "]", "-", "- -", ":", ": :", "?", "\"", "'", "|", ">", "&", "*", "!", "%", "@", "`", "#", "a: |", "a: >9", "a: \"\\",
    "a: '\\", "a:\n- ", "a: &", "a: !<", "\n\n", "\t", "a:\t", "a:\n\t- b",
    "- a\n- b", "a: [*b, *b]", "a: {*b : c}", "a: {? b : c}", "a: {[b]: c}", "a: [b]]", "a: {b}", "a: !!binary x", "\u{85}a: b",
    "a: b\u{2028}c: d", "a: \"\u{2028}\"", "a: \u{FFFE}", "a: b\rc: d",
    "a: [&b [c, d], *b]", "a: 'b\n\nc'", "a: \"b\nc\"", "---\n---\n", "--- a: b", "a: --- b", "a: # b\n  # c\n d", "a: b\n # c\n d",
    "a:\n  # b\n  - c", "a: {b: c}}", "a: \"b\"\"c\"", "\u{FEFF}a: b", "a: b\n\u{07}",
  ]

  private static let repeated: [String] = [
    ("[", 60_000), ("{a: ", 15_000), ("- ", 30_000), ("? ", 30_000), ("a", 70_000), ("a: &x [*x]\n", 5000), ("a: \"\n", 10_000),
  ].map { String(repeating: $0.0, count: $0.1) }

  private static let manyLines: [String] = [
    ("a: ", "[", 60_000, ""), ("a: ", "[\n", 30_000, ""), ("a: |\n", "  b\n", 15_000, ""), ("a: \"", "å\n  ", 12_000, "\""),
    ("a: [", "b, ", 20_000, "]"),
    ("a: {", "b: c, ", 9000, "}"), ("a: b\n", " c\n", 15_000, ""), ("a: &a [x]\n", "b: &b [*a, *a]\n", 500, ""),
    ("a:\n", "  - b: c\n", 3000, ""),
  ].map { before, unit, count, after in before + String(repeating: unit, count: count) + after }

  @Test(
    "limits",
    arguments: [
      ("yaml-too-long", "a: " + String(repeating: "b", count: 65_536)), ("yaml-too-many", (0..<2001).map { "k\($0): v\n" }.joined()),
    ])
  func limits(id: String, text: String) {
    #expect(ReadYAML(text).ids == [id])
  }

  @Test func nestingHasALimit() {
    func nested(_ depth: Int) -> String { (0..<depth).map { String(repeating: " ", count: $0) + "a:\n" }.joined() }
    #expect(ReadYAML(nested(6)).ids == [])
    #expect(ReadYAML(nested(8)).ids == ["yaml-nesting"])
  }
}
