import Diagnostics
import PlanAnalysis
import PlanModel

/// A role that must be reached when something happens, and that no contact list holds.
struct RoleWithoutContact: Rule {
  static let id = "role-without-contact"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let duties = subject.analysis.duties
    // A plan without lists keeps its numbers elsewhere.
    guard subject.plan.contactLists.contains(where: { !$0.entries.isEmpty }) else { return [] }
    return subject.plan.roles.compactMap { role in
      let isNeeded =
        duties.decides.contains(role.id) || duties.called.contains(role.id) || duties.activated.contains(role.id)
        || duties.leadsLevel.contains(role.id)
      guard isNeeded, subject.index.contactsOfRole[role.id] == nil, role.filledInEach.isEmpty, !isInRota(role, subject) else { return nil }
      return finding(noContact(role.title), at: role.origins.id)
    }
  }

  private static func isInRota(_ role: Role, _ subject: RuleSubject) -> Bool {
    let rotas = subject.plan.rotas.filter { $0.role?.id == role.id || $0.id == role.rota?.id }
    return rotas.contains { $0.turns.contains { $0.contact != nil } }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        En roll som får besluta, larmas, aktiveras eller leder en nivå men som inte finns i någon telefonlista och inte har en rota med kontaktuppgifter. \
        Planer utan telefonlistor prövas inte, och inte roller som finns i varje distrikt (`i-varje`).
        """,
      en: """
        A role that may decide, is called, is activated or leads a level, but is in no contact list and has no rota with contacts. Plans without contact \
        lists are not judged, nor roles that are filled in each district (`i-varje`).
        """),
    matters: LocalizedText(
      sv: "Kortet säger ”Ring samordnaren”, men numret finns inte i pärmen.",
      en: "The card says “Ring the coordinator”, but the number is not in the binder."),
    remedy: LocalizedText(
      sv: "Lägg till en rad för rollen i en telefonlista.", en: "Add a row for the role to a contact list."),
    source: LocalizedText(
      sv: "Handlingsplan för POSOM i Hässleholm: personalen ”finns uppsatta på larmlistor”.",
      en: "Hässleholm's POSOM plan: the staff “are entered on alarm lists”."))

  private static func plan(_ marker: String, row: String) -> String {
    """
    ---
    typ: roll
    id: \(marker)chef
    titel: Chef
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
    typ: telefonlista
    id: larmlista
    titel: Larmlista
    ---
    | Roll | Funktion | Telefon |
    |---|---|---|
    \(row)
    """
  }

  static let examples: [RuleExample] = [
    .failing(plan("1️⃣", row: "| [](roll:samordnare) | | 0176-710 00 |")),
    .failing(plan("1️⃣", row: "| | Växel | 0176-710 00 |")),
    .passing(plan("", row: "| [](roll:chef) | | 0176-710 00 |")),
    .passing(
      """
      ---
      typ: roll
      id: chef
      titel: Chef
      ---
      typ: mandat
      id: samla
      beslut: Samla gruppen
      innehavare: [chef]
      ---
      """),
  ]

  private static func noContact(_ role: String) -> Message {
    Message(
      LocalizedText(sv: "rollen ”\(role)” finns inte i någon telefonlista", en: "the role “\(role)” is in no contact list"),
      LocalizedText(
        sv: "Rollen behövs vid en händelse men ingen kan ringa den. Lägg till en rad i en telefonlista.",
        en: "The role is needed when something happens, but nobody can ring it. Add a row to a contact list."))
  }
}
