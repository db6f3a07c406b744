import Diagnostics
import PlanAnalysis
import PlanModel

/// A decision that one person alone can take at some level and time.
struct SinglePointOfDecision: Rule {
  static let id = "single-point-of-decision"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let table = subject.analysis.succession
    return table.decisions.compactMap { decision in
      let alone = table.successions(of: decision.id).filter { subject.analysis.hangsOnOnePerson($0) }
      guard let first = alone.first, let candidate = first.candidates.first, let only = subject.analysis.onlyPerson(first) else {
        return nil
      }
      let message = candidate.party.isJoint ? joint : single
      return finding(message(decision.title, subject.name(only), Places(alone).text), at: candidate.grounds.first?.origin.range)
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv:
        "Ett beslut som på någon nivå och tid hänger på en enda person: en innehavare, utan `om-onåbar` hos någon annan och utan ersättare för rollen. Med en rota är det den som är i tjänst. Av flera som bara beslutar `tillsammans` hänger det på var och en.",
      en:
        "A decision that hangs on a single person at some level and time: one holder, nobody behind with `om-onåbar`, and no alternate of the role. By a rota it is whoever is on duty. Of several who only decide together (`tillsammans`) it hangs on each."
    ),
    matters: LocalizedText(
      sv: "Den enda som får besluta sitter på ett flygplan. Insatsen väntar.",
      en: "The only one who may decide sits in an aeroplane. The support waits."),
    remedy: LocalizedText(
      sv: "Lägg till en innehavare med `om-onåbar`, eller en ersättare för rollen.",
      en: "Add a holder with `om-onåbar`, or an alternate of the role."),
    source: LocalizedText(
      sv: "Enköpings riktlinjer: ”Är denne onåbar kan tjänsteman i beredskap (TiB) aktivera POSOM.”",
      en: "Enköping's guidelines: “If he cannot be reached, the duty officer may activate POSOM.”"))

  static let examples: [RuleExample] = [
    .failing(
      """
      ---
      typ: roll
      id: chef
      titel: Chef
      nås: dygnet runt
      ---
      typ: mandat
      id: samla
      beslut: Samla gruppen
      innehavare: [1️⃣chef]
      ---
      """),
    .failing(
      """
      ---
      typ: roll
      id: chef
      titel: Chef
      nås: dygnet runt
      ---
      typ: roll
      id: tib
      titel: Tjänsteperson i beredskap
      nås: dygnet runt
      ---
      typ: mandat
      id: samla
      beslut: Samla gruppen
      innehavare:
        - 1️⃣roll: chef
        - roll: tib
          tid: övrig tid
          om-onåbar: chef
      ---
      """),
    .failing(
      """
      ---
      typ: roll
      id: ledning
      titel: Ledning för krisstöd
      nås: enligt rota
      antal: 8
      ---
      typ: mandat
      id: samla
      beslut: Samla stödpersonerna
      innehavare: [1️⃣ledning]
      ---
      """),
    .failing(
      """
      ---
      typ: roll
      id: chef
      titel: Chef
      nås: dygnet runt
      ersättare: [tib]
      ---
      typ: roll
      id: tib
      titel: Tjänsteperson i beredskap
      nås: dygnet runt
      ---
      typ: mandat
      id: bedom
      beslut: Bedöma läget
      innehavare:
        - 1️⃣tillsammans: [chef, tib]
      ---
      """),
    .passing(
      """
      ---
      typ: roll
      id: chef
      titel: Chef
      ersättare: [bitradande]
      ---
      typ: roll
      id: bitradande
      titel: Biträdande chef
      ---
      typ: mandat
      id: samla
      beslut: Samla gruppen
      innehavare: [chef]
      ---
      """),
    .passing(
      """
      ---
      typ: roll
      id: ledning
      titel: Ledning för krisstöd
      nås: dygnet runt
      antal: 8
      ---
      typ: mandat
      id: samla
      beslut: Samla stödpersonerna
      innehavare: [ledning]
      ---
      """),
  ]

  private static func single(_ decision: String, _ holder: String, _ places: LocalizedText) -> Message {
    Message(
      LocalizedText(
        sv: "bara ”\(holder)” får besluta ”\(decision)” (\(places.swedish))",
        en: "only “\(holder)” may decide “\(decision)” (\(places.english))"),
      LocalizedText(
        sv: "Ingen kan besluta när personen inte kan nås. Lägg till en innehavare med `om-onåbar`, eller en ersättare för rollen.",
        en: "Nobody can decide when the person cannot be reached. Add a holder with `om-onåbar`, or an alternate of the role."))
  }

  private static func joint(_ decision: String, _ holder: String, _ places: LocalizedText) -> Message {
    Message(
      LocalizedText(
        sv: "”\(decision)” beslutas bara tillsammans, och ”\(holder)” har ingen ersättare (\(places.swedish))",
        en: "“\(decision)” is only decided together, and “\(holder)” has no alternate (\(places.english))"),
      LocalizedText(
        sv: "Ingen kan besluta när en av dem inte kan nås. Lägg till en innehavare med `om-onåbar`, eller en ersättare för rollen.",
        en: "Nobody can decide when one of them cannot be reached. Add a holder with `om-onåbar`, or an alternate of the role."))
  }
}
