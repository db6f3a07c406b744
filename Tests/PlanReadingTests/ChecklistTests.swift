import Diagnostics
import PlanModel
import PlanTestSupport
import Prose
import Testing

@testable import PlanReading

@Suite("Checklists")
struct ChecklistTests {
  private func files(_ body: String) -> [String: String] {
    ["k.md": "---\ntyp: checklista\nid: k\ntitel: K\nroll: r\n---\n\(body)", "r.md": "---\ntyp: roll\nid: r\ntitel: R\n---\n"]
  }

  @Test("Headings are phases, boxes are steps, and what is indented is a remark")
  func steps() throws {
    let plan = try plan(
      from: files(
        "Gäller alltid.\n\n## Vid larm\nLugn.\n\n- [ ] Ring [](roll:r) inom 15 min\n\n  Finns i pärmen.\n- [ ] Samla.\n\n## Efter\n- [ ] Utvärdera\n"
      ))
    let list = plan.checklists[0]
    #expect(list.introduction.blocks.count == 1)
    #expect(list.sections.map(\.phase) == [.atAlarm, .after])
    #expect(list.sections[0].introduction.blocks.count == 1)
    #expect(list.sections[0].steps.map(\.timeLimit) == [Duration(15, .minute), nil])
    #expect(list.sections[0].steps.map(\.remark.isEmpty) == [false, true])
  }

  @Test(
    "A time limit is found in the step's words",
    arguments: [
      ("Ring inom 15 min", Duration(15, .minute)), ("Ring inom 2 timmar.", Duration(2, .hour)), ("Inom 1 timme: ring", Duration(1, .hour)),
      ("Ring inom kommunen, inom 30 minuter", Duration(30, .minute)), ("Ring inom 3 h", Duration(3, .hour)), ("Ring inom kort tid", nil),
      ("Ring inom", nil),
    ])
  func timeLimits(text: String, limit: Duration?) {
    #expect(Checklist.Step.timeLimit(in: text) == limit)
  }

  @Test("A heading that is no phase is told of, with the one that was meant")
  func unknownPhase() {
    let example = files("## 1️⃣Vid lamr\n- [ ] Ring\n")
    expectDiagnostics([ExpectedDiagnostic("unknown-phase", at: "1️⃣")], from: example)
    #expect(readPlan(from: example).diagnostics[0].fixes.first?.edits.first?.replacement == "Vid larm")
  }

  @Test("A card is a role's or a group's, and no card is both")
  func owner() throws {
    let group = "---\ntyp: grupp\nid: g\ntitel: G\nledamöter: [r]\n---\n"
    let role = "---\ntyp: roll\nid: r\ntitel: R\n---\n"
    func card(_ owners: String) -> [String: String] {
      ["k.md": "1️⃣---\ntyp: checklista\nid: k\ntitel: K\n\(owners)---\n## Före\n- [ ] Ring\n", "g.md": group, "r.md": role]
    }
    #expect(try plan(from: card("grupp: g\n")).checklists[0].owner == ElementID(.group, "g"))
    #expect(try plan(from: card("roll: r\n")).checklists[0].owner == ElementID(.role, "r"))
    expectDiagnostics([ExpectedDiagnostic("one-of-keys", at: "1️⃣")], from: card(""))
    expectDiagnostics([ExpectedDiagnostic("one-of-keys", at: "2️⃣")], from: card("roll: r\n2️⃣grupp: g\n"))
    // A key that is misspelt has been told of, and is not missing too.
    expectDiagnostics([ExpectedDiagnostic("unknown-key", at: "2️⃣")], from: card("2️⃣grup: g\n"))
  }

  @Test("A step without a box, and text among the steps, are told of")
  func faults() {
    expectDiagnostics([ExpectedDiagnostic("step-without-box", at: "1️⃣")], from: files("## Före\n- [ ] Ring\n- 1️⃣Skriv\n"))
    expectDiagnostics([ExpectedDiagnostic("text-among-steps", at: "1️⃣")], from: files("## Före\n- [ ] Ring\n\n1️⃣Och sedan?\n"))
    expectDiagnostics([ExpectedDiagnostic("steps-without-phase", at: "1️⃣")], from: files("1️⃣- [ ] Ring\n"))
    expectDiagnostics(
      [ExpectedDiagnostic("repeated-heading", at: "1️⃣", .warning)], from: files("## Före\n- [ ] Ring\n\n## 1️⃣Före\n- [ ] Skriv\n"))
  }
}
