import Diagnostics
import PlanModel

/// Entries of a contact list that nobody knows when they were verified.
struct EntryWithoutDate: Rule {
  static let id = "entry-without-date"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.plan.contactLists.compactMap { list in
      let undated = list.entries.filter { $0.verified == nil }
      guard let first = undated.first else { return nil }
      if undated.count == list.entries.count { return finding(noDates(list.title), at: list.origins.id) }
      let notes = undated.dropFirst().map { Diagnostic.Note(at: $0.origins.id, also(subject.name($0.element))) }
      return finding(noDate(subject.name(first.element)), at: first.origins.id, notes: notes)
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "Rader i en telefonlista som saknar datum för kontroll: varken raden eller listan har `kontrollerad`.",
      en: "Rows of a contact list without a date of verification: neither the row nor the list has `kontrollerad`."),
    matters: LocalizedText(
      sv: "Ingen vet om numret är från förra veckan eller från 2016.", en: "Nobody knows whether the number is from last week or from 2016."
    ),
    remedy: LocalizedText(
      sv: "Kontrollera uppgifterna och skriv datumet under `kontrollerad` i listans huvud eller i radens kolumn.",
      en: "Verify the details and write the date under `kontrollerad`, in the list's front matter or in the row's column."),
    source: LocalizedText(
      sv: "Kommunrevisioners granskningar, som har hittat felaktiga nummer i gällande krisplaner.",
      en: "Municipal audits, which have found wrong numbers in crisis plans in force."))

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
      id: larmlista
      titel: Larmlista
      ---
      | Id | Funktion | Telefon | Kontrollerad |
      |---|---|---|---|
      | vaxel | Växel | 0176-710 00 | 2026-09-01 |
      | 1️⃣jour | Socialjour | 0176-710 01 | |
      """),
    .passing(
      """
      ---
      typ: telefonlista
      id: larmlista
      titel: Larmlista
      kontrollerad: 2026-09-01
      ---
      | Funktion | Telefon |
      |---|---|
      | Växel | 0176-710 00 |
      """),
    .passing(
      """
      ---
      typ: telefonlista
      id: larmlista
      titel: Larmlista
      ---
      | Funktion | Telefon | Kontrollerad |
      |---|---|---|
      | Växel | 0176-710 00 | 2026-09-01 |
      """),
  ]

  private static func noDates(_ list: String) -> Message {
    Message(
      LocalizedText(sv: "listan ”\(list)” har inget datum för kontroll", en: "the list “\(list)” has no date of verification"), remedy)
  }

  private static func noDate(_ entry: String) -> Message {
    Message(
      LocalizedText(sv: "uppgifterna för ”\(entry)” har inget datum för kontroll", en: "the entry “\(entry)” has no date of verification"),
      remedy)
  }

  private static let remedy = LocalizedText(
    sv: "Kontrollera uppgifterna och skriv datumet under `kontrollerad`.", en: "Verify the details and write the date under `kontrollerad`."
  )

  private static func also(_ entry: String) -> LocalizedText { LocalizedText(sv: "även ”\(entry)”", en: "also “\(entry)”") }
}
