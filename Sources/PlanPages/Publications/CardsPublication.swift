import Diagnostics
import PlanAnalysis
public import PlanModel

/// The action cards by themselves, for pockets and walls, and a poster of the levels and the alarm chain.
public enum CardsPublication: PublicationRecipe {
  public static let id = "atgardskort"
  public static let audience = Audience.binder
  public static let medium = Medium.cards

  private static let cards = SectionRecipe(id: "kort", title: .cards) { plan, map in
    map.give(plan.checklists, pagesIn: "kort")
  } pages: { composer in
    // The site has the cards of its own edition only, under names that its own plan decides.
    let intranet = IntranetPublication.map(of: composer.plan.edition(for: .intranet))
    return composer.cardsInTurn.map { composer.pocketCard($0, intranet: intranet) }
  }

  public static func compose(_ context: PublicationContext) -> Publication {
    let map = SectionRecipe.map(of: context.plan, sections: [cards])
    let composer = Composer(context, medium: medium, audience: audience, map: map)
    let name = context.words[.cardsName]
    let sections = SectionRecipe.compose([cards], with: composer)
    let shown = Set(sections.flatMap(\.pages).flatMap(\.blocks).flatMap(\.pictures))
    return Publication(
      id: id, name: name, language: context.language.rawValue, document: composer.documentFacts(name: name), start: poster(context, map),
      sections: sections, pictures: composer.pictures.filter { shown.contains($0.key) })
  }

  /// Everybody who passes reads a wall: the poster holds what the intranet may show, and no more.
  private static func poster(_ context: PublicationContext, _ map: PageMap) -> Page {
    var open = context
    open.plan = context.plan.edition(for: .intranet)
    open.analysis = PlanAnalysis(open.plan)
    return Composer(open, medium: medium, audience: .intranet, map: map).poster()
  }
}
