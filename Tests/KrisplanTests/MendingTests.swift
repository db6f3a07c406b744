import Diagnostics
import Foundation
import PlanModel
import Testing

@testable import Krisplan

/// What `check --fix` does to an author's files, and what it leaves alone.
@Suite struct MendingTests {
  static let plan = """
    ---
    typ: plan
    id: p
    titel: Plan
    kommun: K
    version: 1.0
    status: utkast
    ---

    """

  /// Role, group and mandate whose slips are all of the kinds that are mended.
  static let slips = """
    ---
    typ: rol
    id: samordnare
    titel: Samordnare
    ersatare: [ersattaren]
    nås: dygnetrunt
    antal: 1 000
    ---
    ---
    typ: roll
    id: ersattaren
    titel: Ersättaren
    rapporterar-till: samordnar
    ---
    Se [](roll:samordnar), "citat" och [](rol:samordnare).
    """

  static let mended = """
    ---
    typ: roll
    id: samordnare
    titel: Samordnare
    ersättare: [ersattaren]
    nås: dygnet runt
    antal: 1000
    ---
    ---
    typ: roll
    id: ersattaren
    titel: Ersättaren
    rapporterar-till: samordnare
    ---
    Se [](roll:samordnare), "citat" och [](roll:samordnare).
    """

  /// Reads, mends once and says what was refused.
  @discardableResult
  static func mend(_ folder: OutputWriterTests.Folder) throws -> [FileMender.Refusal] {
    let checked = CheckedPlan(folder: folder.path, contacts: nil, date: CalendarDate("2026-12-01"))
    var refusals: [FileMender.Refusal] = []
    for file in SafeFixes([checked.findings]).files {
      do throws(FileMender.Refusal) { try FileMender().mend(file) } catch { refusals.append(error) }
    }
    return refusals
  }

  /// A file may need two turns: what hangs on a mended word is found the second time.
  static func mendUntilStill(_ folder: OutputWriterTests.Folder) throws {
    for _ in 0..<3 { try mend(folder) }
  }

  static func folder(_ text: String, at file: String = "roller.md") throws -> OutputWriterTests.Folder {
    let folder = OutputWriterTests.Folder()
    try folder.put(plan, at: "plan.md")
    try folder.put(text, at: file)
    return folder
  }

  @Test func slipsOfEachKindAreMendedAndAnotherRunChangesNothing() throws {
    let folder = try Self.folder(Self.slips)
    try Self.mendUntilStill(folder)
    #expect(folder.text("roller.md") == Self.mended)
    #expect(folder.entries == ["plan.md", "roller.md"])
    try Self.mend(folder)
    #expect(folder.text("roller.md") == Self.mended)
  }

  @Test func datesDurationsColumnsAndHeadingsAreMended() throws {
    let folder = try Self.folder(
      """
      ---
      typ: telefonlista
      id: larm
      titel: Larm
      kontrollerad: 2026/10/1
      intervall: 3 mnader
      ---
      | Rol | Namn | Mobil |
      |---|---|---|
      | [](roll:tib) | Exempel Ek | 070-174 06 05 |
      ---
      typ: roll
      id: tib
      titel: TiB
      ---
      ## Unde
      Text.
      """)
    try Self.mendUntilStill(folder)
    let text = try #require(folder.text("roller.md"))
    #expect(text.contains("kontrollerad: 2026-10-01\n") && text.contains("intervall: 3 månader\n"))
    #expect(text.contains("| Roll | Namn |") && text.contains("## Under\n"))
  }

  @Test(arguments: [1, 8]) func numbersAreWrittenAsPeopleDo(count: Int) throws {
    func list(_ numbers: [String]) -> String {
      let head =
        "---\ntyp: telefonlista\nid: larm\ntitel: Larm\n---\n| Funktion | Telefon |\n|---|---|\n| Länk | [08-46500400](tel:+46846500400) |\n"
      return head + numbers.map { "| Växel | \($0) |\n" }.joined()
    }
    let digits = (0..<count).map { "0701740\(605 + $0)" }
    let folder = try Self.folder(list(digits))
    try Self.mend(folder)
    let text = try #require(folder.text("roller.md"))
    #expect(text.contains("| 070-174 06 05 |") && !text.contains("07017406"))
    #expect(text.contains("[08-46500400](tel:+46846500400)"))
  }

  @Test func whatMayMeanSeveralThingsIsLeft() throws {
    let text = """
      ---
      typ: roll
      id: grupp-1
      titel: G
      rapporterar-till: grupp-2
      ---
      ---
      typ: telefonlista
      id: larm
      titel: Larm
      kontrollerad: 3/4 2026
      ansvarig: kart
      ---
      | Namn | Mobil |
      |---|---|
      | Ek | 070-174 06 05 |
      ---
      typ: roll
      id: karta
      titel: Karta
      ---
      ---
      typ: roll
      id: kort
      titel: Kort
      ---
      """
    let folder = try Self.folder(text)
    try Self.mend(folder)
    #expect(folder.text("roller.md") == text)
  }

  /// Bytes that a test can name: a mark before the file, Windows line breaks, and letters in two halves.
  @Test func markLineBreaksAndLettersInTwoHalvesStayEverywhereElse() throws {
    let before =
      "\u{FEFF}" + Self.slips.replacing("Ersättaren", with: "Ersa\u{308}ttaren").replacing("\n", with: "\r\n") + "\r\nA\u{30A}\rslut\r\n"
    let after =
      "\u{FEFF}" + Self.mended.replacing("Ersättaren", with: "Ersa\u{308}ttaren").replacing("\n", with: "\r\n") + "\r\nA\u{30A}\rslut\r\n"
    let folder = try Self.folder(before)
    try Self.mendUntilStill(folder)
    let bytes = try Data(contentsOf: URL(filePath: "\(folder.path)/roller.md"))
    #expect(Array(bytes) == Array(after.utf8))
  }

  @Test func aWordInTwoHalvesIsReplacedWhole() throws {
    let folder = try Self.folder("---\ntyp: roll\nid: a\ntitel: A\nersa\u{308}tare: [b]\n---\n---\ntyp: roll\nid: b\ntitel: B\n---\n")
    try Self.mend(folder)
    #expect(
      folder.text("roller.md")?.utf8.elementsEqual(
        "---\ntyp: roll\nid: a\ntitel: A\nersättare: [b]\n---\n---\ntyp: roll\nid: b\ntitel: B\n---\n".utf8) == true)
  }

  @Test func quotationMarksAroundAWordStay() throws {
    let folder = try Self.folder("---\ntyp: roll\nid: a\ntitel: A\nnås: \"dygnet rund\"\n---\n")
    try Self.mend(folder)
    #expect(folder.text("roller.md")?.contains("nås: \"dygnet runt\"\n") == true)
  }

  @Test func aReadOnlyFileIsLeftAndSaidSo() throws {
    let folder = try Self.folder(Self.slips)
    chmod("\(folder.path)/roller.md", 0o444)
    let refusals = try Self.mend(folder)
    #expect(folder.text("roller.md") == Self.slips)
    guard case .readOnly = refusals.first else {
      Issue.record("\(refusals)")
      return
    }
    #expect(folder.entries == ["plan.md", "roller.md"])
  }

  @Test func permissionsStay() throws {
    let folder = try Self.folder(Self.slips)
    chmod("\(folder.path)/roller.md", 0o640)
    try Self.mend(folder)
    var status = stat()
    #expect(stat("\(folder.path)/roller.md", &status) == 0 && status.st_mode & 0o7777 == 0o640)
    #expect(folder.text("roller.md") != Self.slips)
  }

  @Test func aFileThatChangedSinceItWasReadIsLeft() throws {
    let folder = try Self.folder(Self.slips)
    let checked = CheckedPlan(folder: folder.path, contacts: nil, date: nil)
    let newer = Self.slips + "\nNy rad.\n"
    try folder.put(newer, at: "roller.md")
    let file = try #require(SafeFixes([checked.findings]).files.first)
    #expect(throws: FileMender.Refusal.self) { try FileMender().mend(file) }
    #expect(folder.text("roller.md") == newer)
  }

  @Test func aLinkIsNotReplaced() throws {
    let folder = try Self.folder(Self.slips)
    let checked = CheckedPlan(folder: folder.path, contacts: nil, date: nil)
    let file = try #require(SafeFixes([checked.findings]).files.first)
    try FileManager.default.moveItem(atPath: "\(folder.path)/roller.md", toPath: "\(folder.path)/annan.md")
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/roller.md", withDestinationPath: "annan.md")
    #expect(throws: FileMender.Refusal.self) { try FileMender().mend(file) }
    #expect(folder.text("annan.md") == Self.slips)
  }

  /// Two findings about the same letters: the first is mended, the other waits.
  @Test func ofTwoFixesAtOnePlaceTheFirstIsMade() throws {
    var files = SourceFiles()
    let folder = try Self.folder("abcdef", at: "a.txt")
    let file = files.add(SourceFile(path: "\(folder.path)/a.txt", text: "abcdef"))
    func finding(_ range: Range<Int>, _ old: String, _ new: String) -> Diagnostic {
      let place = SourceRange(file: file, range)
      let text = LocalizedText(sv: "x", en: "x")
      return Diagnostic("x", .error, at: place, text, fixes: [FixIt(text, edits: [.init(place, new, replaces: old)])])
    }
    let found = [finding(0..<3, "abc", "X"), finding(2..<5, "cde", "Y"), finding(5..<6, "f", "Z")]
    let fixes = try #require(SafeFixes([Findings(found, files: files)]).files.first)
    #expect(fixes.postponed == 1)
    try FileMender().mend(fixes)
    #expect(folder.text("a.txt") == "XdeZ")
  }

  @Test func aFileThatTwoPlansShareIsMendedOnce() throws {
    let folder = OutputWriterTests.Folder()
    for name in ["a", "b"] {
      try folder.put(Self.plan.replacing("status: utkast\n", with: "status: utkast\ngemensamt: delat\n"), at: "\(name)/plan.md")
    }
    let terms = "---\ntyp: lagrum\nid: l\ntitel: Lag\nbeteckning: 2010:1\ngäller-från: 2010/07/01\n---\n"
    try folder.put(terms, at: "delat/lagar.md")
    let checked = ["a", "b"].map { CheckedPlan(folder: "\(folder.path)/\($0)", contacts: nil, date: nil) }
    let files = SafeFixes(checked.map(\.findings)).files
    #expect(files.count == 1 && files[0].fixes.count == 1 && files[0].postponed == 0, "\(checked.flatMap(\.findings.diagnostics))")
    for file in files { try FileMender().mend(file) }
    #expect(folder.text("delat/lagar.md") == terms.replacing("2010/07/01", with: "2010-07-01"))
  }

  @Test func aFixThatAPersonShouldJudgeIsNotMade() throws {
    var files = SourceFiles()
    let file = files.add(SourceFile(path: "a.txt", text: "abc abc"))
    let text = LocalizedText(sv: "x", en: "x")
    let place = SourceRange(file: file, 0..<7)
    let unsure = FixIt(text, edits: [.init(place, "X")])
    let twice = FixIt(text, edits: [.init(place, "X", replaces: "abc")])
    for fix in [unsure, twice] {
      #expect(SafeFixes([Findings([Diagnostic("x", .error, at: place, text, fixes: [fix])], files: files)]).files.isEmpty)
    }
  }

  @Test func theCommandShowsADifferenceAndThenMends() throws {
    let folder = try Self.folder(Self.slips)
    let preview = try CommandLineTests.run("check", folder.path, "--fix", "--dry-run", "--date", "2026-12-01")
    #expect(preview.code == 1)
    #expect(preview.output.contains("@@ -2 +2 @@\n-typ: rol\n+typ: roll\n"), "\(preview.output)")
    #expect(folder.text("roller.md") == Self.slips)
    let mended = try CommandLineTests.run("check", folder.path, "--fix", "--date", "2026-12-01", "--language", "en")
    #expect(mended.output.contains("roller.md:5: `ersatare` → `ersättare` [unknown-key]"), "\(mended.output)")
    #expect(folder.text("roller.md") == Self.mended)
    #expect(mended.output.contains(" fixes in 1 file.\n") && !mended.output.contains("error: `roll` has no key"))
    #expect(try CommandLineTests.run("check", folder.path, "--dry-run").code == 64)
  }
}
