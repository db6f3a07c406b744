import Diagnostics
import PlanAnalysis
import PlanModel

/// A text that takes its words from an element which part of its readers may not see.
struct PublicTextNeedsHidden: Rule {
  static let id = "public-text-needs-hidden"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let audiences = Dictionary(subject.plan.audiences) { first, _ in first }
    // Once it is published, a page has readers that it has not while it lies ready; the numbers it names come with it.
    let pages = Dictionary(subject.plan.dormantPages.map { ($0.element, $0) }) { first, _ in first }
    return subject.analysis.references.all.compactMap { reference in
      guard case .link(_, hasWords: false) = reference.manner, let from = pages[reference.from]?.audience ?? audiences[reference.from],
        let to = audiences[reference.to],
        from < to, pages[reference.from].map({ !$0.publishes(reference.to) }) ?? true
      else { return nil }
      return finding(hidden(subject.name(reference.to), reference.to.kind, readers: from, audience: to), at: reference.origin.range)
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        En länk utan egna ord, `[](…)`, i en öppnare text till något med snävare `synlighet`. I den öppnare utgåvan får titeln inte synas, så där står bara \
        vad det är: ”en telefonlista”.
        """,
      en: """
        A link without words of its own, `[](…)`, in a wider text to something with a narrower audience. The wider edition may not show the title, so it \
        only says what kind of thing it is: “a contact list”.
        """),
    matters: LocalizedText(
      sv: "Läsaren av webben får en mening som inte säger något, och undrar vad som har gömts.",
      en: "The reader of the public website gets a sentence that says nothing, and wonders what was hidden."),
    remedy: LocalizedText(
      sv: "Ge länken egna ord: `[ring jourtelefonen](kontakt:jour)`, eller ändra textens eller målets `synlighet`.",
      en:
        "Give the link words of its own: `[ring the duty telephone](kontakt:jour)`, or change the `synlighet` of the text or of the target."
    ),
    source: LocalizedText(
      sv: "Inget över en utgåvas behörighet når den. Därför måste texten klara sig utan.",
      en: "Nothing above an edition's clearance reaches it. So the text must manage without."))

  private static func plan(_ link: String, audience: String = "offentlig") -> String {
    """
    ---
    typ: blankett
    id: loggbok
    titel: Loggbok
    synlighet: pärm
    ---
    ---
    typ: kapitel
    id: arbetet
    titel: Arbetet
    synlighet: \(audience)
    ---
    Allt skrivs i \(link).
    """
  }

  static let examples: [RuleExample] = [
    .failing(plan("1️⃣[](blankett:loggbok)")),
    .failing(plan("**1️⃣[](blankett:loggbok)**", audience: "intranät")),
    .passing(plan("[stödpersonens egen bok](blankett:loggbok)")),
    .passing(plan("[](blankett:loggbok)", audience: "pärm")),
  ]

  private static func hidden(_ title: String, _ kind: EntityKind, readers: Audience, audience: Audience) -> Message {
    Message(
      LocalizedText(
        sv: "texten är `\(readers.rawValue)` men ”\(title)” är `\(audience.rawValue)`",
        en: "the text is `\(readers.rawValue)` but “\(title)” is `\(audience.rawValue)`"),
      LocalizedText(
        sv: "För den som inte får se målet står här bara ”\(kind.noun.swedish)”. Ge länken egna ord, eller ändra `synlighet`.",
        en: "Readers who may not see the target get “\(kind.noun.english)” only. Give the link words of its own, or change `synlighet`."))
  }
}

extension Plan {
  /// Every element with the widest audience that may see it.
  fileprivate var audiences: [(ElementID, Audience)] {
    func all<E: Entity>(_ entities: [E]) -> [(ElementID, Audience)] { entities.map { ($0.element, $0.audience) } }
    var found = [(element, audience)]
    found += all(organisations) + all(roles) + all(groups) + all(mandates)
    found += all(levels) + all(checklists) + all(contactLists) + all(contactLists.flatMap(\.entries))
    found += all(alarmChains) + all(rotas) + all(locations) + all(forms)
    found +=
      all(supportPhases) + dormantPages.map { ($0.element, $0.currentAudience) } + all(exercises) + all(chapters) + all(decisionBases)
    return found + all(laws) + all(terms)
  }
}
