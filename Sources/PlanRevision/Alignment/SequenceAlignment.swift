/// Which elements of two sequences are the same, in order: the longest such row where that can be had, a good one where it would take too long.
///
/// Seen from the new sequence the answer is the same, turned round: of the two, the one that is less as text is always put first.
public enum SequenceAlignment {
  /// Tables of at most so many cells are filled in; beyond that only what stands once in both sequences parts them.
  private static let cellLimit = 250_000

  public static func pairs(_ old: [String], _ new: [String]) -> [(old: Int, new: Int)] {
    if new.lexicographicallyPrecedes(old) { return pairs(new, old).map { (old: $0.new, new: $0.old) } }
    var numbers: [String: Int32] = [:]
    func interned(_ keys: [String]) -> [Int32] {
      keys.map { key in
        if let known = numbers[key] { return known }
        let number = Int32(numbers.count)
        numbers[key] = number
        return number
      }
    }
    var alignment = Alignment(old: interned(old), new: interned(new))
    alignment.align(old.indices, new.indices)
    return alignment.pairs
  }

  private struct Alignment {
    let old: [Int32]
    let new: [Int32]
    var pairs: [(old: Int, new: Int)] = []

    init(old: [Int32], new: [Int32]) {
      self.old = old
      self.new = new
    }

    mutating func align(_ olds: Range<Int>, _ news: Range<Int>) {
      var (olds, news) = (olds, news)
      while let o = olds.first, let n = news.first, old[o] == new[n] {
        pairs.append((o, n))
        (olds, news) = (o + 1..<olds.upperBound, n + 1..<news.upperBound)
      }
      var tail: [(old: Int, new: Int)] = []
      while let o = olds.last, let n = news.last, old[o] == new[n] {
        tail.append((o, n))
        (olds, news) = (olds.lowerBound..<o, news.lowerBound..<n)
      }
      if !olds.isEmpty, !news.isEmpty {
        if olds.count * news.count <= SequenceAlignment.cellLimit { fill(olds, news) } else { part(olds, news) }
      }
      pairs += tail.reversed()
    }

    /// The longest common subsequence by its table.
    private mutating func fill(_ olds: Range<Int>, _ news: Range<Int>) {
      let width = news.count + 1
      var lengths = [Int32](repeating: 0, count: (olds.count + 1) * width)
      for o in olds.reversed() {
        let row = (o - olds.lowerBound) * width
        for n in news.reversed() {
          let cell = row + n - news.lowerBound
          lengths[cell] = old[o] == new[n] ? lengths[cell + width + 1] + 1 : max(lengths[cell + width], lengths[cell + 1])
        }
      }
      var (o, n) = (olds.lowerBound, news.lowerBound)
      while o < olds.upperBound, n < news.upperBound {
        let cell = (o - olds.lowerBound) * width + n - news.lowerBound
        if old[o] == new[n] {
          pairs.append((o, n))
          (o, n) = (o + 1, n + 1)
        } else if lengths[cell + width] >= lengths[cell + 1] {
          o += 1
        } else {
          n += 1
        }
      }
    }

    /// Parts both ranges at what stands once in each, and goes on between.
    private mutating func part(_ olds: Range<Int>, _ news: Range<Int>) {
      func once(_ numbers: [Int32], _ range: Range<Int>) -> [Int32: Int] {
        var places: [Int32: Int] = [:]
        for index in range { places[numbers[index]] = places[numbers[index]] == nil ? index : -1 }
        return places.filter { $0.value >= 0 }
      }
      let (inOld, inNew) = (once(old, olds), once(new, news))
      let common = olds.compactMap { o in inOld[old[o]] == o ? inNew[old[o]].map { (old: o, new: $0) } : nil }
      let anchors = LongestRise.of(common.map(\.new)).map { common[$0] }
      guard !anchors.isEmpty else { return }
      var (o, n) = (olds.lowerBound, news.lowerBound)
      for anchor in anchors {
        align(o..<anchor.old, n..<anchor.new)
        pairs.append(anchor)
        (o, n) = (anchor.old + 1, anchor.new + 1)
      }
      align(o..<olds.upperBound, n..<news.upperBound)
    }
  }
}

/// The longest rising row in a sequence of different numbers.
enum LongestRise {
  /// The indices of its members, in order.
  static func of(_ numbers: [Int]) -> [Int] {
    var ends: [Int] = []
    var before: [Int?] = []
    for (index, number) in numbers.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
      }
      before.append(low > 0 ? ends[low - 1] : nil)
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var row: [Int] = []
    var next = ends.last
    while let index = next {
      row.append(index)
      next = before[index]
    }
    return row.reversed()
  }
}
