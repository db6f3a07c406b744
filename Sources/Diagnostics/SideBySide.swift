public import Dispatch

/// Does the work for each item on all cores and returns the results in the items' order. For work that needs nothing from its neighbours.
///
/// Inlinable, so that each use is compiled for its own types.
@inlinable
public func sideBySide<Item: Sendable, Value: Sendable>(_ items: [Item], _ work: @Sendable (Item) -> Value) -> [Value] {
  Array(unsafeUninitializedCapacity: items.count) { buffer, count in
    // Each place is written once, by whoever does that item.
    nonisolated(unsafe) let places = buffer
    DispatchQueue.concurrentPerform(iterations: items.count) { places.initializeElement(at: $0, to: work(items[$0])) }
    count = items.count
  }
}
