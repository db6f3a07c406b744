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
