import Diagnostics
import PlanModel

/// The JSON of `check`: the findings, and for each plan what was looked at.
struct CheckDocument: Encodable {
  struct PlanEntry: Encodable {
    let folder: String
    let title: String?
    let planVersion: String?
    let errors: Int
    let warnings: Int
    let notes: Int
    /// Absent where the plan could not be read.
    let checked: CheckSummary?
  }

  private let report: JSONReport
  private let plans: [PlanEntry]

  private enum CodingKeys: String, CodingKey { case plans }

  init(_ plans: [CheckResult], language: Language) {
    report = JSONReport(plans.map(\.findings), language: language)
    self.plans = plans.map { checked in
      PlanEntry(
        folder: checked.folder, title: checked.title, planVersion: checked.planVersion, errors: checked.findings.count(.error),
        warnings: checked.findings.count(.warning), notes: checked.findings.count(.note), checked: checked.summary
      )
    }
  }

  /// The report's own keys and one more: an object may be written in two turns.
  func encode(to encoder: any Encoder) throws {
    try report.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(plans, forKey: .plans)
  }
}
