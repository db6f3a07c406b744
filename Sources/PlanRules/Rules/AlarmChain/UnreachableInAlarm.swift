import Diagnostics
import PlanAnalysis
import PlanModel

/// Somebody whom a level activates, and whom the alarm never reaches.
struct UnreachableInAlarm: Rule {
  static let id = "unreachable-in-alarm"
  static let severity = Severity.error

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let reach = subject.analysis.alarmReach
    return subject.plan.levels.flatMap { level -> [Diagnostic] in
      let timelines = TimeOfDay.allCases.compactMap { time in reach.timeline(level: level.id, time: time).map { (time, $0) } }
      // Premises and support phases are not called.
      return level.activates.filter { $0.element.kind == .role || $0.element.kind == .group }.compactMap { reference in
        let missed = timelines.filter { reference.hours.contains($0.0) && reach.time(of: reference.element, in: $0.1) == nil }.map(\.0)
        guard !missed.isEmpty else { return nil }
        return finding(
          unreached(subject.name(reference.element), level: level.number, Places.hours(missed)),
          at: reference.origin.range ?? level.origins[.activates])
      }
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        En roll eller grupp som en händelsenivå aktiverar men som larmkedjan inte når från någon ingång på den nivån, på kontorstid eller övrig tid, eller vid den `tid` då den aktiveras. En grupp \
        är nådd när den får ett meddelande, när dess sammankallande nås, eller när alla dess ledamöter nås. Planer utan larmkedja prövas inte.
        """,
      en: """
        A role or group that an event level activates but that the alarm chain does not reach from any entry point at that level, in office hours or at other \
        times, or at the hours (`tid`) at which it is activated. A group is reached when it gets a message, when its convener is reached, or when all its members are. Plans without an alarm chain are not judged.
        """),
    matters: LocalizedText(
      sv: "Planen räknar med någon som ingen ringer.", en: "The plan counts on somebody whom nobody calls."),
    remedy: LocalizedText(
      sv: "Lägg till en rad i larmkedjan, eller rätta radens `Nivåer` och `Tid`.",
      en: "Add a row to the alarm chain, or mend the row's `Nivåer` and `Tid`."),
    source: LocalizedText(
      sv: "Norrtäljes utredning: TiB ”tar emot och hanterar förfrågningar … kontaktar social insatschef”.",
      en: "Norrtälje's inquiry: the duty officer “receives and handles requests … contacts the head of social response”."))

  private static func plan(activates: String, rows: String) -> String {
    """
    ---
    typ: roll
    id: tib
    titel: Tjänsteperson i beredskap
    ---
    typ: roll
    id: insatschef
    titel: Insatschef
    ---
    typ: roll
    id: samordnare
    titel: Samordnare
    ---
    typ: grupp
    id: gruppen
    titel: Gruppen
    ledamöter: [insatschef, samordnare]
    sammankallande: insatschef
    ---
    typ: händelsenivå
    nummer: 1
    titel: Händelse
    symbol: cirkel
    aktiverar: [\(activates)]
    ---
    ---
    typ: larmkedja
    id: larmkedja
    titel: Larmkedja
    ingångar: [112]
    ---
    | Från | Till | Inom | Tid |
    |---|---|---|---|
    | 112 | [](roll:tib) | 10 min | dygnet runt |
    \(rows)
    """
  }

  static let examples: [RuleExample] = [
    .failing(plan(activates: "tib, 1️⃣samordnare", rows: "| [](roll:tib) | [](roll:insatschef) | 15 min | dygnet runt |")),
    .failing(plan(activates: "1️⃣gruppen", rows: "| [](roll:tib) | [](grupp:gruppen) | 15 min | kontorstid |")),
    .passing(plan(activates: "tib, samordnare", rows: "| [](roll:tib) | [](grupp:gruppen) | 15 min | dygnet runt |")),
    .passing(plan(activates: "gruppen, insatschef", rows: "| [](roll:tib) | [](roll:insatschef) | 15 min | dygnet runt |")),
  ]

  private static func unreached(_ name: String, level: Int, _ hours: LocalizedText) -> Message {
    Message(
      LocalizedText(
        sv: "larmet når inte ”\(name)” på nivå \(level) (\(hours.swedish))",
        en: "the alarm does not reach “\(name)” at level \(level) (\(hours.english))"),
      LocalizedText(
        sv: "Nivån aktiverar någon som ingen rad i larmkedjan leder till. Lägg till en rad, eller rätta radens `Nivåer` och `Tid`.",
        en: "The level activates somebody to whom no row of the alarm chain leads. Add a row, or mend the row's `Nivåer` and `Tid`."))
  }
}
