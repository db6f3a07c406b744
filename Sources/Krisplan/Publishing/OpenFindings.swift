import Diagnostics
import PlanFormats
import PlanModel
import PlanPages
import PlanRules

/// What still stands when a plan is published, as an edition may tell it.
///
/// A finding about what the edition does not show, or one that names it, is only counted: its words would show it.
struct OpenFindings {
  let told: [OpenFinding]
  let rules: [OpenRule]
  let untold: Int

  init(_ findings: Findings, of plan: Plan, in edition: PlanEdition, language: Language) {
    // What an open question explains is told however mild it has become.
    let open = findings.diagnostics.filter { $0.severity >= .warning || $0.openQuestion != nil }
    let all = ElementPlaces(plan)
    let seen = ElementPlaces(edition.context.plan).titles
    let hiddenTitles = all.titles.filter { seen[$0.key] == nil }.values.filter { !$0.isEmpty }
    let strings = edition.hidden.personal + edition.hidden.wording
    let visible = open.filter { finding in
      if let element = all.element(at: finding.range), seen[element] == nil { return false }
      let summary = finding.summary(language)
      return !hiddenTitles.contains { summary.contains("”\($0)”") || summary.contains("“\($0)”") }
        && (strings.isEmpty || MarkupAudit.strings(strings, foundIn: [summary]).isEmpty)
    }
    told = OpenFinding.all(Findings(visible, files: findings.files), language: language)
    rules = OpenRule.all(Findings(visible, files: findings.files), language: language)
    untold = open.count - visible.count
  }

  /// Puts into a context what its colophon tells.
  func fill(_ context: inout PublicationContext) {
    context.openFindings = told
    context.openRules = rules
    context.untoldFindings = untold
    context.weakenedRules = WeakenedRule.all(context.plan)
  }
}
