public import Diagnostics
public import PlanPages

/// A publication as one printed document: a binder with tabs, page numbers in each tab, room to write on, and the plan's data as an attachment.
public struct PDFFormat: OutputFormat {
  /// How the publication is set.
  public enum Look: String, Sendable {
    /// With tabs, and page numbers in each tab.
    case binder = "parm.typ"
    /// Loose sheets, numbered through.
    case sheets = "blad.typ"
  }

  private let engine: PrintEngine
  private let look: Look

  public init(engine: PrintEngine = PrintEngine(), look: Look = .binder) {
    self.engine = engine
    self.look = look
  }

  public func render(_ publication: Publication, theme: Theme) async throws -> Diagnosed<[OutputFile]> {
    let language = Language(rawValue: publication.language) ?? .swedish
    let data = PrintData(publication, theme: theme, words: theme.words(language).print, showsPageNumbers: look == .binder)
    let document = PrintEngine.Document(name: "\(publication.id).pdf", template: look.rawValue, data: data)
    let printed = try await engine.print([document], day: publication.document.day, theme: theme)
    return Diagnosed(
      printed.compactMap(\.file), data.unreadablePictures.map { .pictureNotPrintable($0) } + printed.flatMap(\.diagnostics))
  }
}
