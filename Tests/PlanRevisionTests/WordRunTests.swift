import PlanTestSupport
import Testing

@testable import PlanRevision

@Suite struct WordRunTests {
  @Test(arguments: 0..<40)
  func theRunsGiveBothTexts(seed: Int) {
    var numbers = SeededNumbers(seed: seed)
    func random() -> [Word] { (0..<numbers.number(below: 25)).flatMap { _ in "ord\(numbers.number(below: 6))".words } }
    let (old, new) = (random(), random())
    let runs = WordRun.between(old, new)
    #expect(runs.filter { $0.kind != .added }.flatMap(\.words) == old)
    #expect(runs.filter { $0.kind != .removed }.flatMap(\.words) == new)
    #expect(runs.allSatisfy { !$0.words.isEmpty })
  }

  @Test func aLoneWordBetweenTwoReplacementsGoesWithThem() {
    let runs = WordRun.between("stöd a och b här".words, "stöd c och d här".words)
    #expect(runs.map(\.kind) == [.kept, .removed, .added, .kept])
  }
}
