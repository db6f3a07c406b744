import Diagnostics
import Foundation
import PlanModel
import PlanTestSupport
import Testing

@testable import Krisplan

/// The sample plans, asked what their users ask.
@Suite struct SamplePlansTests {
  static let names = [
    "blank", "norrtalje", "hassleholm", "hassleholm-2018", "uppsala", "stockholm", "stockholm-skib", "enkoping-reviderad",
  ]

  static func check(_ name: String, on date: String) throws -> CheckedPlan {
    CheckedPlan(folder: "\(CommandLineTests.root.path)/content/\(name)", contacts: nil, date: CalendarDate(date))
  }

  @Test(arguments: names)
  func noSamplePlanHasErrors(name: String) throws {
    #expect(try Self.check(name, on: "2026-12-01").findings.count(.error) == 0)
  }

  @Test func enkopingsOnlyErrorIsThatItContradictsItself() throws {
    let errors = try Self.check("enkoping", on: "2026-12-01").findings.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.id) == ["conflicting-succession"])
  }

  /// The laws and words that were in force when the source was written, judged then and now.
  static let lawRules = ["repealed-law-cited", "outdated-term", "unknown-law"]

  @Test func theLawsOf2018AreSoundIn2017AndToldOfToday() throws {
    func laws(_ name: String, on date: String) throws -> [String] {
      try Self.check(name, on: date).findings.diagnostics.map(\.id).filter(Self.lawRules.contains)
    }
    #expect(try laws("hassleholm-2018", on: "2017-12-31").isEmpty)
    #expect(try !laws("hassleholm-2018", on: "2018-01-01").isEmpty)
    #expect(try laws("hassleholm", on: "2026-12-01").isEmpty)
    let outcome = try CommandLineTests.run("check", "content/hassleholm-2018", "--date", "2026-12-01")
    let blocks = outcome.output.components(separatedBy: "\n\n").filter { block in Self.lawRules.contains { block.contains("[\($0)]") } }
    try expectSnapshot(blocks.joined(separator: "\n\n") + "\n", named: "hassleholm-2018-laws.txt")
  }

  @Test func exceptForItsLawsThePlanOf2018IsThatOfToday() throws {
    func others(_ name: String) throws -> [String] {
      try Self.check(name, on: "2026-12-01").findings.diagnostics.filter { !Self.lawRules.contains($0.id) }
        .map { "\($0.id) \($0.summary.swedish)" }.sorted()
    }
    #expect(try others("hassleholm-2018") == others("hassleholm"))
  }

  @Test(arguments: [("stockholm", "stockholm-skib"), ("enkoping", "enkoping-reviderad")])
  func whatAVariantWouldChange(old: String, new: String) throws {
    let outcome = try CommandLineTests.run("diff", "content/\(old)", "content/\(new)", "--date", "2026-12-01")
    #expect(outcome.code == 1)
    try expectSnapshot(outcome.output, named: "diff-\(new).txt")
  }

  /// What is asked of whom, and the name under which the answer is kept.
  struct Question: CustomTestStringConvertible {
    let name: String
    let arguments: [String]
    var testDescription: String { name }
  }

  static let questions = [
    Question(name: "enkoping-head-silent", arguments: ["content/enkoping", "aktivera-posom", "--silent", "forvaltningschef"]),
    Question(name: "hassleholm-at-night", arguments: ["content/hassleholm", "aktivera-posom", "--time", "lö 03:00"]),
    Question(
      name: "uppsala-week-37", arguments: ["content/uppsala", "aktivera-krisstod", "--time", "lö 03:00", "--week", "2027-37"]),
    Question(
      name: "stockholm-farsta-saturday", arguments: ["content/stockholm", "inled-krisstodsinsats", "--time", "lö 14:00", "--at", "farsta"]),
    Question(
      name: "stockholm-farsta-hand-over", arguments: ["content/stockholm", "overta-ansvar", "--time", "kontorstid", "--at", "farsta"]),
    Question(
      name: "norrtalje-level-2", arguments: ["content/norrtalje", "sammankalla-gruppen", "--level", "2", "--time", "03:00"]),
  ]

  @Test(arguments: questions)
  func whoMayDecide(question: Question) throws {
    let outcome = try CommandLineTests.run(arguments: ["who"] + question.arguments)
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    try expectSnapshot(outcome.output, named: "who-\(question.name).txt")
  }

  @Test func anOrganisationIsKnownByAPartOfItsName() throws {
    let unclear = try CommandLineTests.run("who", "content/stockholm", "overta-ansvar", "--at", "stadsdels")
    #expect(unclear.code == 64 && unclear.errors.contains("sdf-farsta"))
    #expect(try CommandLineTests.run("who", "content/norrtalje", "sammankalla-gruppen", "--at", "farsta").code == 64)
  }

  /// Two municipalities with one group and one number, each with decisions of its own.
  @Test(arguments: ["ostra", "vastra"])
  func twoMunicipalitiesShareAGroup(name: String) throws {
    let folder = "Tests/KrisplanTests/Fixtures/two-municipalities/\(name)"
    let checked = CheckedPlan(
      folder: "\(CommandLineTests.root.path)/\(folder)", contacts: nil, date: CalendarDate("2026-12-01"))
    #expect(checked.findings.diagnostics.allSatisfy { $0.severity == .note })
    let plan = try #require(checked.plan)
    #expect(plan.groups.map(\.id.rawValue) == ["gemensam-krisstodsgrupp"])
    let who = try CommandLineTests.run("who", folder, "aktivera-krisstodet", "--silent", "\(name)-krisstodsledare")
    #expect(who.code == 0 && who.output.contains("Då får besluta: Gemensam krisstödsjour"), "\(who.output)")
    let alarm = try CommandLineTests.run("alarm", folder, "--from", "Gemensamt larmnummer")
    #expect(alarm.code == 0 && alarm.output.contains("Krisstödsledare i Östra") && alarm.output.contains("Krisstödsledare i Västra"))
  }
}
