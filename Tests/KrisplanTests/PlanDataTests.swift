import Diagnostics
import Foundation
import PlanAnalysis
import PlanFormats
import PlanModel
import PlanPages
import PlanReading
import PlanRevision
import PlanTestSupport
import Testing

@testable import Krisplan

/// The data of an edition is that edition: read as a plan again, nothing has changed.
@Suite struct PlanDataTests {
  /// The data as it is published for systems; for those with the widest clearance as it is attached to what they read.
  private static func data(_ plan: Plan, _ audience: Audience) throws -> [UInt8] {
    let cut = plan.edition(for: audience)
    let theme = try Theme.load(CommandLineTests.root.appending(path: "themes/kommun").path).value
    let context = PublicationContext(
      plan: cut, analysis: PlanAnalysis(cut), words: theme.pageWords(.swedish), language: .swedish,
      date: CalendarDate(year: 2026, month: 12, day: 1) ?? CalendarDate(daysSinceEpoch: 0))
    let edition = try #require(ExtractEdition.all.first { $0.audience == audience })
    return Array(edition.compose(context).data.utf8)
  }

  private static func expectSame(_ plan: Plan, sourceLocation: SourceLocation = #_sourceLocation) throws {
    for audience in ExtractEdition.all.map(\.audience) {
      let edition = plan.edition(for: audience)
      let again = try PlanData(data(plan, audience), shownAs: "plan.json")
      #expect(again.edition == audience, sourceLocation: sourceLocation)
      let read = try #require(again.plan.plan)
      let shown = edition.sharing(with: read)
      for changes in [PlanChanges(from: read, to: shown), PlanChanges(from: shown, to: read)] {
        let told = changes.changes.map { "\($0.subject) \($0.part ?? ""): \(ChangeTelling(changes, .swedish).tell($0))" }
        #expect(told.isEmpty, "\(audience.rawValue): \(told.prefix(5))", sourceLocation: sourceLocation)
        #expect(changes.consequences(from: PlanAnalysis(changes.old.plan), to: PlanAnalysis(changes.new.plan)).isEmpty)
      }
      // Cut further, it is the narrower edition of the plan.
      for wider in ExtractEdition.all.map(\.audience) where wider < audience {
        let changes = PlanChanges(from: read.edition(for: wider), to: plan.edition(for: wider).sharing(with: read))
        let told = changes.changes.map { ChangeTelling(changes, .swedish).tell($0) }
        #expect(told.isEmpty, "\(audience.rawValue), \(wider.rawValue): \(told.prefix(5))", sourceLocation: sourceLocation)
      }
    }
  }

  private static let plans =
    (try? FileManager.default.contentsOfDirectory(atPath: CommandLineTests.root.appending(path: "content").path))?.sorted().filter {
      FileManager.default.fileExists(atPath: CommandLineTests.root.appending(path: "content/\($0)/plan.md").path)
    } ?? []

  @Test(arguments: plans) func dataOfASamplePlanIsThePlan(name: String) throws {
    try Self.expectSame(
      #require(CheckedPlan(folder: CommandLineTests.root.appending(path: "content/\(name)").path, contacts: nil, date: nil).plan))
  }

  @Test func everyKeyThatAnAuthorMayWriteComesBack() throws {
    let read = readPlan(from: everyKeyFiles, shared: [:], contacts: "Lista;Roll\nli;r\n")
    try Self.expectSame(#require(read.value.plan))
  }

  // MARK: - The command

  private static func diff(_ arguments: String...) throws -> (code: Int32, output: String, errors: String) {
    let outcome = try CommandLineTests.run(arguments: ["diff"] + arguments + ["--date", "2026-12-01"])
    return (outcome.code, outcome.output, outcome.errors)
  }

  @Test func aPlanIsComparedWithTheDataOfAnEdition() throws {
    let folder = OutputWriterTests.Folder()
    let plan = CommandLineTests.root.appending(path: "content/norrtalje").path
    let checked = CheckedPlan(folder: plan, contacts: nil, date: nil)
    var older = try #require(checked.plan)
    let file = folder.path + "/plan.json"
    try folder.put(String(decoding: Self.data(older, .intranet), as: UTF8.self), at: "plan.json")
    let same = try Self.diff(file, plan)
    #expect(same.code == 0 && same.output.isEmpty, "\(same.output)\(same.errors)")

    // What the edition does not show may change unseen; what it shows may not.
    let list = try #require(older.contactLists.firstIndex { $0.audience > .intranet })
    older.contactLists[list].entries[0].name = "Exempel Någonannan"
    try folder.put(String(decoding: Self.data(older, .intranet), as: UTF8.self), at: "plan.json")
    #expect(try Self.diff(file, plan).code == 0)
    older.roles[0].title += " i beredskap"
    try folder.put(String(decoding: Self.data(older, .intranet), as: UTF8.self), at: "plan.json")
    let changed = try Self.diff(file, plan)
    #expect(
      changed.code == 1 && changed.output.contains("Jämförelsen gäller det som utgåvan intranät visar.")
        && changed.output.contains("1 ändring"))
    #expect(try Self.diff(file, plan, "--audience", "offentlig").code == 1)
    let tooMuch = try Self.diff(file, plan, "--audience", "pärm")
    #expect(tooMuch.code == 64 && tooMuch.errors.contains("bara det som är intranät"))
  }

  @Test(arguments: [
    ("{}", "varken en sparad version eller en plans data"), ("hej", "varken en sparad version"),
    (#"{"schema": "krisplan/1.1", "utgåva": "pärm"}"#, "en annan version av Krisplan (krisplan/1.1)"),
    (#"{"schema": "krisplan/2.0", "utgåva": "alla"}"#, "ingen hel plan.json: utgåva"),
    (
      #"{"schema": "krisplan/2.0", "utgåva": "pärm", "id": "p", "titel": "P", "kommun": "K", "version": "1", "status": "utkast", "ansvarig": "roll:borta"}"#,
      "ingen hel plan.json: `borta` finns inte i planen"
    ),
  ])
  func aFileOfSomethingElseIsTold(text: String, words: String) throws {
    let folder = OutputWriterTests.Folder()
    try folder.put(text, at: "plan.json")
    let outcome = try Self.diff(folder.path + "/plan.json", CommandLineTests.root.appending(path: "content/norrtalje").path)
    #expect(outcome.code == 64 && outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test func aDocumentWithoutAPlanIsTold() throws {
    let folder = OutputWriterTests.Folder()
    try folder.put("%PDF-1.7", at: "annat.pdf")
    let outcome = try Self.diff(folder.path + "/annat.pdf", CommandLineTests.root.appending(path: "content/norrtalje").path)
    #expect(outcome.code == 64 && outcome.errors.contains("bär ingen plan"), "\(outcome.errors)")
  }
}
