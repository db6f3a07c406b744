import Diagnostics
import PlanAnalysis
import PlanModel
import PlanReading
import PlanRules

/// A plan that has been read, analysed and checked, with all that was found.
struct CheckedPlan: Sendable {
  let folder: String
  /// `nil` where there is no usable `plan.md`.
  let plan: Plan?
  let analysis: PlanAnalysis?
  let findings: Findings

  init(folder: String, contacts: String?, date: CalendarDate) {
    self.folder = folder
    let read = PlanReader.read(folder: folder, contacts: contacts)
    var diagnostics = read.diagnostics
    plan = read.value.plan
    if let plan {
      let analysis = PlanAnalysis(plan)
      diagnostics += RuleRunner.check(plan, analysis: analysis, date: date)
      self.analysis = analysis
    } else {
      analysis = nil
    }
    findings = Findings(diagnostics.sorted(in: read.value.files), files: read.value.files)
  }

  var hasErrors: Bool { plan == nil || findings.count(.error) > 0 }
}
