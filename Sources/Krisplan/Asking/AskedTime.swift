import ArgumentParser
import Diagnostics
import PlanModel

/// When a question is about: office hours or other time, and how that was found.
struct AskedTime {
  let time: TimeOfDay
  /// The day and time that were asked for; `nil` where the kind of hours was named.
  let clock: String?

  /// Reads `kontorstid`, `övrig tid`, `lö 03:00`, or a time alone where every day gives the same.
  init(_ text: String, hours: OfficeHours) throws {
    let words = text.lowercased().split(separator: " ").map(String.init)
    switch words.joined(separator: " ") {
    case "kontorstid", "office hours": self.init(time: .officeHours, clock: nil)
    case "övrig tid", "ovrig tid", "other time", "other hours": self.init(time: .otherTime, clock: nil)
    default: try self.init(words, written: text, hours: hours)
    }
  }

  private init(time: TimeOfDay, clock: String?) {
    self.time = time
    self.clock = clock
  }

  private init(_ words: [String], written: String, hours: OfficeHours) throws {
    guard (1...2).contains(words.count), let clock = words.last.flatMap({ ClockTime($0) }) else { throw Self.unreadable(written) }
    guard words.count == 2 else {
      let times = Set(Weekday.allCases.map { hours.time(on: $0, at: clock) })
      guard let time = times.first, times.count == 1 else {
        throw ValidationError(
          said(
            "\(clock) är kontorstid somliga dagar; skriv veckodagen också: --time \"må \(clock)\"",
            "\(clock) is in office hours on some days; write the weekday too: --time \"Mon \(clock)\""))
      }
      self.init(time: time, clock: "\(clock)")
      return
    }
    guard let day = Weekday(words[0], in: .swedish) ?? Weekday(Self.withDots(words[0]), in: .swedish) ?? Weekday(words[0], in: .english)
    else { throw Self.unreadable(written) }
    self.init(time: hours.time(on: day, at: clock), clock: said("\(day.name.swedish) \(clock)", "\(day.name.english) \(clock)"))
  }

  /// The days whose letters a keyboard may lack.
  private static func withDots(_ word: String) -> String {
    word.hasPrefix("ma") ? "må" + word.dropFirst(2) : word.hasPrefix("lo") ? "lö" + word.dropFirst(2) : word
  }

  private static func unreadable(_ text: String) -> ValidationError {
    ValidationError(
      said(
        "tiden ”\(text)” går inte att läsa; skriv till exempel \"lö 03:00\", \"kontorstid\" eller \"övrig tid\"",
        "the time “\(text)” cannot be read; write for instance \"Sat 03:00\", \"office hours\" or \"other time\""))
  }

  /// What the answer rests on: how the plan tells office hours from other time.
  func basis(_ plan: Plan, _ language: Language) -> String? {
    guard let clock else { return nil }
    let hours = (plan.officeHours ?? .standard).words(language)
    let kind = HoursWords.text(time)(language)
    let source =
      plan.officeHours == nil
      ? LocalizedText(
        sv: "förval; planen säger inget, skriv `kontorstid` i plan.md", en: "assumed; the plan is silent, write `kontorstid` in plan.md")
      : LocalizedText(sv: "plan.md", en: "plan.md")
    return LocalizedText(
      sv: "\(clock.prefix(1).uppercased() + clock.dropFirst()) är \(kind): kontorstid är \(hours) (\(source.swedish)).",
      en: "\(clock) is \(kind): office hours are \(hours) (\(source.english)).")(language)
  }
}

/// Kinds of hours, and lists, in running text.
enum HoursWords {
  static func text(_ time: TimeOfDay) -> LocalizedText {
    switch time {
    case .officeHours: LocalizedText(sv: "kontorstid", en: "office hours")
    case .otherTime: LocalizedText(sv: "övrig tid", en: "other time")
    }
  }

  static func text(_ hours: Hours) -> LocalizedText {
    switch hours {
    case .roundTheClock: LocalizedText(sv: "dygnet runt", en: "round the clock")
    case .officeHours: text(TimeOfDay.officeHours)
    case .otherTime: text(TimeOfDay.otherTime)
    }
  }

  /// "a", "a och b", "a, b och c".
  static func listed(_ words: [String], _ last: LocalizedText, _ language: Language) -> String {
    guard let end = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(last(language)) " + end
  }

  static let and = LocalizedText(sv: "och", en: "and")
  static let or = LocalizedText(sv: "eller", en: "or")
}
