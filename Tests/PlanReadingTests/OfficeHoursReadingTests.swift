import PlanModel
import PlanTestSupport
import Testing

@Suite struct OfficeHoursReadingTests {
  static func plan(_ hours: String) -> String { examplePlanFile.replacing("status: utkast\n", with: "status: utkast\n\(hours)\n") }

  @Test(arguments: ["kontorstid: mån–tor 08:00–16:30, fre 08:00–15:00", "kontorstid: [mån–tor 08:00–16:30, fre 08:00–15:00]"])
  func oneOrSeveralSpansAreRead(written: String) throws {
    #expect(
      try PlanTestSupport.plan(from: ["plan.md": Self.plan(written)]).officeHours?.description == "mån–tor 08:00–16:30, fre 08:00–15:00")
  }

  @Test func whatIsNoSpanIsReportedAtItsPlace() {
    expectDiagnostics(
      [ExpectedDiagnostic("bad-office-hours", at: "1️⃣")], from: ["plan.md": Self.plan("kontorstid: mån–tor 08:00–16:30, 1️⃣fredag")])
  }
}
