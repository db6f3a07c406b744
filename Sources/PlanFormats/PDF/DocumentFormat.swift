public import Diagnostics
public import PlanPages

/// A publication as a document with appendices, each with page numbers of its own: each by itself, and all of them joined in one PDF.
public struct DocumentFormat: OutputFormat {
  static let template = "handling.typ"

  private let engine: PrintEngine

  public init(engine: PrintEngine = PrintEngine()) { self.engine = engine }

  public func render(_ publication: Publication, theme: Theme) async throws -> Diagnosed<[OutputFile]> {
    guard !publication.sections.isEmpty else { return Diagnosed([]) }
    let words = theme.words(Language(rawValue: publication.language) ?? .swedish).print
    let joining = PDFJoining()
    var unreadablePictures: [String] = []
    func document(_ name: String, _ part: BinderPart, of section: Publication.Section, at place: Int?) -> PrintEngine.Document {
      let data = PrintData(publication, theme: theme, words: words, showsPageNumbers: false, part: part)
      unreadablePictures = data.unreadablePictures
      var document = PrintEngine.Document(name: name, template: Self.template, data: data)
      // The pages are called what stands at their head.
      document.part = place.map {
        PDFJoining.Part(joining: joining, place: $0, prefix: "\(section.label ?? section.title), \(words[.page]) ")
      }
      return document
    }
    let wholeName = "\(publication.id).pdf"
    // What the whole says of itself, and the plan's data, go with its first part; by itself that part has neither.
    let opening = document(wholeName, .opening, of: publication.sections[0], at: 0)
    let parts = publication.sections.enumerated().map { place, section in
      document("\(section.id).pdf", .section(section.number), of: section, at: place == 0 ? nil : place)
    }
    let printed = try await engine.print([opening] + parts, day: publication.document.day, theme: theme)
    var told: Set<Diagnostic> = []
    let findings =
      unreadablePictures.map { .pictureNotPrintable($0) } + printed.flatMap(\.diagnostics).filter { told.insert($0).inserted }
    guard printed.allSatisfy({ $0.file != nil }) else { return Diagnosed([], findings) }
    do {
      let whole = OutputFile(path: wholeName, bytes: try await joining.whole(linkName: ""))
      return Diagnosed([whole] + printed.dropFirst().compactMap(\.file), findings)
    } catch {
      return Diagnosed([], findings + [.notBound(wholeName, error.reason)])
    }
  }
}
