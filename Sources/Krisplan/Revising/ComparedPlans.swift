import ArgumentParser
import Diagnostics
import PlanAnalysis
import PlanModel
import PlanReading
import PlanRevision

/// Two plans with all that is different between them.
struct ComparedPlans {
  let old: CheckedPlan
  let new: CheckedPlan
  let changes: PlanChanges
  let consequences: [Consequence]

  /// `nil` where one of the plans could not be read.
  init?(_ old: CheckedPlan, _ new: CheckedPlan, audience: Audience? = nil) {
    guard let oldPlan = old.plan, let newPlan = new.plan, let oldAnalysis = old.analysis, let newAnalysis = new.analysis else { return nil }
    self.old = old
    self.new = new
    guard let audience else {
      let changes = PlanChanges(from: oldPlan, to: newPlan)
      self.changes = changes
      consequences = changes.consequences(from: oldAnalysis, to: newAnalysis, findings: (old.findings, new.findings))
      return
    }
    // What is told to an audience comes from what that audience may see; findings are for those who keep the plan.
    let (before, after) = (oldPlan.edition(for: audience), newPlan.edition(for: audience))
    let changes = PlanChanges(from: before, to: after)
    self.changes = changes
    consequences = changes.consequences(from: PlanAnalysis(before), to: PlanAnalysis(after))
  }

  /// Whether nothing has changed and nothing follows.
  var isSame: Bool { changes.isEmpty && consequences.isEmpty }
}
