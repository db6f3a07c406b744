public import Diagnostics
public import PlanPages

/// A way to turn a publication into files. It sees pages and a theme, never a plan.
public protocol OutputFormat: Sendable {
  /// The files, with what the reader of the report should know. `throws` only where a tool outside fails.
  func render(_ publication: Publication, theme: Theme) async throws -> Diagnosed<[OutputFile]>
}
