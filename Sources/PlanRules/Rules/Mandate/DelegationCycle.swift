import Diagnostics
import PlanModel

/// Mandates that are each delegated by the next, round in a circle.
struct DelegationCycle: Rule {
  static let id = "delegation-cycle"
  static let severity = Severity.error

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    circles(among: subject.plan.mandates) { mandate in
      mandate.delegation?.mandate.flatMap { subject.index.mandates[$0.id] }
    }.map { circle in
      finding(
        circular(circle.map(\.title)), at: place(circle[0]),
        notes: circle.dropFirst().map { Diagnostic.Note(at: place($0), delegated($0.title)) })
    }
  }

  private static func place(_ mandate: Mandate) -> SourceRange? {
    mandate.delegation?.mandate?.origin.range ?? mandate.origins[.delegation]
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "Mandat vars `delegerat-av: mandat` leder runt i en cirkel, eller till mandatet självt.",
      en: "Mandates whose `delegerat-av: mandat` leads round in a circle, or to the mandate itself."),
    matters: LocalizedText(
      sv: "Var och en har fått rätten av den andra, så ingen har fått den av nämnden. Besluten saknar grund och kan upphävas.",
      en: "Each has the right from the other, so nobody has it from the board. The decisions rest on nothing and can be quashed."),
    remedy: LocalizedText(
      sv: "Skriv `organ`, `datum` och `paragraf` i stället för `mandat` hos den som nämnden själv har delegerat till.",
      en: "Write `organ`, `datum` and `paragraf` in place of `mandat` for the one to whom the board itself has delegated."),
    source: LocalizedText(
      sv:
        "Kommunallagen (2017:725) 7 kap. 5–6 §§: nämnden delegerar, och förvaltningschefen får delegera vidare bara det som nämnden har medgett.",
      en:
        "The Local Government Act (2017:725) 7:5–6: the board delegates, and the head of the administration may pass on only what the board has allowed."
    ))

  private static func mandate(_ id: String, by delegator: String) -> String {
    """
    ---
    typ: mandat
    id: \(id)
    beslut: Köpa in \(id)
    slag: delegation
    delegerat-av:
      \(delegator)
    ---

    """
  }

  static let examples: [RuleExample] = [
    .failing(mandate("filtar", by: "mandat: 1️⃣mat") + mandate("mat", by: "mandat: resor") + mandate("resor", by: "mandat: filtar")),
    .failing(mandate("mat", by: "mandat: 1️⃣mat")),
    .passing(mandate("filtar", by: "mandat: mat") + mandate("mat", by: "organ: Socialnämnden")),
    .passing(
      mandate("filtar", by: "mandat: mat") + mandate("resor", by: "mandat: mat")
        + mandate("mat", by: "{organ: Socialnämnden, datum: 2026-01-28, paragraf: § 12}")),
  ]

  private static func circular(_ decisions: [String]) -> Message {
    let names = (decisions + [decisions[0]])
    return Message(
      decisions.count == 1
        ? LocalizedText(sv: "”\(decisions[0])” är delegerat av sig självt", en: "“\(decisions[0])” is delegated by itself")
        : LocalizedText(
          sv: "delegeringen går i en cirkel: \(names.map { "”\($0)”" }.joined(separator: " ← "))",
          en: "the delegation goes in a circle: \(names.map { "“\($0)”" }.joined(separator: " ← "))"),
      LocalizedText(
        sv:
          "Ingen av dem har fått rätten att besluta av något organ. Skriv `organ`, `datum` och `paragraf` hos den som nämnden har delegerat till.",
        en:
          "None of them has been given the right to decide by any body. Write `organ`, `datum` and `paragraf` for the one to whom the board has delegated."
      ))
  }

  private static func delegated(_ decision: String) -> LocalizedText {
    LocalizedText(sv: "”\(decision)” är delegerat härifrån", en: "“\(decision)” is delegated from here")
  }
}
