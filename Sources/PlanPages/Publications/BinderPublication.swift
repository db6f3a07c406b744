import Diagnostics
public import PlanModel

/// The binder that is carried to the scene: tabs in the plan's order, a cover with what the holder must know.
public enum BinderPublication: PublicationRecipe {
  public static let id = "parm"
  public static let audience = Audience.binder
  public static let medium = Medium.binder

  public static func compose(_ context: PublicationContext) -> Publication {
    let sections = context.plan.tabs.map(BinderTabs.recipe)
    let map = map(of: context.plan)
    let composer = Composer(context, medium: medium, audience: audience, map: map)
    let name = context.words[.binderName]
    var publication = Publication(
      id: id, name: name, language: context.language.rawValue, document: composer.documentFacts(name: name),
      start: start(composer, name: name), sections: SectionRecipe.compose(sections, with: composer), pictures: composer.pictures,
      data: context.data(for: audience))
    publication.closing = [composer.registerPage(registerPath), composer.colophonPage(colophonPath)]
    return publication
  }

  private static let registerPath = "register"
  private static let colophonPath = "kolofon"

  /// Where the binder has each element of a plan that is cut to it.
  static func map(of plan: Plan) -> PageMap {
    var map = SectionRecipe.map(of: plan, sections: plan.tabs.map(BinderTabs.recipe))
    for path in [registerPath, colophonPath] { map.add(page: path) }
    return map
  }

  /// The cover's facts, what the holder does with the binder, and its versions.
  private static func start(_ composer: Composer, name: String) -> Page {
    let words = composer.words
    let copy = composer.context.copy
    var page = composer.page("index")
    var owner: [Fact] = []
    if let number = copy.number { owner.append(Fact(words[.holderNumber], [.text(number)])) }
    if let holder = copy.holder.flatMap({ composer.index.roles[$0] }) { owner.append(Fact(words[.holder], [.text(holder.title)])) }
    page.facts(owner)
    composer.planFacts(into: &page, name: name)
    page.heading(2, words[.holderTitle])
    page.paragraph(words[.holderText])
    page.facts(owner)
    let number = copy.number == nil ? [words[.holderNumber]] : []
    page.add(.form(.fields([words[.holderName], words[.holderUnit]] + number + [words[.holderReceived], words[.holderReturned]])))
    composer.versions(into: &page, level: 2)
    page.heading(2, words[.insertedTitle])
    page.add(.form(.log(heads: [words[.date], words[.version], words[.insertedBy], words[.signature]], rows: 8)))
    return page.page(.start, composer.plan.title, summary: words[.binderSummary])
  }
}
