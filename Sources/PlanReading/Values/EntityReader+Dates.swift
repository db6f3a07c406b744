import Diagnostics
import PlanModel

extension EntityReader {
  func date(_ value: Written) -> CalendarDate? {
    guard let word = text(value) else { return nil }
    if let date = CalendarDate(word) { return date }
    findings.report(.badDate(word, at: value.range))
    return nil
  }

  /// A day or a month: `2027-03-15` or `2027-03`.
  func dayOrMonth(_ value: Written) -> String? {
    guard let word = text(value) else { return nil }
    if CalendarDate(word) != nil || CalendarDate(word + "-01") != nil { return word }
    findings.report(.badDate(word, at: value.range))
    return nil
  }
}

/// Guesses at a date that is written in another way than `2026-10-01`.
enum DateGuess {
  /// Whether the date can be read in one way only: year first in the right order, or the month as a word.
  static func isCertain(_ word: String, _ date: CalendarDate) -> Bool {
    if word.contains(where: \.isLetter) { return true }
    let pieces = word.split { !$0.isNumber }
    if pieces.count == 1 { return true }
    return pieces.count == 3 && pieces[0].count == 4 && Int(pieces[1]) == date.month && Int(pieces[2]) == date.day
  }

  static func guess(_ word: String) -> CalendarDate? {
    var numbers: [(value: Int, digits: Int)] = []
    var month: Int?
    for piece in word.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if let value = Int(piece) {
        numbers.append((value, piece.count))
      } else if let index = months.firstIndex(where: { $0.hasPrefix(piece) && piece.count >= 3 }) {
        month = index + 1
      }
    }
    if let month, numbers.count == 2, numbers[1].digits == 4 {
      return CalendarDate(year: numbers[1].value, month: month, day: numbers[0].value)
    }
    if numbers.count == 1, numbers[0].digits == 8 {
      let whole = numbers[0].value
      return CalendarDate(year: whole / 10_000, month: whole / 100 % 100, day: whole % 100)
    }
    guard month == nil, numbers.count == 3 else { return nil }
    let (a, b, c) = (numbers[0], numbers[1].value, numbers[2])
    if a.digits == 4 {
      // Month and day may have changed places.
      return CalendarDate(year: a.value, month: b, day: c.value) ?? CalendarDate(year: a.value, month: c.value, day: b)
    }
    return c.digits == 4 ? CalendarDate(year: c.value, month: b, day: a.value) : nil
  }

  private static let months = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
  ]
}

extension Diagnostic {
  fileprivate static func badDate(_ word: String, at range: SourceRange) -> Diagnostic {
    let guess = DateGuess.guess(word)
    let isCertain = guess.map { DateGuess.isCertain(word, $0) } ?? false
    return Diagnostic(
      "bad-date", .error, at: range, LocalizedText(sv: "`\(word)` är inget datum", en: "`\(word)` is no date"),
      explanation: LocalizedText(
        sv: "Skriv år, månad och dag med siffror: `2026-10-01`. Dagen måste finnas i kalendern.",
        en: "Write year, month and day in digits: `2026-10-01`. The day must exist in the calendar."),
      fixes: .didYouMean(guess?.description, at: range, insteadOf: isCertain ? word : nil))
  }
}
