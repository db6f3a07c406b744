import Diagnostics
import PlanModel

/// An event level that nobody leads.
struct LevelWithoutLeader: Rule {
  static let id = "level-without-leader"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.plan.levels.compactMap { level in
      let gaps = TimeOfDay.allCases.filter { level.leaders.at($0).isEmpty }
      guard let gap = gaps.first else { return nil }
      if gaps.count == TimeOfDay.allCases.count { return finding(noLeader(level.number), at: level.origins.id) }
      return finding(noLeader(level.number, Places.hours([gap])), at: level.origins[.leaders])
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "En händelsenivå utan `leds-av`, eller där ingen leder på kontorstid eller övrig tid.",
      en: "An event level without a leader (`leds-av`), or one that nobody leads in office hours or at other times."),
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
    .failing(level("", leader: "leds-av:\n  1️⃣- roll: insatschef\n    tid: kontorstid\n")),
    .passing(level("", leader: "leds-av: insatschef\n")),
    .passing(level("", leader: "leds-av:\n  - roll: insatschef\n    tid: kontorstid\n  - grupp: stab\n    tid: övrig tid\n")),
    .passing(level("", leader: "leds-av: stab\n")),
  ]

  private static func noLeader(_ number: Int, _ hours: LocalizedText? = nil) -> Message {
    let (sv, en) = (hours.map { " (\($0.swedish))" } ?? "", hours.map { " (\($0.english))" } ?? "")
    return Message(
      LocalizedText(sv: "ingen leder på nivå \(number)\(sv)", en: "nobody leads at level \(number)\(en)"),
      LocalizedText(sv: "Skriv rollen eller gruppen som leder under `leds-av`.", en: "Write the role or group that leads under `leds-av`."))
  }
}
