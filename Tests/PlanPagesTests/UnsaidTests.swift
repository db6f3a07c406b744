import PlanModel
import PlanPages
import PlanTestSupport
import Testing

/// Nothing is printed that the plan does not say or does not use.
@Suite struct UnsaidTests {
  private static func letters(_ spans: [Span]) -> String {
    PageWalk(Page(path: "", kind: .start, title: "", blocks: [.paragraph(spans)])).text.split(separator: "\n").joined()
  }

  private static func rows(_ table: TableBlock) -> [[String]] { table.rows.map { $0.map(letters) } }

  private func page(_ path: String, in recipe: any PublicationRecipe.Type, _ plan: Plan) throws -> Page {
    try #require(Sample.compose(recipe, plan).pages.first { $0.path == path })
  }

  private static let withoutLevels = [
    "nivåer.md": "---\ntyp: kapitel\nid: sist\ntitel: Sist\n---\nSlut.",
    "kapitel.md": "---\ntyp: kapitel\nid: forst\ntitel: Först\n---\nSe [](mandat:samla).",
    "mandat.md": Sample.files["mandat.md", default: ""].replacing("nivåer: [2]\n", with: ""),
    "kort.md": Sample.files["kort.md", default: ""].replacing("nivåer: [2]\n", with: ""),
    "larmkedja.md": """
    ---
    typ: larmkedja
    id: kedja
    titel: Larmkedja
    ingångar: [112]
    ---
    | Från | Till | Sätt |
    |---|---|---|
    | 112 | [](roll:tib) | Samtal |
    | [](roll:tib) | [](roll:chef) | Telefon |
    """,
  ]

  @Test(arguments: Publications.all.map { $0.id }) func aPlanWithoutLevelsSpeaksOfNone(_ id: String) throws {
    let recipe = try #require(Publications.all.first { $0.id == id })
    for page in try Sample.compose(recipe, Sample.plan(Self.withoutLevels)).pages {
      let walk = PageWalk(page)
      let text = walk.text + walk.tables.map { $0.caption + $0.head.map(Self.letters).joined(separator: " ") }.joined(separator: " ")
      #expect(!text.lowercased().contains("nivå"), "\(page.path)")
      #expect(walk.tables.allSatisfy { table in table.rows.allSatisfy { $0.count == table.head.count } })
    }
  }

  @Test func callsWithoutTimesAreNotSaidToTakeNone() throws {
    let page = try page("larmtid", in: IntranetPublication.self, Sample.plan(Self.withoutLevels))
    let rows = try #require(PageWalk(page).tables.first.map(Self.rows))
    #expect(rows.map { $0[1] } == ["0 min", "tid saknas", "tid saknas", "tid saknas"])
  }

  @Test func sharedWordsStandOnlyWhereThePlanUsesThem() throws {
    let shared = [
      "ord.md": """
      ---
      typ: ordlista
      ---
      | Id | Titel | Förkortning | Förklaring |
      |---|---|---|---|
      | samordnare | samordnare | | Samordnar. |
      | pkl | psykiatrisk katastrofledning | PKL | Leder. |
      | lagesbild | lägesbild | | Vet. |
      | tolk | språktolk | | Tolkar. |
      | avlosning | avlösning | | Byter. |
      """,
      "lagar.md": """
      ---
      typ: lagrum
      ---
      | Id | Titel | Beteckning | Ersatt-av |
      |---|---|---|---|
      | gammal | gamla lagen | 2001:453 | ny |
      | ny | nya lagen | 2025:400 | |
      | annan | en annan lag | 1977:1160 | |
      """,
    ]
    var files = Sample.files
    files["ord.md"] = "---\ntyp: ordlista\n---\n| Id | Titel | Förklaring |\n|---|---|---|\n| eget | eget ord | Planens eget. |"
    files["plan.md"] = files["plan.md", default: ""].replacing("status:", with: "gemensamt: gemensamt\nstatus:")
    files["kapitel.md"] =
      "---\ntyp: kapitel\nid: ord\ntitel: Ord\n---\nRing PKL. Lägesbilden skrivs. Se [tolken](ord:tolk) och lagen (2001:453).\n\n```{ordlista}\n```\n"
    let plan = try plan(from: files, shared: shared)
    let words = try #require(PageWalk(page("ordlista", in: IntranetPublication.self, plan)).tables.first.map(Self.rows))
    #expect(words.map { $0[0] } == ["eget ord", "lägesbild", "psykiatrisk katastrofledning", "språktolk"])
    let laws = try PageWalk(page("lagar", in: IntranetPublication.self, plan)).tables.flatMap(Self.rows)
    #expect(laws.map { $0[0] } == ["gamla lagen", "nya lagen"])
  }

  @Test func whoeverAnswersAtFewerHoursIsSaidTo() throws {
    let roles = Sample.files["roller.md", default: ""].replacing(
      "titel: Chef för krisstödet\nnås: dygnet runt", with: "titel: Chef för krisstödet\nnås: kontorstid")
    let plan = try Sample.plan(["roller.md": roles])
    let rows = try #require(PageWalk(page("beslutstabell", in: BinderPublication.self, plan)).tables.first.map(Self.rows))
    #expect(rows.map { $0[3] } == ["Chef för krisstödet", "Chef för krisstödet (nås kontorstid)"])
  }

  @Test func theRotaNamesTheComingWeeks() throws {
    let rota = """
      ---
      typ: rota
      id: jour
      titel: Jour
      roll: chef
      börjar: 2026-11-02
      byte: onsdag 08.00
      ---
      | Namn |
      |---|
      | Ada |
      | Bo |
      | Cia |
      """
    var context = try Sample.context(BinderPublication.self, Sample.plan(["rota.md": rota]))
    // A Tuesday: whoever took over on Wednesday the week before has not left yet.
    context.date = try #require(CalendarDate("2026-12-01"))
    let page = try #require(BinderPublication.compose(context).pages.first { $0.path == "rota/jour" })
    let table = try #require(PageWalk(page).tables.first)
    #expect(table.rows.count == 12)
    #expect(
      Self.rows(table).prefix(3).map { Array($0.prefix(3)) } == [
        ["48", "2026-11-25", "Bo"], ["49", "2026-12-02", "Cia"], ["50", "2026-12-09", "Ada"],
      ])
  }

  @Test func codeInFindingsIsShownAsCode() throws {
    var context = try Sample.context(BinderPublication.self)
    context.openFindings = [OpenFinding(rule: "r", severity: "varning", summary: "skriv `nås` här", place: "a.md")]
    let tables = BinderPublication.compose(context).closing.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
    let cell = tables.flatMap(\.rows).first { Self.letters($0[0]).contains("skriv") }?[0] ?? []
    #expect(Self.letters(cell) == "skriv nås här")
    #expect(cell.contains { if case .code("nås") = $0 { true } else { false } })
  }

  @Test func everyCallThatComesInHasAnArrow() throws {
    let chain = """
      ---
      typ: larmkedja
      id: kedja
      titel: Larmkedja
      ingångar: [Växeln, Grannen, Polisen]
      ---
      | Från | Till | Sätt |
      |---|---|---|
      | Växeln | [](roll:tib) | Samtal |
      | Grannen | [](roll:tib) | Samtal |
      | Polisen | [](roll:tib) | Samtal |
      | Polisen | [](roll:chef) | Samtal |
      """
    let page = try page("larmkedja/kedja", in: IntranetPublication.self, Sample.plan(["larmkedja.md": chain]))
    let diagram = try #require(page.blocks.compactMap { block in if case .diagram(let diagram) = block { diagram } else { nil } }.first)
    let names = diagram.boxes.map { $0.lines.joined(separator: " ") }
    #expect(names == ["Växeln, Grannen", "Tjänsteperson i beredskap", "Polisen", "Chef för krisstödet", "Tjänsteperson i beredskap"])
    #expect(diagram.arrows.count == 3)
  }
}
