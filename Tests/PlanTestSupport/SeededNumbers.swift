/// Numbers by chance that are the same for the same seed.
public struct SeededNumbers: Sendable {
  private var state: UInt64

  public init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  public mutating func number(below limit: Int) -> Int {
    // xorshift64*
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % limit
  }

  public mutating func chance(_ oneIn: Int) -> Bool { number(below: oneIn) == 0 }

  /// Some of the elements, in their order.
  public mutating func some<Element>(of elements: [Element], _ oneIn: Int = 2) -> [Element] { elements.filter { _ in chance(oneIn) } }

  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for last in elements.indices.dropFirst().reversed() { elements.swapAt(last, number(below: last + 1)) }
    return elements
  }
}
