import Diagnostics
import Foundation
import PlanModel
import PlanReading
import PlanTestSupport
import Testing

@testable import Krisplan

/// Published versions: when a number may be used, what is written in `plan.md`, and what is kept.
@Suite struct VersionTests {
  static func planFile(version: String = "1.0", status: String = "förslag", aim: String = "Stöd till drabbade.", more: String = "")
    -> String
  {
    """
    ---
    typ: plan
    id: p
    titel: Plan
    kommun: Exempels kommun
    version: \(version)
    status: \(status)
    \(more)---
    \(aim)

    """
  }

  static func content(_ text: String) -> ContentFolder { ContentFolder(files: [ContentFile(path: "plan.md", text: text)]) }

  static func read(_ text: String) throws -> Plan { try #require(PlanReader.read(content(text)).value.plan) }

  static func record(_ text: String, isSealed: Bool = true) throws -> VersionRecord {
    VersionRecord(try read(text), content(text), date: "2026-12-01", isSealed: isSealed)
  }

  static func refusals(_ text: String, as version: String, after records: [VersionRecord]) throws -> [String] {
    let versions = VersionGuard(records: records) { PlanReader.read($0.content).value.plan }
    return versions.refusals(try read(text), as: version, at: nil).map(\.id)
  }

  @Test func aMatterOfPrincipleNeedsANewNumber() throws {
    let before = try [Self.record(Self.planFile())]
    let after = Self.planFile(aim: "Stöd till drabbade och deras anhöriga.")
    #expect(try Self.refusals(after, as: "1.0", after: before) == ["version-reused"])
    #expect(try Self.refusals(after, as: "1.1", after: before).isEmpty)
  }

  @Test func wordingAloneNeedsNoneUntilThePlanIsDecided() throws {
    let worded = Self.planFile(aim: "Stöd till de drabbade.")
    #expect(try Self.refusals(worded, as: "1.0", after: [Self.record(Self.planFile())]).isEmpty)
    let decided = try Self.record(Self.planFile(status: "beslutad"))
    #expect(
      try Self.refusals(Self.planFile(status: "beslutad", aim: "Stöd till de drabbade."), as: "1.0", after: [decided]) == ["version-reused"]
    )
    #expect(try Self.refusals(Self.planFile(status: "beslutad"), as: "1.0", after: [decided]).isEmpty)
  }

  @Test func aRecordThatIsNotSealedIsReplaced() throws {
    let draft = try Self.record(Self.planFile(), isSealed: false)
    #expect(try Self.refusals(Self.planFile(aim: "Något helt annat."), as: "1.0", after: [draft]).isEmpty)
  }

  @Test func numbersGoUp() throws {
    let before = try [Self.record(Self.planFile(version: "1.9")), Self.record(Self.planFile(version: "1.10"))]
    #expect(try Self.refusals(Self.planFile(), as: "1.9.1", after: before) == ["version-not-newer"])
    #expect(try Self.refusals(Self.planFile(), as: "1.11", after: before).isEmpty)
    #expect(VersionNumber("1.9") < VersionNumber("1.10") && VersionNumber("1.0-utkast") < VersionNumber("1.0"))
    #expect(VersionNumber("1.0") < VersionNumber("1.0.1") && !(VersionNumber("2.0") < VersionNumber("1.10")))
  }

  // MARK: The row in plan.md

  static func marked(_ text: String, windows: Bool = false) throws -> String? {
    let folder = OutputWriterTests.Folder()
    let bytes = windows ? "\u{FEFF}" + text.replacing("\n", with: "\r\n") : text
    try folder.put(bytes, at: "plan.md")
    let read = PlanReader.read(try ContentFolder.load(folder.path).value).value
    let plan = try #require(read.plan)
    let row = RevisionRow(
      version: "1.1", date: try #require(CalendarDate(year: 2026, month: 12, day: 1)), change: #"Nytt "mål": 72 tim"#, decision: nil)
    let source = read.files[try #require(plan.origins.id?.file)]
    guard let edits = row.edits(of: plan, in: source) else { return nil }
    try FileMender().mend(SafeFixes.File(source, edits))
    return folder.text("plan.md")
  }

  static let row = """
    - version: 1.1
        datum: 2026-12-01
        ändring: "Nytt \\"mål\\": 72 tim"
    """

  @Test(arguments: [false, true])
  func theRowComesLastAndNothingElseMoves(windows: Bool) throws {
    let table = "versioner:\n  - version: 1.0 # den första\n    datum: 2026-11-16\n\n# slut\n"
    let text = Self.planFile(more: table)
    var expected = text.replacing("\nversion: 1.0\n", with: "\nversion: 1.1\n")
      .replacing("    datum: 2026-11-16\n", with: "    datum: 2026-11-16\n  \(Self.row)\n")
    if windows { expected = "\u{FEFF}" + expected.replacing("\n", with: "\r\n") }
    #expect(try Self.marked(text, windows: windows) == expected)
    let plan = try Self.read(expected.replacing("\r\n", with: "\n").replacing("\u{FEFF}", with: ""))
    #expect(plan.versions.map(\.version) == ["1.0", "1.1"] && plan.versions.last?.change == #"Nytt "mål": 72 tim"#)
  }

  @Test func aPlanWithoutATableGetsOne() throws {
    let text = try #require(try Self.marked(Self.planFile()))
    #expect(try Self.read(text).versions.map(\.version) == ["1.1"])
    #expect(text.contains("\nversion: 1.1\nversioner:\n  \(Self.row)\nstatus:"))
  }

  @Test func aTableThatIsWrittenInOneLineIsLeftAlone() throws {
    #expect(try Self.marked(Self.planFile(more: "versioner: [{version: 0.1}]\n")) == nil)
  }

  // MARK: What is kept

  @Test func aRecordIsThePlanAgain() throws {
    let text = Self.planFile(aim: "Åäö 👩‍👩‍👧")
    var record = try Self.record(text)
    let again = try #require(VersionRecord(record.encoded()))
    #expect(again == record && again.isWhole)
    #expect(PlanReader.read(again.content).value.plan == (try Self.read(text)))
    record.files[0].text?.append("x")
    #expect(!record.isWhole)
  }

  @Test func bytesThatAreNoTextComeBack() throws {
    let picture = ContentFile(path: "bilder/karta.png", bytes: [0x89, 0x50, 0x4E, 0x47, 0xFF, 0])
    let marked = ContentFile(path: "plan.md", bytes: [0xEF, 0xBB, 0xBF] + Array(Self.planFile().utf8))
    let folder = ContentFolder(files: [marked, picture])
    let record = VersionRecord(try Self.read(Self.planFile()), folder, date: "2026-12-01", isSealed: true)
    let again = try #require(VersionRecord(record.encoded())).content
    #expect(again.texts.map(\.bytes) == [marked.bytes] && again.images.map(\.bytes) == [picture.bytes])
  }

  @Test func buildsKeepVersionsAndWritesThemForTheOwnerAlone() throws {
    let folder = OutputWriterTests.Folder()
    let archive = VersionArchive(output: folder.path, plan: "p")
    func build(_ text: String, seals: Bool = false) throws -> [String] {
      let kept = VersionKeeping(archive: archive, date: try #require(CalendarDate(year: 2026, month: 12, day: 1)), seals: seals)
        .record(of: try Self.read(text), Self.content(text))
      let writer = OutputWriter(root: folder.path)
      _ = try writer.write(
        kept.value, over: writer.manifest(of: "p"), plan: "p", planVersion: "", publications: ["webb"], date: "2026-12-01")
      return kept.diagnostics.map(\.id)
    }
    #expect(try build(Self.planFile(aim: "Ett.")).isEmpty)
    #expect(try build(Self.planFile(aim: "Två.")).isEmpty)
    #expect(try archive.record(of: "1.0")?.files.first?.text?.contains("Två.") == true)
    #expect(try build(Self.planFile(aim: "Tre."), seals: true).isEmpty)
    #expect(try build(Self.planFile(aim: "Fyra.")) == ["sealed-version-changed"])
    #expect(try build(Self.planFile(version: "2.0", aim: "Fem.")).isEmpty)
    #expect(try archive.all().map(\.planVersion) == ["1.0", "2.0"])
    #expect(try archive.record(of: "1.0")?.files.first?.text?.contains("Tre.") == true)
    let mode = try FileManager.default.attributesOfItem(atPath: archive.path(of: "1.0"))[.posixPermissions] as? Int
    #expect(mode == 0o600)
    try folder.put("{}", at: "p/versioner/1.0.json")
    #expect(throws: VersionArchive.Broken.self) { try archive.record(of: "1.0") }
    #expect(try build(Self.planFile(aim: "Sex.")) == ["version-record-broken"])
    #expect(folder.text("p/versioner/1.0.json") == "{}")
  }
}
