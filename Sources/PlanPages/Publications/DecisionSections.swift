import PlanModel
import Prose

/// What each part of the plan is in the council's document: as in the binder, each thing once, but without what is only for those on duty.
enum DecisionSections {
  static func recipe(_ tab: Plan.Tab) -> SectionRecipe {
    switch tab {
    case .alarm: levels
    case .plan: text
    case .mandates: decisions
    case .roles: BinderTabs.recipe(.roles).inOneColumn
    case .cards: cards
    case .contacts: contacts
    case .alarmChain: SiteSections.alarm(showsTimes: false)
    case .locations: SiteSections.places
    case .forms: BinderTabs.recipe(.forms)
    case .exercises: SiteSections.exercises
    case .laws: laws
    }
  }

  private static let levels = SectionRecipe(id: "nivaer", title: .levels) { plan, map in
    map.give(plan.levels, anchorsOn: "nivaer")
  } pages: { composer in
    composer.levels.isEmpty ? [] : [composer.levelSheet("nivaer")]
  }

  /// The plan's text, after what it is and what this edition of it leaves out.
  private static let text = SectionRecipe(id: "plan", title: .thePlan) { plan, map in
    map.add(page: "planen")
    map.show(plan.element, on: "planen")
    if !plan.summary.isEmpty { map.add(page: "sammanfattning") }
    map.give(plan.chapters, pagesIn: "kapitel")
    if !plan.supportPhases.isEmpty { map.give(plan.supportPhases, anchorsOn: "insatser") }
    if plan.hasOpenQuestions { map.add(page: "oppna-fragor") }
  } pages: { composer in
    var pages = [composer.decidedPlanPage("planen")]
    if !composer.plan.summary.isEmpty {
      var page = composer.page("sammanfattning")
      composer.prose(composer.plan.summary, into: &page)
      pages.append(page.page(.chapter, composer.words[.summary]))
    }
    pages += composer.chapterPages()
    if !composer.plan.supportPhases.isEmpty { pages.append(composer.supportPhasePage("insatser")) }
    if composer.plan.hasOpenQuestions { pages.append(composer.openQuestionsPage("oppna-fragor")) }
    return pages
  }

  /// How many may decide is not told to the public.
  private static let decisions = SectionRecipe(id: "mandat", title: .decisions) { plan, map in
    guard !plan.mandates.isEmpty else { return }
    map.add(page: "beslutstabell")
    map.give(plan.mandates, anchorsOn: "mandat")
  } pages: { composer in
    guard !composer.plan.mandates.isEmpty else { return [] }
    var table = composer.page("beslutstabell")
    table.paragraph(composer.words[.decisionsIntroduction])
    composer.decisionTable(into: &table)
    var page = composer.page("mandat")
    for mandate in composer.plan.mandates { composer.mandateWithHeading(mandate, into: &page, level: 2) }
    return [table.page(.overview, composer.words[.decisionTable]), page.page(.mandate, composer.words[.eachDecision])]
  }

  private static let cards = SectionRecipe(id: "kort", title: .cards) { plan, map in
    map.give(plan.checklists, pagesIn: "kort")
  } pages: { composer in
    composer.cardsInTurn.map(composer.cardPage)
  }

  /// Lists that the public may see; of the others it is said that they are left out, whether there are any or not.
  private static let contacts = SectionRecipe(id: "telefon", title: .contacts) { plan, map in
    map.add(page: "telefonlistor")
    map.give(plan.contactLists, pagesIn: "telefonlista")
    for list in plan.contactLists {
      if let path = map[list.element]?.path { map.show(list.entries, on: path) }
    }
    map.give(plan.rotas, pagesIn: "rota")
  } pages: { composer in
    var page = composer.page("telefonlistor")
    page.paragraph(composer.words[.leftOutText])
    return [page.page(.overview, composer.words[.contacts])] + composer.plan.contactLists.map(composer.contactPage)
      + composer.plan.rotas.map(composer.rotaPage)
  }

  private static let laws = SectionRecipe(id: "lagar", title: .wordsAndLaws) { plan, map in
    map.show(plan.laws, on: "lagar")
    map.show(plan.policies, on: "lagar")
    map.show(plan.terms, on: "ordlista")
  } pages: { composer in
    (composer.plan.terms.isEmpty ? [] : [composer.glossaryPage("ordlista")])
      + (composer.plan.hasLawsOrPolicies ? [composer.lawPage("lagar")] : [])
  }
}

extension SectionRecipe {
  fileprivate var inOneColumn: SectionRecipe {
    SectionRecipe(id: id, title: title, place: place) { [pages] composer in pages(composer).map { $0.inColumns(1) } }
  }
}
