import Diagnostics
import PlanModel

/// A point of a proposed decision that decides on two things.
struct ProposalWithTwoActions: Rule {
  static let id = "proposal-with-two-actions"
  static let severity = Severity.warning

  /// What a second action begins with.
  private static let joints = [" samt att ", " och att ", " och att\u{A0}", "; att "]

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    ProposalPoint.all(subject.plan).filter { point in
      let words = point.words.lowercased()
      return joints.contains { words.contains($0) }
    }.map { finding(twoActions, at: $0.range) }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "En punkt i `## Förslag till beslut` som fogar ihop två åtgärder med ”och att” eller ”samt att”.",
      en: "A point under `## Förslag till beslut` that joins two actions with “och att” or “samt att”."),
    matters: LocalizedText(
      sv: "Den som vill bifalla det ena och avslå det andra kan inte rösta på punkten, och den som ska verkställa ser bara det första.",
      en:
        "Whoever wants to approve the one and reject the other cannot vote on the point, and whoever must carry it out sees only the first."
    ),
    remedy: LocalizedText(
      sv: "Gör en punkt av varje åtgärd, med den som beslutar i varje.", en: "Make a point of each action, with who decides in each."),
    source: LocalizedText(
      sv: "Kommunernas skrivregler för beslut: en åtgärd per punkt.", en: "The municipalities' rules for decisions: one action per point."))

  private static func basis(_ points: String) -> String {
    """
    ---
    typ: underlag
    id: tjansteskrivelse
    titel: Plan för kommunalt krisstöd
    ---
    ## Förslag till beslut

    \(points)
    """
  }

  static let examples: [RuleExample] = [
    .failing(basis("1. 1️⃣Socialnämnden ger förvaltningen i uppdrag att utreda kostnaden och att rapportera till nämnden.")),
    .failing(basis("1. 1️⃣Socialnämnden beslutar att anta planen samt att upphäva den tidigare planen.")),
    .passing(basis("1. Socialnämnden antar planen.\n2. Socialnämnden upphäver den tidigare planen.")),
    .passing(basis("1. Socialnämnden ger förvaltningen i uppdrag att utreda lokaler och kostnader.")),
  ]

  private static let twoActions = Message(
    LocalizedText(sv: "punkten beslutar om två saker på en gång", en: "the point decides on two things at once"),
    LocalizedText(
      sv: "Den som vill bifalla det ena och avslå det andra kan inte rösta på den. Gör två punkter.",
      en: "Whoever wants to approve the one and reject the other cannot vote on it. Make two points."))
}
