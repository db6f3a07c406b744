/// Which elements of two sets are so alike that they must be the same, changed.
///
/// Likeness is twice the common words through all words. A pair counts only where each is clearly the other's best: what cannot be matched
/// safely is not matched.
public enum Likeness {
  /// Less alike than this, two elements are two.
  public static let threshold = 0.5
  /// By so much must the best be better than the next best.
  static let margin = 0.1
  /// Words that more elements than this have on either side lead to no candidates: they would make every element one.
  private static let commonness = 40

  struct Candidate {
    let form: String
    let words: [String]
  }

  static func pairs(_ old: [Candidate], _ new: [Candidate]) -> [(old: Int, new: Int)] {
    guard !old.isEmpty, !new.isEmpty else { return [] }
    // Numbers are compared faster than words.
    var numbers: [String: Int] = [:]
    func numbered(_ candidates: [Candidate]) -> [Numbered] {
      candidates.map { candidate in
        let words = candidate.words.map { word in
          if let known = numbers[word] { return known }
          numbers[word] = numbers.count
          return numbers.count - 1
        }
        return Numbered(form: candidate.form, words: words.sorted())
      }
    }
    return pairs(numbered(old), numbered(new))
  }

  private struct Numbered {
    let form: String
    let words: [Int]
  }

  private static func pairs(_ old: [Numbered], _ new: [Numbered]) -> [(old: Int, new: Int)] {
    let (inOld, inNew) = (places(of: old), places(of: new))
    var scores: [(old: Int, new: Int, score: Double)] = []
    for (o, candidate) in old.enumerated() {
      var near: Set<Int> = []
      for word in Set(candidate.words) where (inOld[word]?.count ?? 0) <= commonness {
        if let places = inNew[word], places.count <= commonness { near.formUnion(places) }
      }
      for n in near.sorted() where new[n].form == candidate.form {
        scores.append((o, n, score(candidate.words, new[n].words)))
      }
    }
    var ofOld = [Best](repeating: Best(), count: old.count)
    var ofNew = [Best](repeating: Best(), count: new.count)
    for (o, n, score) in scores {
      ofOld[o].see(score)
      ofNew[n].see(score)
    }
    return scores.filter { o, n, score in score >= threshold && ofOld[o].isOnly(score) && ofNew[n].isOnly(score) }.map { ($0.old, $0.new) }
  }

  /// Twice the words that both have through all words; both sorted.
  public static func score<Word: Comparable>(_ a: [Word], _ b: [Word]) -> Double {
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    var (i, j, common) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        (i, j, common) = (i + 1, j + 1, common + 1)
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return Double(2 * common) / Double(a.count + b.count)
  }

  private struct Best {
    var first = 0.0
    var second = 0.0

    mutating func see(_ score: Double) {
      if score > first { (first, second) = (score, first) } else { second = max(second, score) }
    }

    func isOnly(_ score: Double) -> Bool { score == first && first - second >= margin }
  }

  private static func places(of candidates: [Numbered]) -> [Int: [Int]] {
    var places: [Int: [Int]] = [:]
    for (index, candidate) in candidates.enumerated() {
      for word in Set(candidate.words) where places[word]?.count ?? 0 <= commonness { places[word, default: []].append(index) }
    }
    return places
  }
}
