import Diagnostics
import PlanModel

/// An event level that nobody leads.
struct LevelWithoutLeader: Rule {
  static let id = "level-without-leader"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.plan.levels.filter { $0.leader == nil }.map { finding(noLeader($0.number), at: $0.origins.id) }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(sv: "En händelsenivå utan `leds-av`.", en: "An event level without a leader (`leds-av`)."),
    matters: LocalizedText(
      sv: "Alla larmas, men ingen vet vem som bestämmer.", en: "Everybody is called, but nobody knows who is in charge."),
    remedy: LocalizedText(
      sv: "Skriv rollen eller gruppen som leder på nivån under `leds-av`.",
      en: "Write the role or group that leads at the level under `leds-av`."),
    source: LocalizedText(
      sv: "Norrtäljes utredning: organisationen ska ”ledas av en social insatschef”.",
      en: "Norrtälje's inquiry: the organisation is to be “led by a head of social response”."))

  private static func level(_ marker: String, leader: String) -> String {
    """
    ---
    typ: roll
    id: insatschef
    titel: Insatschef
    ---
    typ: grupp
    id: stab
    titel: Stab
    ---
    typ: händelsenivå
    nummer: \(marker)1
    titel: Lokal händelse
    symbol: cirkel
    \(leader)---
    """
  }

  static let examples: [RuleExample] = [
    .failing(level("1️⃣", leader: "")),
    .failing(level("1️⃣", leader: "aktiverar: [insatschef]\n")),
    .passing(level("", leader: "leds-av: insatschef\n")),
    .passing(level("", leader: "leds-av: stab\n")),
  ]

  private static func noLeader(_ number: Int) -> Message {
    Message(
      LocalizedText(sv: "ingen leder på nivå \(number)", en: "nobody leads at level \(number)"),
      LocalizedText(sv: "Skriv rollen eller gruppen som leder under `leds-av`.", en: "Write the role or group that leads under `leds-av`."))
  }
}
