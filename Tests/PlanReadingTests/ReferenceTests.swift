import Diagnostics
import PlanModel
import PlanTestSupport
import Prose
import Testing

@Suite("References")
struct ReferenceTests {
  private func role(_ id: String, _ more: String = "", text: String = "") -> String {
    "---\ntyp: roll\nid: \(id)\ntitel: Titel \(id)\n\(more)---\n\(text)"
  }
  private func group(_ id: String) -> String { "---\ntyp: grupp\nid: \(id)\ntitel: Grupp \(id)\n---\n" }

  @Test("A plain id and an id with its scheme mean the same")
  func forms() throws {
    let plan = try plan(from: ["a.md": role("a", "ersättare: [b, \"roll:b\", roll:b]\n"), "b.md": role("b")])
    #expect(plan.roles[0].alternates.map(\.id.rawValue) == ["b", "b", "b"])
  }

  @Test("An id that is not in the plan is told of at the id, with the one that was meant")
  func unresolved() {
    let files = ["a.md": role("tib", "ersättare: [1️⃣tbi]\n", text: "Ring [](2️⃣roll:samordnar) nu.\n"), "b.md": role("samordnare")]
    expectDiagnostics(
      [ExpectedDiagnostic("unresolved-reference", at: "1️⃣"), ExpectedDiagnostic("unresolved-reference", at: "2️⃣")], from: files)
    #expect(readPlan(from: files).diagnostics.map { $0.fixes.first?.edits.first?.replacement } == ["tib", "roll:samordnare"])
  }

  @Test("A title in place of an id finds its id")
  func title() {
    let files = ["a.md": role("a", "rapporterar-till: 1️⃣Titel b\n"), "b.md": role("b")]
    expectDiagnostics([ExpectedDiagnostic("unresolved-reference", at: "1️⃣")], from: files)
    #expect(readPlan(from: files).diagnostics[0].fixes.first?.edits.first?.replacement == "b")
  }

  @Test("An id that several kinds have must say which where both may stand")
  func ambiguous() throws {
    let others = ["b.md": role("b"), "c.md": group("b")]
    expectDiagnostics(
      [ExpectedDiagnostic("ambiguous-reference", at: "1️⃣")],
      from: others.merging(["a.md": role("a", "rapporterar-till: 1️⃣b\n")]) { $1 })
    let plan = try plan(from: others.merging(["a.md": role("a", "rapporterar-till: grupp:b\nersättare: [b]\n")]) { $1 })
    #expect(plan.roles[0].reportsTo?.element == ElementID(.group, "b"))
    #expect(plan.roles[0].alternates.map(\.id.rawValue) == ["b"])
  }

  @Test("An element of another kind than the key allows is told of")
  func wrongKind() {
    let others = ["c.md": group("c")]
    for way in ["ersättare: [1️⃣c]\n", "ersättare: [\"1️⃣grupp:c\"]\n"] {
      let place = way.contains("grupp:") ? way.replacing("\"1️⃣", with: "1️⃣\"") : way
      expectDiagnostics([ExpectedDiagnostic("reference-of-wrong-kind", at: "1️⃣")], from: others.merging(["a.md": role("a", place)]) { $1 })
    }
    expectDiagnostics(
      [ExpectedDiagnostic("reference-of-wrong-kind", at: "1️⃣")], from: others.merging(["a.md": role("a", text: "Se [](1️⃣roll:c).\n")]) { $1 })
  }

  @Test("A link with a scheme that is not known is told of, with the one that was meant")
  func unknownScheme() {
    let files = ["a.md": role("tib", text: "Se [](1️⃣rol:tib).\n")]
    expectDiagnostics([ExpectedDiagnostic("unknown-scheme", at: "1️⃣")], from: files)
    #expect(readPlan(from: files).diagnostics[0].fixes.first?.edits.first?.replacement == "roll:tib")
  }

  @Test("An element whose head is broken still declares its id")
  func brokenHead() {
    let files = ["a.md": role("a", "ersättare: [b]\n"), "b.md": "---\ntyp: roll\nid: b\ntitel: \"B\n---\n"]
    #expect(!readPlan(from: files).diagnostics.contains { $0.id == "unresolved-reference" })
    #expect(readPlan(from: files).hasErrors)
  }

  @Test("Elements of the shared folder are found, and come last")
  func shared() throws {
    let plan = try plan(
      from: ["plan.md": examplePlanFile.replacing("status", with: "gemensamt: gemensamt\nstatus"), "z.md": role("z", "ersättare: [a]\n")],
      shared: ["gemensamt/a.md": role("a")])
    #expect(plan.roles.map(\.id.rawValue) == ["z", "a"])
  }

  @Test("The shared folder is a name beside the plan's folder")
  func sharedPath() {
    func plan(_ name: String) -> [String: String] { ["plan.md": examplePlanFile.replacing("status", with: "gemensamt: 1️⃣\(name)\nstatus")] }
    for name in ["../..", "..", "a/b", "/etc"] { expectDiagnostics([ExpectedDiagnostic("bad-shared-folder", at: "1️⃣")], from: plan(name)) }
    expectDiagnostics([ExpectedDiagnostic("shared-folder-not-found", at: "1️⃣")], from: plan("gemensamt"))
  }
}
