import Diagnostics
import Foundation
import PlanModel
import Testing

@testable import Krisplan

/// `new`: a plan to begin from.
@Suite struct NewPlanTests {
  static let models = ["blank", "norrtalje", "hassleholm", "uppsala", "stockholm", "enkoping-reviderad"]

  static func make(_ folder: OutputWriterTests.Folder, _ name: String, from model: String) throws -> CommandLineTests.Outcome {
    try CommandLineTests.run(
      "new", "\(folder.path)/\(name)", "--from", model, "--municipality", "Vetlanda kommun", "--date", "2026-12-01")
  }

  static func texts(_ folder: OutputWriterTests.Folder, _ name: String) -> [String: String] {
    let paths = FileManager.default.enumerator(atPath: "\(folder.path)/\(name)")?.compactMap { $0 as? String } ?? []
    return Dictionary(uniqueKeysWithValues: paths.compactMap { path in folder.text("\(name)/\(path)").map { (path, $0) } })
  }

  /// The rules of a plan's findings, in the order in which they stand.
  static func findings(_ folder: String) throws -> [String] {
    let checked = CheckedPlan(folder: folder, contacts: nil, date: CalendarDate("2026-12-01"))
    return checked.findings.diagnostics.map(\.id)
  }

  @Test(arguments: models)
  func aNewPlanIsFoundAsItsModelIsAndIsPublished(model: String) throws {
    let folder = OutputWriterTests.Folder()
    let outcome = try Self.make(folder, "krisplan", from: model)
    #expect(outcome.code == 0, "\(outcome.errors)")
    let checked = CheckedPlan(folder: "\(folder.path)/krisplan", contacts: nil, date: CalendarDate("2026-12-01"))
    #expect(!checked.hasErrors)
    // What the model leaves open the new plan leaves open, and nothing else.
    let root = CommandLineTests.root.path
    #expect(try checked.findings.diagnostics.map(\.id) == Self.findings("\(root)/content/\(model)"))
    let plan = try #require(checked.plan)
    #expect(plan.municipality == "Vetlanda kommun" && plan.id.rawValue == "krisplan")
    #expect(plan.status == .draft && plan.version == "0.1" && plan.versions.count == 1)
    #expect(plan.intranetAddress == nil && plan.webAddress == nil)
    #expect(plan.decision == nil && plan.caseNumber == nil && plan.revisionDue == nil && plan.validFrom == nil)
    #expect(!plan.openQuestions.isEmpty)
    let built = try CommandLineTests.run(
      "build", "\(folder.path)/krisplan", "--publication", "webb", "--output", "\(folder.path)/ut", "--date", "2026-12-01")
    #expect(built.code == 0, "\(built.output)")
    #expect(folder.text("ut/krisplan/webb/index.html")?.contains("Vetlanda kommun") == true)
  }

  @Test(arguments: models)
  func theModelIsNamedOnlyWhereThePlanSaysWhatItComesFrom(model: String) throws {
    let folder = OutputWriterTests.Folder()
    _ = try Self.make(folder, "krisplan", from: model)
    let sample = try SamplePlans.find("\(CommandLineTests.root.path)/content/\(model)")
    let texts = Self.texts(folder, "krisplan")
    #expect(texts["källor.md"] == nil)
    for (path, text) in texts {
      let lines = text.components(separatedBy: "\n").filter { $0.contains(sample.plan.municipality) && !$0.contains("efter exemplet") }
      #expect(lines.isEmpty, "\(path): \(lines)")
    }
  }

  @Test func whatStillNamesTheModelsPlaceIsListed() throws {
    let folder = OutputWriterTests.Folder()
    let outcome = try Self.make(folder, "krisplan", from: "uppsala")
    let lines = try #require(Self.texts(folder, "krisplan")["kapitel/13-numret.md"]).components(separatedBy: "\n")
    let numbers = lines.indices.filter { lines[$0].lowercased().contains("uppsala") }.map { String($0 + 1) }
    #expect(!numbers.isEmpty)
    #expect(outcome.output.contains("kapitel/13-numret.md: rad \(numbers.joined(separator: ", "))"), "\(outcome.output)")
  }

  @Test func nothingIsWrittenOver() throws {
    let folder = OutputWriterTests.Folder()
    try folder.put("min egen", at: "krisplan/plan.md")
    let outcome = try Self.make(folder, "krisplan", from: "blank")
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains("finns redan"))
    #expect(folder.text("krisplan/plan.md") == "min egen")
    #expect(folder.entries == ["krisplan"])
  }

  @Test func anEmptyFolderIsFilledAndWhatIsSharedIsKept() throws {
    let folder = OutputWriterTests.Folder()
    try FileManager.default.createDirectory(atPath: "\(folder.path)/krisplan", withIntermediateDirectories: true)
    try folder.put("---\ntyp: ordlista\nid: eget\ntitel: eget\n---\n", at: "gemensamt/ord.md")
    let outcome = try Self.make(folder, "krisplan", from: "blank")
    // The lines are as long as the terminal is wide, and the folder's name is long.
    let said = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(outcome.code == 0 && said.contains("fanns redan"), "\(outcome.output)\(outcome.errors)")
    #expect((try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/gemensamt")) == ["ord.md"])
  }

  @Test func aPlanOfOnesOwnCanBeTheModel() throws {
    let folder = OutputWriterTests.Folder()
    _ = try Self.make(folder, "ett", from: "blank")
    let outcome = try CommandLineTests.run(
      "new", "\(folder.path)/tva", "--from", "\(folder.path)/ett", "--municipality", "Nässjö kommun", "--date", "2026-12-01")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(folder.text("tva/plan.md")?.contains("kommun: Nässjö kommun") == true)
    #expect(folder.text("tva/organisationer.md")?.contains("| nassjo-kommun | Nässjö kommun |") == true)
  }

  @Test func whatCannotBeUnderstoodIsSaid() throws {
    let folder = OutputWriterTests.Folder()
    let unknown = try Self.make(folder, "krisplan", from: "hasleholm")
    #expect(unknown.code == 64 && unknown.errors.contains("Menade du hassleholm?"))
    #expect(try Self.make(folder, "krisplan", from: "stockholm-skib").errors.contains("bygger på en annan"))
    let nameless = try CommandLineTests.run("new", "\(folder.path)/krisplan", "--municipality", "a: b")
    #expect(nameless.code == 64)
    #expect(try CommandLineTests.run("new", ".", "--municipality", "Vetlanda kommun").errors.contains("mappens namn"))
    #expect(folder.entries.isEmpty)
  }

  @Test func whereNothingCanBeWrittenNothingIsLeft() throws {
    let folder = OutputWriterTests.Folder()
    try folder.put("en fil", at: "fil")
    let outcome = try Self.make(folder, "fil/krisplan", from: "blank")
    #expect(outcome.code != 0)
    #expect(folder.text("fil") == "en fil" && folder.entries == ["fil"])
  }

  @Test func keysAreSetWithoutTouchingOthers() throws {
    var head = try #require(PlanHead("---\na: 1\nb:\n  - x\n  - y\n# c\nd: 2\n---\n\nFörsta\nstycket.\n\nAndra.\n"))
    head.set("a", "3")
    head.remove("b")
    head.set("e", "\n  - z")
    head.replaceFirstParagraph(with: "Nytt.")
    #expect(head.text == "---\na: 3\n# c\nd: 2\ne:\n  - z\n---\n\nNytt.\n\nAndra.\n")
    #expect(PlanHead("utan huvud") == nil)
  }
}
