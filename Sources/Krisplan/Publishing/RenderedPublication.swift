import Diagnostics
import PlanFormats

/// A publication in memory.
struct RenderedPublication: Sendable {
  let id: String
  let name: String
  var files: [OutputFile] = []
  var diagnostics: [Diagnostic] = []

  var summary: PublishedPlan.PublicationFacts {
    let first =
      files.first { $0.path.hasSuffix("/index.html") } ?? files.first { $0.path.hasSuffix(".pdf") } ?? files.first
    return PublishedPlan.PublicationFacts(
      id: id, name: name, files: files.count, bytes: files.reduce(0) { $0 + $1.bytes.count }, first: first?.path ?? id)
  }
}
