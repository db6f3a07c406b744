import PlanModel
import PlanPages
import Testing

/// What a reader finds where.
@Suite struct PublicationContentTests {
  private func page(_ path: String, in recipe: any PublicationRecipe.Type, _ changed: [String: String] = [:]) throws -> Page {
    try #require(Sample.compose(recipe, Sample.plan(changed)).pages.first { $0.path == path })
  }

  @Test func theIntranetBeginsWithTheCardOfWhoeverTakesTheAlarm() throws {
    let start = try page("index", in: IntranetPublication.self)
    guard case .heading(let heading)? = start.blocks.first, case .text(let title)? = heading.spans.first else {
      Issue.record("the page begins without a heading")
      return
    }
    #expect(title == "Larm? Börja här")
    let primary = start.blocks.flatMap { block -> [Tile] in if case .tiles(let tiles) = block { tiles.filter(\.isPrimary) } else { [] } }
    // The card on which another goes on is no place to begin.
    #expect(primary.map(\.target) == ["kort/vid-larm"])
  }

  @Test func stepsAreCountedThroughTheCardAndKeepTheirLimitBesideTheWords() throws {
    let steps = PageWalk(try page("kort/vid-larm", in: BinderPublication.self)).steps
    #expect(steps.map(\.number) == [1, 2, 3])
    #expect(steps[0].timeLimit == "inom 15 min")
    guard case .link(let link)? = steps[0].spans.last, case .text(let words)? = link.spans.last else {
      Issue.record("the step does not end with its link")
      return
    }
    #expect(words == "Chef för krisstödet")
  }

  @Test func numbersStandAtTheStepOnlyWhereTheEditionHoldsThem() throws {
    let binder = PageWalk(try page("kort/vid-larm", in: BinderPublication.self)).steps[0].telephones
    #expect(binder.map(\.label) == ["Hemlig Hansson"])
    let dialled = binder.flatMap(\.spans).compactMap { span -> String? in
      if case .telephone(let number) = span { number.dialled } else { nil }
    }
    #expect(dialled == ["+46846500401", "+46701740605"])
    #expect(PageWalk(try page("kort/vid-larm", in: IntranetPublication.self)).steps[0].telephones.isEmpty)
  }

  @Test func nothingHiddenReachesTheOpenEditions() throws {
    let changed = Sample.files["lista.md", default: ""].replacing("Hemlig Hansson", with: "Annan Andersson").replacing(
      "06 05", with: "06 99")
    for recipe in [IntranetPublication.self, WebPublication.self] as [any PublicationRecipe.Type] {
      let publication = try Sample.compose(recipe, Sample.plan())
      let text = publication.pages.map { PageWalk($0).text }.joined() + publication.data
      #expect(!text.contains("Hansson") && !text.contains("06 05"))
      let other = try Sample.compose(recipe, Sample.plan(["lista.md": changed]))
      #expect(text == other.pages.map { PageWalk($0).text }.joined() + other.data)
    }
  }

  @Test func theDecisionTableSaysWhoIsNextWhen() throws {
    let table = try #require(PageWalk(try page("beslutstabell", in: IntranetPublication.self)).tables.first)
    let rows = table.rows.map { row in row.map { PageWalk(Page(path: "", kind: .start, title: "", blocks: [.paragraph($0)])).text.trimmed }
    }
    #expect(
      rows == [
        ["Samla gruppen", "\u{A0}Nivå 2", "kontorstid", "Chef för krisstödet", ""],
        ["Samla gruppen", "\u{A0}Nivå 2", "övrig tid", "Chef för krisstödet", "Tjänsteperson i beredskap"],
      ])
  }

  @Test func chaptersAreNumberedThroughTheEdition() throws {
    #expect(try page("kapitel/mandaten", in: WebPublication.self).title == "1 Vem får vad")
  }

  @Test func directivesFitUnderTheirHeading() throws {
    let walk = PageWalk(try page("kapitel/mandaten", in: WebPublication.self))
    #expect(walk.headingLevels == [2, 3, 4, 3, 4, 2, 2])
    #expect(walk.anchors.contains("besluten") && walk.anchors.contains("besluten-2"))
  }

  @Test func twoWhoReportToEachOtherAreStillDrawnOnce() throws {
    let blocks = try page("organisation", in: IntranetPublication.self).blocks
    let boxes = blocks.flatMap { block -> [Diagram.Box] in if case .diagram(let diagram) = block { diagram.boxes } else { [] } }
    #expect(boxes.map { $0.lines.joined(separator: " ") }.sorted() == ["Chef för krisstödet", "Krisgruppen", "Tjänsteperson i beredskap"])
  }

  @Test func tabsFollowThePlanAndEmptyOnesAreLeftOut() throws {
    let sections = try Sample.compose(BinderPublication.self, Sample.plan()).sections
    #expect(sections.map(\.id) == ["larm", "kort", "telefon", "roller", "plan", "mandat"])
  }

  @Test func onlyTheBinderTellsWhatTheCheckLeftOpen() throws {
    let finding = OpenFinding(rule: "single-holder", severity: "varning", summary: "bara en kan besluta", place: "mandat.md, rad 3")
    for recipe in Publications.all {
      var context = try Sample.context(recipe)
      context.openFindings = [finding]
      let text = recipe.compose(context).pages.map { PageWalk($0).text }.joined()
      #expect(text.contains("bara en kan besluta") == (recipe.id == "parm"))
    }
  }

  @Test func aLimitThatIsNotSettledIsShownAsAnOpenQuestion() throws {
    var plan = try Sample.norrtalje()
    func texts(_ plan: Plan) throws -> (mandate: String, questions: String) {
      let pages = try Sample.compose(IntranetPublication.self, plan).pages
      func text(_ path: String) throws -> String { PageWalk(try #require(pages.first { $0.path == path })).text }
      return (try text("mandat/anvand-krisstodskassan"), try text("oppna-fragor"))
    }
    let asked = try texts(plan)
    #expect(asked.mandate.contains("öppen fråga"))
    // The plan asks in its own words.
    #expect(!asked.questions.contains("Vilket belopp"))
    plan.openQuestions = []
    #expect(try texts(plan).questions.contains("Vilket belopp"))
  }

  @Test func aLevelTellsHowSoonEverybodyIsAlerted() throws {
    let pages = try Sample.compose(WebPublication.self, Sample.norrtalje()).pages
    #expect(try PageWalk(#require(pages.first { $0.path == "niva/2" })).text.contains("90 min"))
  }

  @Test func drawingsStayWithinASheet() throws {
    for recipe in Publications.all {
      for page in try Sample.compose(recipe, Sample.norrtalje()).pages {
        for case .diagram(let diagram) in page.blocks {
          #expect(diagram.width <= 720)
          #expect(diagram.boxes.allSatisfy { $0.x >= 0 && $0.x + $0.width <= diagram.width && $0.y + $0.height <= diagram.height })
          for (number, box) in diagram.boxes.enumerated() {
            for other in diagram.boxes[(number + 1)...] {
              let apart =
                box.x + box.width <= other.x || other.x + other.width <= box.x || box.y + box.height <= other.y
                || other.y + other.height <= box.y
              #expect(apart, "\(page.path): \(box.lines) and \(other.lines)")
            }
          }
        }
      }
    }
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == "\n" }.reversed().drop { $0 == "\n" }.reversed()) }
}
