import Diagnostics
import PlanModel
import Prose

/// An event level without criteria.
struct LevelWithoutCriteria: Rule {
  static let id = "level-without-criteria"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.plan.levels.filter(\.criteria.isEmpty).map { finding(noCriteria($0.number), at: $0.origins.id) }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "En händelsenivå utan något under rubriken `## Kriterier`.", en: "An event level with nothing under the heading `## Kriterier`."),
    matters: LocalizedText(
      sv: "Den som tar emot larmet ska välja nivå på några minuter. Utan kriterier väljer två personer olika.",
      en: "Whoever takes the alarm must choose a level within minutes. Without criteria two people choose differently."),
    remedy: LocalizedText(
      sv: "Skriv i en lista vad som ska vara uppfyllt: hur många som är drabbade, hur länge, vad som krävs.",
      en: "List what must be the case: how many are affected, for how long, what is needed."),
    source: LocalizedText(
      sv: "Norrtäljes utredning: ”Händelsenivåer för stöd i bedömningen finns framtagna”.",
      en: "Norrtälje's inquiry: “event levels to support the assessment have been drawn up”."))

  private static func level(_ marker: String, text: String) -> String {
    """
    ---
    typ: händelsenivå
    nummer: \(marker)1
    titel: Lokal händelse
    symbol: cirkel
    ---
    \(text)
    """
  }

  static let examples: [RuleExample] = [
    .failing(level("1️⃣", text: "En liten händelse.")),
    .failing(level("1️⃣", text: "## Exempel\n- En brand.")),
    .passing(level("", text: "## Kriterier\n- Färre än 20 personer behöver stöd.")),
    .passing(level("", text: "Beskrivning.\n\n## Kriterier\nDen ordinarie organisationen räcker.\n\n## Exempel\n- En brand.")),
  ]

  private static func noCriteria(_ number: Int) -> Message {
    Message(
      LocalizedText(sv: "nivå \(number) saknar kriterier", en: "level \(number) has no criteria"),
      LocalizedText(
        sv: "Ingen kan avgöra när nivån gäller. Skriv en lista under rubriken `## Kriterier`.",
        en: "Nobody can tell when the level applies. Write a list under the heading `## Kriterier`."))
  }
}
