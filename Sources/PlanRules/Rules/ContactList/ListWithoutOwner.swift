import Diagnostics
import PlanModel

/// A contact list that nobody keeps.
struct ListWithoutOwner: Rule {
  static let id = "list-without-owner"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.plan.contactLists.filter { $0.owner == nil }.map { finding(noOwner($0.title), at: $0.origins.id) }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(sv: "En telefonlista utan `ansvarig`.", en: "A contact list without an owner (`ansvarig`)."),
    matters: LocalizedText(
      sv: "Det som ingen ansvarar för kontrollerar ingen. Numret gick till den som slutade i våras.",
      en: "What nobody owns, nobody verifies. The number went to somebody who left in spring."),
    remedy: LocalizedText(
      sv: "Skriv rollen som kontrollerar listan under `ansvarig`.", en: "Write the role that verifies the list under `ansvarig`."),
    source: LocalizedText(
      sv: "Handlingsplan för POSOM i Hässleholm: administratören uppdaterar och reviderar larmlistor.",
      en: "Hässleholm's POSOM plan: the administrator updates and revises the alarm lists."))

  static let examples: [RuleExample] = [
    .failing(
      """
      ---
      typ: telefonlista
      id: 1️⃣larmlista
      titel: Larmlista
      ---
      | Funktion | Telefon |
      |---|---|
      | Växel | 0176-710 00 |
      """),
    .failing(
      """
      ---
      typ: telefonlista
      id: 1️⃣bra-att-ha
      titel: Bra att ha
      kontrollerad: 2026-10-01
      intervall: 3 månader
      ---
      | Funktion | Telefon |
      |---|---|
      | Giftinformation | 112 |
      """),
    .passing(
      """
      ---
      typ: roll
      id: samordnare
      titel: Samordnare
      ---
      typ: telefonlista
      id: larmlista
      titel: Larmlista
      ansvarig: samordnare
      ---
      | Funktion | Telefon |
      |---|---|
      | Växel | 0176-710 00 |
      """),
    .passing(
      """
      ---
      typ: roll
      id: administrator
      titel: Administrativ funktion
      ---
      typ: telefonlista
      id: larmlista
      titel: Larmlista
      ansvarig: administrator
      ---
      | Roll | Telefon |
      |---|---|
      | [](roll:administrator) | 0176-710 00 |
      """),
  ]

  private static func noOwner(_ list: String) -> Message {
    Message(
      LocalizedText(sv: "listan ”\(list)” saknar ansvarig", en: "the list “\(list)” has no owner"),
      LocalizedText(
        sv: "Ingen har i uppgift att kontrollera numren. Skriv rollen under `ansvarig`.",
        en: "It is nobody's task to verify the numbers. Write the role under `ansvarig`."))
  }
}
