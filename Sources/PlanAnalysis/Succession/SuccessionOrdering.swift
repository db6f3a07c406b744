import PlanModel

/// Puts the holders of a decision in order: each after those it waits for, as early as any statement lets it.
struct SuccessionOrdering {
  private let index: PlanIndex
  /// Every entry of the decision, so that the way through somebody who has no say at this hour is known.
  private let namedBy: [ElementID: [ElementID]]

  init(entries: [HolderEntry], index: PlanIndex) {
    self.index = index
    namedBy = Dictionary(entries.flatMap { entry in entry.party.elements.map { ($0, entry.ifUnreachable) } }) { $0 + $1 }
  }

  func order(_ entries: [HolderEntry]) -> SuccessionOrder {
    var holders: [Party] = []
    var numbers: [Party: Int] = [:]
    for entry in entries where numbers[entry.party] == nil {
      numbers[entry.party] = holders.count
      holders.append(entry.party)
    }
    let before = predecessors(entries, numbers, holders)
    let ranks = rank(entries, before, numbers, count: holders.count)

    var entriesOf: [[Int]] = Array(repeating: [], count: holders.count)
    for (number, entry) in entries.enumerated() { numbers[entry.party].map { entriesOf[$0].append(number) } }
    func candidate(_ holder: Int) -> Succession.Candidate {
      let own = entriesOf[holder]
      let deciding = own.first { before[$0].allSatisfy { (ranks[$0] ?? .max) < (ranks[holder] ?? .max) } } ?? own[0]
      return Succession.Candidate(
        party: holders[holder], alternates: alternates(of: holders[holder]),
        ifUnreachable: entries[deciding].ifUnreachable,
        condition: entries[deciding].condition,
        grounds: own.map { Succession.Ground(mandate: entries[$0].statement, origin: entries[$0].origin) })
    }

    var result = SuccessionOrder()
    let last = ranks.compactMap { $0 }.max() ?? -1
    var steps: [[Succession.Candidate]] = Array(repeating: [], count: last + 1)
    for holder in holders.indices {
      if let rank = ranks[holder] { steps[rank].append(candidate(holder)) } else { result.waiting.append(candidate(holder)) }
    }
    result.steps = steps.map { Succession.Step(candidates: $0) }
    if !result.waiting.isEmpty {
      var blocked: [[Int]] = Array(repeating: [], count: holders.count)
      for (number, entry) in entries.enumerated() {
        guard let holder = numbers[entry.party] else { continue }
        blocked[holder] += before[number].filter { ranks[$0] == nil }
      }
      result.circles = circles(blocked).map { fromSmallest($0.map { holders[$0].holder }) }.sorted { $0.lexicographicallyPrecedes($1) }
    }
    return result
  }

  private func alternates(of party: Party) -> [Identifier<Role>] {
    party.elements.flatMap { $0.kind == .role ? index.roles[Identifier($0.id)]?.standIns.map(\.id) ?? [] : [] }
  }

  /// For each entry the holders that come before it.
  private func predecessors(_ entries: [HolderEntry], _ numbers: [Party: Int], _ holders: [Party]) -> [[Int]] {
    var numbersOf: [ElementID: [Int]] = [:]
    for (number, party) in holders.enumerated() {
      for element in party.elements { numbersOf[element, default: []].append(number) }
    }
    var lastAtOnce: (statement: Identifier<Mandate>, holder: Int)?
    return entries.map { entry in
      if !entry.ifUnreachable.isEmpty { return present(entry.ifUnreachable, numbersOf) }
      guard entry.inTurn, let holder = numbers[entry.party] else { return [] }
      defer { lastAtOnce = (entry.statement, holder) }
      if let last = lastAtOnce, last.statement == entry.statement, last.holder != holder { return [last.holder] }
      return []
    }
  }

  /// Those who are named and have a say here; in place of one who has none, those who come before that one.
  private func present(_ names: [ElementID], _ numbers: [ElementID: [Int]]) -> [Int] {
    var found: Set<Int> = []
    var seen: Set<ElementID> = []
    var open = names
    while let name = open.popLast() {
      guard seen.insert(name).inserted else { continue }
      if let some = numbers[name] { found.formUnion(some) } else { open += namedBy[name] ?? [] }
    }
    return found.sorted()
  }

  /// The step of each holder, counted from 0: one after the last of those whom its most generous entry waits for. `nil`: its turn never comes.
  private func rank(_ entries: [HolderEntry], _ before: [[Int]], _ numbers: [Party: Int], count: Int) -> [Int?] {
    var ranks: [Int?] = Array(repeating: nil, count: count)
    var missing = before.map(\.count)
    var waitingFor: [[Int]] = Array(repeating: [], count: count)
    var ready: [Int] = []
    func settle(_ entry: Int, _ rank: Int) {
      guard let holder = numbers[entries[entry].party], ranks[holder] == nil else { return }
      ranks[holder] = rank
      ready.append(holder)
    }
    for (entry, holders) in before.enumerated() {
      for holder in holders { waitingFor[holder].append(entry) }
    }
    for entry in entries.indices where before[entry].isEmpty { settle(entry, 0) }
    // First in, first out: holders become ready in the order of their steps.
    var next = 0
    while next < ready.count {
      let holder = ready[next]
      next += 1
      for entry in waitingFor[holder] {
        missing[entry] -= 1
        if missing[entry] == 0 { settle(entry, (ranks[holder] ?? 0) + 1) }
      }
    }
    return ranks
  }

  private func fromSmallest(_ circle: [ElementID]) -> [ElementID] {
    guard let smallest = circle.indices.min(by: { circle[$0] < circle[$1] }) else { return circle }
    return Array(circle[smallest...] + circle[..<smallest])
  }

  /// The circles in "waits for": one for each knot of holders.
  private func circles(_ waitsFor: [[Int]]) -> [[Int]] {
    var found: [[Int]] = []
    // 0: not seen; otherwise the walk that saw it.
    var seenBy = Array(repeating: 0, count: waitsFor.count)
    for start in waitsFor.indices where !waitsFor[start].isEmpty && seenBy[start] == 0 {
      var path: [Int] = []
      var current = start
      while seenBy[current] == 0 {
        seenBy[current] = start + 1
        path.append(current)
        guard let next = waitsFor[current].first else { break }
        current = next
      }
      guard seenBy[current] == start + 1, let begin = path.firstIndex(of: current), !waitsFor[current].isEmpty else { continue }
      found.append(Array(path[begin...]))
    }
    return found
  }
}
