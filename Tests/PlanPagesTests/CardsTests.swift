import PlanModel
import PlanPages
import Testing

/// The cards are carried one by one: each says by itself whose it is, what to do, whom to ring and where to go on.
@Suite struct CardsTests {
  private static func card(_ id: String, _ changed: [String: String] = [:]) throws -> Page {
    try #require(Sample.compose(CardsPublication.self, Sample.plan(changed)).pages.first { $0.card?.id == id })
  }

  private static func letters(_ spans: [Span]) -> String {
    PageWalk(Page(path: "", kind: .start, title: "", blocks: [.paragraph(spans)])).text.split(separator: "\n").joined()
  }

  @Test func everyChecklistIsACardInTheOrderOfTheAlarm() throws {
    let plan = try Sample.norrtalje()
    let cards = try Sample.compose(CardsPublication.self, plan).pages.compactMap(\.card)
    #expect(cards.first?.id == "tib-vid-larm")
    #expect(cards.map(\.id).sorted() == plan.checklists.map(\.id.rawValue).sorted())
  }

  @Test func theHeadSaysRoleSituationLevelsAndSuperior() throws {
    let card = try #require(Self.card("vid-larm").card)
    #expect(card.role == "Tjänsteperson i beredskap")
    #expect(card.situation == "När larmet kommer")
    #expect(
      card.facts.map { "\($0.label): \(Self.letters($0.spans))" } == ["Rapporterar till: Chef för krisstödet", "Gäller: \u{A0}Nivå 2"])
    guard case .symbol(let symbol)? = card.facts.last?.spans.first else {
      Issue.record("the level has no symbol")
      return
    }
    #expect(symbol == Symbol(shape: .triangle, number: 2))
  }

  @Test func aCardForAllLevelsShowsTheirSymbolsToo() throws {
    let fact = try #require(Self.card("efter-larmet").card?.facts.last)
    #expect(fact.spans.count { if case .symbol = $0 { true } else { false } } == 2)
    #expect(Self.letters(fact.spans).hasSuffix("alla nivåer"))
  }

  @Test func theOnlyLevelIsNotSaid() throws {
    let level = "---\ntyp: händelsenivå\nnummer: 2\ntitel: Allvarlig händelse\nsymbol: triangel\n---\n"
    let facts = try #require(Self.card("efter-larmet", ["nivåer.md": level]).card?.facts)
    #expect(facts.map(\.label) == ["Rapporterar till"])
  }

  @Test func whatMayBeDecidedStandsInALineEachWithItsStepAndCondition() throws {
    let card = try #require(Self.card("vid-larm").card)
    #expect(card.decisionsTitle == "Du får besluta")
    #expect(card.decisions.map(Self.letters) == ["Samla gruppen (steg 2): om Chef för krisstödet inte kan nås, övrig tid"])
    // The card for all levels says at which of them.
    let other = try #require(Self.card("efter-larmet").card)
    #expect(other.decisions.map(Self.letters) == ["Samla gruppen, nivå 2: om Chef för krisstödet inte kan nås, övrig tid"])
  }

  @Test func whatLimitsADecisionIsSaidWithoutMoreWords() throws {
    let changed = Sample.files["mandat.md", default: ""].replacing("    om-onåbar: chef\n", with: "")
    let card = try #require(Self.card("vid-larm", ["mandat.md": changed]).card)
    #expect(card.decisions.map(Self.letters) == ["Samla gruppen (steg 2): övrig tid"])
  }

  @Test(arguments: [(1, "Numren står i Lista 1"), (2, "Numren står i Lista 1, Lista 2"), (3, "Numren står i telefonlistorna")])
  func aRoleOfManyGivesAWayToTheirLists(lists: Int, said: String) throws {
    let text = (1...lists).map { list in
      let rows = (1...5).map { "| [](roll:chef) | Exempel \(list)-\($0) | 070-174 06 \(list)\($0) |" }
      return "---\ntyp: telefonlista\nid: lista-\(list)\ntitel: Lista \(list)\n---\n| Roll | Namn | Mobil |\n|---|---|---|\n"
        + rows.joined(separator: "\n")
    }
    let telephones = PageWalk(try Self.card("vid-larm", ["lista.md": text.joined(separator: "\n")])).steps[0].telephones
    #expect(telephones.map { "\($0.label)|\(Self.letters($0.spans))" } == ["|\(said)"])
  }

  @Test func whereAnotherCardTakesOverItIsNamedByItsHead() throws {
    let steps = PageWalk(try Self.card("vid-larm")).steps
    #expect(Self.letters(steps[2].spans) == "Fortsätt på Efter larmet (kort\u{A0}efter-larmet)")
  }

  @Test func theNumbersStandAtTheStepWithTheNameAlone() throws {
    let telephones = PageWalk(try Self.card("vid-larm")).steps[0].telephones
    #expect(telephones.map(\.label) == ["Hemlig Hansson"])
    #expect(telephones.map { Self.letters($0.spans) } == ["08-465 004 01 (jour), 070-174 06 05"])
  }

  @Test func whoeverIsMeantIsSaidWhereAStepNamesTwo() throws {
    let changed = Sample.files["kort.md", default: ""].replacing(
      "Ring [](roll:chef) inom", with: "Ring [](roll:chef) eller [](roll:tib) inom")
    let telephones = PageWalk(try Self.card("vid-larm", ["kort.md": changed])).steps[0].telephones
    #expect(telephones.map(\.label) == ["Chef för krisstödet, Hemlig Hansson"])
  }

  @Test func theAddressIsThatOfTheIntranetsPage() throws {
    let plan = try Sample.norrtalje()
    let site = try Sample.compose(IntranetPublication.self, plan).pages.filter { $0.kind == .card }
    let cards = try Sample.compose(CardsPublication.self, plan).pages
    #expect(cards.compactMap(\.card?.intranetPath).count == site.count)
    for page in cards {
      guard let path = page.card?.intranetPath else { continue }
      #expect(site.first { $0.path == path }?.title == page.title)
    }
  }

  @Test func aCardThatOnlyTheBinderHasNamesNoPage() throws {
    let changed = Sample.files["kort.md", default: ""].replacing("id: vid-larm\n", with: "id: vid-larm\nsynlighet: pärm\n")
    #expect(try Self.card("vid-larm", ["kort.md": changed]).card?.intranetPath == nil)
    #expect(try Self.card("efter-larmet", ["kort.md": changed]).card?.intranetPath == "kort/efter-larmet")
  }

  @Test func thePosterShowsLevelsFirstCardAndChain() throws {
    let poster = try #require(Sample.compose(CardsPublication.self, Sample.plan()).pages.first)
    let text = PageWalk(poster).text
    var rest = text[...]
    for words in ["Nivå 1: Lokal händelse", "Få är drabbade.", "Nivå 2: Allvarlig händelse", "(kort\u{A0}vid-larm)", "Larmkedja"] {
      let found = try #require(rest.firstRange(of: words), "\(words) is not found, or comes too early")
      rest = rest[found.upperBound...]
    }
    let drawing = poster.blocks.compactMap { block in if case .diagram(let diagram) = block { diagram } else { nil } }.first
    #expect(drawing?.description.contains("Tjänsteperson i beredskap → Chef för krisstödet, inom 15 min.") == true)
  }

  @Test func nothingAboveTheIntranetHangsOnAWall() throws {
    let changed = Sample.files["lista.md", default: ""].replacing("Hemlig Hansson", with: "Annan Andersson").replacing(
      "[](roll:chef)", with: "[](roll:tib)")
    let poster = try #require(Sample.compose(CardsPublication.self, Sample.plan()).pages.first)
    let other = try #require(Sample.compose(CardsPublication.self, Sample.plan(["lista.md": changed])).pages.first)
    #expect(PageWalk(poster).text == PageWalk(other).text)
    #expect(!PageWalk(other).text.contains("Andersson"))
    let open = Sample.files["lista.md", default: ""].replacing("synlighet: pärm", with: "synlighet: intranät").replacing(
      "| Id | Roll | Namn | Mobil | Jour |\n|---|---|---|---|---|",
      with: "| Id | Roll | Namn | Mobil | Jour | Synlighet |\n|---|---|---|---|---|---|"
    ).replacing("[](roll:chef) |", with: "[](roll:tib) |").replacing("08-465 004 01 |", with: "08-465 004 01 | intranät |")
    #expect(
      try PageWalk(#require(Sample.compose(CardsPublication.self, Sample.plan(["lista.md": open])).pages.first)).text.contains(
        "08-465 004 01"))
  }
}
