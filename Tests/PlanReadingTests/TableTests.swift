import Diagnostics
import PlanModel
import PlanTestSupport
import Prose
import Testing

@Suite("Tables of elements")
struct TableTests {
  @Test("A table without an id in its head holds an element in each row, and the head holds for all")
  func rows() throws {
    let plan = try plan(from: [
      "lokaler.md": """
      ---
      typ: lokal
      synlighet: intranät
      ---
      | Id | Titel | Slag | Platser | Upplåts-av | Synlighet |
      |---|---|---|---|---|---|
      | a | Rum A | rum | 12 | [](organisation:o) | pärm |
      | b | Rum B | ledningsplats |
      """,
      "o.md": "---\ntyp: organisation\n---\n| Id | Titel |\n|---|---|\n| o | Kontoret |\n",
    ])
    #expect(plan.locations.map(\.title) == ["Rum A", "Rum B"])
    #expect(plan.locations.map(\.audience) == [.binder, .intranet])
    #expect(plan.locations[0].capacity == 12)
    #expect(plan.locations[0].lentBy?.id.rawValue == "o")
  }

  @Test("Older words of a term stand between commas")
  func terms() throws {
    let plan = try plan(from: [
      "ord.md":
        "---\ntyp: ordlista\n---\n| Id | Titel | Förklaring | Ersätter |\n|---|---|---|---|\n| k | Krisstöd | Stöd enligt **planen** | POSOM, krisgrupp |\n"
    ])
    #expect(plan.terms[0].replaces == ["POSOM", "krisgrupp"])
    #expect(plan.terms[0].explanation.plainText() == "Stöd enligt planen")
  }

  @Test("Headings that are unknown, repeated or missing are told of")
  func columns() {
    func table(_ head: String, _ row: String) -> [String: String] {
      let columns = head.split(separator: "|").count - 1
      return ["a.md": "---\ntyp: lagrum\n---\n\(head)\n|\(String(repeating: "---|", count: columns))\n\(row)\n"]
    }
    let misspelt = ["a.md": "---\ntyp: lagrum\n---\n| Id | Titel | 1️⃣Beteckninng |\n|---|---|---|\n| a | A | 2025:400 |\n"]
    expectDiagnostics([ExpectedDiagnostic("unknown-column", at: "1️⃣")], from: misspelt)
    #expect(readPlan(from: misspelt).diagnostics[0].fixes.first?.edits.first?.replacement == "Beteckning")
    expectDiagnostics(
      [ExpectedDiagnostic("repeated-column", at: "1️⃣")],
      from: ["a.md": "---\ntyp: lagrum\n---\n| Id | Titel | 1️⃣Titel |\n|---|---|---|\n| a | A | B |\n"])
    expectDiagnostics(
      [ExpectedDiagnostic("missing-column", at: "1️⃣")], from: ["a.md": "---\ntyp: lagrum\n---\n1️⃣| Titel | Om |\n|---|---|\n| A | B |\n"])
  }

  @Test("A cell is judged like a value, at its own place")
  func cells() {
    expectDiagnostics(
      [
        ExpectedDiagnostic("bad-date", at: "1️⃣"), ExpectedDiagnostic("duplicate-identifier", at: "2️⃣"),
        ExpectedDiagnostic("empty-cell", at: "3️⃣"),
      ],
      from: [
        "a.md": """
        ---
        typ: lagrum
        ---
        | Id | Titel | Gäller-från |
        |---|---|---|
        | a | Å lagen | 1️⃣1 juli 2025 |
        | 2️⃣a | B | 2025-07-01 |
        | 3️⃣c | | 2025-07-01 |
        """
      ])
  }

  @Test("A cell beyond the headings is told of, since it would be lost")
  func cellBeyondColumns() throws {
    expectDiagnostics(
      [ExpectedDiagnostic("cell-beyond-columns", at: "1️⃣"), ExpectedDiagnostic("cell-beyond-columns", at: "2️⃣")],
      from: [
        "a.md":
          "---\ntyp: telefonlista\nid: a\ntitel: A\n---\n| Funktion | Mobil |\n|---|---|\n| Å | 1 | 1️⃣070-174 06 05 |\n| B | 1 | |\n| C | | 2️⃣x\n| D\\|E | 2 |\n"
      ])
  }

  @Test("Text beside the table is told of, since it has no place in the plan")
  func textBeside() {
    expectDiagnostics(
      [ExpectedDiagnostic("text-beside-table", at: "1️⃣", .warning)],
      from: ["a.md": "---\ntyp: lagrum\n---\n1️⃣Lagar.\n\n| Id | Titel |\n|---|---|\n| a | A |\n"])
  }
}
