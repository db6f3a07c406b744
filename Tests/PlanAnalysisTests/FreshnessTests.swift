import PlanAnalysis
import PlanModel
import PlanTestSupport
import Testing

@Suite struct FreshnessTests {
  private static let files = [
    "plan.md": """
    ---
    typ: plan
    id: exempel
    titel: Plan
    kommun: Exempels kommun
    version: 1.0
    status: beslutad
    beslut:
      organ: Kommunfullmäktige
      datum: 2026-01-10
    aktualiseras: 2026-12-31
    ---
    """,
    "lista.md": """
    ---
    typ: telefonlista
    id: larmlista
    titel: Larmlista
    kontrollerad: 2026-09-01
    intervall: 3 månader
    ---
    | Id | Funktion | Telefon | Kontrollerad |
    |---|---|---|---|
    | vaxel | Växel | 0176-710 00 | |
    | jour | Socialjour | 0176-710 01 | 2026-10-15 |
    """,
    "övning.md": """
    ---
    typ: övning
    id: larmprov
    titel: Larmprov
    när: 2026-03
    varje: 6 månader
    ---
    """,
    "lagrum.md": """
    ---
    typ: lagrum
    ---
    | Id | Titel | Beteckning | Gäller-från | Upphävd |
    |---|---|---|---|---|
    | gammal | Gammal lag | 1991:900 | 1992-01-01 | 2018-01-01 |
    | ny | Ny lag | 2017:725 | 2018-01-01 | |
    """,
  ]

  private func table() throws -> FreshnessTable { PlanAnalysis(try plan(from: Self.files)).freshness }

  @Test func `Everything with a date has a row`() throws {
    let rows = try table().rows
    #expect(rows.map(\.subject) == [.plan, .contactList, .contact, .exercise, .law])
    #expect(rows.map { $0.date?.description } == ["2026-01-10", "2026-09-01", "2026-10-15", "2026-03-31", "1992-01-01"])
    #expect(rows.map { $0.due?.description } == ["2026-12-31", "2026-12-01", "2027-01-15", "2026-09-30", "2017-12-31"])
    #expect(rows[2].element == ElementID(.contact, "jour"))
  }

  @Test func `Age and limit are counted in days`() throws {
    let list = try #require(try table().rows(.contactList).first)
    let day = try #require(CalendarDate("2026-12-01"))
    #expect(list.limit == 91)
    #expect(list.age(on: day) == 91)
    #expect(list.daysLeft(on: day) == 0)
    #expect(!list.isPast(on: day))
    #expect(list.isPast(on: day.addingDays(1)))
  }

  @Test func `What is past its day comes with the longest overdue first`() throws {
    let past = try table().past(on: try #require(CalendarDate("2026-12-15")))
    #expect(past.map(\.subject) == [.law, .exercise, .contactList])
  }

  @Test func `A list's rows are its own`() throws {
    #expect(try table().rows(of: Identifier("larmlista")).map(\.subject) == [.contactList, .contact])
    #expect(try table().rows(of: Identifier("annan")).isEmpty)
  }
}
