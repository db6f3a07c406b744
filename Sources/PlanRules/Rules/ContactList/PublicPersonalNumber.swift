import Diagnostics
import PhoneNumbers
import PlanAnalysis
import PlanModel

/// The mobile number of a named person, shown to the public or on the intranet.
struct PublicPersonalNumber: Rule {
  static let id = "public-personal-number"
  static let severity = Severity.error

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let open = subject.plan.contactLists.flatMap(\.entries).filter { $0.audience <= .intranet && $0.name != nil }
    guard !open.isEmpty else { return [] }
    let functions = FunctionWords(subject.plan)
    return open.flatMap { contact -> [Diagnostic] in
      guard let name = contact.name, functions.isPerson(name) else { return [] }
      return contact.numbers.filter { isPersonal($0, subject.analysis.numbers) }.map { number in
        let fix = FixIt(
          LocalizedText(sv: "skriv `pärm` under `Synlighet`", en: "write `pärm` under `Synlighet`"),
          edits: contact.origins.values[.audience].map { [FixIt.Edit($0, Audience.binder.rawValue)] } ?? [])
        return finding(shown(name, to: contact.audience), at: number.origin.range, fixes: [fix])
      }
    }
  }

  /// A number that follows the person: what stands under `Mobil`, and mobiles under `Telefon`. `Arbete`, `Jour` and `Växel` belong to the work.
  private static func isPersonal(_ number: Contact.Number, _ numbers: NumberTable) -> Bool {
    switch number.channel {
    case .mobile: true
    case .telephone: numbers.number(number)?.kind == .mobile
    case .work, .onCall, .switchboard, .radio: false
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        Mobilnumret till en namngiven person i en rad som är `offentlig` eller `intranät`. Nummer som hör till en funktion (`Jour`, `Växel`, `Arbete`, eller \
        en rad utan personnamn) får visas.
        """,
      en: """
        The mobile number of a named person in a row that is `offentlig` or `intranät`. Numbers that belong to a function (`Jour`, `Växel`, `Arbete`, or a \
        row without a person's name) may be shown.
        """),
    matters: LocalizedText(
      sv:
        "Den som ställer upp som stödperson ska inte bli uppringd hemma av drabbade och journalister. Det som har legat på webben går inte att ta tillbaka.",
      en:
        "Whoever volunteers as a support person must not be rung at home by the afflicted and by journalists. What has been on the web cannot be taken back."
    ),
    remedy: LocalizedText(
      sv: "Skriv `pärm` under `Synlighet`, eller byt till ett nummer som hör till funktionen.",
      en: "Write `pärm` under `Synlighet`, or put in a number that belongs to the function."),
    source: LocalizedText(
      sv: "EU:s dataskyddsförordning artikel 5 (uppgiftsminimering) och dataskyddslagen (2018:218).",
      en: "The General Data Protection Regulation, article 5 (data minimisation), and the Swedish act (2018:218)."))

  private static func list(_ columns: String, _ row: String, audience: String) -> String {
    """
    ---
    typ: telefonlista
    id: lista
    titel: Nummer
    synlighet: \(audience)
    ---
    | Funktion | Namn | \(columns) |
    |---|---|---|
    | \(row) |
    """
  }

  static let examples: [RuleExample] = [
    .failing(list("Mobil", "Samordnare | Exempel Ekström | 1️⃣070-174 06 05", audience: "offentlig")),
    .failing(list("Telefon", "Samordnare | Exempel Ekström | 1️⃣070-174 06 05", audience: "intranät")),
    .passing(list("Mobil", "Samordnare | Exempel Ekström | 070-174 06 05", audience: "pärm")),
    .passing(list("Mobil", "Samordnare | | 070-174 06 05", audience: "intranät")),
    .passing(list("Arbete", "Samordnare | Exempel Ekström | 08-465 004 00", audience: "offentlig")),
    .passing(list("Mobil", "Socialjour | Den som är i tjänst | 070-174 06 05", audience: "offentlig")),
  ]

  private static func shown(_ name: String, to audience: Audience) -> Message {
    let place =
      audience == .public
      ? LocalizedText(sv: "för allmänheten", en: "to the public") : LocalizedText(sv: "på intranätet", en: "on the intranet")
    return Message(
      LocalizedText(sv: "mobilnumret till \(name) visas \(place.swedish)", en: "the mobile number of \(name) is shown \(place.english)"),
      LocalizedText(
        sv: "En persons mobilnummer hör hemma i pärmen. Skriv `pärm` under `Synlighet`, eller byt till ett nummer som hör till funktionen.",
        en:
          "A person's mobile number belongs in the binder. Write `pärm` under `Synlighet`, or put in a number that belongs to the function."
      ))
  }
}

/// Tells a person's name from that of a function, by the words that the plan has for functions.
private struct FunctionWords {
  private let words: Set<String>

  init(_ plan: Plan) {
    var titles: [String] = plan.municipality.isEmpty ? [] : [plan.municipality]
    for organisation in plan.organisations { titles += [organisation.title, organisation.shortName ?? ""] }
    for role in plan.roles { titles += role.aliases + [role.title] }
    for group in plan.groups { titles += group.aliases + [group.title] }
    for contact in plan.contactLists.lazy.flatMap(\.entries) { titles.append(contact.function ?? "") }
    words = Set(titles.flatMap(Self.words))
  }

  /// Two words or more that begin with a capital, none of which names a function.
  func isPerson(_ name: String) -> Bool {
    let parts = name.split(whereSeparator: \.isWhitespace)
    guard parts.count > 1, parts.first?.first?.isUppercase == true, parts.last?.first?.isUppercase == true,
      !name.contains(where: \.isNumber)
    else { return false }
    return Self.words(name).allSatisfy { !words.contains($0) }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.filter { $0.count > 2 }.map(String.init)
  }
}
