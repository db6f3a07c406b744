import Diagnostics
import PlanAnalysis
import PlanModel

/// A person whom two lists give different numbers.
struct SamePersonDifferentNumber: Rule {
  static let id = "same-person-different-number"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.analysis.namesakes.names.flatMap { check($0.entries, subject.analysis.numbers) }
  }

  /// Entries of one name. What tells persons of that name from each other is the role or the organisation.
  private static func check(_ entries: [Namesakes.Entry], _ numbers: NumberTable) -> [Diagnostic] {
    // The first entry in each list.
    var first: [ElementID: [Namesakes.Entry]] = [:]
    var found: [Diagnostic] = []
    for entry in entries {
      let distinctions = distinctions(entry.contact)
      let known = distinctions.lazy.compactMap { first[$0]?.first { $0.list.id != entry.list.id } }.first
      if let known { found += differences(entry.contact, known, numbers) }
      for distinction in distinctions where first[distinction]?.contains(where: { $0.list.id == entry.list.id }) != true {
        first[distinction, default: []].append(entry)
      }
    }
    return found
  }

  private static func distinctions(_ contact: Contact) -> [ElementID] {
    [contact.role.map(\.id.element), contact.organisation.map(\.id.element)]
      .compactMap { $0 }
  }

  /// The channels by which both entries reach the person, but with no number in common.
  private static func differences(_ contact: Contact, _ known: Namesakes.Entry, _ numbers: NumberTable) -> [Diagnostic] {
    Contact.Channel.allCases.compactMap { channel in
      let own = contact.numbers.filter { $0.channel == channel && numbers.number($0) != nil }
      let other = known.contact.numbers.filter { $0.channel == channel && numbers.number($0) != nil }
      guard let number = own.first, let earlier = other.first, Set(own.map(numbers.key)).isDisjoint(with: other.map(numbers.key)) else {
        return nil
      }
      return finding(
        differs(contact.name ?? "", known.list.title), at: number.origin.range,
        notes: [Diagnostic.Note(at: earlier.origin.range, theOther(earlier.number))])
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "Samma person, med samma namn och samma roll eller organisation, i två telefonlistor med olika nummer under samma rubrik.",
      en:
        "The same person, by the same name and the same role or organisation, in two contact lists with different numbers under the same heading."
    ),
    matters: LocalizedText(
      sv: "Ett av numren är gammalt. Vilket som rings beror på vilken lista som låg framme.",
      en: "One of the numbers is old. Which one is rung depends on which list was at hand."),
    remedy: LocalizedText(
      sv: "Fråga personen och rätta det gamla numret, eller ta bort den ena raden och länka till den andra.",
      en: "Ask the person and mend the old number, or remove one row and link to the other."),
    source: LocalizedText(
      sv: "Kommunrevisioners granskningar, som har hittat felaktiga nummer i gällande krisplaner.",
      en: "Municipal audits, which have found wrong numbers in crisis plans in force."))

  private static func lists(_ first: String, _ second: String) -> String {
    """
    ---
    typ: roll
    id: chef
    titel: Chef
    ---
    ---
    typ: organisation
    id: kyrkan
    titel: Svenska kyrkan
    ---
    ---
    typ: telefonlista
    id: larmlista
    titel: Larmlista
    ---
    | Roll | Namn | Mobil | Organisation |
    |---|---|---|---|
    | [](roll:chef) | \(first) |
    ---
    typ: telefonlista
    id: stod
    titel: Stödpersoner
    ---
    | Funktion | Namn | Mobil | Organisation |
    |---|---|---|---|
    | Stödperson | \(second) |
    """
  }

  static let examples: [RuleExample] = [
    .failing(
      lists(
        "Exempel Ekström | 070-174 06 05 | [](organisation:kyrkan)", "exempel ekström | 1️⃣070-174 06 06 | [](organisation:kyrkan)")),
    .failing(
      lists(
        "Prov Påhlsson | +46 70 174 06 05 | [](organisation:kyrkan)", "Prov  Påhlsson | 1️⃣070-174 06 15 | [](organisation:kyrkan)")),
    .passing(
      lists(
        "Exempel Ekström | 070-174 06 05 | [](organisation:kyrkan)", "Exempel Ekström | +46701740605 | [](organisation:kyrkan)")),
    .passing(lists("Exempel Ekström | 070-174 06 05 | [](organisation:kyrkan)", "Exempel Ekström | 070-174 06 06 | ")),
  ]

  private static func differs(_ name: String, _ list: String) -> Message {
    Message(
      LocalizedText(sv: "\(name) har ett annat nummer i ”\(list)”", en: "\(name) has another number in “\(list)”"),
      LocalizedText(
        sv: "Ett av numren är troligen gammalt. Fråga personen och rätta det.",
        en: "One of the numbers is probably old. Ask the person and mend it."))
  }

  private static func theOther(_ number: String) -> LocalizedText {
    LocalizedText(sv: "\(number) står här", en: "\(number) stands here")
  }
}
