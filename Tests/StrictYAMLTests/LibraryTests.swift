import Diagnostics
@testable import StrictYAML
import Testing

/// What is read here, line by line, must be what the YAML library reads from the whole text.
struct LibraryTests {
  static let documents = [
    "typ: roll\nid: social-insatschef\ntitel: Social insatschef # x\nersättare: [a, \"b c\", grupp:d]\nnås: dygnet runt\n",
    "innehavare:\n  - roll: social-insatschef\n  - roll: tib\n    om-onåbar: social-insatschef\n    tid: övrig tid\n  - kson\nmeddela: [kommundirektor]\n",
    "versioner:\n- version: 1.0\n  datum: 2026-01-01\n- version: 1.10\n  ändring: |\n    rad ett\n\n    rad två\nbeslut: {organ: kf, datum: 2026-01-01, paragraf: '§ 5'}\n",
    "a:\n  b:\n    c:\n    - d\n    - - e\n      - f\n    g: >\n      h\n      i\n  j: \"k\\tl\\u00e5\"\nm: [[n], {o: p}, q: r]\n",
    "a: b\n  c\n  d\ne: 'f\n\n  g'\nh: [\n  i, # x\n  j\n]\nk:\nl: ''\nm: \"\"\nn:\n  - \n  - o\n",
    "# x\n\na: b#c\nd: e:f\ng: -h\ni: ?j\nk: http://l/#m\nn: o p, q [r] {s}\nt: ~\nu: null\nv: 0x1F\nw: 1e3\nx: .inf\ny: yes\n",
    "  a: b\n  c:\n  - d\n  e: f\n", "a b: c\n\"d e\": f\n'g': h\n", "a:   b   \nc: \t d\n", "a: å – § é 👩‍👩‍👧\nö: [å, ä]\n",
    "a:\n    - b: c\n      d:\n          - e\n    -   f: g\n        h: i\n", "a: [b:c, d e, -f, g#h, 'i, j', \"k: l\"]\nm: {n: , o: p q}\n",
    "a:\n  b\nc:\n  [d]\ne:\n  'f'\n",
  ]

  @Test("agrees with the library", arguments: documents)
  func agrees(document: String) {
    for document in [document, "åäö: 👩‍👩‍👧\n" + document] where !document.hasPrefix("å") || !document.contains("\n  a: b\n  c:\n  - d") {
      var files = SourceFiles()
      let file = files.add(SourceFile(path: "a.yml", text: document))
      let text = YAMLText(bytes: Array(document.utf8), file: file, base: 0)
      var reading = BlockReading(text)
      let whole = YamsValue.readDocument(text, of: &reading)
      #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.id))")
      #expect(describe(ReadYAML(document).value) == describe(whole))
    }
  }
}
