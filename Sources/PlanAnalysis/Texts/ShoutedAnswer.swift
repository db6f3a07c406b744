import PlanModel

/// A word in capitals that a message asks its reader to send back: "Svara JA eller NEJ". It is written so to be seen, and shortens nothing.
///
/// Told by its place: it is the object of a verb that begins its clause, or is joined to such a word by "eller" or "och". A word without a vowel cannot be
/// said, so it is an abbreviation wherever it stands. After "svara" nothing but an answer can stand so; after "skriv" an abbreviation can ("Skriv POSOM i
/// loggen"), and the words must end the clause and be several.
enum ShoutedAnswer {
  private static let vowels = Set("aeiouyåäö")

  static func isOne(_ index: Int, of text: TextWords) -> Bool {
    guard isPronounceable(index, text) else { return false }
    var first = index
    var count = 1
    while let earlier = alternative(before: first, text) {
      first = earlier
      count += 1
    }
    guard first > 0, isJoined(first - 1, first, text), beginsClause(first - 1, text) else { return false }
    switch word(first - 1, text) {
    case "svara": return true
    case "skriv":
      var last = index
      while last + 2 < text.words.count, alternative(before: last + 2, text) == last {
        last += 2
        count += 1
      }
      return count > 1 && endsClause(last, text)
    default: return false
    }
  }

  /// The word in capitals to which the one at `index` is joined by "eller", "och" or a comma.
  private static func alternative(before index: Int, _ text: TextWords) -> Int? {
    guard index >= 2, ["eller", "och"].contains(word(index - 1, text)), isPronounceable(index - 2, text),
      isJoined(index - 2, index - 1, text),
      isJoined(index - 1, index, text)
    else { return nil }
    return index - 2
  }

  private static func isPronounceable(_ index: Int, _ text: TextWords) -> Bool {
    text.words[index].isCapitals && word(index, text).contains(where: vowels.contains)
  }

  private static func word(_ index: Int, _ text: TextWords) -> String { String(decoding: text.letters(text.words[index]), as: UTF8.self) }

  /// Whether only blanks and quotation marks stand between two words.
  private static func isJoined(_ first: Int, _ second: Int, _ text: TextWords) -> Bool {
    !endsClause(first, text) && text.words[first].range.upperBound < text.words[second].range.lowerBound
  }

  private static func beginsClause(_ index: Int, _ text: TextWords) -> Bool { index == 0 || endsClause(index - 1, text) }

  /// Whether a sign that ends a clause stands between a word and the next.
  private static func endsClause(_ index: Int, _ text: TextWords) -> Bool {
    let end = index + 1 < text.words.count ? text.words[index + 1].range.lowerBound : text.bytes.count
    return index + 1 == text.words.count || text.bytes[text.words[index].range.upperBound..<end].contains { ".,:;!?".utf8.contains($0) }
  }
}
