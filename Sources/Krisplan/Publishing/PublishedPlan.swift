import Diagnostics

/// How the publishing of a plan went.
struct PublishedPlan: Sendable {
  let folder: String
  var findings: Findings
  /// `nil` where nothing was written.
  var plan: Facts?

  var hasErrors: Bool { findings.count(.error) > 0 || plan == nil && findings.diagnostics.isEmpty }

  struct Facts: Sendable {
    let title: String
    let version: String
    let status: String
    let output: String
    let publications: [PublicationFacts]
  }

  struct PublicationFacts: Sendable {
    let id: String
    let name: String
    let files: Int
    let bytes: Int
    /// The file to open first, relative to the plan's output.
    let first: String
  }
}
