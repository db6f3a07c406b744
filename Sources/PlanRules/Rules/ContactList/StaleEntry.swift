import Diagnostics
import PlanAnalysis
import PlanModel

/// A contact list, or an entry of it, that was last verified longer ago than the list allows.
struct StaleEntry: Rule {
  static let id = "stale-entry"
  static let severity = Severity.warning

  /// More stale entries than this in a list are told in one finding.
  private static let mostFindingsPerList = 5

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard let date = subject.date else { return [] }
    return subject.plan.contactLists.flatMap { list -> [Diagnostic] in
      let past = subject.analysis.freshness.rows(of: list.id).filter { $0.isPast(on: date) }
      let whole = past.filter { $0.subject == .contactList }
      let entries = past.filter { $0.subject == .contact }
      let told = whole.map { finding(staleList(list.title, $0), at: $0.origin.range) }
      if entries.count > mostFindingsPerList, let first = entries.first {
        let notes = entries.dropFirst().map { Diagnostic.Note(at: $0.origin.range, also(subject.name($0.element))) }
        return told + [finding(staleEntries(list.title, entries.count), at: first.origin.range, notes: notes)]
      }
      return told + entries.map { finding(stale(subject.name($0.element), $0), at: $0.origin.range) }
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "En telefonlista eller en rad i den som kontrollerades för längre sedan än listans `intervall`, räknat till dagens datum.",
      en: "A contact list, or a row of it, that was verified longer ago than the list's `intervall`, counted to the day of the check."),
    matters: LocalizedText(
      sv: "Ett gammalt nummer upptäcks först när någon ringer det på natten. Varje fel nummer kostar minuter som inte finns.",
      en: "An old number is discovered only when somebody rings it at night. Each wrong number costs minutes that nobody has."),
    remedy: LocalizedText(
      sv: "Ring eller skicka ett prov till alla på listan, rätta det som är fel och skriv det nya datumet under `kontrollerad`.",
      en: "Ring or message everybody on the list, mend what is wrong, and write the new date under `kontrollerad`."),
    source: LocalizedText(
      sv: "Kommunrevisioners granskningar, som har hittat felaktiga nummer i gällande krisplaner.",
      en: "Municipal audits, which have found wrong numbers in crisis plans in force."))

  private static let role = """
    ---
    typ: roll
    id: samordnare
    titel: Samordnare
    ---

    """

  static let examples: [RuleExample] = [
    .failing(
      role + """
        ---
        typ: telefonlista
        id: larmlista
        titel: Larmlista
        ansvarig: samordnare
        kontrollerad: 1️⃣2026-01-15
        intervall: 3 månader
        ---
        | Roll | Telefon |
        |---|---|
        | [](roll:samordnare) | 0176-710 00 |
        """, on: "2026-10-01"),
    .failing(
      role + """
        ---
        typ: telefonlista
        id: larmlista
        titel: Larmlista
        ansvarig: samordnare
        kontrollerad: 2026-09-15
        intervall: 3 månader
        ---
        | Roll | Telefon | Kontrollerad |
        |---|---|---|
        | [](roll:samordnare) | 0176-710 00 | 1️⃣2026-05-01 |
        """, on: "2026-10-01"),
    .passing(
      role + """
        ---
        typ: telefonlista
        id: larmlista
        titel: Larmlista
        ansvarig: samordnare
        kontrollerad: 2026-07-01
        intervall: 3 månader
        ---
        | Roll | Telefon |
        |---|---|
        | [](roll:samordnare) | 0176-710 00 |
        """, on: "2026-10-01"),
    .passing(
      role + """
        ---
        typ: telefonlista
        id: larmlista
        titel: Larmlista
        ansvarig: samordnare
        kontrollerad: 2020-01-01
        intervall: 3 månader
        ---
        | Roll | Telefon | Kontrollerad |
        |---|---|---|
        | [](roll:samordnare) | 0176-710 00 | 2026-09-30 |
        """, on: "2026-10-01"),
  ]

  private static func staleList(_ list: String, _ row: FreshnessTable.Row) -> Message {
    let date = day(row.date)
    return Message(
      LocalizedText(
        sv: "listan ”\(list)” är inte kontrollerad sedan \(date)", en: "the list “\(list)” has not been verified since \(date)"),
      remedy(row))
  }

  private static func stale(_ entry: String, _ row: FreshnessTable.Row) -> Message {
    let date = day(row.date)
    return Message(
      LocalizedText(
        sv: "uppgifterna för ”\(entry)” är inte kontrollerade sedan \(date)", en: "the entry “\(entry)” has not been verified since \(date)"
      ),
      remedy(row))
  }

  private static func staleEntries(_ list: String, _ count: Int) -> Message {
    Message(
      LocalizedText(
        sv: "\(count) rader i listan ”\(list)” är inte kontrollerade i tid",
        en: "\(count) rows of the list “\(list)” are past their verification"),
      LocalizedText(
        sv: "Kontrollera uppgifterna och skriv det nya datumet.", en: "Verify them and write the new date."))
  }

  private static func also(_ entry: String) -> LocalizedText { LocalizedText(sv: "även ”\(entry)”", en: "also “\(entry)”") }

  private static func remedy(_ row: FreshnessTable.Row) -> LocalizedText {
    LocalizedText(
      sv: "Enligt listans intervall skulle det ha gjorts senast \(day(row.due)). Kontrollera uppgifterna och skriv det nya datumet.",
      en: "By the list's interval it was due on \(day(row.due)). Verify the details and write the new date.")
  }

  private static func day(_ date: CalendarDate?) -> String { date?.description ?? "" }
}
