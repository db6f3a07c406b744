import Diagnostics
import PlanModel
import PlanTestSupport
import Prose
import Testing

@testable import PlanReading

@Suite("Texts")
struct TextTests {
  private func chapter(_ text: String) -> [String: String] { ["kapitel/a.md": "---\ntyp: kapitel\nid: a\ntitel: A\n---\n\(text)\n"] }
  private func form(_ text: String) -> [String: String] { ["a.md": "---\ntyp: blankett\nid: a\ntitel: A\n---\n\(text)\n"] }

  @Test("Directives of chapters are known, with their arguments")
  func chapterDirectives() throws {
    _ = try plan(from: chapter("```{mandat}\n```\n\n```{roller}\n```\n"))
    expectDiagnostics([ExpectedDiagnostic("unknown-directive", at: "1️⃣")], from: chapter("```{1️⃣mandt}\n```"))
    expectDiagnostics([ExpectedDiagnostic("unknown-directive", at: "1️⃣")], from: chapter("```{1️⃣rader} 8\n```"))
    expectDiagnostics([ExpectedDiagnostic("missing-argument", at: "1️⃣")], from: chapter("1️⃣```{telefonlista}\n```"))
    expectDiagnostics([ExpectedDiagnostic("unresolved-reference", at: "1️⃣")], from: chapter("```{telefonlista} 1️⃣larm\n```"))
    expectDiagnostics([ExpectedDiagnostic("needless-argument", at: "1️⃣")], from: chapter("```{roller} 1️⃣alla\n```"))
  }

  @Test("Directives of forms are known, with their arguments")
  func formDirectives() throws {
    _ = try plan(from: form("```{rader} 8\n```\n\n```{fält}\nNamn\n```\n"))
    expectDiagnostics([ExpectedDiagnostic("missing-argument", at: "1️⃣")], from: form("1️⃣```{rader} åtta\n```"))
    expectDiagnostics([ExpectedDiagnostic("empty-directive", at: "1️⃣")], from: form("1️⃣```{fält}\n```"))
    expectDiagnostics([ExpectedDiagnostic("unknown-directive", at: "1️⃣")], from: form("```{1️⃣mandat}\n```"))
  }

  @Test("Other texts have no directives")
  func misplaced() {
    expectDiagnostics(
      [ExpectedDiagnostic("misplaced-directive", at: "1️⃣")], from: ["a.md": "---\ntyp: roll\nid: a\ntitel: A\n---\n1️⃣```{mandat}\n```\n"])
  }

  @Test("A picture is found from its file, and only in the plan's folder")
  func images() {
    let found = readPlan(from: chapter("![Karta över orten](bilder/karta.png)"), images: ["kapitel/bilder/karta.png", "kapitel/annan.png"])
    #expect(found.diagnostics.isEmpty)
    #expect(found.value.plan?.images.keys.sorted() == ["kapitel/bilder/karta.png"])
    guard case .image(let image)? = found.value.plan?.chapters[0].content.blocks.first else {
      Issue.record("no picture")
      return
    }
    #expect(image.path == "kapitel/bilder/karta.png")
    expectDiagnostics(
      [ExpectedDiagnostic("missing-image", at: "1️⃣")], from: chapter("1️⃣![Karta](bilder/krta.png)"), images: ["kapitel/bilder/karta.png"])
  }

  @Test("The way to a picture may go up, but not out of the plan's folder")
  func imagePaths() {
    #expect(ImagePath.resolve("../bilder/a.png", from: "kapitel/") == "bilder/a.png")
    #expect(ImagePath.resolve("a.png", from: "") == "a.png")
    #expect(ImagePath.resolve("../../a.png", from: "kapitel/") == nil)
    #expect(ImagePath.resolve("/etc/a.png", from: "kapitel/") == nil)
  }

  @Test("A role's headings are known, and others are told of")
  func roleHeadings() throws {
    func role(_ text: String) -> [String: String] { ["a.md": "---\ntyp: roll\nid: a\ntitel: A\n---\n\(text)"] }
    let read = try plan(from: role("Leder.\n\n## Före\n- Övar\n\n## Efter\n- Vilar\n")).roles[0]
    #expect([read.description, read.before, read.during, read.after].map(\.isEmpty) == [false, false, true, false])
    expectDiagnostics([ExpectedDiagnostic("unknown-heading", at: "1️⃣")], from: role("## 1️⃣Föra\n- Övar\n"))
  }

  @Test("Open questions are a list under their heading")
  func openQuestions() throws {
    let head = examplePlanFile
    #expect(try plan(from: ["plan.md": head + "\n## Öppna frågor\n- Ett?\n- Två?\n"]).openQuestions.count == 2)
    expectDiagnostics(
      [ExpectedDiagnostic("question-outside-list", at: "1️⃣")], from: ["plan.md": head + "\n## Öppna frågor\n1️⃣Ett?\n"])
  }
}
