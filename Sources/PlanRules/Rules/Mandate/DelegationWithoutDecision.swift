import Diagnostics
import PlanAnalysis
import PlanModel

/// A delegated decision that does not say which body delegated it, when, and by which paragraph.
struct DelegationWithoutDecision: Rule {
  static let id = "delegation-without-decision"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.analysis.succession.decisions.compactMap { decision in
      // What one statement leaves out, another about the same decision may say.
      let delegated = decision.statements.filter { $0.category == .delegation }
      guard let mandate = delegated.first, !decision.statements.contains(where: { missing($0).isEmpty }) else { return nil }
      let told = decision.statements.first { $0.delegation != nil } ?? mandate
      return finding(
        undecided(mandate.title, missing: missing(told)), at: told.origins.values[.delegation] ?? mandate.origins[.category])
    }
  }

  /// What the mandate does not say of its delegation; nothing where another mandate passed it on.
  private static func missing(_ mandate: Mandate) -> [Mandate.Delegation.Field] {
    let delegation = mandate.delegation ?? Mandate.Delegation()
    guard delegation.mandate == nil else { return [] }
    return Mandate.Delegation.Field.allCases.filter { field in
      switch field {
      case .body: delegation.body == nil
      case .date: delegation.date == nil
      case .paragraph: delegation.paragraph == nil
      case .mandate: false
      }
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        Ett mandat med `slag: delegation` som inte säger vilket `organ` som har delegerat det, vilket `datum` och vilken `paragraf`. Mandat som har delegerats \
        vidare från ett annat (`delegerat-av: mandat`) prövas inte, och det räcker att en av flera utsagor om samma beslut säger det.
        """,
      en: """
        A mandate with `slag: delegation` that does not say which body (`organ`) delegated it, on which day (`datum`) and by which `paragraf`. Mandates that \
        another mandate passed on are not judged, and it is enough that one of several statements about the same decision says so.
        """),
    matters: LocalizedText(
      sv: "Den som beslutar på natten ska inte behöva undra om nämnden verkligen har beslutat om delegeringen. Den som granskar frågar.",
      en: "Whoever decides at night should not have to wonder whether the board did delegate the decision. The auditor asks."),
    remedy: LocalizedText(
      sv: "Skriv nämndens beslut under `delegerat-av`. Är det inte ett beslut i lagens mening, skriv `slag: verkställighet`.",
      en: "Write the board's decision under `delegerat-av`. If it is no decision in the law's sense, write `slag: verkställighet`."),
    source: LocalizedText(
      sv: "Kommunallagen (2017:725) 6 kap. 37 § och 7 kap. 5 §: beslutanderätt delegeras genom ett beslut av nämnden.",
      en: "The Local Government Act (2017:725) 6:37 and 7:5: the right to decide is delegated by a decision of the board."))

  private static func mandate(_ category: String, _ delegation: String = "") -> String {
    """
    ---
    typ: mandat
    id: inkop
    beslut: Köpa mat till drabbade
    slag: \(category)
    \(delegation)---

    """
  }

  static let examples: [RuleExample] = [
    .failing(mandate("1️⃣delegation")),
    .failing(mandate("delegation", "delegerat-av:\n  1️⃣organ: Socialnämnden\n  datum: 2026-01-28\n")),
    .passing(mandate("delegation", "delegerat-av:\n  organ: Socialnämnden\n  datum: 2026-01-28\n  paragraf: § 12\n")),
    .passing(mandate("verkställighet")),
    .passing(
      mandate("delegation", "delegerat-av:\n  mandat: alla-inkop\n") + """
        ---
        typ: mandat
        id: alla-inkop
        beslut: Göra inköp för förvaltningen
        ---
        """),
  ]

  private static func undecided(_ decision: String, missing: [Mandate.Delegation.Field]) -> Message {
    func words(_ language: Language) -> String { missing.map { "`\($0.rawValue)`" }.listed(language) }
    return Message(
      LocalizedText(
        sv: "delegeringen av ”\(decision)” saknar \(words(.swedish))", en: "the delegation of “\(decision)” lacks \(words(.english))"),
      LocalizedText(
        sv: "Det går inte att se vem som har beslutat att delegera. Skriv nämndens beslut under `delegerat-av`.",
        en: "Nobody can see who decided to delegate. Write the board's decision under `delegerat-av`."))
  }
}
