import Diagnostics
import PlanAnalysis
import PlanModel

/// A reference to a policy whose last day has passed, without a word that it is history.
struct ExpiredPolicyCited: Rule {
  static let id = "expired-policy-cited"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard let date = subject.date, !subject.plan.policies.isEmpty else { return [] }
    return subject.analysis.references.all.compactMap { reference in
      guard reference.to.kind == .policy, reference.from.kind != .policy,
        let policy = subject.index.policies[Identifier(reference.to.id)], let last = policy.inForceUntil, last < date
      else { return nil }
      if case .link(Law.historicalCitation, _) = reference.manner { return nil }
      let successor = policy.replacedBy.flatMap { subject.index.policies[$0.id] }
      return finding(
        hasExpired(policy.citation, on: last, successor: successor?.citation), at: reference.origin.range,
        fixes: successor.map { [FixIt(LocalizedText(sv: "hänvisa till `\($0.element.address)`", en: "refer to `\($0.element.address)`"))] }
          ?? [])
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "En hänvisning till ett styrdokument vars `gäller-till` har passerat på dagen för kontrollen, i text eller under `grund`.",
      en: "A reference to a policy whose `gäller-till` has passed on the day of the check, in a text or under `grund`."),
    matters: LocalizedText(
      sv: "Ett program eller en riktlinje gäller ofta för några år. Ett mandat som vilar på ett som gått ut vilar på ingenting.",
      en: "A programme or guideline often holds for some years. A mandate that rests on one that has expired rests on nothing."),
    remedy: LocalizedText(
      sv: """
        Hänvisa till det dokument som gäller nu och skriv det under `ersatt-av`, eller ändra `gäller-till` om det har förlängts. Avses det äldre, skriv det: \
        `[](styrdokument:program-2016 "historisk")`.
        """,
      en: """
        Refer to the document in force and write it under `ersatt-av`, or change `gäller-till` where it was prolonged. Where the older one is meant, say so: \
        `[](styrdokument:program-2016 "historisk")`.
        """),
    source: LocalizedText(
      sv: "Hässleholms handlingsplan hänvisar till ett handlingsprogram för 2016–2018.",
      en: "Hässleholm's plan refers to a programme for 2016–2018."))

  private static let policies = """
    ---
    typ: styrdokument
    ---
    | Id | Titel | Gäller-till | Ersatt-av |
    |---|---|---|---|
    | program-2016 | Handlingsprogram 2016–2018 | 2018-12-31 | program |
    | program | Handlingsprogram | | |


    """

  private static func chapter(_ text: String) -> String {
    policies + "---\ntyp: kapitel\nid: grund\ntitel: Grund\n---\n\(text)\n"
  }

  static let examples: [RuleExample] = [
    .failing(chapter("Räddningstjänsten följer 1️⃣[](styrdokument:program-2016)."), on: "2019-01-01"),
    .failing(
      policies + """
        ---
        typ: mandat
        id: stod
        beslut: Begära stöd
        grund: [1️⃣styrdokument:program-2016]
        ---
        """, on: "2026-10-01"),
    .passing(chapter("Räddningstjänsten följer [](styrdokument:program-2016)."), on: "2018-12-31"),
    .passing(chapter("Räddningstjänsten följer [](styrdokument:program)."), on: "2026-10-01"),
    .passing(chapter("Då gällde [](styrdokument:program-2016 \"historisk\")."), on: "2026-10-01"),
  ]

  private static func hasExpired(_ policy: String, on date: CalendarDate, successor: String?) -> Message {
    Message(
      LocalizedText(sv: "\(policy) gällde till och med \(date)", en: "\(policy) was in force until \(date)"),
      LocalizedText(
        sv: (successor.map { "I stället gäller \($0). " } ?? "") + "Avses det äldre, skriv `\"historisk\"` efter adressen i länken.",
        en: (successor.map { "\($0) is in force instead. " } ?? "")
          + "Where the older one is meant, write `\"historisk\"` after the link's address."))
  }
}
