import Diagnostics
import PlanModel
import PlanReading
import PlanTestSupport
import Prose
import Testing

@Suite("Files and heads")
struct FileTests {
  @Test("A file may hold several elements, each after a line of hyphens and its type")
  func severalElements() throws {
    let plan = try plan(from: [
      "roller.md": """
      ---
      typ: roll
      id: a
      titel: A
      ---
      Text om A.

      ---
      typ: roll
      id: b
      titel: B
      ---
      ---
      typ: roll
      id: c
      titel: C
      ---
      """
    ])
    #expect(plan.roles.map(\.id.rawValue) == ["a", "b", "c"])
    #expect(plan.roles.map(\.description.isEmpty) == [false, true, true])
  }

  @Test("One line of hyphens may end a head and begin the next")
  func sharedMark() throws {
    let plan = try plan(from: ["roller.md": "---\ntyp: roll\nid: a\ntitel: A\n---\ntyp: roll\nid: b\ntitel: B\n---\n"])
    #expect(plan.roles.map(\.id.rawValue) == ["a", "b"])
  }

  @Test("A horizontal rule in a text begins nothing")
  func horizontalRule() throws {
    let plan = try plan(from: ["a.md": "---\ntyp: kapitel\nid: a\ntitel: A\n---\nFöre\n\n---\n\nEfter\n"])
    #expect(plan.chapters.count == 1)
    #expect(plan.chapters[0].content.blocks.count == 3)
  }

  @Test("A head that never ends is read as far as its keys go")
  func unterminatedHead() {
    let files = [
      "a.md": "1️⃣---\ntyp: roll\nid: a\ntitel: A\nLeder arbetet.\n", "b.md": "---\ntyp: roll\nid: b\ntitel: B\nersättare: [a]\n---\n",
    ]
    expectDiagnostics([ExpectedDiagnostic("unterminated-front-matter", at: "1️⃣")], from: files)
  }

  @Test("A head that the next one cuts off is told of, and both are read")
  func headCutOffByNext() {
    let files = ["a.md": "1️⃣---\ntyp: roll\nid: a\ntitel: A\nLeder arbetet.\n\n---\ntyp: roll\nid: b\ntitel: B\nersättare: [a]\n---\n"]
    expectDiagnostics([ExpectedDiagnostic("unterminated-front-matter", at: "1️⃣")], from: files)
  }

  @Test("A file without a head is told of at its first line")
  func missingHead() {
    expectDiagnostics([ExpectedDiagnostic("missing-front-matter", at: "1️⃣")], from: ["a.md": "1️⃣# Rubrik\n\nText\n"])
    expectDiagnostics([ExpectedDiagnostic("empty-file", at: "1️⃣", .warning)], from: ["a.md": "1️⃣\n\n"])
  }

  @Test("A key that is no key of the type is told of, with the one that was meant")
  func unknownKey() {
    let files = ["a.md": "---\ntyp: roll\nid: a\ntitel: A\n1️⃣ersatare: [b]\n2️⃣ledamöter: [b]\n---\n"]
    expectDiagnostics([ExpectedDiagnostic("unknown-key", at: "1️⃣"), ExpectedDiagnostic("unknown-key", at: "2️⃣")], from: files)
    let found = readPlan(from: files).diagnostics
    #expect(found[0].fixes.first?.edits.first?.replacement == "ersättare")
    #expect(found[1].explanation?.swedish.contains("hör till `grupp`") == true)
  }

  @Test("A type that is missing or unknown is told of, and nothing that points at the element is")
  func unknownType() {
    let files = [
      "a.md": "1️⃣---\nid: a\ntitel: A\n---\n", "b.md": "---\ntyp: 2️⃣rol\nid: b\ntitel: B\n---\n",
      "c.md": "---\ntyp: roll\nid: c\ntitel: C\nersättare: [a, b]\n---\nSe [](roll:a).\n",
    ]
    expectDiagnostics(
      [ExpectedDiagnostic("missing-type", at: "1️⃣"), ExpectedDiagnostic("unknown-type", at: "2️⃣")], from: files.mapValues { $0 })
  }

  @Test("What every element must have is asked for")
  func missingKeys() {
    expectDiagnostics(
      [ExpectedDiagnostic("missing-key", at: "1️⃣"), ExpectedDiagnostic("missing-key", at: "1️⃣")], from: ["a.md": "1️⃣---\ntyp: roll\n---\n"])
    expectDiagnostics([ExpectedDiagnostic("empty-value", at: "1️⃣")], from: ["a.md": "---\ntyp: roll\nid: a\ntitel: A\n1️⃣nås:\n---\n"])
  }

  @Test("An id has a form of its own and is unique among its kind")
  func identifiers() {
    let files = [
      "a.md": "---\ntyp: roll\nid: 1️⃣Å b\ntitel: A\n---\n", "b.md": "---\ntyp: roll\nid: x\ntitel: B\n---\n",
      "c.md": "---\ntyp: roll\nid: 2️⃣x\ntitel: C\n---\n", "d.md": "---\ntyp: grupp\nid: x\ntitel: D\n---\n",
    ]
    expectDiagnostics([ExpectedDiagnostic("bad-identifier", at: "1️⃣"), ExpectedDiagnostic("duplicate-identifier", at: "2️⃣")], from: files)
  }

  @Test("A second plan is told of, and so is a missing one")
  func plans() {
    expectDiagnostics(
      [ExpectedDiagnostic("several-plans", at: "1️⃣")],
      from: ["mer/plan.md": "---\ntyp: 1️⃣plan\nid: b\ntitel: B\nkommun: B\nversion: 1\nstatus: utkast\n---\n"])
    let none = PlanReader.read(ContentFolder(texts: []))
    #expect(none.value.plan == nil)
    #expect(none.diagnostics.map(\.id) == ["missing-plan"])
  }
}
