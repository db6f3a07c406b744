import Diagnostics
import PlanAnalysis
import PlanModel

/// Somebody whom a level activates, and whom the alarm reaches later than the level promises.
///
/// The promise counts from the alarm's coming in, wherever it does: of several entry points the slowest must keep it. Calls without a time count as none, so
/// that nothing is reported that the chain does not say.
struct AlarmTooSlow: Rule {
  static let id = "alarm-too-slow"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.plan.levels.flatMap { level -> [Diagnostic] in
      guard let promise = level.alarmedWithin, !subject.analysis.alarm.isEmpty else { return [] }
      let ways = TimeOfDay.allCases.flatMap { time in
        subject.analysis.alarm.entryPoints.map { (time, subject.analysis.alarm.reached(from: $0, level: level.id, time: time)) }
      }
      return level.activates.compactMap { reference in
        let arrivals = ways.filter { reference.hours.contains($0.0) }.map(\.1).compactMap { way in
          subject.analysis.alarmReach.time(of: reference.element, in: way).map { ($0.minutes, way) }
        }
        guard let slowest = arrivals.max(by: { $0.0 < $1.0 }), slowest.0 > promise.minutes else { return nil }
        return finding(
          late(
            subject.name(reference.element), level: level.number, after: slowest.0, promise: promise.minutes,
            by: path(to: reference.element, in: slowest.1, subject)),
          at: reference.origin.range ?? level.origins[.activates],
          notes: [Diagnostic.Note(at: level.origins[.alarmedWithin], promised)])
      }
    }
  }

  /// The way of the message with the minutes at which each has it; of a long way, its ends.
  private static func path(to element: ElementID, in way: AlarmTimeline, _ subject: RuleSubject) -> String {
    let path = way.path(to: element)
    let (start, end) = path.count > 8 ? (path.prefix(3), path.suffix(4)) : (path[...], [])
    let stops = start.map { stop($0, subject) } + (end.isEmpty ? [] : ["…"]) + end.map { stop($0, subject) }
    return stops.joined(separator: " → ")
  }

  private static func stop(_ arrival: AlarmTimeline.Arrival, _ subject: RuleSubject) -> String {
    let name =
      switch arrival.node {
      case .element(let reference): subject.name(reference.element)
      case .outside(let name): name
      }
    return arrival.minutes == 0 ? name : "\(name) (\(arrival.minutes) min)"
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        En roll eller grupp som en händelsenivå aktiverar och som larmkedjan når senare än nivåns `larmad-inom`, räknat från den långsammaste ingången. Rader utan \
        tid räknas som noll minuter. Nivåer utan `larmad-inom` prövas inte.
        """,
      en: """
        A role or group that an event level activates and that the alarm chain reaches later than the level's `larmad-inom`, counted from the slowest entry point. \
        Rows without a time count as no minutes. Levels without `larmad-inom` are not judged.
        """),
    matters: LocalizedText(
      sv: "De drabbade har lovats hjälp inom en viss tid. Varje led i kedjan är snabbt, men tillsammans är de för långsamma.",
      en: "Those affected have been promised help within a certain time. Each link of the chain is quick, but together they are too slow."),
    remedy: LocalizedText(
      sv: "Korta en rads `Inom`, låt någon ringa tidigare i kedjan, eller ändra löftet.",
      en: "Shorten a row's `Inom`, let somebody call earlier in the chain, or change the promise."),
    source: LocalizedText(
      sv: "Planens eget löfte, summerat över larmkedjans rader.", en: "The plan's own promise, summed over the rows of its alarm chain."))

  private static func plan(_ activates: String, promise: String, row: String) -> String {
    """
    ---
    typ: roll
    id: tib
    titel: Tjänsteperson i beredskap
    ---
    typ: roll
    id: samordnare
    titel: Samordnare
    ---
    typ: grupp
    id: stodgruppen
    titel: Stödgruppen
    ---
    typ: händelsenivå
    nummer: 1
    titel: Händelse
    symbol: cirkel
    aktiverar: [\(activates)]
    \(promise)---
    ---
    typ: larmkedja
    id: larmkedja
    titel: Larmkedja
    ingångar: [112, tib]
    ---
    | Från | Till | Inom |
    |---|---|---|
    | 112 | [](roll:tib) | 10 min |
    | [](roll:tib) | [](roll:samordnare) | 20 min |
    \(row)
    """
  }

  static let examples: [RuleExample] = [
    .failing(
      plan("tib, 1️⃣stodgruppen", promise: "larmad-inom: 45 min\n", row: "| [](roll:samordnare) | [](grupp:stodgruppen) | 30 min |")),
    .failing(plan("1️⃣samordnare", promise: "larmad-inom: 25 min\n", row: "| [](roll:samordnare) | [](grupp:stodgruppen) | |")),
    .passing(plan("tib, stodgruppen", promise: "larmad-inom: 1 timme\n", row: "| [](roll:samordnare) | [](grupp:stodgruppen) | 30 min |")),
    .passing(plan("tib, stodgruppen", promise: "", row: "| [](roll:samordnare) | [](grupp:stodgruppen) | 3 timmar |")),
  ]

  private static func late(_ name: String, level: Int, after minutes: Int, promise: Int, by path: String) -> Message {
    Message(
      LocalizedText(
        sv: "”\(name)” larmas efter \(minutes) min på nivå \(level), som lovar \(promise) min",
        en: "“\(name)” is alerted after \(minutes) min at level \(level), which promises \(promise) min"),
      LocalizedText(
        sv: (path.isEmpty ? "" : "Larmet går \(path). ") + "Korta tiderna i larmkedjan, eller ändra `larmad-inom`.",
        en: (path.isEmpty ? "" : "The alarm goes \(path). ") + "Shorten the times of the alarm chain, or change `larmad-inom`."))
  }

  private static let promised = LocalizedText(sv: "nivån lovar det här", en: "the level promises this")
}
