import Diagnostics
import Foundation
import PlanAnalysis
import PlanModel
import PlanRules
import PlanTestSupport
import Testing

/// The examples of a page of the manual are a plan that the program reads and judges.
@Suite struct ManualExampleTests {
  private static func blocks(of page: String) throws -> [String] {
    let file = CommandLineTests.root.appending(path: "Sources/Krisplan/Krisplan.docc/Manual/\(page).md")
    return try String(contentsOf: file, encoding: .utf8).components(separatedBy: "```markdown\n").dropFirst().map {
      $0.components(separatedBy: "\n```").first ?? ""
    }
  }

  private static func plan() throws -> Plan {
    let blocks = try blocks(of: "Beslut-och-ledning")
    let questions = blocks.filter { $0.hasPrefix("## ") }
    var files = ["plan.md": examplePlanFile + questions.joined(separator: "\n")]
    for (number, block) in blocks.enumerated() where block.hasPrefix("---\n") { files["del-\(number).md"] = block }
    return try PlanTestSupport.plan(from: files)
  }

  @Test func theExamplesAreReadWithoutAFinding() throws {
    let plan = try Self.plan()
    #expect(
      plan.mandates.map(\.id.rawValue).sorted() == [
        "aktivera-socialjouren", "bedom-laget", "fordela-samtal", "ge-omedelbart-krisstod", "overta-ansvar",
      ])
    #expect(plan.contactLists.flatMap(\.entries).map(\.organisation?.id.rawValue) == ["norr"])
    #expect(plan.explanations.map(\.rule) == ["role-without-alternate", "single-point-of-decision"])
  }

  @Test func theExamplesHoldAtNight() throws {
    let analysis = PlanAnalysis(try Self.plan())
    let found = RuleRunner.check(analysis, date: CalendarDate("2026-12-01"))
    #expect(!found.contains { $0.severity == .error }, "\(found.map(\.summary.swedish))")
    #expect(Set(found.filter { $0.openQuestion == 1 }.map(\.id)) == ["role-without-alternate", "single-point-of-decision"])
    #expect(!found.contains { $0.id == "open-question-explains-nothing" })
    #expect(analysis.succession.decision(of: Identifier("fordela-samtal"))?.times == [.officeHours])
  }
}
