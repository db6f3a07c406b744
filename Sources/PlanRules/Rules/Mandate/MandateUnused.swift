import Diagnostics
import PlanAnalysis
import PlanModel

/// A mandate that no card, group, phase, mandate or text points at.
struct MandateUnused: Rule {
  static let id = "mandate-unused"
  static let severity = Severity.note

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let references = subject.analysis.references
    return subject.plan.mandates.compactMap { mandate in
      // Another statement about a decision that is used is used with it.
      let statements = subject.analysis.succession.decision(of: mandate.id)?.statements ?? [mandate]
      let ids = Set(statements.map(\.element))
      let isUsed = ids.contains { element in references.references(to: element).contains { !ids.contains($0.from) } }
      return isUsed ? nil : finding(unused(mandate.title), at: mandate.origins.id)
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "Ett mandat som inget åtgärdskort, ingen grupp, ingen insats och ingen text pekar på.",
      en: "A mandate that no action card, group, support phase or text points at."),
    matters: LocalizedText(
      sv: "Den som har mandatet möter det aldrig i sitt kort och vet inte om att beslutet är hennes.",
      en: "Its holder never meets the mandate on a card, and does not know that the decision is hers."),
    remedy: LocalizedText(
      sv: "Låt ett steg i innehavarens checklista utöva mandatet (`[](mandat:…)`), eller ta bort mandatet.",
      en: "Let a step of the holder's checklist exercise the mandate (`[](mandat:…)`), or remove it."),
    source: LocalizedText(
      sv: "Spårbarhet från beslut till åtgärdskort.", en: "Traceability from decision to action card."))

  static let examples: [RuleExample] = [
    .failing(
      """
      ---
      typ: roll
      id: chef
      titel: Chef
      ---
      typ: mandat
      id: 1️⃣oppna-lokal
      beslut: Öppna en lokal för drabbade
      innehavare: [chef]
      ---
      """),
    .failing(
      """
      ---
      typ: roll
      id: chef
      titel: Chef
      ---
      typ: mandat
      id: 1️⃣oppna-lokal
      beslut: Öppna en lokal för drabbade
      innehavare: [chef]
      ---
      typ: mandat
      id: 2️⃣oppna-enligt-kapitel
      beslut: Öppna lokal
      avser: oppna-lokal
      innehavare: [chef]
      ---
      """),
    .passing(
      """
      ---
      typ: roll
      id: chef
      titel: Chef
      ---
      typ: mandat
      id: oppna-lokal
      beslut: Öppna en lokal för drabbade
      innehavare: [chef]
      ---
      typ: checklista
      id: chef-vid-larm
      titel: Vid larm
      roll: chef
      ---
      ## Vid larm
      - [ ] [](mandat:oppna-lokal)
      """),
    .passing(
      """
      ---
      typ: roll
      id: chef
      titel: Chef
      ---
      typ: mandat
      id: samla
      beslut: Samla gruppen
      innehavare: [chef]
      ---
      typ: grupp
      id: gruppen
      titel: Gruppen
      sammankallas-av: samla
      ---
      """),
  ]

  private static func unused(_ decision: String) -> Message {
    Message(
      LocalizedText(sv: "mandatet ”\(decision)” används inte", en: "the mandate “\(decision)” is not used"),
      LocalizedText(
        sv: "Inget kort och ingen annan del pekar på mandatet. Länka till det i ett steg som utövar det, eller ta bort det.",
        en: "No card and nothing else points at the mandate. Link to it in a step that exercises it, or remove it."))
  }
}
