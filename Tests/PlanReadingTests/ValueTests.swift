import Diagnostics
import PlanModel
import PlanTestSupport
import Prose
import Testing

@Suite("Values")
struct ValueTests {
  private func exercise(_ line: String) -> [String: String] { ["a.md": "---\ntyp: övning\nid: a\ntitel: A\n\(line)\n---\n"] }
  private func law(_ date: String) -> [String: String] { ["a.md": "---\ntyp: lagrum\nid: a\ntitel: A\ngäller-från: 1️⃣\(date)\n---\n"] }

  @Test(
    "A date in another form is told of, with the date that was meant",
    arguments: [
      ("1/10 2026", "2026-10-01"), ("2026-13-01", "2026-01-13"), ("1 oktober 2026", "2026-10-01"), ("2026-1-5", "2026-01-05"),
      ("20261001", "2026-10-01"), ("01.10.2026", "2026-10-01"), ("5 okt. 2026", "2026-10-05"),
    ])
  func dates(written: String, meant: String) {
    expectDiagnostics([ExpectedDiagnostic("bad-date", at: "1️⃣")], from: law(written))
    #expect(readPlan(from: law(written)).diagnostics.first?.fixes.first?.edits.first?.replacement == meant)
  }

  @Test("A day that is in no calendar has no suggestion")
  func noSuchDay() {
    expectDiagnostics([ExpectedDiagnostic("bad-date", at: "1️⃣")], from: law("2026-02-30"))
    #expect(readPlan(from: law("2026-02-30")).diagnostics.first?.fixes.isEmpty == true)
  }

  @Test("A month is enough for an exercise")
  func month() throws {
    #expect(try plan(from: exercise("när: 2027-03")).exercises[0].date == "2027-03")
    expectDiagnostics([ExpectedDiagnostic("bad-date", at: "1️⃣")], from: exercise("när: 1️⃣mars"))
  }

  @Test("A duration is a number and a unit")
  func durations() throws {
    #expect(try plan(from: exercise("varje: 6 månader")).exercises[0].interval == Duration(6, .month))
    expectDiagnostics([ExpectedDiagnostic("bad-duration", at: "1️⃣")], from: exercise("varje: 1️⃣6 mnader"))
    #expect(readPlan(from: exercise("varje: 6 mnader")).diagnostics.first?.fixes.first?.edits.first?.replacement == "6 månader")
  }

  @Test("A word that is none of those allowed is told of, with the one that was meant")
  func choices() {
    let files = exercise("slag: 1️⃣larmpov")
    expectDiagnostics([ExpectedDiagnostic("unknown-value", at: "1️⃣")], from: files)
    #expect(readPlan(from: files).diagnostics.first?.fixes.first?.edits.first?.replacement == "larmprov")
    expectDiagnostics([ExpectedDiagnostic("unknown-value", at: "1️⃣")], from: exercise("synlighet: 1️⃣hemlig"))
  }

  @Test("A number is written in digits")
  func numbers() {
    func role(_ value: String) -> [String: String] { ["a.md": "---\ntyp: roll\nid: a\ntitel: A\nantal: 1️⃣\(value)\n---\n"] }
    for word in ["tio", "-1", "1 000", "1.5", "99999999999999999999"] {
      expectDiagnostics([ExpectedDiagnostic("bad-number", at: "1️⃣")], from: role(word))
    }
  }

  @Test("A list where a text belongs is told of, and a map where a list does")
  func shapes() {
    expectDiagnostics([ExpectedDiagnostic("wrong-shape", at: "1️⃣")], from: exercise("när: 1️⃣[2027-03, 2027-04]"))
    expectDiagnostics([ExpectedDiagnostic("wrong-shape", at: "1️⃣")], from: exercise("deltar:\n  1️⃣roll: a"))
    expectDiagnostics(
      [ExpectedDiagnostic("wrong-shape", at: "1️⃣")], from: ["a.md": "---\ntyp: mandat\nid: a\nbeslut: A\ndelegerat-av: 1️⃣nämnden\n---\n"])
  }

  @Test("A single value may stand where a list does")
  func singleValue() throws {
    let plan = try plan(from: [
      "a.md": "---\ntyp: roll\nid: a\ntitel: A\nersättare: b\n---\n", "b.md": "---\ntyp: roll\nid: b\ntitel: B\n---\n",
    ])
    #expect(plan.roles[0].alternates.map(\.id.rawValue) == ["b"])
  }
}
