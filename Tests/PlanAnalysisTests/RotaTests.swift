import PlanAnalysis
import PlanModel
import PlanTestSupport
import Testing

@Suite struct RotaTests {
  private let tib = Identifier<Role>("tib")
  private let id = Identifier<DutyRota>("rota")

  private func rotas(_ head: String, _ rows: [String]) throws -> RotaTable {
    let text = """
      ---
      typ: roll
      id: tib
      titel: TiB
      rota: rota
      ---
      ---
      typ: rota
      id: rota
      titel: Rota
      \(head)
      ---
      | Namn | Vecka |
      |---|---|
      \(rows.map { "| \($0) |" }.joined(separator: "\n"))
      """
    return PlanAnalysis(try plan(from: ["rota.md": text])).rotas
  }

  private func names(_ duties: [RotaTable.Duty]) -> [String] { duties.compactMap(\.turn.name) }
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test(arguments: [
    ("2026-11-15", []), ("2026-11-16", ["A"]), ("2026-11-22", ["A"]), ("2026-11-23", ["B"]), ("2026-12-06", ["C"]), ("2026-12-07", ["A"]),
    ("2027-01-04", ["B"]),
  ])
  func `Turns without weeks follow each other from the first day on`(date: String, expected: [String]) throws {
    let table = try rotas("börjar: 2026-11-16\nbyte: måndag 08.00", ["A | ", "B | ", "C | "])
    #expect(names(table.onDuty(tib, on: try day(date))) == expected)
  }

  @Test func `Turns with weeks come back every year`() throws {
    let table = try rotas("byte: måndag", ["A | 1, 3", "B | 2"])
    #expect(names(table.onDuty(tib, on: try day("2026-01-05"))) == ["B"])
    #expect(names(table.onDuty(tib, on: try day("2027-01-11"))) == ["B"])
    #expect(names(table.onDuty(tib, on: try day("2027-01-18"))) == ["A"])
    #expect(names(table.onDuty(tib, on: try day("2027-02-18"))) == [])
  }

  @Test func `Duty changes hands on the day that the rota names`() throws {
    let table = try rotas("byte: fredag 16.00", ["A | 1", "B | 2"])
    let duty = table.onDuty(tib, on: try day("2026-01-08"))
    #expect(names(duty) == ["A"])
    #expect(duty.first?.begins == (try day("2026-01-02")))
    #expect(names(table.onDuty(tib, on: try day("2026-01-09"))) == ["B"])
    #expect(names(table.onDuty(tib, on: try day("2026-01-15"))) == ["B"])
    #expect(names(table.onDuty(tib, on: try day("2026-01-16"))) == [])
  }

  @Test func `Without a named weekday, duty changes on the weekday of the first day`() throws {
    let table = try rotas("börjar: 2026-11-18", ["A | ", "B | "])
    #expect(names(table.onDuty(tib, on: try day("2026-11-24"))) == ["A"])
    #expect(names(table.onDuty(tib, on: try day("2026-11-25"))) == ["B"])
  }

  @Test func `A week is asked for by its number`() throws {
    let table = try rotas("börjar: 2026-11-16", ["A | ", "B | "])
    #expect(names(table.onDuty(id, in: try #require(ISOWeek(year: 2026, number: 46)))) == [])
    #expect(names(table.onDuty(id, in: try #require(ISOWeek(year: 2026, number: 47)))) == ["A"])
    #expect(names(table.onDuty(id, in: try #require(ISOWeek(year: 2026, number: 53)))) == ["A"])
    #expect(names(table.onDuty(id, in: try #require(ISOWeek(year: 2027, number: 1)))) == ["B"])
  }

  @Test func `Where others name their weeks, the rest have the week of their place in the order`() throws {
    let table = try rotas("börjar: 2026-11-16", ["A | 47", "B | ", "C | 49"])
    #expect(names(table.onDuty(tib, on: try day("2026-11-24"))) == ["B"])
    #expect(names(table.onDuty(tib, on: try day("2026-12-08"))) == [])
  }

  @Test func `Without order and without a beginning, nobody is known to be on duty`() throws {
    #expect(try rotas("byte: måndag", ["A | ", "B | "]).onDuty(tib, on: try day("2026-11-24")).isEmpty)
  }
}

/// Who may decide in a certain week, where a rota fills a role.
@Suite struct SuccessionInWeekTests {
  private func analysis(alternates: String = "") throws -> PlanAnalysis {
    PlanAnalysis(
      try plan(from: [
        "rota.md": """
        ---
        typ: roll
        id: tib
        titel: TiB
        \(alternates)rota: rota
        ---
        ---
        typ: roll
        id: chef
        titel: Chef
        ---
        ---
        typ: rota
        id: rota
        titel: Rota
        byte: måndag
        ---
        | Namn | Vecka |
        |---|---|
        | A | 1, 3 |
        | B | 2 |
        """,
        "mandat.md": """
        ---
        typ: mandat
        id: larma
        beslut: Larma
        innehavare: [tib]
        ---
        """,
      ]))
  }

  private func names(_ duties: [RotaTable.Duty]?) -> [String]? { duties?.compactMap(\.turn.name) }
  private func week(_ number: Int) throws -> ISOWeek { try #require(ISOWeek(year: 2026, number: number)) }

  @Test func `Whoever has the turn stands for the role`() throws {
    let analysis = try analysis()
    let succession = try #require(analysis.succession.successions.first)
    let candidate = try #require(succession.candidates.first)
    #expect(succession.holdersByRota(analysis.rotas) == [Identifier("tib")])
    for (number, expected) in [(1, ["A"]), (2, ["B"]), (3, ["A"]), (4, [])] {
      let weekly = analysis.succession(succession, in: try week(number))
      #expect(names(weekly.onDuty(for: candidate.holder)) == expected)
      #expect(weekly.isCovered == !expected.isEmpty)
    }
  }

  @Test func `An alternate covers a week that nobody has`() throws {
    let analysis = try analysis(alternates: "ersättare: [chef]\n")
    let succession = try #require(analysis.succession.successions.first)
    #expect(analysis.succession(succession, in: try week(4)).isCovered)
  }

  @Test func `The first week is that of the turn under way`() throws {
    let analysis = try analysis()
    let sunday = try #require(CalendarDate("2026-01-11"))
    #expect(analysis.weeks(of: analysis.plan.rotas, from: sunday, count: 2).map(\.number) == [2, 3])
    #expect(analysis.weeks(of: [], from: sunday, count: 2).isEmpty)
  }
}
