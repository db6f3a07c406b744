import Diagnostics
import PlanAnalysis
import PlanModel
import Prose

/// A step that says whom to reach, but not how.
struct StepWithoutContact: Rule {
  static let id = "step-without-contact"
  static let severity = Severity.warning

  private static let kinds: Set<EntityKind> = [.role, .group, .contact, .contactList, .checklist]

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.steps.compactMap { step in
      guard !step.links(toAnyOf: kinds), !step.linksToRota(withContactsIn: subject.analysis), !step.namesNumber,
        step.hasClause(beginningWith: StepWords.contact, exceptBefore: StepWords.unknownBeforehand)
      else { return nil }
      return finding(withoutContact, at: step.step.origin.range)
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        Ett steg som börjar med *Ring*, *Kontakta*, *Larma* eller *Meddela* utan länk till en roll, en grupp, en kontakt, en telefonlista eller ett kort, \
        och utan nummer. En rota är en kontakt när dess rader eller dess roll har kontaktuppgifter. Den som ingen kan känna till i förväg (*den som*, *någon*) \
        behöver ingen länk, och inte en uppmaning som inte gäller någon viss (*Ring hellre en gång för mycket*).
        """,
      en: """
        A step that begins with *Ring*, *Kontakta*, *Larma* or *Meddela* without a link to a role, group, contact, contact list or card, and without a \
        number. A rota is a contact when its turns or its role have contacts. Those whom nobody can know beforehand (*den som*, *någon*) need no link, nor does \
        advice about nobody in particular (*Ring hellre en gång för mycket*).
        """),
    matters: LocalizedText(
      sv: "Länken blir numret på kortet. Utan den letar läsaren i pärmen medan tiden går.",
      en: "The link becomes the number on the card. Without it the reader searches the binder while time goes by."),
    remedy: LocalizedText(
      sv:
        "Länka till den som ska nås: `[räddningschefen](roll:raddningschef)`, `[](kontakt:vaxeln)` eller `[larmlistan](lista:larmlista)`.",
      en:
        "Link to whoever is to be reached: `[räddningschefen](roll:raddningschef)`, `[](kontakt:vaxeln)` or `[larmlistan](lista:larmlista)`."
    ),
    source: LocalizedText(
      sv: "Kommunrevisioners granskningar: planer som säger att någon ska larmas utan att säga hur.",
      en: "Municipal audits: plans that say somebody is to be alerted, but not how."))

  private static func card(_ step: String) -> String { CardExample.text([step]) }

  private static func rota(_ contact: String) -> String {
    """


    ---
    typ: telefonlista
    id: larmlista
    titel: Larmlista
    ---
    | Id | Funktion | Jour |
    |---|---|---|
    | larm-tib | Jourtelefonen | 08-465 004 01 |

    ---
    typ: rota
    id: tib-rota
    titel: Rota
    börjar: 2026-01-05
    ---
    | Namn | Kontakt |
    |---|---|
    | Exempel Ek | \(contact) |
    """
  }

  static let examples: [RuleExample] = [
    .failing(card("1️⃣Ring räddningschefen inom 15 min")),
    .failing(card("1️⃣Inget svar: kontakta växeln")),
    .failing(card("1️⃣Meddela alla i gruppen")),
    .failing(card("1️⃣Ring enligt [rotan](rota:tib-rota)") + rota("")),
    .failing(card("1️⃣Ring hellre räddningschefen")),
    .passing(card("Ring enligt [rotan](rota:tib-rota)") + rota("[](kontakt:larm-tib)")),
    .passing(card("Ring hellre en gång för mycket")),
    .passing(card("Larma hellre för tidigt än för sent")),
    .passing(card("Ring [TiB](roll:tib) inom 15 min")),
    .passing(card("Ring 112 vid fara för liv")),
    .passing(card("Ring upp den som larmade")),
    .passing(card("Hjälp den som vill att ringa hem")),
  ]

  private static let withoutContact = Message(
    LocalizedText(sv: "steget säger vem som ska nås, men inte hur", en: "the step says whom to reach, but not how"),
    LocalizedText(
      sv: "Länka till rollen, gruppen, kontakten eller listan, så att numret kommer med på kortet.",
      en: "Link to the role, group, contact or list, so that the number gets on the card."))
}
