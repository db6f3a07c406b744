import PlanTestSupport
import Testing

@testable import PlanRevision

@Suite struct AlignmentTests {
  @Test func theLongestCommonRowIsFound() {
    let pairs = SequenceAlignment.pairs(["a", "b", "c", "d"], ["b", "x", "c", "d", "a"])
    #expect(pairs.map(\.old) == [1, 2, 3])
    #expect(pairs.map(\.new) == [0, 2, 3])
  }

  @Test(arguments: 0..<40)
  func pairsAreEqualAndRiseAndAreTheSameBackwards(seed: Int) {
    var numbers = SeededNumbers(seed: seed)
    func random() -> [String] { (0..<numbers.number(below: 30)).map { _ in String(numbers.number(below: 8)) } }
    let (old, new) = (random(), random())
    let pairs = SequenceAlignment.pairs(old, new)
    #expect(pairs.allSatisfy { old[$0.old] == new[$0.new] })
    #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.old < $1.old && $0.new < $1.new })
    let back = SequenceAlignment.pairs(new, old)
    #expect(back.map(\.old) == pairs.map(\.new) && back.map(\.new) == pairs.map(\.old))
  }

  @Test func aLongTextOfOtherWordsTakesNoLongTime() {
    let old = (0..<40_000).map { "gammalt\($0)" }
    let new = (0..<40_000).map { $0 % 100 == 0 ? "gammalt\($0)" : "nytt\($0)" }
    let clock = ContinuousClock()
    var pairs: [(old: Int, new: Int)] = []
    let time = clock.measure { pairs = SequenceAlignment.pairs(old, new) }
    #expect(pairs.count == 400)
    #expect(time < .seconds(20))
  }

  @Test func whatCannotBeMatchedSafelyIsNotMatched() {
    func candidate(_ text: String) -> Likeness.Candidate {
      Likeness.Candidate(form: "", words: text.split(separator: " ").map(String.init))
    }
    let two = [candidate("ring gruppen nu genast"), candidate("ring gruppen nu också")]
    #expect(Likeness.pairs([candidate("ring gruppen nu")], two).isEmpty)
    #expect(Likeness.pairs([candidate("ring gruppen nu")], [two[0]]).count == 1)
    #expect(Likeness.pairs([candidate("ring gruppen")], [candidate("skriv i boken")]).isEmpty)
  }

  @Test func aMovedItemThatWasAlsoRewordedIsOne() {
    func item(_ text: String) -> Item { Item(key: text, name: nil, form: "", words: text.split(separator: " ").map(String.init)) }
    let matching = ItemMatching(
      ["a b c d", "e f g h", "i j k l"].map(item), ["i j k x", "a b c d", "e f g h"].map(item))
    #expect(matching.added.isEmpty && matching.removed.isEmpty)
    #expect(matching.matches.filter(\.isMoved).map(\.old) == [2])
  }
}
