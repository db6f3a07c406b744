public import Diagnostics
public import PlanPages

/// A publication as a document with appendices, each with page numbers of its own: all of them in one PDF, and each also by itself.
public struct DocumentFormat: OutputFormat {
  static let template = "handling.typ"

  private let engine: PrintEngine

  public init(engine: PrintEngine = PrintEngine()) { self.engine = engine }

  public func render(_ publication: Publication, theme: Theme) async throws -> Diagnosed<[OutputFile]> {
    guard !publication.sections.isEmpty else { return Diagnosed([]) }
    let words = theme.words(Language(rawValue: publication.language) ?? .swedish).print
    func data(_ publication: Publication) -> PrintData { PrintData(publication, theme: theme, words: words, showsPageNumbers: false) }
    var whole = publication
    // The first page is for the screen: on paper the document begins with the statement.
    whole.start.blocks = []
    let all = data(whole)
    var documents = [PrintEngine.Document(name: "\(publication.id).pdf", template: Self.template, data: all)]
    if publication.sections.count > 1 {
      // The plan's data goes with the whole.
      whole.data = ""
      for section in publication.sections {
        var part = whole
        part.sections = [section]
        documents.append(PrintEngine.Document(name: "\(section.id).pdf", template: Self.template, data: data(part)))
      }
    }
    let printed = try await engine.print(documents, day: publication.document.day, theme: theme)
    var told: Set<Diagnostic> = []
    let problems = printed.flatMap(\.diagnostics).filter { told.insert($0).inserted }
    return Diagnosed(printed.compactMap(\.file), all.unreadablePictures.map { .pictureNotPrintable($0) } + problems)
  }
}
