import Diagnostics
import PlanAnalysis
import PlanModel

/// A role that acts when something happens, and has no card that says how.
struct RoleWithoutCard: Rule {
  static let id = "role-without-card"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard !subject.plan.checklists.isEmpty else { return [] }
    let duties = subject.analysis.duties
    let cards = subject.index.checklistsOfRole
    // Whoever steps in uses the card of the one whose place it is.
    var borrowing: Set<Identifier<Role>> = []
    for role in subject.plan.roles where cards[role.id] != nil { borrowing.formUnion(role.alternates.map(\.id)) }
    return subject.plan.roles.compactMap { role in
      let acts = duties.decidesFirst.contains(role.id) || duties.leadsLevel.contains(role.id) || duties.activated.contains(role.id)
      guard acts, role.holder == .employee, cards[role.id] == nil, !borrowing.contains(role.id) else { return nil }
      return finding(noCard(role.title), at: role.origins.id)
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        En anställds roll som får besluta först, leder en nivå eller aktiveras, men som inte har någon checklista. Den som är ersättare använder kortet för \
        rollen den ersätter. Planer utan checklistor prövas inte.
        """,
      en: """
        An employee's role that decides first, leads a level or is activated, but has no checklist. Whoever steps in uses the card of the role replaced. \
        Plans without checklists are not judged.
        """),
    matters: LocalizedText(
      sv: "Den som väcks på natten läser ett kort, inte en plan. Utan kort glöms det som inte går att göra om.",
      en: "Whoever is woken at night reads a card, not a plan. Without one, what cannot be made good is forgotten."),
    remedy: LocalizedText(
      sv: "Skriv en checklista med rollen under `roll`.", en: "Write a checklist with the role under `roll`."),
    source: LocalizedText(
      sv: "Handlingsplan för POSOM i Hässleholm: ledningsgruppen håller ”handlingsplan, checklistor och larmlistor uppdaterade”.",
      en: "Hässleholm's POSOM plan: the management group keeps “plan, checklists and alarm lists up to date”."))

  private static func plan(_ marker: String, card: String) -> String {
    """
    ---
    typ: roll
    id: \(marker)chef
    titel: Chef
    ---
    typ: roll
    id: tib
    titel: Tjänsteperson i beredskap
    ersättare: [chef]
    ---
    typ: roll
    id: samordnare
    titel: Samordnare
    ---
    typ: mandat
    id: samla
    beslut: Samla gruppen
    innehavare: [chef]
    ---
    ---
    typ: checklista
    id: kort
    titel: Vid larm
    \(card)
    ---
    ## Vid larm
    - [ ] Skriv tid
    """
  }

  static let examples: [RuleExample] = [
    .failing(plan("1️⃣", card: "roll: samordnare")),
    .failing(
      plan("1️⃣", card: "roll: samordnare") + """


        ---
        typ: händelsenivå
        nummer: 1
        titel: Händelse
        symbol: cirkel
        aktiverar: [chef]
        ---
        """),
    .passing(plan("", card: "roll: chef")),
    .passing(plan("", card: "roll: tib")),
  ]

  private static func noCard(_ role: String) -> Message {
    Message(
      LocalizedText(sv: "rollen ”\(role)” har inget åtgärdskort", en: "the role “\(role)” has no action card"),
      LocalizedText(
        sv: "Rollen ska handla vid en händelse. Skriv en checklista med rollen under `roll`.",
        en: "The role is to act when something happens. Write a checklist with the role under `roll`."))
  }
}
