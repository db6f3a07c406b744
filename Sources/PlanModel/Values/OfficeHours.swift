public import Diagnostics

/// A day of the week; 1 is Monday, as ISO 8601 has it.
public enum Weekday: Int, Sendable, CaseIterable, Hashable, Comparable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  public var name: LocalizedText {
    switch self {
    case .monday: LocalizedText(sv: "måndag", en: "Monday")
    case .tuesday: LocalizedText(sv: "tisdag", en: "Tuesday")
    case .wednesday: LocalizedText(sv: "onsdag", en: "Wednesday")
    case .thursday: LocalizedText(sv: "torsdag", en: "Thursday")
    case .friday: LocalizedText(sv: "fredag", en: "Friday")
    case .saturday: LocalizedText(sv: "lördag", en: "Saturday")
    case .sunday: LocalizedText(sv: "söndag", en: "Sunday")
    }
  }

  /// The day that a word names, whole or by its first letters, two at least: `lö`, `lör`, `lördag`.
  public init?(_ word: some StringProtocol, in language: Language) {
    let word = word.lowercased()
    guard word.count >= 2, let day = Self.allCases.first(where: { $0.name(language).lowercased().hasPrefix(word) }) else { return nil }
    self = day
  }
}

/// A time of day in minutes from midnight: `08:00`.
public struct ClockTime: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let minutes: Int

  /// Reads `8:00`, `08:00` or `08.00`, up to `24:00`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }), let hour = Int(parts[0]),
      let minute = Int(parts[1]), minute < 60, hour * 60 + minute <= 24 * 60
    else { return nil }
    minutes = hour * 60 + minute
  }

  public static func < (a: Self, b: Self) -> Bool { a.minutes < b.minutes }

  public var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }
}

/// What `kontorstid` means by the clock; all else is `övrig tid`.
public struct OfficeHours: Sendable, Hashable, CustomStringConvertible {
  /// The same hours on some days in a row: `mån–fre 08:00–17:00`.
  public struct Span: Sendable, Hashable, CustomStringConvertible {
    public let days: ClosedRange<Weekday>
    public let start: ClockTime
    public let end: ClockTime

    /// Reads a day, or the first and the last, then two times; the dash may be short or long.
    public init?(_ text: some StringProtocol) {
      let parts = text.split { $0 == " " || $0 == "\u{A0}" }
      guard parts.count == 2 else { return nil }
      func ends(_ part: String) -> [String] {
        part.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }.map(String.init)
      }
      let (days, times) = (ends(String(parts[0])), ends(String(parts[1])))
      guard (1...2).contains(days.count), times.count == 2, let first = Weekday(days[0], in: .swedish),
        let last = Weekday(days[days.count - 1], in: .swedish), first <= last, let start = ClockTime(times[0]),
        let end = ClockTime(times[1]), start < end
      else { return nil }
      self.days = first...last
      self.start = start
      self.end = end
    }

    public func words(_ language: Language) -> String {
      func short(_ day: Weekday) -> String { String(day.name(language).prefix(3)) }
      let days = days.count == 1 ? short(days.lowerBound) : "\(short(days.lowerBound))–\(short(days.upperBound))"
      return "\(days) \(start)–\(end)"
    }

    /// As it is written in a plan.
    public var description: String { words(.swedish) }
  }

  public var spans: [Span]

  public init(spans: [Span]) { self.spans = spans }

  /// What is meant where a plan says nothing of it.
  public static let standard = OfficeHours(spans: [Span("mån–fre 08:00–17:00")].compactMap { $0 })

  public func time(on day: Weekday, at clock: ClockTime) -> TimeOfDay {
    spans.contains { $0.days.contains(day) && $0.start <= clock && clock < $0.end } ? .officeHours : .otherTime
  }

  /// As it is written in a plan.
  public var description: String { words(.swedish) }

  public func words(_ language: Language) -> String { spans.map { $0.words(language) }.joined(separator: ", ") }
}

extension ClosedRange<Weekday> {
  fileprivate var count: Int { upperBound.rawValue - lowerBound.rawValue + 1 }
}
