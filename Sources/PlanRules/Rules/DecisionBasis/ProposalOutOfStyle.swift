import Diagnostics
import PlanModel

/// A point of a proposed decision that is not written as the municipality writes its decisions.
struct ProposalOutOfStyle: Rule {
  static let id = "proposal-out-of-style"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let style = subject.plan.decisionStyle
    return ProposalPoint.all(subject.plan).filter { $0.isAttClause != (style == .attClauses) }.map { point in
      finding(style == .attClauses ? noClause : noSentence, at: point.range)
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv:
        "En punkt i `## Förslag till beslut` som inte följer planens `beslutsstil`: `punkter` är hela meningar, `att-satser` börjar med ”att”.",
      en:
        "A point under `## Förslag till beslut` that does not follow the plan's `beslutsstil`: `punkter` are whole sentences, `att-satser` begin with “att”."
    ),
    matters: LocalizedText(
      sv:
        "Beslutet klipps in i protokollet ord för ord. Blandas stilarna blir meningarna inte hela, och en punkt kan inte yrkas på för sig.",
      en:
        "The decision is pasted into the minutes word for word. Where styles are mixed the sentences are not whole, and no motion can be made on one point alone."
    ),
    remedy: LocalizedText(
      sv: "Skriv om punkten, eller ändra `beslutsstil` i `plan.md`. Utan `beslutsstil` gäller `punkter`.",
      en: "Write the point anew, or change `beslutsstil` in `plan.md`. Without `beslutsstil`, `punkter` holds."),
    source: LocalizedText(
      sv: "Kommunernas skrivregler för tjänsteskrivelser och protokoll.",
      en: "The municipalities' rules for writing statements and minutes."))

  private static func basis(_ points: String, style: String? = nil) -> String {
    let plan = style.map { style in
      """
      ---
      typ: plan
      id: exempel
      titel: Plan för kommunalt krisstöd
      kommun: Exempels kommun
      version: 1.0
      status: utkast
      beslutsstil: \(style)
      ---

      """
    }
    return """
      \(plan ?? "")---
      typ: underlag
      id: tjansteskrivelse
      titel: Plan för kommunalt krisstöd
      ---
      ## Förslag till beslut

      \(points)
      """
  }

  static let examples: [RuleExample] = [
    .failing(basis("1. Socialnämnden antar planen.\n2. 1️⃣att följa upp den varje år.")),
    .failing(basis("Socialnämnden beslutar\n\n1. att anta planen,\n2. 1️⃣Nämnden följer upp den.", style: "att-satser")),
    .passing(basis("1. Socialnämnden antar planen.\n2. Socialnämnden följer upp den varje år.")),
    .passing(basis("Socialnämnden beslutar\n\n1. att anta planen,\n2. att följa upp den varje år.", style: "att-satser")),
  ]

  private static let remedy = LocalizedText(
    sv: "Beslutet klipps in i protokollet som det står. Skriv om punkten, eller ändra `beslutsstil` i `plan.md`.",
    en: "The decision is pasted into the minutes as it stands. Write the point anew, or change `beslutsstil` in `plan.md`.")

  private static let noSentence = Message(
    LocalizedText(
      sv: "punkten är en att-sats, men planen skriver beslut som hela meningar",
      en: "the point is an att-clause, but the plan writes decisions as whole sentences"), remedy)

  private static let noClause = Message(
    LocalizedText(
      sv: "punkten börjar inte med ”att”, men planen skriver beslut som att-satser",
      en: "the point does not begin with “att”, but the plan writes decisions as att-clauses"), remedy)
}
