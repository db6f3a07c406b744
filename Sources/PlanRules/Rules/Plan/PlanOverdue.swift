import Diagnostics
import PlanAnalysis
import PlanModel

/// A plan past the day on which it was to be revised.
struct PlanOverdue: Rule {
  static let id = "plan-overdue"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard let date = subject.date, subject.plan.status != .repealed else { return [] }
    return subject.analysis.freshness.rows(.plan).filter { $0.isPast(on: date) }.compactMap { row in
      row.due.map { finding(overdue($0), at: row.origin.range) }
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "En plan vars datum under `aktualiseras` har passerat.", en: "A plan whose revision date (`aktualiseras`) has passed."),
    matters: LocalizedText(
      sv: "Roller, lagar och lokaler ändras varje år. En plan som ingen har läst om litar ingen på när det gäller.",
      en: "Roles, laws and premises change every year. Nobody trusts a plan that nobody has read again."),
    remedy: LocalizedText(
      sv: "Gå igenom planen, för in ändringarna, och skriv nästa datum under `aktualiseras`.",
      en: "Go through the plan, make the changes, and write the next date under `aktualiseras`."),
    source: LocalizedText(
      sv:
        "Lagen (2006:544) om kommuners och regioners åtgärder 2 kap. 1 §: planen fastställs för varje ny mandatperiod. Kommunrevisioner har hittat planer som var nio år gamla.",
      en:
        "Act (2006:544) 2:1: the plan is adopted anew for each term of office. Municipal auditors have found plans that were nine years old."
    ))

  static func plan(_ due: String, status: String = "beslutad") -> String {
    """
    ---
    typ: plan
    id: exempel
    titel: Plan för kommunalt krisstöd
    kommun: Exempels kommun
    version: 1.0
    status: \(status)
    aktualiseras: \(due)
    ---
    """
  }

  static let examples: [RuleExample] = [
    .failing(plan("1️⃣2026-06-30"), on: "2026-07-01"),
    .failing(plan("1️⃣2017-12-31", status: "förslag"), on: "2026-07-01"),
    .passing(plan("2026-07-01"), on: "2026-07-01"),
    .passing(plan("2017-12-31", status: "upphävd"), on: "2026-07-01"),
  ]

  private static func overdue(_ due: CalendarDate) -> Message {
    Message(
      LocalizedText(sv: "planen skulle ha setts över senast \(due)", en: "the plan was due for revision on \(due)"),
      LocalizedText(
        sv: "Gå igenom planen och skriv nästa datum under `aktualiseras`.",
        en: "Go through the plan, and write the next date under `aktualiseras`."))
  }
}
