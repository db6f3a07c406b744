import Diagnostics
import PlanAnalysis
import PlanModel

/// A mobile number that two persons are listed with.
struct DuplicateNumber: Rule {
  static let id = "duplicate-number"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let numbers = subject.analysis.numbers
    var first: [String: (contact: Contact, number: Contact.Number)] = [:]
    var found: [Diagnostic] = []
    for contact in subject.plan.contactLists.lazy.flatMap(\.entries) {
      for number in contact.numbers where number.channel == .mobile {
        let key = numbers.key(number)
        guard !key.isEmpty else { continue }
        guard let known = first[key] else {
          first[key] = (contact, number)
          continue
        }
        guard let name = contact.name, let other = known.contact.name, letters(name) != letters(other) else { continue }
        found.append(
          finding(
            shared(number.number, name, other), at: number.origin.range,
            notes: [Diagnostic.Note(at: known.number.origin.range, earlier(other))]))
      }
    }
    return found
  }

  private static func letters(_ name: String) -> String { name.lowercased().filter { !$0.isWhitespace } }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "Samma mobilnummer hos två personer med olika namn. Växlar, jourtelefoner och arbetsnummer delas ofta och prövas inte.",
      en:
        "The same mobile number for two persons with different names. Switchboards, duty telephones and work numbers are often shared and are not judged."
    ),
    matters: LocalizedText(
      sv: "Ett av numren är fel. Den som ska larmas får aldrig samtalet, och en annan får två.",
      en: "One of the numbers is wrong. One person never gets the call, and another gets two."),
    remedy: LocalizedText(
      sv: "Kontrollera numret med båda och rätta det som är fel. Delar de telefon, skriv numret under `Jour`.",
      en: "Verify the number with both and mend the wrong one. If they share a telephone, write the number under `Jour`."),
    source: LocalizedText(
      sv: "Kommunrevisioners granskningar, som har hittat felaktiga nummer i gällande krisplaner.",
      en: "Municipal audits, which have found wrong numbers in crisis plans in force."))

  private static func list(_ first: String, _ second: String) -> String {
    """
    ---
    typ: telefonlista
    id: larmlista
    titel: Larmlista
    ---
    | Funktion | Namn | Mobil | Jour |
    |---|---|---|---|
    | Chef | \(first) |
    | Samordnare | \(second) |
    """
  }

  static let examples: [RuleExample] = [
    .failing(list("Exempel Ekström | 070-174 06 05 | ", "Prov Påhlsson | 1️⃣070-174 06 05 | ")),
    .failing(list("Exempel Ekström | +46 70 174 06 05 | ", "Prov Påhlsson | 1️⃣070-1740605 | ")),
    .passing(list("Exempel Ekström | 070-174 06 05 | ", "Exempel Ekström | 070-174 06 05 | ")),
    .passing(list("Exempel Ekström | | 08-465 004 01", "Prov Påhlsson | | 08-465 004 01")),
  ]

  private static func shared(_ number: String, _ name: String, _ other: String) -> Message {
    Message(
      LocalizedText(sv: "\(name) och \(other) har samma mobilnummer", en: "\(name) and \(other) have the same mobile number"),
      LocalizedText(
        sv: "\(number) kan bara höra till en av dem. Kontrollera numret och rätta det som är fel.",
        en: "\(number) can belong to only one of them. Verify the number and mend the wrong one."))
  }

  private static func earlier(_ name: String) -> LocalizedText {
    LocalizedText(sv: "numret står hos \(name) här", en: "the number stands with \(name) here")
  }
}
