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
  /// The edition in which they are compared; `nil` where both are whole.
  let edition: Audience?
  let changes: PlanChanges
  let consequences: [Consequence]

  /// The data of an edition was asked for what it does not hold.
  struct TooWide: Error {
    let edition: Audience
  }

  /// `nil` where one of the plans could not be read.
  init?(_ old: CheckedPlan, _ new: CheckedPlan, audience: Audience? = nil) throws(TooWide) {
    let limit = [old.edition, new.edition].compactMap { $0 }.min()
    if let audience, let limit, audience > limit { throw TooWide(edition: limit) }
    guard let oldPlan = old.plan, let newPlan = new.plan, let oldAnalysis = old.analysis, let newAnalysis = new.analysis else { return nil }
    self.old = old
    self.new = new
    edition = audience ?? limit
    guard let edition else {
      let changes = PlanChanges(from: oldPlan, to: newPlan)
      self.changes = changes
      consequences = changes.consequences(from: oldAnalysis, to: newAnalysis, findings: (old.findings, new.findings))
      return
    }
    // What is told to an audience comes from what that audience may see; findings are for those who keep the plan.
    var (before, after) = (
      old.cut(oldPlan, to: edition, activating: new.activePages), new.cut(newPlan, to: edition, activating: old.activePages)
    )
    if new.edition != nil { before = before.sharing(with: after) }
    if old.edition != nil { after = after.sharing(with: before) }
    let changes = PlanChanges(from: before, to: after)
    self.changes = changes
    consequences = changes.consequences(from: PlanAnalysis(before), to: PlanAnalysis(after))
  }

  /// Whether nothing has changed and nothing follows.
  var isSame: Bool { changes.isEmpty && consequences.isEmpty }
}

extension CheckedPlan {
  /// The plan as an edition shows it. The edition's own data was cut when it was written; a whole plan has the same pages active as that had.
  fileprivate func cut(_ plan: Plan, to audience: Audience, activating pages: Set<String>) -> Plan {
    guard let edition else { return plan.activating(pages).edition(for: audience) }
    return edition == audience ? plan : plan.edition(for: audience)
  }
}
