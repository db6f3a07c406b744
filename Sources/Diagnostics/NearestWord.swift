/// The candidate that the author most likely meant: the one with the fewest changed letters, if they are few enough.
///
/// Letters that differ only in dots or case count half, so that `ersatare` finds `ersättare` before anything else.
public func nearestWord<Candidates: Sequence<String>>(to word: String, among candidates: Candidates) -> String? {
  let limit = max(2, word.count / 3 * 2)
  var best: (word: String, distance: Int)?
  let letters = Array(word)
  for candidate in candidates {
    let other = Array(candidate)
    guard abs(other.count - letters.count) * 2 <= limit + 1 else { continue }
    let distance = editDistance(letters, other)
    if distance <= limit + 1, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.word ?? sharingBeginning(with: letters, among: candidates)
}

/// Whether a word can only be a slip of the pen for one candidate: but for dots and capitals, one letter too many, too few or wrong, or two that
/// changed places, and no other candidate nearly as near.
///
/// Digits must agree: `grupp-2` is no slip for `grupp-1`.
public func isSlip<Candidates: Sequence<String>>(_ word: String, for meant: String, among candidates: Candidates) -> Bool {
  let letters = word.map(bare)
  func distance(to other: String) -> Int { editDistance(letters, other.map(bare)) }
  let own = distance(to: meant)
  guard own == 0 || own == 2 && max(letters.count, meant.count) >= 4, word.filter(\.isNumber) == meant.filter(\.isNumber) else {
    return false
  }
  return !candidates.contains { $0 != meant && abs($0.count - letters.count) <= 2 && distance(to: $0) <= own + 1 }
}

/// The candidate that begins like the word for most of the shorter one's length: `Mobilnummer` finds `Mobil`.
private func sharingBeginning<Candidates: Sequence<String>>(with letters: [Character], among candidates: Candidates) -> String? {
  var best: (word: String, count: Int)?
  for candidate in candidates {
    let other = Array(candidate)
    let count = zip(letters, other).prefix { bare($0) == bare($1) }.count
    if count >= 4, count * 3 >= min(letters.count, other.count) * 2, count > best?.count ?? 0 { best = (candidate, count) }
  }
  return best?.word
}

/// Twice the number of edits (insert, remove, replace, swap of neighbours); a letter that differs only in dots or case costs one.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforePrevious: [Int] = []
  var previous = (0...b.count).map { $0 * 2 }
  for i in 0..<a.count {
    var current = [(i + 1) * 2]
    for j in 0..<b.count {
      let replace = a[i] == b[j] ? 0 : (bare(a[i]) == bare(b[j]) ? 1 : 2)
      var cost = min(previous[j] + replace, previous[j + 1] + 2, current[j] + 2)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforePrevious[j - 1] + 2) }
      current.append(cost)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[b.count]
}

private func bare(_ letter: Character) -> Character {
  switch letter {
  case "å", "ä", "Å", "Ä": "a"
  case "ö", "Ö": "o"
  case "é", "É": "e"
  default: letter.isASCII ? Character(letter.lowercased()) : letter
  }
}
