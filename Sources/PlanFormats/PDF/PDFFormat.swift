public import Diagnostics
public import PlanPages

/// A publication as one printed document: a binder with tabs, page numbers in each tab, room to write on, and the plan's data as an attachment.
public struct PDFFormat: OutputFormat {
  static let template = "parm.typ"

  private let engine: PrintEngine

  public init(engine: PrintEngine = PrintEngine()) { self.engine = engine }

  public func render(_ publication: Publication, theme: Theme) async throws -> Diagnosed<[OutputFile]> {
    let language = Language(rawValue: publication.language) ?? .swedish
    let data = PrintData(publication, theme: theme, words: theme.words(language).print)
    let document = PrintEngine.Document(name: "\(publication.id).pdf", template: Self.template, data: data)
    let printed = try await engine.print([document], day: publication.document.day, theme: theme)
    return Diagnosed(
      printed.compactMap(\.file), data.unreadablePictures.map { .pictureNotPrintable($0) } + printed.flatMap(\.diagnostics))
  }
}
