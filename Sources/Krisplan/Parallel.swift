import FoundationEssentials

/// Does the work for each item on all cores, few at a time, and returns the results in the items' order.
///
/// - Parameter width: so many are begun before one has ended; by itself as many as there are cores, so that few are in memory at the same time.
func inParallel<Item: Sendable, Result: Sendable>(
  _ items: [Item], atMost width: Int = max(2, ProcessInfo.processInfo.activeProcessorCount),
  _ work: @Sendable @escaping (Item) async -> Result
) async -> [Result] {
  await withTaskGroup(of: (Int, Result).self) { group in
    var results = [Result?](repeating: nil, count: items.count)
    var next = 0
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
