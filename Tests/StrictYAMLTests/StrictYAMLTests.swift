import Diagnostics
import StrictYAML
import Testing

struct StrictYAMLTests {
  @Test(
    "values stay what was typed",
    arguments: [
      ("a: 0701740605", "{a:«0701740605»}"), ("a: 1.10", "{a:«1.10»}"), ("a: nej", "{a:«nej»}"), ("a: null", "{a:«null»}"),
      ("a: ~", "{a:«~»}"),
      ("a: 2026-10-01", "{a:«2026-10-01»}"), ("a: 12:30", "{a:«12:30»}"), ("a: https://b.se/#c", "{a:«https://b.se/#c»}"), ("a:", "{a:«»}"),
      ("a: # kommentar", "{a:«»}"), ("a: b # kommentar", "{a:«b»}"), ("a: b#c", "{a:«b#c»}"), ("a:   b  ", "{a:«b»}"),
      ("a: § 5 – å", "{a:«§ 5 – å»}"),
      ("a: \"b: c # d\"", "{a:«b: c # d»}"), ("a: 'it''s'", "{a:«it's»}"), ("a: \"\\u00e5\\n\"", "{a:«å\n»}"), ("a: \"\"", "{a:«»}"),
      ("a: '' # x", "{a:«»}"),
      ("a: -1", "{a:«-1»}"), ("om-onåbar: å", "{om-onåbar:«å»}"), ("två ord: x", "{två ord:«x»}"), ("\"a b\": c", "{a b:«c»}"),
      ("a: [b, c]", "{a:[«b»,«c»]}"), ("a: []", "{a:[]}"), ("a: [b, ]", "{a:[«b»]}"), ("a: {}", "{a:{}}"),
      ("a: [ lag:sol, 'b, c' ] # x", "{a:[«lag:sol»,«b, c»]}"),
      ("a: {b: c, d: [e, {f: g}]}", "{a:{b:«c»,d:[«e»,{f:«g»}]}}"), ("a: [\n  b,\n  c # d\n]", "{a:[«b»,«c»]}"), ("a: {b: }", "{a:{b:«»}}"),
      ("a: [b: c]", "{a:[{b:«c»}]}"),
      ("a:\n  - b\n  - c", "{a:[«b»,«c»]}"), ("a:\n- b\n\n# x\n- c\nd: e", "{a:[«b»,«c»],d:«e»}"),
      ("a:\n  b: c\n  d:\n    e: f", "{a:{b:«c»,d:{e:«f»}}}"),
      ("a:\n  - b: c\n    d: e\n  - f: g", "{a:[{b:«c»,d:«e»},{f:«g»}]}"),
      ("a:\n  -\n    b: c\n  - - d\n    - e\n", "{a:[{b:«c»},[«d»,«e»]]}"),
      ("a:\n  - b\n  -\n  - c", "{a:[«b»,«»,«c»]}"), ("a: b\n  c\n  d", "{a:«b c d»}"),
      ("a: |\n  b\n\n   c\nd: e", "{a:«b\n\n c\n»,d:«e»}"), ("a: >-\n  b\n  c", "{a:«b c»}"),
      ("a: \"b\n  c\"", "{a:«b c»}"), ("a:\n  b c\n  d", "{a:«b c d»}"), ("a:\n  - |\n    b\n  - c", "{a:[«b\n»,«c»]}"),
      ("  a: b\n  c: d", "{a:«b»,c:«d»}"),
      ("a:\n  - b: |\n      c\n    d: e", "{a:[{b:«c\n»,d:«e»}]}"), ("a:\n    - b:\n        - c\n    - d", "{a:[{b:[«c»]},«d»]}"),
      ("", "{}"), ("# x\n\n", "{}"),
      ("a: b\u{A0}c", "{a:«b\u{A0}c»}"), ("a: (b) [c]", "{a:«(b) [c]»}"), ("a: b, c", "{a:«b, c»}"), ("a: 50 %", "{a:«50 %»}"),
      ("a: b & c * d!", "{a:«b & c * d!»}"),
    ])
  func reads(text: String, expected: String) {
    for (before, more) in [("", ""), ("åäö: 👩‍👩‍👧\n", "åäö:«👩‍👩‍👧»,")] where before.isEmpty || !text.hasPrefix("  ") {
      let read = ReadYAML(before + text)
      #expect(read.ids == [], "in \(before + text)")
      let want = expected == "{}" ? "{\(more.dropLast())}" : "{" + more + expected.dropFirst()
      #expect(describe(read.value) == want)
    }
  }

  /// The value of the key `a`, or of its first item or key, stands between the markers.
  @Test(
    "places cover the value as written",
    arguments: [
      "a: 1️⃣b å c2️⃣ # x", "a: 1️⃣\"b c\"2️⃣", "a: 1️⃣'it''s'2️⃣ # x", "a: 1️⃣\"b \\\" c\n  å\"2️⃣\nd: e", "a: 1️⃣b\n  å\n  c2️⃣\nd: e",
      "a: 1️⃣|\n  b\n\n  å2️⃣\nd: e",
      "a: 1️⃣>-\n  b2️⃣\n", "a: 1️⃣[b, å]2️⃣ # x", "a: 1️⃣[å,\n  b]2️⃣\nd: e", "a: 1️⃣[\n  å\n]2️⃣\nd: e", "a: 1️⃣{å: b}2️⃣", "a:1️⃣2️⃣", "a:1️⃣2️⃣ # x\nd: e",
      "a:\n  1️⃣- å\n  - c2️⃣\nd: e", "a:\n1️⃣- å\n- \"c\"2️⃣\n\nd: e", "a:\n  1️⃣å: b\n  c: d2️⃣\ne: f",
    ])
  func placesAreExact(example: String) {
    for example in [example, "åäö: 👩‍👩‍👧\n" + example] {
      let marked = MarkedText(example)
      let read = ReadYAML(marked.text)
      #expect(read.ids == [])
      #expect(read.value["a"]?.range.offsets == marked.range("1", "2"), "in \(marked.text)")
    }
  }

  @Test(
    "places of items",
    arguments: ["a: [b, 1️⃣\"å c\"2️⃣]", "a: [b,\n  1️⃣å\n  c2️⃣\n ]", "a:\n  - b\n  - 1️⃣å c2️⃣ # x", "a: [b, 1️⃣[å]2️⃣ ]", "a: [\n [å], 1️⃣[å]2️⃣\n]"])
  func itemsHavePlaces(example: String) {
    for example in [example, "åäö: 👩‍👩‍👧\n" + example] {
      let marked = MarkedText(example)
      guard case .list(let values)? = ReadYAML(marked.text).value["a"]?.content else {
        Issue.record("no list in \(example)")
        return
      }
      #expect(values.last?.range.offsets == marked.range("1", "2"))
    }
  }

  @Test func keysHavePlaces() {
    let marked = MarkedText("å: b\n1️⃣om-onåbar2️⃣ : {3️⃣\"c\"4️⃣: d,\n  5️⃣e6️⃣: f}")
    let read = ReadYAML(marked.text)
    #expect(read.value.entries.last?.keyRange.offsets == marked.range("1", "2"))
    guard case .mapping(let inner)? = read.value["om-onåbar"]?.content else {
      Issue.record("no mapping")
      return
    }
    #expect(inner.entries.map(\.keyRange.offsets) == [marked.range("3", "4"), marked.range("5", "6")])
  }

  @Test func readsOnlyItsRangeOfTheFile() {
    let marked = MarkedText("---\n1️⃣a: 3️⃣å4️⃣\n2️⃣---\nb: c")
    let read = ReadYAML(marked.text, range: marked.range("1", "2"))
    #expect(describe(read.value) == "{a:«å»}")
    #expect(read.value["a"]?.range.offsets == marked.range("3", "4"))
  }
}
