import FoundationEssentials

/// Does the work for each item on all cores, few at a time, and returns the results in the items' order.
func inParallel<Item: Sendable, Result: Sendable>(_ items: [Item], _ work: @Sendable @escaping (Item) async -> Result) async -> [Result] {
  await withTaskGroup(of: (Int, Result).self) { group in
    var results = [Result?](repeating: nil, count: items.count)
    var next = 0
    // So many plans in memory at the same time, however many there are.
    let width = max(2, ProcessInfo.processInfo.activeProcessorCount)
    func start() {
      guard next < items.count else { return }
      let index = next
      next += 1
      group.addTask { (index, await work(items[index])) }
    }
    for _ in 0..<width { start() }
    while let (index, result) = await group.next() {
      results[index] = result
      start()
    }
    return results.compactMap { $0 }
  }
}
