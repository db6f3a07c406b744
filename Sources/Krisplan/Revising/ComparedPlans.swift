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

/// Where one of the two plans is.
enum PlanSource: Sendable {
  case folder(String)
  case git(GitTree)

  /// A folder where there is one of that name; else `REV:path`.
  static func find(_ argument: String) throws -> PlanSource {
    if let folders = try? PlanFolders.find([argument]) {
      guard folders.count == 1 else {
        throw ValidationError(
          said(
            "jämförelsen gäller en plan, och \(argument) innehåller flera: \(folders.joined(separator: ", "))",
            "the comparison is of one plan, and \(argument) holds several: \(folders.joined(separator: ", "))"))
      }
      return .folder(folders[0])
    }
    if let tree = GitTree(argument) { return .git(tree) }
    return .folder(try PlanFolders.find([argument])[0])
  }

  func load(contacts: String?, date: CalendarDate) async throws -> CheckedPlan {
    switch self {
    case .folder(let folder): return CheckedPlan(folder: folder, contacts: contacts, date: date)
    case .git(let tree):
      let loaded = try await tree.load(contacts: contacts)
      return CheckedPlan(folder: loaded.value.shownPath, loaded: loaded, date: date)
    }
  }
}
