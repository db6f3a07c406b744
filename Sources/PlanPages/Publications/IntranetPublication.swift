import Diagnostics
public import PlanModel

/// The site for staff: its start page answers what to do now.
public enum IntranetPublication: PublicationRecipe {
  public static let id = "intranat"
  public static let audience = Audience.intranet
  public static let medium = Medium.site

  private static let sections = [
    SiteSections.levels, SiteSections.cards, SiteSections.contacts, SiteSections.alarm(), SiteSections.decisions(), SiteSections.roles,
    SiteSections.text, SiteSections.places, SiteSections.forms, SiteSections.exercises, SiteSections.dormantPages,
    SiteSections.wordsAndLaws,
    SiteSections.about(),
  ]

  public static func compose(_ context: PublicationContext) -> Publication {
    let composer = composer(context, for: audience)
    var publication = pages(composer)
    publication.data = context.data(for: audience)
    for tool in publication.pages.compactMap(\.tool) { publication.lookups[tool] = composer.lookup(tool) }
    return publication
  }

  /// The same pages for others who may see at least as much: those who have a binder.
  static func composer(_ context: PublicationContext, for audience: Audience) -> Composer {
    Composer(context, medium: medium, audience: audience, map: map(of: context.plan))
  }

  /// The pages alone, without what a site of its own has beside them.
  static func pages(_ composer: Composer) -> Publication {
    let name = composer.siteName
    return Publication(
      id: id, name: name, language: composer.context.language.rawValue, document: composer.documentFacts(name: name),
      start: start(composer), sections: SectionRecipe.compose(sections, with: composer), pictures: composer.pictures)
  }

  /// Where the site has each element of a plan that is cut to its audience: for whoever prints the address of a page.
  static func map(of plan: Plan) -> PageMap { SectionRecipe.map(of: plan, sections: sections) }

  private static func start(_ composer: Composer) -> Page {
    let words = composer.words
    var page = composer.page("index")
    composer.currentMessages(into: &page)
    if !composer.context.isCompared {
      page.heading(2, words[.alarmStartHere])
      let first = firstCards(composer)
      if !first.isEmpty {
        page.paragraph(words[.takeUpTheCard])
        page.add(.tiles(first))
      }
    }
    let tiles = composer.levelTiles()
    if !tiles.isEmpty {
      page.heading(2, words[.whichLevel])
      page.add(.tiles(tiles))
    }
    numbers(composer, into: &page)
    if !composer.plan.checklists.isEmpty {
      page.heading(2, words[.findYourCard])
      composer.cardsByRole(into: &page, level: 3)
    }
    page.heading(2, words[.lookUp])
    page.list(lookUps(composer))
    return page.page(.start, composer.plan.title, summary: words[.intranetSummary])
      .with(composer.levels.contains { !composer.criteria($0).isEmpty } ? .assessment : nil)
  }

  /// The cards of those whom the alarm reaches first.
  private static func firstCards(_ composer: Composer) -> [Tile] {
    composer.firstCards.compactMap { card in
      composer.map[card.element].map { place in
        Tile(title: composer.cardTitle(card), text: composer.words[.firstCardText], target: place.path, isPrimary: true)
      }
    }
  }

  /// The numbers that the intranet may show, at once.
  private static func numbers(_ composer: Composer, into page: inout PageBuilder) {
    // What is made for staff stands before what everybody may see.
    let lists =
      composer.plan.contactLists.filter { $0.audience == .intranet } + composer.plan.contactLists.filter { $0.audience != .intranet }
    page.heading(2, composer.words[.callHeading])
    if composer.audience == .intranet { page.add(composer.numbersInBinder) }
    let facts = composer.firstReceivers.flatMap { composer.telephones(of: $0) }
    page.facts(facts)
    if let list = lists.first(where: { !$0.entries.isEmpty }) {
      page.table(composer.contactTable(list.entries, caption: list.title, columns: [.telephone, .remark]))
    }
    page.list(lists.dropFirst().map { composer.linked($0.element) })
  }

  private static func lookUps(_ composer: Composer) -> [[Span]] {
    let words = composer.words
    let pages: [(String, PageWord)] = [
      ("beslutstabell", .decisionTable), (Composer.coveragePath, .coverage), ("telefonlistor", .contacts), ("roller", .rolesAndGroups),
      ("organisation", .organisationTitle),
      ("planen", .thePlan), ("lokaler", .locations), ("blanketter", .forms), ("ovningar", .exercises), ("ordlista", .glossary),
      ("lagar", .laws), ("oppna-fragor", .openQuestions), ("om", .aboutTitle),
    ]
    return pages.filter { composer.map.hasPage($0.0) }.map { composer.pageLink($0.0, words[$0.1]) }
      + composer.plan.alarmChains.map { composer.linked($0.element) }
  }
}
