import PlanModel
import Testing

@Suite struct ISOWeekTests {
  @Test(arguments: [
    ("2026-01-01", 2026, 1), ("2025-12-29", 2026, 1), ("2025-12-28", 2025, 52), ("2026-12-31", 2026, 53), ("2027-01-03", 2026, 53),
    ("2027-01-04", 2027, 1), ("2026-11-16", 2026, 47), ("2024-12-30", 2025, 1), ("2021-01-03", 2020, 53),
  ])
  func `A day lies in the week that has its Thursday`(day: String, year: Int, number: Int) throws {
    let week = ISOWeek(containing: try #require(CalendarDate(day)))
    #expect(week.year == year)
    #expect(week.number == number)
  }

  @Test func `Weeks follow each other over the years`() throws {
    var monday = try #require(CalendarDate("1999-12-27"))
    var week = ISOWeek(containing: monday)
    for _ in 0..<3000 {
      #expect(week.monday == monday)
      #expect(ISOWeek(containing: monday.addingDays(6)) == week)
      #expect(ISOWeek(year: week.year, number: week.number) == week)
      monday = monday.addingDays(7)
      #expect(ISOWeek(containing: monday) == week.adding(1))
      #expect(week < ISOWeek(containing: monday))
      week = ISOWeek(containing: monday)
    }
  }

  @Test func `Only some years have a week 53`() {
    #expect(ISOWeek(year: 2026, number: 53) != nil)
    #expect(ISOWeek(year: 2027, number: 53) == nil)
    #expect(ISOWeek(year: 2026, number: 0) == nil)
    #expect(ISOWeek(year: 2026, number: 54) == nil)
  }
}
