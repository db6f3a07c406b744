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

/// Does two things at the same time that need nothing from one another.
@inlinable
public func sideBySide<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  // Each place is written once, by whoever does that thing.
  nonisolated(unsafe) var one: First?
  nonisolated(unsafe) var two: Second?
  DispatchQueue.concurrentPerform(iterations: 2) { if $0 == 0 { one = first() } else { two = second() } }
  guard let one, let two else { preconditionFailure("both were asked for") }
  return (one, two)
}
