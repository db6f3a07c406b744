import PlanModel
import Testing

@Suite struct OfficeHoursTests {
  @Test(arguments: [
    ("mån–fre 08:00–17:00", "mån–fre 08:00–17:00"), ("måndag-fredag 8.00-16.30", "mån–fre 08:00–16:30"),
    ("lör 10:00–24:00", "lör 10:00–24:00"),
  ])
  func spansAreReadInTheirManners(written: String, meant: String) { #expect(OfficeHours.Span(written)?.description == meant) }

  @Test(arguments: [
    "", "08:00–17:00", "fre–mån 08:00–17:00", "mån 17:00–08:00", "mån 8–17", "mån 08:00–24:01", "m 08:00–09:00", "mon 08:00–09:00",
  ])
  func whatIsNoSpanIsRefused(written: String) { #expect(OfficeHours.Span(written) == nil) }

  @Test func theEndIsNoLongerOfficeHours() throws {
    let hours = OfficeHours(spans: [
      try #require(OfficeHours.Span("mån–tor 08:00–16:30")), try #require(OfficeHours.Span("fre 08:00–15:00")),
    ])
    func time(_ day: Weekday, _ clock: String) throws -> TimeOfDay { hours.time(on: day, at: try #require(ClockTime(clock))) }
    #expect(try time(.monday, "07:59") == .otherTime && time(.monday, "08:00") == .officeHours)
    #expect(try time(.thursday, "16:29") == .officeHours && time(.thursday, "16:30") == .otherTime)
    #expect(try time(.friday, "15:00") == .otherTime && time(.sunday, "10:00") == .otherTime)
    #expect(OfficeHours.standard.description == "mån–fre 08:00–17:00")
  }
}
