import PlanAnalysis
import PlanModel
import Prose

/// What stands behind each tab of the binder. Each thing is printed once, and what is read alike is set alike: it then shares sheets.
enum BinderTabs {
  static let decisionsPath = "beslutstabell"
  static let summaryPath = "sammanfattning"
  static let questionsPath = "oppna-fragor"

  static func recipe(_ tab: Plan.Tab) -> SectionRecipe {
    switch tab {
    case .alarm: alarm
    case .plan: text
    case .mandates: decisions
    case .roles: roles
    case .cards: cards
    case .contacts: contacts
    case .alarmChain: alarmChain
    case .locations: places
    case .forms: forms
    case .exercises: SiteSections.exercises
    case .laws: laws
    }
  }

  /// One page to open first: levels, first steps, whom to ring, who decides.
  private static let alarm = SectionRecipe(id: "larm", title: .whenTheAlarmComes) { plan, map in
    map.add(page: "larm")
    map.give(plan.levels, anchorsOn: "nivaer")
    if plan.alarmChains.contains(where: { !$0.steps.isEmpty }) { map.add(page: Composer.callsPath) }
  } pages: { composer in
    [alarmPage(composer)] + (composer.levels.isEmpty ? [] : [composer.levelSheet("nivaer").inColumns(2)])
      + (composer.map.hasPage(Composer.callsPath) ? [composer.callsPage()] : [])
  }

  private static func alarmPage(_ composer: Composer) -> Page {
    let words = composer.words
    var page = composer.page("larm")
    page.heading(2, words[.firstStep])
    page.list(
      composer.firstCardLines
        + (composer.levels.isEmpty ? [] : [[.text(words[.decideLevel])]])
        + (composer.map.hasPage(Composer.callsPath)
          ? [[.text(words[.callBy] + " ")] + composer.pageLink(Composer.callsPath, words[.whomToCall])] : []),
      start: 1)
    if !composer.levels.isEmpty {
      page.heading(2, words[.whichLevel])
      composer.levelTable(into: &page)
    }
    let facts = composer.firstReceivers.flatMap { composer.telephones(of: $0) }
    if !facts.isEmpty {
      page.heading(2, words[.callFirst])
      page.facts(facts)
    }
    let starting = composer.context.analysis.succession.decisions.filter { $0.statements.contains { $0.effect == .starts } }
    if !starting.isEmpty {
      page.heading(2, words[.whoStarts])
      composer.decisionTable(of: starting, caption: words[.startingDecisionsCaption], into: &page)
    }
    return page.page(.alarm, words[.whenTheAlarmComes], summary: words[.alarmPageSummary])
  }

  private static let text = SectionRecipe(id: "plan", title: .thePlan) { plan, map in
    if !plan.summary.isEmpty { map.add(page: summaryPath) }
    map.give(plan.chapters, pagesIn: "kapitel")
    if !plan.supportPhases.isEmpty { map.give(plan.supportPhases, anchorsOn: "insatser") }
    if !plan.dormantPages.isEmpty { map.give(plan.dormantPages, anchorsOn: "vilande-sidor") }
    if plan.hasOpenQuestions { map.add(page: questionsPath) }
  } pages: { composer in
    var pages: [Page] = []
    if !composer.plan.summary.isEmpty {
      var page = composer.page(summaryPath)
      composer.prose(composer.plan.summary, into: &page)
      pages.append(page.page(.chapter, composer.words[.summary]))
    }
    pages += composer.chapterPages()
    if !composer.plan.supportPhases.isEmpty { pages.append(composer.supportPhasePage("insatser")) }
    if !composer.plan.dormantPages.isEmpty { pages.append(composer.dormantSheet("vilande-sidor")) }
    if composer.plan.hasOpenQuestions { pages.append(composer.openQuestionsPage(questionsPath)) }
    return pages.map { $0.inColumns(2) }
  }

  private static let decisions = SectionRecipe(id: "mandat", title: .decisions) { plan, map in
    if !plan.mandates.isEmpty {
      map.add(page: decisionsPath)
      map.add(page: Composer.coveragePath)
      map.give(plan.mandates, anchorsOn: "mandat")
    }
  } pages: { composer in
    guard !composer.plan.mandates.isEmpty else { return [] }
    var table = composer.page(decisionsPath)
    composer.decisionsIntroduction(into: &table)
    composer.decisionTable(into: &table, isAnchored: true)
    var page = composer.page("mandat")
    for mandate in composer.plan.mandates { composer.mandateWithHeading(mandate, into: &page, level: 2) }
    return [
      table.page(.overview, composer.words[.decisionTable]), composer.coveragePage(),
      page.page(.mandate, composer.words[.eachDecision]).inColumns(2),
    ]
  }

  private static let roles = SectionRecipe(id: "roller", title: .rolesAndGroups) { plan, map in
    if !plan.roles.isEmpty || !plan.groups.isEmpty {
      map.add(page: "organisation")
      map.give(plan.organisations, anchorsOn: "organisation")
    }
    if !plan.groups.isEmpty { map.give(plan.groups, anchorsOn: "grupper") }
    if !plan.roles.isEmpty { map.give(plan.roles, anchorsOn: "roller") }
  } pages: { composer in
    let plan = composer.plan
    guard !plan.roles.isEmpty || !plan.groups.isEmpty else { return [] }
    var pages = [composer.organisationPage("organisation").inColumns(2)]
    if !plan.groups.isEmpty {
      var page = composer.page("grupper")
      plan.groups.forEach { composer.groupWithHeading($0, into: &page, level: 2) }
      pages.append(page.page(.group, composer.words[.groups]).inColumns(2))
    }
    if !plan.roles.isEmpty {
      var page = composer.page("roller")
      plan.roles.forEach { composer.roleWithHeading($0, into: &page, level: 2) }
      pages.append(page.page(.role, composer.words[.roles]).inColumns(2))
    }
    return pages
  }

  private static let cards = SectionRecipe(id: "kort", title: .cards) { plan, map in
    if !plan.checklists.isEmpty { map.add(page: "atgardskort") }
    map.give(plan.checklists, pagesIn: "kort")
  } pages: { composer in
    guard !composer.plan.checklists.isEmpty else { return [] }
    var page = composer.page("atgardskort")
    composer.cardsByRole(into: &page, level: 2)
    return [page.page(.overview, composer.words[.findYourCard])] + composer.cardsInTurn.map(composer.cardPage)
  }

  private static let contacts = SectionRecipe(id: "telefon", title: .contacts) { plan, map in
    map.give(plan.contactLists, pagesIn: "telefonlista")
    for list in plan.contactLists {
      if let path = map[list.element]?.path { map.give(list.entries, anchorsOn: path) }
    }
    map.give(plan.rotas, pagesIn: "rota")
    if !plan.contactLists.isEmpty {
      map.add(page: "telefon-organisation")
      map.add(page: "telefon-namn")
      map.add(page: "telefon-andringar")
    }
  } pages: { composer in
    let plan = composer.plan
    guard !plan.contactLists.isEmpty || !plan.rotas.isEmpty else { return [] }
    let lists = plan.contactLists.map(composer.contactPage) + plan.rotas.map(composer.rotaPage)
    return lists + (plan.contactLists.isEmpty ? [] : contactRegisters(composer))
  }

  /// Where each organisation and each name is found, and a sheet for changes by hand.
  private static func contactRegisters(_ composer: Composer) -> [Page] {
    let words = composer.words
    var changes = composer.page("telefon-andringar")
    changes.paragraph(words[.handwrittenText])
    changes.add(.form(.log(heads: [.date, .contactList, .change, .signature].map { words[$0] }, rows: 18)))
    return composer.contactsByOrganisation("telefon-organisation") + [
      composer.contactRegister("telefon-namn"), changes.page(.form, words[.handwrittenChanges]),
    ]
  }

  private static let alarmChain = SectionRecipe(
    id: "larmkedja", title: .alarmChain, place: SiteSections.alarm().place, pages: SiteSections.alarm().pages)

  private static let places = SectionRecipe(id: SiteSections.places.id, title: SiteSections.places.title, place: SiteSections.places.place)
  {
    SiteSections.places.pages($0).map { $0.inColumns(2) }
  }

  private static let forms = SectionRecipe(id: "blanketter", title: .forms) { plan, map in
    map.give(plan.forms, pagesIn: "blankett")
  } pages: { composer in
    composer.plan.forms.map(composer.formPage)
  }

  private static let laws = SectionRecipe(id: "lagar", title: .wordsAndLaws) { plan, map in
    map.show(plan.laws, on: "lagar")
    map.show(plan.policies, on: "lagar")
    map.show(plan.terms, on: "ordlista")
  } pages: { composer in
    let laws = composer.plan.hasLawsOrPolicies ? [composer.lawPage("lagar")] : []
    let terms = composer.plan.terms.isEmpty ? [] : [composer.glossaryPage("ordlista").inColumns(2)]
    return laws + terms
  }
}
