import Diagnostics
import PlanAnalysis
import PlanModel

/// A decision that no statement gives to anybody.
struct DecisionWithoutHolder: Rule {
  static let id = "decision-without-holder"
  static let severity = Severity.error

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.analysis.succession.decisions.compactMap { decision in
      guard decision.statements.allSatisfy(\.holders.isEmpty) else { return nil }
      return finding(noHolder(decision.title), at: decision.statements[0].origins.id)
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(sv: "Ett mandat utan innehavare.", en: "A mandate without a holder."),
    matters: LocalizedText(
      sv: "Beslutet kan behövas om en kvart, men ingen har rätt att fatta det. Alla väntar på någon annan.",
      en: "The decision may be needed in a quarter of an hour, but nobody has the right to take it. Everybody waits for somebody else."),
    remedy: LocalizedText(
      sv: "Skriv under `innehavare` vilken roll som beslutar och vem som gör det om rollen inte kan nås.",
      en: "Write under `innehavare` which role decides, and who does when that role cannot be reached."),
    source: LocalizedText(
      sv: "Kommunallagen (2017:725) 6 kap. 37–39 §§ och 7 kap. 5–8 §§: den som beslutar för kommunen ska ha fått rätten till det.",
      en: "The Local Government Act (2017:725) 6:37–39 and 7:5–8: whoever decides for the municipality must have been given the right."))

  static let examples: [RuleExample] = [
    .failing(
      """
      ---
      typ: mandat
      id: 1️⃣avsluta-gruppen
      beslut: Avsluta krisstödsgruppen
      ---
      """),
    .failing(
      """
      ---
      typ: mandat
      id: 1️⃣kalla-in
      beslut: Kalla in stödpersoner
      innehavare: []
      ---
      """),
    .passing(
      """
      ---
      typ: roll
      id: chef
      titel: Socialchef
      ---
      ---
      typ: mandat
      id: avsluta-gruppen
      beslut: Avsluta krisstödsgruppen
      innehavare: [chef]
      ---
      """),
    .passing(
      """
      ---
      typ: roll
      id: chef
      titel: Socialchef
      ---
      ---
      typ: mandat
      id: avsluta-gruppen
      beslut: Avsluta krisstödsgruppen
      ---
      ---
      typ: mandat
      id: avsluta-enligt-kapitel
      beslut: Avsluta gruppen
      avser: avsluta-gruppen
      innehavare: [chef]
      ---
      """),
  ]

  private static func noHolder(_ decision: String) -> Message {
    Message(
      LocalizedText(sv: "”\(decision)” saknar innehavare", en: "“\(decision)” has no holder"),
      LocalizedText(
        sv:
          "Ingen har rätt att fatta beslutet. Skriv under `innehavare` vilken roll som beslutar, och vem som gör det om rollen inte kan nås.",
        en: "Nobody has the right to decide. Write under `innehavare` which role decides, and who does when that role cannot be reached."))
  }
}
