import Diagnostics
import Foundation
import PlanModel
import PlanReading
import PlanTestSupport
import Testing

@testable import Krisplan
@testable import PlanRevision

/// Two plans in a folder each, and what `diff` says of them.
@Suite struct CaseTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  /// What is no change in the organisation is none at all.
  static let unchanged = ["file-renamed", "keys-reordered", "line-endings-changed", "nothing-changed", "text-wrapped-anew"]

  static func plan(_ name: String, _ side: String) throws -> CheckedPlan {
    let root = folder.appending(path: "\(name)/\(side)")
    var tree: [String: [UInt8]] = [:]
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
    for file in files where file.pathExtension == "md" {
      tree[String(file.path.dropFirst(root.path.count + 1))] = Array(try Data(contentsOf: file))
    }
    return CheckedPlan(
      folder: side, loaded: ContentFolder.load("", shownAs: "", tree: tree), date: CalendarDate(year: 2026, month: 12, day: 1))
  }

  static func compared(_ name: String, audience: Audience? = nil) throws -> ComparedPlans {
    try #require(try ComparedPlans(plan(name, "old"), plan(name, "new"), audience: audience))
  }

  static func console(_ compared: ComparedPlans, _ language: Language = .swedish) -> String {
    var report = DiffReport(compared, language: language)
    return report.console(TerminalPage(width: 80, bold: false))
  }

  /// Entries of lists mostly have ids that nobody wrote: where one is new at the top, the next has its id, and what is equal may not mean the same.
  @Test func idsThatNobodyWroteMoveOn() throws {
    let plan = try #require(try Self.plan("nothing-changed", "old").plan)
    var later = plan
    later.contactLists[0].entries.swapAt(0, 1)
    #expect(Pairing(PlanPair(old: plan, new: later)).idsKeepTheirMeaning)
    let (first, second) = (plan.contactLists[0].entries[0], plan.contactLists[0].entries[1])
    later.contactLists[0].entries[0].id = first.id
    later.contactLists[0].entries[1].id = second.id
    #expect(!Pairing(PlanPair(old: plan, new: later)).idsKeepTheirMeaning)
  }

  @Test func thereAreCases() { #expect(Self.names.count >= 15) }

  @Test(arguments: names)
  func diffSaysWhatIsKept(name: String) throws {
    let compared = try Self.compared(name)
    let text = Self.console(compared)
    if Self.unchanged.contains(name) { #expect(text.isEmpty, "\(text)") } else { try expectSnapshot(text, named: "\(name).txt") }
  }

  @Test(arguments: names)
  func theExamplesHaveNoErrors(name: String) throws {
    for side in ["old", "new"] {
      let plan = try Self.plan(name, side)
      #expect(!plan.hasErrors, "\(ConsoleReport(language: .english).render(plan.findings.diagnostics, files: plan.findings.files))")
    }
  }

  @Test func diffSpeaksEnglish() throws {
    for name in ["fallback-added", "people-fewer", "step-moved-and-reworded"] {
      try expectSnapshot(Self.console(Self.compared(name), .english), named: "\(name).en.txt")
    }
  }

  @Test func aNumberThatThePublicEditionHidesIsNoChangeOfIt() throws {
    #expect(try !Self.compared("number-changed").changes.isEmpty)
    #expect(try Self.compared("number-changed", audience: .public).isSame)
    #expect(try Self.compared("table-row-moved", audience: .public).isSame)
  }

  @Test(arguments: names)
  func theReverseIsTheInverse(name: String) throws {
    let (old, new) = try (#require(Self.plan(name, "old").plan), #require(Self.plan(name, "new").plan))
    expectInverse(old, new)
  }
}

/// The changes the other way are the same changes turned round.
func expectInverse(_ old: Plan, _ new: Plan, sourceLocation: SourceLocation = #_sourceLocation) {
  let there = PlanChanges(from: old, to: new).changes
  let back = PlanChanges(from: new, to: old).changes
  func counted(_ changes: [Change]) -> [Change: Int] {
    changes.reduce(into: [:]) { counts, change in
      guard case .replacedWord(_, _, let places) = change.edit else { return counts[change, default: 0] += 1 }
      for place in places { counts[place, default: 0] += 1 }
    }
  }
  let (one, other) = (counted(there.map(\.inverse)), counted(back))
  guard one != other else { return }
  let (lacking, surplus) = (one.filter { other[$0.key] != $0.value }, other.filter { one[$0.key] != $0.value })
  Issue.record("only there: \(lacking.keys)\n\nonly back: \(surplus.keys)", sourceLocation: sourceLocation)
}
