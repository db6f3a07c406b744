import Diagnostics
import PlanModel
import PlanReading
import PlanTestSupport
import Prose
import Testing

@Suite("Contact lists")
struct ContactTests {
  private let role = "---\ntyp: roll\nid: tib\ntitel: TiB\n---\n"
  private func list(_ more: String = "", _ table: String) -> String {
    "---\ntyp: telefonlista\nid: larmlista\ntitel: Larmlista\nkontrollerad: 2026-10-07\n\(more)---\n\(table)"
  }

  @Test("Entries have their own ids, numbers and the list's date")
  func entries() throws {
    let plan = try plan(from: [
      "r.md": role,
      "l.md": list(
        "",
        "| Id | Roll | Funktion | Mobil | Jour | Kontrollerad |\n|---|---|---|---|---|---|\n| x | [](roll:tib) | | 070-174 06 05 | 112 | 2026-10-01 |\n| | tib | | 1 |\n| | tib |\n| | | Växeln i huset | | 2 |\n"
      ),
    ])
    let entries = plan.contactLists[0].entries
    #expect(entries.map(\.id.rawValue) == ["x", "larmlista-tib", "larmlista-tib-2", "larmlista-vaxeln-i-huset"])
    #expect(entries[0].numbers.map(\.channel) == [.mobile, .onCall])
    #expect(entries.map { $0.role?.id.rawValue } == ["tib", "tib", "tib", nil])
    #expect(entries.map { $0.verified?.description } == ["2026-10-01", "2026-10-07", "2026-10-07", "2026-10-07"])
    #expect(entries.allSatisfy { $0.audience == .binder })
  }

  @Test("Without an audience of its own, a list is as open as its most open entry")
  func widest() throws {
    let plan = try plan(from: ["l.md": list("", "| Funktion | Synlighet |\n|---|---|\n| A | offentlig |\n| B | |\n")])
    #expect(plan.contactLists[0].audience == .public)
    #expect(plan.contactLists[0].entries.map(\.audience) == [.public, .binder])
  }

  @Test("A list's explicit audience is a ceiling")
  func ceiling() {
    let files = [
      "l.md": list("synlighet: intranät\n", "| Funktion | Synlighet |\n|---|---|\n| A | 1️⃣offentlig |\n| B | begränsad |\n| C | |\n")
    ]
    expectDiagnostics([ExpectedDiagnostic("entry-above-ceiling", at: "1️⃣")], from: files)
    let read = readPlan(from: files).value.plan?.contactLists[0]
    #expect(read?.audience == .intranet)
    #expect(read?.entries.map(\.audience) == [.intranet, .restricted, .intranet])
  }

  @Test("A row without role and function is told of")
  func nameless() {
    expectDiagnostics([ExpectedDiagnostic("nameless-entry", at: "1️⃣")], from: ["l.md": list("", "| Roll | Namn |\n|---|---|\n| | 1️⃣Åsa |\n")])
  }

  @Test("Rows of a CSV file are laid to their lists", arguments: [";", ",", "\t"])
  func csv(separator: String) throws {
    let rows = [
      ["Lista", "Roll", "Namn", "Mobil", "Anmärkning"],
      ["larmlista", "tib", "\"Öberg\(separator) \"\"Åsa\"\"\"", "0701740605", "\"två\nrader\""],
    ]
    let text = rows.map { $0.joined(separator: separator) }.joined(separator: "\n") + "\n"
    let plan = try plan(from: ["r.md": role, "l.md": list("", "| Funktion |\n|---|\n| Växel |\n")], contacts: text)
    let entries = plan.contactLists[0].entries
    #expect(entries.map(\.id.rawValue) == ["larmlista-vaxel", "larmlista-tib"])
    #expect(entries[1].name == "Öberg\(separator) \"Åsa\"")
    #expect(entries[1].numbers.map(\.number) == ["0701740605"])
  }

  @Test("Faults in a CSV file are shown where they are, after quoted line breaks too")
  func csvFaults() {
    let contacts =
      "Lista;Roll;1️⃣Mobilt;Anmärkning\nlarmlista;tib;;\"åäö\ntvå\nrader\"\n2️⃣larmlsta;tib\nlarmlista;3️⃣tbi;;\"citat\" 4️⃣x\nlarmlista;tib;;;5️⃣för mycket\n"
    expectDiagnostics(
      [
        ExpectedDiagnostic("unknown-column", at: "1️⃣"), ExpectedDiagnostic("unresolved-reference", at: "2️⃣"),
        ExpectedDiagnostic("unresolved-reference", at: "3️⃣"), ExpectedDiagnostic("text-after-quote", at: nil),
        ExpectedDiagnostic("cell-beyond-columns", at: "5️⃣"),
      ], from: ["r.md": role, "l.md": list("", "")], contacts: contacts)
    expectDiagnostics(
      [ExpectedDiagnostic("missing-column", at: "1️⃣"), ExpectedDiagnostic("unterminated-quote", at: "2️⃣")], from: ["r.md": role],
      contacts: "1️⃣Roll;Namn\ntib;2️⃣\"Åsa\n")
  }
}
