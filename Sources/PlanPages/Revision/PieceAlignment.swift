import PlanRevision

/// A piece of a page that is held against its like: a block, an item, a row, a step, a page.
struct Piece {
  /// Equal for pieces that look the same.
  let key: String
  /// Pieces of different forms are never the same.
  let form: String
  /// What it is about, where that is known by more than its words.
  let name: String?
  /// Sorted.
  let words: [String]

  init(key: String, form: String = "", name: String? = nil) {
    self.key = key
    self.form = form
    self.name = name
    words = key.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }.sorted()
  }
}

/// Which pieces of two sequences are the same, in order: nothing is moved, since what a redline moves it takes out here and puts in there.
enum PieceAlignment {
  enum Step {
    case kept(old: Int, new: Int)
    case changed(old: Int, new: Int)
    case deleted(Int)
    case inserted(Int)
  }

  /// One piece where one stood, between the same neighbours, need not be as like.
  private static let gapThreshold = 0.35
  /// Between two pieces that stay, so many pairs are weighed; beyond that only names count.
  private static let cellLimit = 40_000

  static func steps(_ old: [Piece], _ new: [Piece]) -> [Step] {
    var steps: [Step] = []
    var (o, n) = (0, 0)
    let pairs = SequenceAlignment.pairs(old.map { $0.form + $0.key }, new.map { $0.form + $0.key })
    for pair in pairs + [(old: old.count, new: new.count)] {
      steps += gap(o..<pair.old, n..<pair.new, old, new)
      if pair.old < old.count { steps.append(.kept(old: pair.old, new: pair.new)) }
      (o, n) = (pair.old + 1, pair.new + 1)
    }
    return steps
  }

  /// What became of the pieces between two that stay.
  private static func gap(_ olds: Range<Int>, _ news: Range<Int>, _ old: [Piece], _ new: [Piece]) -> [Step] {
    guard !olds.isEmpty, !news.isEmpty else { return olds.map { .deleted($0) } + news.map { .inserted($0) } }
    let weighsAll = olds.count * news.count <= cellLimit
    let threshold = olds.count == 1 && news.count == 1 ? gapThreshold : Likeness.threshold
    func weight(_ o: Int, _ n: Int) -> Double {
      let (one, other) = (old[o], new[n])
      guard one.form == other.form else { return 0 }
      if let name = one.name, name == other.name { return 2 }
      guard weighsAll else { return 0 }
      let likeness = Likeness.score(one.words, other.words)
      return likeness >= threshold ? likeness : 0
    }
    // The heaviest row of pairs in order.
    let width = news.count + 1
    var weights = [Double](repeating: 0, count: olds.count * news.count)
    var best = [Double](repeating: 0, count: (olds.count + 1) * width)
    for o in olds.reversed() {
      for n in news.reversed() {
        let (row, column) = (o - olds.lowerBound, n - news.lowerBound)
        let weight = weight(o, n)
        weights[row * news.count + column] = weight
        let cell = row * width + column
        let joined = weight > 0 ? weight + best[cell + width + 1] : 0
        best[cell] = max(joined, best[cell + width], best[cell + 1])
      }
    }
    var steps: [Step] = []
    var (row, column) = (0, 0)
    while row < olds.count, column < news.count {
      let cell = row * width + column
      let weight = weights[row * news.count + column]
      if weight > 0, best[cell] == weight + best[cell + width + 1] {
        steps.append(.changed(old: olds.lowerBound + row, new: news.lowerBound + column))
        (row, column) = (row + 1, column + 1)
      } else if best[cell + width] >= best[cell + 1] {
        steps.append(.deleted(olds.lowerBound + row))
        row += 1
      } else {
        steps.append(.inserted(news.lowerBound + column))
        column += 1
      }
    }
    steps += (row..<olds.count).map { .deleted(olds.lowerBound + $0) }
    return steps + (column..<news.count).map { .inserted(news.lowerBound + $0) }
  }
}
