import Diagnostics
import PlanAnalysis
import PlanModel

/// A telephone number that reaches nobody.
struct InvalidPhoneNumber: Rule {
  static let id = "invalid-phone-number"
  static let severity = Severity.error

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let numbers = subject.analysis.numbers
    return subject.plan.contactLists.flatMap(\.entries).flatMap { contact in
      contact.numbers.compactMap { number in
        guard number.isTelephone, numbers.number(number) == nil else { return nil }
        return finding(invalid(number.number, subject.name(contact.element)), at: number.origin.range)
      }
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        Ett nummer i en telefonlista som inte går att ringa: för få eller för många siffror, ett riktnummer som inte finns, två nummer i samma ruta eller \
        ord bland siffrorna. Kortnummer som 112, 113 13 och 1177 och nummer som är avsedda för påhittade personer godtas. Rakel är inget telefonnummer.
        """,
      en: """
        A number in a contact list that cannot be rung: too few or too many digits, an area code that does not exist, two numbers in one cell or words among \
        the digits. Short numbers such as 112, 113 13 and 1177 and numbers set aside for fiction are accepted. Rakel is no telephone number.
        """),
    matters: LocalizedText(
      sv: "En siffra för lite upptäcks när någon ringer mitt i natten. Då finns ingen att fråga om det rätta numret.",
      en: "A missing digit is discovered when somebody rings in the middle of the night, with nobody to ask for the right one."),
    remedy: LocalizedText(
      sv: "Kontrollera numret. Skriv ett nummer i varje ruta och anknytningar och förklaringar under `Anmärkning`.",
      en: "Verify the number. Write one number in each cell, and extensions and explanations under `Anmärkning`."),
    source: LocalizedText(
      sv: "Post- och telestyrelsens nummerplan, genom libphonenumber. Kommunrevisioner har hittat felaktiga nummer i gällande krisplaner.",
      en: "The Swedish numbering plan, by libphonenumber. Municipal audits have found wrong numbers in crisis plans in force."))

  private static func list(_ number: String, _ column: String = "Telefon") -> String {
    """
    ---
    typ: telefonlista
    id: larmlista
    titel: Larmlista
    ---
    | Funktion | \(column) |
    |---|---|
    | Växel | \(number) |
    """
  }

  static let examples: [RuleExample] = [
    .failing(list("1️⃣070-174 06 0", "Mobil")),
    .failing(list("1️⃣08-465 004 00, 08-465 004 01")),
    .failing(list("1️⃣0999-123 45")),
    .passing(list("08-465 004 00")),
    .passing(list("113 13")),
    .passing(list("+358 9 310 1691")),
    .passing(list("RAPS 123 4567", "Rakel")),
  ]

  private static func invalid(_ number: String, _ entry: String) -> Message {
    Message(
      LocalizedText(sv: "\(number) är inget telefonnummer som går att ringa", en: "\(number) is no telephone number that can be rung"),
      LocalizedText(
        sv: "Kontrollera numret till ”\(entry)”. Skriv ett nummer i varje ruta och förklaringar under `Anmärkning`.",
        en: "Verify the number of “\(entry)”. Write one number in each cell, and explanations under `Anmärkning`."))
  }
}
