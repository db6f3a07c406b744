import Diagnostics
import PlanModel
import Testing

@testable import PlanRules

/// Whether the rules see what goes wrong in a real plan, and at the right line; the plan itself is silent (`SoundPlanTests`).
@Suite struct MutationTests {
  static let mutants =
    Mutant.mandates + Mutant.people + Mutant.levelsAndAlarm + Mutant.cards + Mutant.lists + Mutant.numbers + Mutant.textsAndTime

  @Test(arguments: mutants) func isReported(_ mutant: Mutant) throws {
    var plan = try SoundPlan("norrtalje")
    let before = try plan.findings(on: Mutant.today)
    for change in mutant.changes { try plan.apply(change) }
    let (after, files) = try plan.findings(on: mutant.date)
    // What cannot be read proves nothing about the rules.
    let known = Set(Rules.all.map { $0.id })
    #expect(after.filter { !known.contains($0.id) && $0.severity == .error }.map(\.summary.swedish) == [])
    let old = Set(before.diagnostics.filter { $0.id == mutant.rule }.map(\.summary))
    let new = after.filter { $0.id == mutant.rule && !old.contains($0.summary) }
    let places = new.compactMap { Self.place($0, in: files) }
    #expect(
      places.contains { $0.file.hasSuffix("/" + mutant.file) && $0.line.contains(mutant.line) },
      "\(mutant.rule) is found at \(places), not on a line with ”\(mutant.line)” of \(mutant.file)")
  }

  private static func place(_ diagnostic: Diagnostic, in files: SourceFiles) -> (file: String, line: String)? {
    guard let range = diagnostic.range else { return nil }
    let file = files[range.file]
    let lines = LineTable(file.text)
    let number = lines.position(of: range.offsets.lowerBound).line
    let text = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    return (file.path, String(text[number - 1]))
  }

  @Test func thereAreEnough() { #expect(Self.mutants.count >= 60) }

  /// A rule that no mutant wakes may be asleep.
  @Test func everyRuleIsWoken() {
    let woken = Set(Self.mutants.map(\.rule))
    #expect(Rules.all.map { $0.id }.filter { !woken.contains($0) } == [])
  }
}
