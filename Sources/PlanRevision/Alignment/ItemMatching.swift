/// Something in an order: a row, a step, a paragraph.
struct Item {
  /// All that it says; equal for equal items.
  let key: String
  /// What it is about, where that is known by more than its words.
  let name: String?
  /// Items of different forms are never the same.
  let form: String
  let words: [String]
}

/// Which items of two sequences are the same, whether changed, moved or both.
struct ItemMatching {
  struct Match {
    let old: Int
    let new: Int
    /// Whether it stands at another place among those that are in both.
    var isMoved = false
  }

  /// In the order of the new sequence.
  private(set) var matches: [Match] = []
  private(set) var removed: [Int] = []
  private(set) var added: [Int] = []

  /// One item left where one is gone, between the same neighbours, need not be as like.
  private static let gapThreshold = 0.35

  init(_ old: [Item], _ new: [Item]) {
    var ofOld = [Int?](repeating: nil, count: old.count)
    var ofNew = [Int?](repeating: nil, count: new.count)
    func join(_ pairs: [(old: Int, new: Int)]) {
      for (o, n) in pairs where ofOld[o] == nil && ofNew[n] == nil { (ofOld[o], ofNew[n]) = (n, o) }
    }
    func left(_ partners: [Int?]) -> [Int] { partners.indices.filter { partners[$0] == nil } }
    join(SequenceAlignment.pairs(old.map(\.key), new.map(\.key)))
    join(Self.alone(left(ofOld).map { ($0, old[$0].key) }, left(ofNew).map { ($0, new[$0].key) }))
    join(
      Self.alone(
        left(ofOld).compactMap { index in old[index].name.map { (index, old[index].form + $0) } },
        left(ofNew).compactMap { index in new[index].name.map { (index, new[index].form + $0) } }))
    join(Self.inGaps(ofOld, ofNew, old, new))
    let (olds, news) = (left(ofOld), left(ofNew))
    func candidate(_ item: Item) -> Likeness.Candidate { Likeness.Candidate(form: item.form, words: item.words) }
    join(Likeness.pairs(olds.map { candidate(old[$0]) }, news.map { candidate(new[$0]) }).map { (olds[$0.old], news[$0.new]) })
    matches = ofNew.enumerated().compactMap { n, o in o.map { Match(old: $0, new: n) } }
    removed = left(ofOld)
    added = left(ofNew)
    markMoved(old, new)
  }

  /// Keys that one item alone has on each side.
  private static func alone(_ old: [(Int, String)], _ new: [(Int, String)]) -> [(old: Int, new: Int)] {
    func once(_ items: [(Int, String)]) -> [String: Int] {
      var places: [String: Int] = [:]
      for (index, key) in items { places[key] = places[key] == nil ? index : -1 }
      return places.filter { $0.value >= 0 }
    }
    let there = once(new)
    return once(old).compactMap { key, o in there[key].map { (o, $0) } }.sorted { $0.old < $1.old }
  }

  /// Where exactly one is gone and one has come between two neighbours that stayed.
  private static func inGaps(_ ofOld: [Int?], _ ofNew: [Int?], _ old: [Item], _ new: [Item]) -> [(old: Int, new: Int)] {
    old.indices.compactMap { o in
      guard ofOld[o] == nil, o == 0 || ofOld[o - 1] != nil, o + 1 == old.count || ofOld[o + 1] != nil else { return nil }
      let n = o == 0 ? 0 : (ofOld[o - 1] ?? -1) + 1
      guard n < new.count, ofNew[n] == nil, n + 1 == new.count ? o + 1 == old.count : ofNew[n + 1] == o + 1, n > 0 || o == 0,
        old[o].form == new[n].form, Likeness.score(old[o].words.sorted(), new[n].words.sorted()) >= gapThreshold
      else { return nil }
      return (o, n)
    }
  }

  /// The fewest that must have moved for the rest to stand in order. Which of two that changed places moved is settled by their words.
  private mutating func markMoved(_ old: [Item], _ new: [Item]) {
    let byOld = matches.indices.sorted { matches[$0].old < matches[$1].old }
    let oldOrder = byOld.map { old[matches[$0].old].key }
    let newOrder = matches.map { new[$0.new].key }
    let still: [Int] =
      newOrder.lexicographicallyPrecedes(oldOrder)
      ? LongestRise.of(matches.map(\.old)) : LongestRise.of(byOld.map { matches[$0].new }).map { byOld[$0] }
    for index in matches.indices { matches[index].isMoved = true }
    for index in still { matches[index].isMoved = false }
  }
}
