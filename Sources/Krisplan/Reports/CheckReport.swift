import Diagnostics
import PlanModel

/// What `check` says in the terminal: the findings of each plan, then what was checked and how it went.
struct CheckReport {
  let language: Language
  let colour: Bool

  func render(_ plans: [CheckResult], date: CalendarDate) -> String {
    let console = ConsoleReport(language: language, colour: colour)
    var out = ""
    for plan in plans {
      out += console.render(plan.findings.diagnostics, files: plan.findings.files)
      out += summary(plan, date: date)
    }
    return out
  }

  private func summary(_ checked: CheckResult, date: CalendarDate) -> String {
    let counts = [Severity.error, .warning, .note].map { severity in
      "\(checked.findings.count(severity)) \(Self.plural(severity, checked.findings.count(severity))(language))"
    }
    var out = "\(checked.folder): \(counts.joined(separator: ", ")).\n"
    guard let summary = checked.summary else { return out }
    out += LocalizedText(sv: "Granskat per \(date):\n", en: "Checked as of \(date):\n")(language)
    for line in summary.lines(language) { out += "  \(line)\n" }
    return out
  }

  private static func plural(_ severity: Severity, _ count: Int) -> LocalizedText {
    switch severity {
    case .error: LocalizedText(sv: "fel", en: count == 1 ? "error" : "errors")
    case .warning: LocalizedText(sv: count == 1 ? "varning" : "varningar", en: count == 1 ? "warning" : "warnings")
    case .note: LocalizedText(sv: count == 1 ? "anmärkning" : "anmärkningar", en: count == 1 ? "note" : "notes")
    }
  }
}
