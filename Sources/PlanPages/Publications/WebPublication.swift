import Diagnostics
public import PlanModel

/// The site for the public: what support there is, for whom, and where to turn.
public enum WebPublication: PublicationRecipe {
  public static let id = "webb"
  public static let audience = Audience.public
  public static let medium = Medium.site

  private static let sections = [
    SiteSections.currentPages, SiteSections.contacts, SiteSections.text, SiteSections.levels, SiteSections.roles,
    SiteSections.decisions(showsCoverage: false),
    SiteSections.alarm(showsTimes: false),
    SiteSections.cards, SiteSections.places, SiteSections.forms, SiteSections.exercises, SiteSections.wordsAndLaws,
    SiteSections.about(hasStatement: true),
  ]

  public static func compose(_ context: PublicationContext) -> Publication {
    let composer = composer(context)
    var publication = pages(composer)
    publication.data = context.data(for: audience)
    publication.site = composer.siteFacts
    return publication
  }

  static func composer(_ context: PublicationContext) -> Composer {
    Composer(context, medium: medium, audience: audience, map: map(of: context.plan))
  }

  /// The pages alone, without what a site of its own has beside them.
  static func pages(_ composer: Composer) -> Publication {
    let name = composer.siteName
    return Publication(
      id: id, name: name, language: composer.context.language.rawValue, document: composer.documentFacts(name: name),
      start: start(composer), sections: SectionRecipe.compose(sections, with: composer), pictures: composer.pictures, isPublic: true)
  }

  /// Where the site has each element of a plan that is cut to its audience.
  static func map(of plan: Plan) -> PageMap { SectionRecipe.map(of: plan, sections: sections) }

  private static func start(_ composer: Composer) -> Page {
    let words = composer.words
    let plan = composer.plan
    var page = composer.page("index")
    let introduction = words(.webIntroduction, ["municipality": plan.municipality])
    composer.currentMessages(into: &page)
    page.paragraph(introduction)
    page.heading(2, words[.whereToTurn])
    page.add(.callout(Callout(kind: .important, title: words[.emergencyTitle], blocks: [.paragraph(emergency(words[.emergencyText]))])))
    for list in plan.contactLists {
      page.table(composer.contactTable(list.entries, caption: list.title, columns: [.telephone, .email, .remark]))
    }
    for phase in plan.supportPhases {
      page.heading(2, composer.linked(phase.element))
      page.paragraph(composer.lead(phase.description))
      if let contact = phase.contact.flatMap({ composer.index.contacts[$0.id] }) { page.facts([composer.telephone(contact)]) }
    }
    page.heading(2, words[.planInShort])
    composer.prose(plan.summary, into: &page, level: 3)
    page.heading(2, words[.readThePlan])
    composer.chapterList(into: &page)
    let pages: [(String, PageWord)] = [
      ("nivaer", .levels), ("roller", .rolesAndGroups), ("beslutstabell", .decisionTable), ("oppna-fragor", .openQuestions),
      ("om", .aboutTitle),
    ]
    page.list(pages.filter { composer.map.hasPage($0.0) }.map { composer.pageLink($0.0, words[$0.1]) })
    return page.page(.start, words(.webTitle, ["municipality": plan.municipality]), summary: introduction)
  }

  /// The text with the number 112 to ring.
  private static func emergency(_ text: String) -> [Span] {
    let parts = text.split(separator: "112", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return [.text(text)] }
    return [.text(String(parts[0])), Telephone.span("112"), .text(String(parts[1]))]
  }
}
