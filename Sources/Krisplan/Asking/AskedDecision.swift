import ArgumentParser
import Diagnostics
import PlanAnalysis
import PlanModel

/// Finds the decision that a person means.
enum AskedDecision {
  /// By the id of one of its mandates, by its title, or by a part of either that no other decision has.
  static func find(_ words: String, in asked: AskedPlan) throws -> Decision {
    let table = asked.analysis.succession
    let id = words.hasPrefix("mandat:") ? String(words.dropFirst(7)) : words
    if let decision = table.decision(of: Identifier(id)) { return decision }
    let wanted = words.lowercased()
    func titles(_ decision: Decision) -> [String] { decision.statements.map { $0.title.lowercased() } }
    let whole = table.decisions.filter { titles($0).contains(wanted) }
    let found =
      whole.isEmpty
      ? table.decisions.filter { titles($0).contains { $0.contains(wanted) } || $0.statements.contains { $0.id.rawValue.contains(wanted) } }
      : whole
    if let only = found.first, found.count == 1 { return only }
    if found.isEmpty { throw ValidationError(unknown(words, in: asked)) }
    let list = found.map { "\n  \($0.id): \($0.title)" }.joined()
    throw ValidationError(said("”\(words)” kan vara flera beslut:\(list)", "“\(words)” may be several decisions:\(list)"))
  }

  private static func unknown(_ words: String, in asked: AskedPlan) -> String {
    let near = nearestWord(to: words, among: asked.plan.mandates.map(\.id.rawValue))
    let meant = near.map { said(" Menade du \($0)?", " Did you mean \($0)?") }
    return said(
      "inget beslut i planen heter ”\(words)”.\(meant ?? " Utan beslut räknar krisplan who upp alla.")",
      "no decision of the plan is called “\(words)”.\(meant ?? " Without a decision, krisplan who lists them all.")")
  }
}
