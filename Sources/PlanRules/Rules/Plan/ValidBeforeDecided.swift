import Diagnostics
import PlanModel

/// A plan that holds from a day before it was decided.
struct ValidBeforeDecided: Rule {
  static let id = "valid-before-decided"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard let valid = subject.plan.validFrom, let decided = subject.plan.decision?.date, valid < decided else { return [] }
    return [
      finding(
        before(valid, decided), at: subject.plan.origins[.validFrom],
        notes: [
          Diagnostic.Note(at: subject.plan.origins[.decision], LocalizedText(sv: "beslutet står här", en: "the decision stands here"))
        ])
    ]
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "En plan vars `gäller-från` är tidigare än dagen för beslutet.",
      en: "A plan whose `gäller-från` is earlier than the day of the decision."),
    matters: LocalizedText(
      sv: "Mandat som utövades före beslutet saknar grund. Den som granskar händelsen efteråt frågar vilken plan som gällde.",
      en: "Mandates that were exercised before the decision have no basis. Whoever examines the event later asks which plan held."),
    remedy: LocalizedText(
      sv: "Rätta det datum som är fel. En plan kan gälla tidigast från dagen för beslutet.",
      en: "Mend the date that is wrong. A plan holds from the day of the decision at the earliest."),
    source: LocalizedText(
      sv: "Kommunallagen (2017:725) 5 kap.: beslut fattas vid sammanträde och gäller framåt.",
      en: "The Local Government Act (2017:725) chapter 5: decisions are taken at meetings and hold from then on."))

  private static func plan(_ valid: String, decided: String?) -> String {
    let decision = decided.map { "beslut:\n  organ: Kommunfullmäktige\n  datum: \($0)\n" } ?? ""
    return """
      ---
      typ: plan
      id: exempel
      titel: Plan för kommunalt krisstöd
      kommun: Exempels kommun
      version: 1.0
      status: beslutad
      \(decision)gäller-från: \(valid)
      ---
      """
  }

  static let examples: [RuleExample] = [
    .failing(plan("1️⃣2026-12-01", decided: "2026-12-14")),
    .failing(plan("1️⃣2026-01-01", decided: "2027-01-01")),
    .passing(plan("2026-12-14", decided: "2026-12-14")),
    .passing(plan("2026-12-01", decided: nil)),
  ]

  private static func before(_ valid: CalendarDate, _ decided: CalendarDate) -> Message {
    Message(
      LocalizedText(
        sv: "planen gäller från \(valid), men beslutades \(decided)", en: "the plan holds from \(valid) but was decided on \(decided)"),
      LocalizedText(
        sv: "Mandat som utövades före beslutet saknar grund. Rätta det datum som är fel.",
        en: "Mandates that were exercised before the decision have no basis. Mend the date that is wrong."))
  }
}
