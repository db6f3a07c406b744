import PlanModel
import Prose

/// The sections of a site: an overview first, then a page for each element.
enum SiteSections {
  static let levels = SectionRecipe(id: "nivaer", title: .levels) { plan, map in
    if !plan.levels.isEmpty { map.add(page: "nivaer") }
    map.give(plan.levels, pagesIn: "niva")
  } pages: { composer in
    guard !composer.levels.isEmpty else { return [] }
    var page = composer.page("nivaer")
    composer.levelTable(into: &page)
    let overview = page.page(.overview, composer.words[.levels], summary: composer.words[.levelsSummary])
    return [overview] + composer.levels.map(composer.levelPage)
  }

  static let cards = SectionRecipe(id: "kort", title: .cards) { plan, map in
    if !plan.checklists.isEmpty { map.add(page: "atgardskort") }
    map.give(plan.checklists, pagesIn: "kort")
  } pages: { composer in
    let cards = composer.plan.checklists
    guard !cards.isEmpty else { return [] }
    var page = composer.page("atgardskort")
    composer.cardsByRole(into: &page, level: 2)
    for level in composer.levels {
      let some = composer.byUrgency(cards.filter { composer.applies($0.levels, at: level) })
      guard !some.isEmpty else { continue }
      page.heading(2, composer.linked(level))
      page.table(
        composer.cardTable(some, caption: composer.words(.cardsAtLevelCaption, ["level": composer.levelName(level, startsSentence: false)]))
      )
    }
    let overview = page.page(.overview, composer.words[.cards], summary: composer.words[.cardsSummary])
    return [overview] + cards.map(composer.cardPage)
  }

  static let contacts = SectionRecipe(id: "telefon", title: .contacts) { plan, map in
    if !plan.contactLists.isEmpty || !plan.rotas.isEmpty { map.add(page: "telefonlistor") }
    map.give(plan.contactLists, pagesIn: "telefonlista")
    for list in plan.contactLists {
      if let path = map[list.element]?.path { map.show(list.entries, on: path) }
    }
    map.give(plan.rotas, pagesIn: "rota")
  } pages: { composer in
    let plan = composer.plan
    guard !plan.contactLists.isEmpty || !plan.rotas.isEmpty else { return [] }
    var page = composer.page("telefonlistor")
    if composer.audience == .intranet { page.add(composer.numbersInBinder) }
    page.list(plan.contactLists.map { composer.linked($0.element) } + plan.rotas.map { composer.linked($0.element) })
    let overview = page.page(.overview, composer.words[.contacts], summary: composer.words[.contactsSummary])
    return [overview] + plan.contactLists.map(composer.contactPage) + plan.rotas.map(composer.rotaPage)
  }

  /// How fast everybody is reached is not told to the public.
  static func alarm(showsTimes: Bool = true) -> SectionRecipe {
    SectionRecipe(id: "larm", title: .alarmChain) { plan, map in
      map.give(plan.alarmChains, pagesIn: "larmkedja")
      if showsTimes, plan.alarmChains.contains(where: { !$0.steps.isEmpty }) { map.add(page: Composer.alarmTimesPath) }
      if plan.endurance != nil { map.add(page: "uthallighet") }
    } pages: { composer in
      var pages = composer.plan.alarmChains.map(composer.alarmChainPage)
      if composer.map.hasPage(Composer.alarmTimesPath) { pages.append(composer.alarmTimesPage()) }
      if let page = composer.endurancePage("uthallighet") { pages.append(page) }
      return pages
    }
  }

  /// How many may decide is not told to the public.
  static func decisions(showsCoverage: Bool = true) -> SectionRecipe {
    SectionRecipe(id: "beslut", title: .decisions) { plan, map in
      if !plan.mandates.isEmpty { map.add(page: "beslutstabell") }
      if showsCoverage, !plan.mandates.isEmpty { map.add(page: Composer.coveragePath) }
      map.give(plan.mandates, pagesIn: "mandat")
    } pages: { composer in
      guard !composer.plan.mandates.isEmpty else { return [] }
      var page = composer.page("beslutstabell")
      composer.decisionsIntroduction(into: &page)
      composer.decisionTable(into: &page)
      let overview = page.page(.overview, composer.words[.decisionTable], summary: composer.words[.decisionsSummary], isLandscape: true)
        .with(composer.audience == .intranet ? .decisions : nil)
      let coverage = composer.map.hasPage(Composer.coveragePath) ? [composer.coveragePage()] : []
      return [overview] + coverage + composer.plan.mandates.map(composer.mandatePage)
    }
  }

  static let roles = SectionRecipe(id: "roller", title: .rolesAndGroups) { plan, map in
    if !plan.roles.isEmpty || !plan.groups.isEmpty {
      map.add(page: "roller")
      map.give(plan.organisations, anchorsOn: "organisation")
      map.add(page: "organisation")
    }
    map.give(plan.groups, pagesIn: "grupp")
    map.give(plan.roles, pagesIn: "roll")
  } pages: { composer in
    let plan = composer.plan
    guard !plan.roles.isEmpty || !plan.groups.isEmpty else { return [] }
    var page = composer.page("roller")
    composer.groupTable(into: &page)
    composer.roleTable(into: &page)
    let overview = page.page(.overview, composer.words[.rolesAndGroups], summary: composer.words[.rolesSummary])
    return [overview, composer.organisationPage("organisation")] + plan.groups.map(composer.groupPage) + plan.roles.map(composer.rolePage)
  }

  static let text = SectionRecipe(id: "plan", title: .thePlan) { plan, map in
    map.add(page: "planen")
    map.give(plan.chapters, pagesIn: "kapitel")
    if !plan.supportPhases.isEmpty { map.give(plan.supportPhases, anchorsOn: "insatser") }
  } pages: { composer in
    var page = composer.page("planen")
    composer.prose(composer.plan.summary, into: &page)
    if !composer.plan.chapters.isEmpty {
      page.heading(2, composer.words[.chapters])
      composer.chapterList(into: &page)
    }
    let overview = page.page(.overview, composer.words[.thePlan], summary: composer.summary(composer.lead(composer.plan.summary)))
    let phases = composer.plan.supportPhases.isEmpty ? [] : [composer.supportPhasePage("insatser")]
    return [overview] + composer.chapterPages() + phases
  }

  static let places = SectionRecipe(id: "lokaler", title: .locations) { plan, map in
    if !plan.locations.isEmpty { map.give(plan.locations, anchorsOn: "lokaler") }
  } pages: { composer in
    composer.plan.locations.isEmpty ? [] : [composer.locationPage("lokaler")]
  }

  static let forms = SectionRecipe(id: "blanketter", title: .forms) { plan, map in
    if !plan.forms.isEmpty { map.add(page: "blanketter") }
    map.give(plan.forms, pagesIn: "blankett")
  } pages: { composer in
    guard !composer.plan.forms.isEmpty else { return [] }
    var page = composer.page("blanketter")
    composer.formList(into: &page)
    return [page.page(.overview, composer.words[.forms], summary: composer.words[.formsSummary])]
      + composer.plan.forms.map(composer.formPage)
  }

  static let exercises = SectionRecipe(id: "ovning", title: .exercises) { plan, map in
    for exercise in plan.exercises {
      if exercise.description.isEmpty {
        map.show(exercise.element, on: "ovningar")
      } else {
        map.give(exercise.element, anchorOn: "ovningar")
      }
    }
  } pages: { composer in
    composer.plan.exercises.isEmpty ? [] : [composer.exercisePage("ovningar")]
  }

  static let wordsAndLaws = SectionRecipe(id: "ord", title: .wordsAndLaws) { plan, map in
    map.show(plan.terms, on: "ordlista")
    map.show(plan.laws, on: "lagar")
    map.show(plan.policies, on: "lagar")
  } pages: { composer in
    (composer.plan.terms.isEmpty ? [] : [composer.glossaryPage("ordlista")])
      + (composer.plan.hasLawsOrPolicies ? [composer.lawPage("lagar")] : [])
  }

  /// For the public only what is published now; for staff all that lies ready too, with how it is published.
  static let dormantPages = SectionRecipe(id: "vilande", title: .dormantPages) { plan, map in
    if !plan.dormantPages.isEmpty { map.add(page: "vilande-sidor") }
    map.give(plan.dormantPages, pagesIn: "vilande")
  } pages: { composer in
    guard !composer.plan.dormantPages.isEmpty else { return [] }
    var page = composer.page("vilande-sidor")
    page.paragraph(composer.words[.dormantPagesSummary])
    page.list(composer.plan.dormantPages.map { composer.linked($0.element) })
    return [page.page(.overview, composer.words[.dormantPages], summary: composer.words[.dormantPagesSummary])]
      + composer.plan.dormantPages.map(composer.dormantPageForStaff)
  }

  static let currentPages = SectionRecipe(id: "just-nu", title: .currentPages) { plan, map in
    map.give(plan.dormantPages, pagesIn: "just-nu")
  } pages: { composer in
    composer.plan.dormantPages.map(composer.currentPage)
  }

  static func about(hasStatement: Bool = false) -> SectionRecipe {
    SectionRecipe(id: "om", title: .aboutTitle) { plan, map in
      if plan.hasOpenQuestions { map.add(page: "oppna-fragor") }
      map.add(page: "om")
      map.show(plan.element, on: "om")
      if hasStatement { map.add(page: Composer.accessibilityPath) }
    } pages: { composer in
      let questions = composer.plan.hasOpenQuestions ? [composer.openQuestionsPage("oppna-fragor")] : []
      let statement = composer.map.hasPage(Composer.accessibilityPath) ? [composer.accessibilityPage()] : []
      return [composer.aboutPage("om")] + questions + statement
    }
  }
}
