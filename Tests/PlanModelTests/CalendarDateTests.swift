import PlanModel
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", "2026/01/01", "２026-01-01", ""])
  func refusesWhatIsNoDay(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(arguments: ["2024-02-29", "1970-01-01", "0001-01-01", "9999-12-31", "2000-02-29", "1900-03-01"])
  func writesWhatItReads(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test func countsDaysBothWaysOverFourCenturies() throws {
    var date = CalendarDate(daysSinceEpoch: -50_000)
    for days in -49_999...100_000 {
      let next = CalendarDate(daysSinceEpoch: days)
      #expect(next.daysSinceEpoch == days && date < next)
      date = next
    }
  }

  @Test func knowsTheDayOfTheWeek() throws {
    #expect(try #require(CalendarDate("2026-11-21")).weekday == 6)
    #expect(try #require(CalendarDate("1970-01-01")).weekday == 4)
  }

  @Test func addsMonthsWithoutLeavingTheMonth() throws {
    let date = try #require(CalendarDate("2026-01-31"))
    #expect(date.adding(Duration(1, .month)).description == "2026-02-28")
    #expect(date.adding(Duration(1, .year)).description == "2027-01-31")
    #expect(date.adding(Duration(2, .week)).description == "2026-02-14")
    #expect(date.adding(Duration(11, .month)).description == "2026-12-31")
  }
}

@Suite struct DurationTests {
  @Test(arguments: [("15 min", 15), ("2 timmar", 120), ("1 vecka", 10_080), ("3 månader", 129_600), ("1 år", 525_600), ("1 h", 60)])
  func readsSwedishUnits(text: String, minutes: Int) {
    #expect(Duration(text)?.minutes == minutes)
  }

  @Test(arguments: ["15", "min", "-1 dag", "en vecka", "3 moons", "999999999999999999999 min"])
  func refusesOtherTexts(text: String) {
    #expect(Duration(text) == nil)
  }
}
