import Diagnostics
import PlanAnalysis
import PlanModel

/// A number of a dormant page that everybody can see already, or that belongs to a person.
struct DormantNumberUnfit: Rule {
  static let id = "dormant-number-unfit"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let index = subject.analysis.index
    return subject.plan.dormantPages.flatMap { page in
      page.contacts.compactMap { reference -> Diagnostic? in
        guard let contact = index.contacts[reference.id] else { return nil }
        if contact.name != nil { return finding(personal(subject.name(contact.element)), at: reference.origin.range) }
        return contact.audience <= page.audience ? finding(awake(subject.name(contact.element)), at: reference.origin.range) : nil
      }
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "En vilande sidas `kontakter` som redan är synliga för sidans läsare, eller som har en persons namn.",
      en: "Entries under `kontakter` of a dormant page that its readers can see already, or that bear a person's name."),
    matters: LocalizedText(
      sv: "Ett nummer som alltid syns rings när ingen svarar. Ett nummer till en person fortsätter att ringa när sidan är borta.",
      en: "A number that is always shown is rung when nobody answers. A person's number goes on ringing when the page is gone."),
    remedy: LocalizedText(
      sv: "Ge numret en egen rad med `Funktion` och utan namn, i en lista med snävare `synlighet` än sidan.",
      en: "Give the number a row of its own with `Funktion` and no name, in a list with a narrower `synlighet` than the page."),
    source: LocalizedText(
      sv: "Uppsalas förslag: ett mobilnummer som vid särskilda händelser publiceras på uppsala.se.",
      en: "Uppsala's proposal: a mobile number that is published on uppsala.se at special events."))

  private static func plan(_ row: String, audience: String) -> String {
    """
    ---
    typ: roll
    id: kommunikator
    titel: Kommunikatör
    ---
    typ: mandat
    id: starta
    beslut: Starta stödcentrum
    innehavare: [kommunikator]
    ---
    typ: telefonlista
    id: nummer
    titel: Nummer
    ansvarig: kommunikator
    synlighet: \(audience)
    ---
    | Id | Funktion | Namn | Telefon | Synlighet |
    |---|---|---|---|---|
    \(row)

    ---
    typ: vilande-sida
    id: stod
    titel: Stöd efter händelsen
    kontakter: [1️⃣stodlinjen]
    ansvarig: kommunikator
    startas-av: starta
    ---
    """
  }

  static let examples: [RuleExample] = [
    .failing(plan("| stodlinjen | Stödlinjen | | 08-465 004 00 | offentlig |", audience: "offentlig")),
    .failing(plan("| stodlinjen | Stödlinjen | Exempel Ekström | 08-465 004 00 | pärm |", audience: "pärm")),
    .passing(plan("| stodlinjen | Stödlinjen | | 08-465 004 00 | pärm |", audience: "pärm").replacing("1️⃣", with: "")),
    .passing(plan("| stodlinjen | Stödlinjen | | 08-465 004 00 | intranät |", audience: "intranät").replacing("1️⃣", with: "")),
  ]

  private static func awake(_ contact: String) -> Message {
    Message(
      LocalizedText(sv: "numret till ”\(contact)” syns alltid", en: "the number of “\(contact)” is always shown"),
      LocalizedText(
        sv: "Det ska vila med sidan. Ge raden, eller hela listan, en snävare `synlighet` än sidan.",
        en: "It is to sleep with the page. Give the row, or the whole list, a narrower `synlighet` than the page."))
  }

  private static func personal(_ contact: String) -> Message {
    Message(
      LocalizedText(sv: "numret till ”\(contact)” hör till en person", en: "the number of “\(contact)” belongs to a person"),
      LocalizedText(
        sv: "Det som har publicerats går inte att ta tillbaka. Publicera ett nummer som hör till funktionen.",
        en: "What was published cannot be taken back. Publish a number that belongs to the function."))
  }
}
