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
    return subject.plan.roles.flatMap { role -> [Diagnostic] in
      let isNeeded =
        duties.decides.contains(role.id) || duties.called.contains(role.id) || duties.activated.contains(role.id)
        || duties.leadsLevel.contains(role.id)
      guard isNeeded, !isInRota(role, subject) else { return [] }
      if !role.fillings.isEmpty { return missing(role, subject) }
      return subject.index.contactsOfRole[role.id] == nil ? [finding(noContact(role.title), at: role.origins.id)] : []
    }
  }

  /// The organisations that fill the role and have a list of their own in which nobody has it. One that has no list keeps its numbers itself.
  private static func missing(_ role: Role, _ subject: RuleSubject) -> [Diagnostic] {
    let listed = Set((subject.index.contactsOfRole[role.id] ?? []).compactMap { $0.organisation?.id })
    return role.filledInEach.compactMap { organisation in
      let own = subject.plan.contactLists.filter { $0.organisation?.id == organisation.id }
      guard let list = own.first, !listed.contains(organisation.id),
        !own.contains(where: { $0.entries.contains { $0.role?.id == role.id } })
      else { return nil }
      return finding(
        noContact(role.title, in: subject.name(organisation.id.element)), at: list.origins.id,
        notes: [Diagnostic.Note(at: organisation.origin.range, filledHere)])
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
        Planer utan telefonlistor prövas inte. En roll som finns i flera organisationer (`i-varje`) ska stå i listan för var och en som har en egen (`organisation` i listans huvud).
        """,
      en: """
        A role that may decide, is called, is activated or leads a level, but is in no contact list and has no rota with contacts. Plans without contact \
        lists are not judged. A role that several organisations fill (`i-varje`) must be in the list of each that has its own (`organisation` in the list's head).
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

  private static func districts(_ marker: String, row: String) -> String {
    """
    ---
    typ: organisation
    id: norr
    titel: Norr
    ---
    typ: organisation
    id: soder
    titel: Söder
    ---
    typ: roll
    id: ledare
    titel: Ledare
    i-varje: [norr, soder]
    ---
    typ: roll
    id: stodperson
    titel: Stödperson
    ---
    typ: mandat
    id: samla
    beslut: Samla gruppen
    innehavare: [ledare]
    ---
    typ: telefonlista
    id: norrs-lista
    titel: Norr
    organisation: norr
    ---
    | Roll | Namn | Mobil |
    |---|---|---|
    | [](roll:ledare) | Prov Persby | 070-174 06 16 |
    ---
    typ: telefonlista
    id: \(marker)soders-lista
    titel: Söder
    organisation: soder
    ---
    | Roll | Namn | Mobil |
    |---|---|---|
    | [](roll:stodperson) | Mall Mellgren | 070-174 06 18 |
    \(row)
    """
  }

  static let examples: [RuleExample] = [
    .failing(plan("1️⃣", row: "| [](roll:samordnare) | | 0176-710 00 |")),
    .failing(plan("1️⃣", row: "| | Växel | 0176-710 00 |")),
    .failing(districts("1️⃣", row: "")),
    .passing(districts("", row: "| [](roll:ledare) | Test Tegnér | 070-174 06 17 |")),
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

  private static let filledHere = LocalizedText(
    sv: "rollen ska finnas där enligt `i-varje` här", en: "the role is to be filled there by `i-varje` here")

  private static func noContact(_ role: String, in organisation: String? = nil) -> Message {
    let lists =
      organisation.map { LocalizedText(sv: "i listan för ”\($0)”", en: "not in the list of “\($0)”") }
      ?? LocalizedText(sv: "i någon telefonlista", en: "in no contact list")
    return Message(
      LocalizedText(sv: "rollen ”\(role)” finns inte \(lists.swedish)", en: "the role “\(role)” is \(lists.english)"),
      LocalizedText(
        sv: "Rollen behövs vid en händelse men ingen kan ringa den. Lägg till en rad i en telefonlista.",
        en: "The role is needed when something happens, but nobody can ring it. Add a row to a contact list."))
  }
}
