import Diagnostics
import PlanAnalysis
import PlanModel
import PlanReading

@testable import PlanRules

/// A rule's example as a plan, read by the real reader.
struct ExamplePlan {
  let plan: Plan
  let files: SourceFiles
  let readingErrors: [Diagnostic]

  private static let planFile = """
    ---
    typ: plan
    id: exempel
    titel: Plan för kommunalt krisstöd
    kommun: Exempels kommun
    version: 1.0
    status: utkast
    ---
    """

  init?(_ text: String, prefix: String = "") {
    let texts = Self.texts(text, prefix: prefix).map { ContentFile(path: $0.path, text: $0.text) }
    let read = PlanReader.read(ContentFolder(texts: texts))
    guard let plan = read.value.plan else { return nil }
    self.plan = plan
    files = read.value.files
    readingErrors = read.diagnostics.filter { $0.severity == .error }
  }

  /// The files of an example.
  /// - Parameter prefix: stands before every title, to show that nothing counts letters.
  static func texts(_ text: String, prefix: String = "") -> [(path: String, text: String)] {
    let prefixed = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      for key in ["titel: ", "beslut: "] where line.hasPrefix(key) { return key + prefix + line.dropFirst(key.count) }
      return String(line)
    }.joined(separator: "\n")
    return text.contains("typ: plan\n") ? [("plan.md", prefixed)] : [("exempel.md", prefixed), ("plan.md", planFile)]
  }
}
