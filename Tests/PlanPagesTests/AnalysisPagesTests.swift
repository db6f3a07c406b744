import PlanModel
import PlanPages
import Testing

/// The analyses as readers meet them: who may decide, who is reached, and what the check left open.
@Suite struct AnalysisPagesTests {
  private func table(_ path: String, in recipe: any PublicationRecipe.Type, _ plan: Plan? = nil) throws -> [[String]] {
    let page = try #require(try Sample.compose(recipe, plan ?? Sample.plan()).pages.first { $0.path == path })
    let table = try #require(PageWalk(page).tables.first)
    return ([table.head] + table.rows).map { row in row.map(Self.letters) }
  }

  private static func letters(_ spans: [Span]) -> String {
    PageWalk(Page(path: "", kind: .start, title: "", blocks: [.paragraph(spans)])).text.split(separator: "\n").joined()
      .replacing("\u{A0}", with: " ")
  }

  @Test(arguments: ["intranat", "parm"]) func coverageSaysInWordsWhereItIsOne(_ id: String) throws {
    let recipe = try #require(Publications.all.first { $0.id == id })
    #expect(
      try table("tackning", in: recipe) == [
        ["Beslut", " Nivå 1", " Nivå 2, kontorstid", " Nivå 2, övrig tid"],
        ["Samla gruppen", "fattas inte", "1 – bara en", "2"],
      ])
  }

  @Test func coverageSaysWhereNobodyMayDecide() throws {
    let waiting = Sample.files["mandat.md", default: ""].replacing(
      "  - chef\n", with: "  - roll: chef\n    om-onåbar: tib\n    tid: övrig tid\n")
    #expect(
      try table("tackning", in: IntranetPublication.self, Sample.plan(["mandat.md": waiting])).last == [
        "Samla gruppen", "fattas inte", "0 – ingen",
      ])
  }

  @Test func alarmTimesAddUpAlongTheChain() throws {
    let rows = try table("larmtid", in: IntranetPublication.self)
    #expect(rows.first == ["Vem", " Nivå 1", " Nivå 2"])
    #expect(rows.contains(["112", "0 min", "0 min"]))
    #expect(rows.contains(["Tjänsteperson i beredskap", "5 min", "5 min"]))
    #expect(rows.contains(["Chef för krisstödet", "20 min", "20 min"]))
    // The group's convener is reached, but neither level activates the group.
    #expect(!rows.contains { $0.first == "Krisgruppen" })
  }

  @Test func theDrawingOfAlarmTimesHoldsWhatTheTableHolds() throws {
    let pages = try Sample.compose(IntranetPublication.self, Sample.norrtalje()).pages
    let page = try #require(pages.first { $0.path == "larmtid" })
    let table = try #require(PageWalk(page).tables.first)
    let diagrams = page.blocks.compactMap { block in if case .diagram(let diagram) = block { diagram } else { nil } }
    #expect(diagrams.count == table.head.count - 1)
    for (column, diagram) in diagrams.enumerated() {
      let texts = Set(diagram.boxes.map { $0.lines.joined(separator: " ") })
      let reached = table.rows.filter { Self.letters($0[column + 1]) != "larmas inte" }
      #expect(texts == Set(reached.flatMap { [Self.letters($0[0]), Self.letters($0[column + 1])] }))
    }
    // On paper the table is enough.
    let sheets = try Sample.compose(BinderPublication.self, Sample.norrtalje()).pages.filter { $0.path == "larmtid" }
    #expect(sheets.flatMap(\.blocks).allSatisfy { if case .diagram = $0 { false } else { true } })
    #expect(!sheets.isEmpty)
  }

  @Test func weakPointsAreNotForThePublic() throws {
    let chapter = Sample.files["kapitel.md", default: ""] + "\n\n```{täckning}\n```\n\n```{larmtid}\n```\n"
    let plan = try Sample.plan(["kapitel.md": chapter])
    func text(_ recipe: any PublicationRecipe.Type) throws -> String {
      let publication = try Sample.compose(recipe, plan)
      return publication.pages.map { PageWalk($0).tables.map(\.caption).joined() + $0.path }.joined(separator: "\n")
    }
    let intranet = try text(IntranetPublication.self)
    #expect(intranet.split(separator: "Hur många som får besluta").count == 3)
    #expect(intranet.split(separator: "Minuter tills var och en är nådd").count == 3)
    let web = try text(WebPublication.self)
    for words in ["Hur många", "Minuter", "tackning", "larmtid"] { #expect(!web.contains(words)) }
  }

  @Test func enduranceStandsInTheBinderAndOnTheIntranetOnce() throws {
    for recipe in [BinderPublication.self, IntranetPublication.self] as [any PublicationRecipe.Type] {
      let captions = try Sample.compose(recipe, Sample.norrtalje()).pages.filter { $0.path == "uthallighet" }.flatMap {
        PageWalk($0).tables.map(\.caption)
      }
      #expect(captions == ["Personer som behövs och som finns"])
    }
  }

  @Test func howManyWarningsStandIsToldToStaffOnly() throws {
    for recipe in Publications.all {
      var context = try Sample.context(recipe)
      context.openFindings = [OpenFinding(rule: "stale-entry", severity: "varning", summary: "gammal", place: "lista.md, rad 1")]
      context.openRules = [OpenRule(rule: "stale-entry", count: 3, finds: "En post som inte har kontrollerats i tid.")]
      let text = recipe.compose(context).pages.map { PageWalk($0).text }.joined()
      #expect(text.contains("Planen gavs ut med 3 varningar.") == ["intranat", "parm"].contains(recipe.id))
      #expect(text.contains("En post som inte har kontrollerats i tid.") == ["intranat", "parm"].contains(recipe.id))
      #expect(!recipe.compose(try Sample.context(recipe)).pages.map { PageWalk($0).text }.joined().contains("gavs ut med"))
    }
  }

  private static let rota = """
    ---
    typ: rota
    id: tib-rota
    titel: Rota för TiB
    roll: tib
    börjar: 2026-11-30
    ---
    | Namn |
    |---|
    | Fiktiv Ett |
    | Fiktiv Två |
    """

  private func tables(_ path: String, in recipe: any PublicationRecipe.Type, _ plan: Plan) throws -> [[[String]]] {
    let pages = try Sample.compose(recipe, plan).pages.filter { $0.path == path }
    return pages.flatMap { PageWalk($0).tables }.map { table in ([table.head] + table.rows).map { $0.map(Self.letters) } }
  }

  /// What changes with the day of printing stands behind one tab only.
  @Test func theBinderTellsWhoHasTheComingWeeksOnTheRotasSheet() throws {
    let plan = try Sample.plan(["rota.md": Self.rota])
    let weeks = try #require(try tables("rota/tib-rota", in: BinderPublication.self, plan).first)
    #expect(weeks.count == 13)
    #expect(weeks.dropFirst().prefix(2).map { $0.prefix(3) } == [["49", "2026-11-30", "Fiktiv Ett"], ["50", "2026-12-07", "Fiktiv Två"]])
    #expect(try tables("tackning", in: BinderPublication.self, plan).count == 1)
    // Names of a rota are for the binder.
    #expect(try tables("tackning", in: IntranetPublication.self, plan).count == 1)
  }

  @Test func aWeekThatNobodyHasIsToldWithItsDecisions() throws {
    let rota = Self.rota.replacing(
      "| Namn |\n|---|\n| Fiktiv Ett |\n| Fiktiv Två |", with: "| Namn | Vecka |\n|---|---|\n| Fiktiv Ett | 49 |")
    let alone = Sample.files["mandat.md", default: ""].replacing(
      "  - chef\n  - roll: tib\n    om-onåbar: chef\n    tid: övrig tid\n", with: "  - tib\n")
    let weeks = try #require(
      try tables("tackning", in: BinderPublication.self, Sample.plan(["rota.md": rota, "mandat.md": alone])).last)
    #expect(weeks.first?.last == "Beslut som då ingen får fatta")
    #expect(weeks[1].suffix(2) == ["Fiktiv Ett", ""])
    #expect(weeks[2].suffix(2) == ["ingen", "Samla gruppen"])
  }

  @Test func whatIsToBeCheckedStandsInOrderOfItsDay() throws {
    for (recipe, path) in [(BinderPublication.self, "kolofon"), (IntranetPublication.self, "om")] as [(any PublicationRecipe.Type, String)]
    {
      let rows = try #require(
        try tables(path, in: recipe, Sample.norrtalje()).first { $0.first?.first == "Vad" }, "\(recipe.id) has no table of what is due")
      let days = rows.dropFirst().map { $0[2] }
      #expect(!days.isEmpty)
      #expect(days == days.sorted())
      for row in rows.dropFirst() {
        #expect(row[3].hasPrefix("försenat") == (row[2] < "2026-11-21"), "\(row)")
      }
    }
    #expect(try tables("om", in: WebPublication.self, Sample.norrtalje()).allSatisfy { $0.first?.first != "Vad" })
  }
}
