import Diagnostics
import PlanAnalysis
import PlanModel
import PlanRules

/// What was looked at when a plan was checked, so that nobody takes an empty part for a sound one.
struct CheckSummary: Encodable, Sendable {
  let decisions: Int
  let levels: Int
  /// A decision at a level and a time of day: office hours and other time.
  let successions: Int
  let alarmRows: Int
  let entryPoints: Int
  let references: Int
  let cards: Int
  let steps: Int
  let contacts: Int
  let numbers: Int
  let texts: Int
  let rulesRun: Int
  /// The rules that the plan has switched off, by id.
  let rulesOff: [String]

  init(_ analysis: PlanAnalysis) {
    let plan = analysis.plan
    let entries = plan.contactLists.flatMap(\.entries)
    decisions = analysis.succession.decisions.count
    levels = plan.levels.count
    successions = analysis.succession.successions.count
    alarmRows = analysis.alarm.calls.count
    entryPoints = analysis.alarm.entryPoints.count
    references = analysis.references.all.count
    cards = plan.checklists.count
    steps = plan.checklists.reduce(0) { $0 + $1.sections.reduce(0) { $0 + $1.steps.count } }
    contacts = entries.count
    numbers = entries.reduce(0) { $0 + $1.numbers.count }
    texts = analysis.references.texts
    // The last setting of a rule counts.
    let chosen = Dictionary(plan.ruleSettings.map { ($0.rule, $0.severity) }) { _, last in last }
    let off = Rules.all.map { $0.id }.filter { id in chosen[id].map { $0 == nil } ?? false }
    rulesOff = off
    rulesRun = Rules.all.count - off.count
  }

  /// A few short lines; what there is nothing of is said, with what follows from it.
  func lines(_ language: Language) -> [String] {
    func say(_ swedish: String, _ english: String) -> String { language == .swedish ? swedish : english }
    func count(_ number: Int, _ one: LocalizedText, _ many: LocalizedText) -> String {
      number == 0 ? say("inga ", "no ") + many(language) : "\(number) \((number == 1 ? one : many)(language))"
    }
    let atLevels =
      levels == 0
      ? say("utan händelsenivåer", "without event levels")
      : say("på \(levels) \(levels == 1 ? "nivå" : "nivåer")", "at \(levels) \(levels == 1 ? "level" : "levels")")
    let mandates =
      decisions == 0
      ? say("inga mandat: vem som får besluta är inte prövat", "no mandates: who may decide was not examined")
      : say(
        "\(decisions) beslut \(atLevels), på kontorstid och övrig tid: \(successions) fall",
        "\(decisions) \(decisions == 1 ? "decision" : "decisions") \(atLevels), in office hours and at other times: \(successions) cases")
    let rows = count(alarmRows, LocalizedText(sv: "rad", en: "row"), LocalizedText(sv: "rader", en: "rows"))
    let points = count(entryPoints, LocalizedText(sv: "ingång", en: "entry point"), LocalizedText(sv: "ingångar", en: "entry points"))
    let alarm =
      alarmRows == 0
      ? say("inga larmkedjor: larmets vägar är inte prövade", "no alarm chains: the alarm's ways were not examined")
      : say("\(rows) i larmkedjan från \(points)", "\(rows) of the alarm chain from \(points)")
    let paper =
      cards == 0
      ? say("inga åtgärdskort: inga steg är prövade", "no action cards: no steps were examined")
      : count(cards, LocalizedText(sv: "kort", en: "card"), LocalizedText(sv: "kort", en: "cards"))
        + say(" med \(steps) steg", " with \(steps) steps")
    let lists =
      contacts == 0
      ? say("inga kontakter: inga nummer är prövade", "no contacts: no numbers were examined")
      : count(contacts, LocalizedText(sv: "kontakt", en: "contact"), LocalizedText(sv: "kontakter", en: "contacts"))
        + say(" med \(numbers) nummer", " with \(numbers) numbers")
    let pointers = count(
      references, LocalizedText(sv: "hänvisning", en: "reference"), LocalizedText(sv: "hänvisningar", en: "references"))
    let read = count(texts, LocalizedText(sv: "text", en: "text"), LocalizedText(sv: "texter", en: "texts"))
    let off =
      rulesOff.isEmpty
      ? say("ingen avstängd", "none switched off") : say("avstängda: ", "switched off: ") + rulesOff.joined(separator: ", ")
    return [
      mandates, alarm, "\(paper); \(lists)", "\(pointers), \(read)", say("\(rulesRun) regler, \(off)", "\(rulesRun) rules, \(off)"),
    ]
  }
}
