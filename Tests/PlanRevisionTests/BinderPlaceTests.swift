import PlanModel
import PlanRevision
import PlanTestSupport
import Testing

@testable import Krisplan
@testable import PlanPages

/// Where the list of changes sends whoever holds a binder.
@Suite struct BinderPlaceTests {
  private func places(_ name: String) throws -> (binder: Publication, places: [Int: (tab: Int, path: String, anchor: String?)]) {
    let (old, new) = try (#require(CaseTests.plan(name, "old").plan), #require(CaseTests.plan(name, "new").plan))
    let revision = try RevisionContext(old: RedlineLawTests.context(old), new: RedlineLawTests.context(new), audience: .binder)
    let binder = BinderPublication.compose(revision.new)
    return (binder, RevisionPublications.binderPlaces(revision, in: binder))
  }

  /// The words of the row that the first change is in.
  private func row(_ name: String, on path: String) throws -> String {
    let (binder, places) = try places(name)
    let place = try #require(places[1])
    #expect(place.path == path)
    let page = try #require(binder.sections.flatMap(\.pages).first { $0.path == path })
    for case .table(let table) in page.blocks {
      if let row = table.anchors.first(where: { $0.value == place.anchor })?.key {
        return table.rows[row].map(\.plainText).joined(separator: " | ")
      }
    }
    return ""
  }

  @Test func whoDecidesStandsInTheTableOfDecisions() throws {
    #expect(try row("fallback-added", on: "beslutstabell").hasPrefix("Avsluta stödgruppen"))
    #expect(try row("decider-second", on: "beslutstabell").hasPrefix("Avsluta stödgruppen"))
  }

  @Test func whoCallsWhomStandsAmongTheCalls() throws {
    let row = try row("alarm-slower", on: "samtal")
    #expect(row.hasPrefix("Tjänsteperson i beredskap | Social insatschef") && row.contains("20 min"))
  }

  @Test func theRestStandsAtTheElement() throws {
    #expect(try places("limit-raised").places[1]?.path == "mandat")
    #expect(try places("organisation-renamed").places[1]?.path == "organisation")
    #expect(try places("role-renamed").places[1]?.path == "roller")
  }
}
