/// A week as ISO 8601 and Swedish calendars have it: it begins on a Monday and belongs to the year that has its Thursday.
public struct ISOWeek: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let year: Int
  public let number: Int

  /// Fails where the year has no such week.
  public init?(year: Int, number: Int) {
    guard number >= 1, number <= 53 else { return nil }
    guard let january4 = CalendarDate(year: year, month: 1, day: 4) else { return nil }
    self.init(containing: january4.addingDays(7 * (number - 1)))
    guard self.year == year else { return nil }
  }

  /// The week in which a day lies.
  public init(containing date: CalendarDate) {
    let thursday = date.addingDays(4 - date.weekday)
    year = thursday.year
    number = (thursday.daysSinceEpoch - CalendarDate.daysSinceEpoch(beginningOf: thursday.year)) / 7 + 1
  }

  /// 4 January always lies in week 1.
  public var monday: CalendarDate {
    let january4 = CalendarDate(daysSinceEpoch: CalendarDate.daysSinceEpoch(beginningOf: year) + 3)
    return january4.addingDays(7 * (number - 1) + 1 - january4.weekday)
  }

  public func adding(_ weeks: Int) -> ISOWeek { ISOWeek(containing: monday.addingDays(7 * weeks)) }

  public static func < (lhs: Self, rhs: Self) -> Bool { (lhs.year, lhs.number) < (rhs.year, rhs.number) }

  /// "vecka 47, 2026".
  public var description: String { "vecka \(number), \(year)" }
}

extension CalendarDate {
  public func addingDays(_ count: Int) -> CalendarDate { CalendarDate(daysSinceEpoch: daysSinceEpoch + count) }

  /// The number of 1 January.
  fileprivate static func daysSinceEpoch(beginningOf year: Int) -> Int { CalendarDate(year: year, month: 1, day: 1)?.daysSinceEpoch ?? 0 }
}
