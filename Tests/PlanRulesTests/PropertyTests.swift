import Diagnostics
import PlanAnalysis
import PlanModel
import PlanReading
import PlanTestSupport
import Testing

@testable import PlanRules

/// What holds of the rules whatever the plan says.
@Suite struct PropertyTests {
  /// Everything that is found in a plan whose elements lie in files of these names.
  private func findings(_ texts: [String], files: [String]) throws -> [Diagnostic] {
    let contents = zip(files, texts).map { ContentFile(path: $0, text: $1) } + [ContentFile(path: "plan.md", text: examplePlanFile)]
    let read = PlanReader.read(ContentFolder(texts: contents))
    #expect(read.diagnostics.map(\.summary.swedish) == [])
    return RuleRunner.check(PlanAnalysis(try #require(read.value.plan)), date: nil)
  }

  private func names(_ count: Int) -> [String] { (0..<count).map { "del-\($0 + 10).md" } }

  private func words(_ found: [Diagnostic]) -> [String] {
    found.map { "\($0.id) \($0.severity.key): \($0.summary.swedish). \($0.explanation?.swedish ?? "")" }.sorted()
  }

  @Test(arguments: 1...80)
  func `The order of the files changes nothing`(seed: Int) throws {
    var random = RandomPlanText(seed: seed)
    let texts = random.make()
    var numbers = SeededNumbers(seed: seed)
    let one = try findings(texts, files: names(texts.count))
    let other = try findings(texts, files: numbers.shuffled(names(texts.count)))
    #expect(words(one) == words(other))
  }

  @Test(arguments: 1...80)
  func `Another id everywhere changes no finding`(seed: Int) throws {
    var random = RandomPlanText(seed: seed)
    let texts = random.make()
    let found = try findings(texts, files: names(texts.count))
    func renamed(_ named: @escaping (String) -> String) throws -> [Diagnostic] {
      var other = RandomPlanText(seed: seed, named: named)
      return try findings(other.make(), files: names(texts.count))
    }
    // Ids in the same order: the findings are the same to the letter.
    #expect(try words(renamed { "n-\($0)-y" }) == words(found))
    // In another order, it is another of two statements that is told first; what is wrong is the same.
    #expect(try renamed { "x\(9 - ($0.last?.wholeNumberValue ?? 0))-\($0.prefix(4))" }.map(\.id).sorted() == found.map(\.id).sorted())
  }

  /// The rules that speak of decisions, seats and alarms that depend on too few.
  private static let coverage = [
    "decision-uncovered", "holder-unreachable", "single-point-of-decision", "role-without-alternate", "member-without-alternate",
    "unreachable-in-alarm", "consulted-not-alarmed",
  ]

  @Test(arguments: 1...80)
  func `Another alternate never makes coverage worse`(seed: Int) throws {
    var random = RandomPlanText(seed: seed)
    let texts = random.make()
    var better = RandomPlanText(seed: seed)
    var numbers = SeededNumbers(seed: seed)
    let role = numbers.number(below: 6)
    better.anotherAlternate = ("roll\(role)", "roll\((role + 1 + numbers.number(below: 5)) % 6)")
    let (before, after) = (try findings(texts, files: names(texts.count)), try findings(better.make(), files: names(texts.count)))
    for rule in Self.coverage {
      #expect(after.count { $0.id == rule } <= before.count { $0.id == rule }, "\(rule)")
    }
  }
}
