import Diagnostics
import PlanModel

/// What `check` says in the terminal: the findings of each plan, then what was checked and how it went.
struct CheckReport {
  let language: Language
  let colour: Bool

  func render(_ plans: [CheckedPlan], date: CalendarDate) -> String {
    let console = ConsoleReport(language: language, colour: colour)
    var out = ""
    for plan in plans {
      out += console.render(plan.findings.diagnostics, files: plan.findings.files)
      out += summary(plan, date: date)
    }
    return out
  }

  private func summary(_ checked: CheckedPlan, date: CalendarDate) -> String {
    let counts = [Severity.error, .warning, .note].map { severity in
      "\(checked.findings.count(severity)) \(Self.plural(severity, checked.findings.count(severity))(language))"
    }
    var out = "\(checked.folder): \(counts.joined(separator: ", ")).\n"
    guard let plan = checked.plan else { return out }
    let what = Self.checked(plan)(language)
    switch language {
    case .swedish: out += "Granskat per \(date): \(what).\n"
    case .english: out += "Checked as of \(date): \(what).\n"
    }
    return out
  }

  private static func plural(_ severity: Severity, _ count: Int) -> LocalizedText {
    switch severity {
    case .error: LocalizedText(sv: "fel", en: count == 1 ? "error" : "errors")
    case .warning: LocalizedText(sv: count == 1 ? "varning" : "varningar", en: count == 1 ? "warning" : "warnings")
    case .note: LocalizedText(sv: count == 1 ? "anmärkning" : "anmärkningar", en: count == 1 ? "note" : "notes")
    }
  }

  /// What there was to check; nothing of a kind is said too.
  private static func checked(_ plan: Plan) -> LocalizedText {
    let steps = plan.checklists.reduce(0) { $0 + $1.sections.reduce(0) { $0 + $1.steps.count } }
    let contacts = plan.contactLists.reduce(0) { $0 + $1.entries.count }
    return LocalizedText(
      sv: """
        \(plan.roles.count) roller, \(plan.groups.count) grupper, \(plan.mandates.count) mandat på \(plan.levels.count) nivåer, \
        \(plan.checklists.count) kort med \(steps) steg, \(contacts) kontakter, \(plan.chapters.count) kapitel
        """,
      en: """
        \(plan.roles.count) roles, \(plan.groups.count) groups, \(plan.mandates.count) mandates at \(plan.levels.count) levels, \
        \(plan.checklists.count) cards with \(steps) steps, \(contacts) contacts, \(plan.chapters.count) chapters
        """)
  }
}
