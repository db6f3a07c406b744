/// A stretch of words that both texts have, or only one.
public struct WordRun: Sendable, Hashable {
  public enum Kind: Sendable, Hashable { case kept, removed, added }

  public let kind: Kind
  public let words: [Word]
}

extension WordRun {
  /// How one run of words became another; what is removed stands before what is added in its place.
  public static func between(_ old: [Word], _ new: [Word]) -> [WordRun] {
    var runs: [WordRun] = []
    func add(_ kind: Kind, _ words: ArraySlice<Word>) {
      if !words.isEmpty { runs.append(WordRun(kind: kind, words: Array(words))) }
    }
    var (o, n) = (0, 0)
    let pairs = joined(SequenceAlignment.pairs(old.map(\.key), new.map(\.key)), old.count, new.count)
    var next = 0
    while next < pairs.count {
      add(.removed, old[o..<pairs[next].old])
      add(.added, new[n..<pairs[next].new])
      (o, n) = pairs[next]
      let start = o
      while next < pairs.count, pairs[next] == (o, n) {
        (o, n) = (o + 1, n + 1)
        next += 1
      }
      add(.kept, old[start..<o])
    }
    add(.removed, old[o...])
    add(.added, new[n...])
    return runs
  }

  /// A lone word between two replacements is mostly an accident ("och", "i"): the whole reads better as one.
  public static func joined(_ pairs: [(old: Int, new: Int)], _ oldCount: Int, _ newCount: Int) -> [(old: Int, new: Int)] {
    pairs.enumerated().filter { number, pair in
      let before = number > 0 ? pairs[number - 1] : (old: -1, new: -1)
      let after = number + 1 < pairs.count ? pairs[number + 1] : (old: oldCount, new: newCount)
      let isReplacedBefore = pair.old - before.old > 1 && pair.new - before.new > 1
      let isReplacedAfter = after.old - pair.old > 1 && after.new - pair.new > 1
      return !(isReplacedBefore && isReplacedAfter)
    }.map(\.element)
  }
}
