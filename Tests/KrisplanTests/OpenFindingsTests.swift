import Diagnostics
import PlanModel
import PlanPages
import Testing

@testable import Krisplan

/// The binder's own account of its quality tells nothing of what the binder does not show.
@Suite struct OpenFindingsTests {
  private static func open(hiding hide: (inout Plan) -> Void) throws -> OpenFindings {
    let checked = try SamplePlansTests.check("hassleholm", on: "2026-12-01")
    var plan = try #require(checked.plan)
    hide(&plan)
    let (edition, hidden) = plan.editionAndHiddenStrings(for: .binder)
    return OpenFindings(checked.findings, of: plan, in: edition, hidden: hidden, language: .swedish)
  }

  private static let card = "Räcker den egna krisplanen?"

  @Test func whatIsShownIsTold() throws {
    let open = try Self.open { _ in }
    #expect(open.untold == 0)
    #expect(open.told.contains { $0.summary.contains(Self.card) })
    #expect(open.told.contains { $0.summary.contains("”Administratör”") })
  }

  @Test func whatLiesInAHiddenElementIsOnlyCounted() throws {
    let all = try Self.open { _ in }.told
    let open = try Self.open { plan in
      for place in plan.checklists.indices where plan.checklists[place].title == Self.card { plan.checklists[place].audience = .restricted }
    }
    #expect(open.untold > 0)
    #expect(open.told.count + open.untold == all.count)
    #expect(!open.told.contains { $0.summary.contains(Self.card) || $0.place.contains("krisagare-egen-krisplan") })
  }

  @Test func whatNamesAHiddenElementIsOnlyCounted() throws {
    let open = try Self.open { plan in
      for place in plan.roles.indices where plan.roles[place].title == "Administratör" { plan.roles[place].audience = .restricted }
    }
    #expect(open.untold > 0)
    #expect(!open.told.contains { $0.summary.contains("Administratör") })
  }
}
