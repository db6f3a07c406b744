public import Diagnostics
public import PlanPages

/// A publication as cards: each on a page of its own paper, all of them again on A4 sheets to cut and laminate, and its start as a poster.
public struct CardFormat: OutputFormat {
  private let engine: PrintEngine

  public init(engine: PrintEngine = PrintEngine()) { self.engine = engine }

  public func render(_ publication: Publication, theme: Theme) async throws -> Diagnosed<[OutputFile]> {
    let language = Language(rawValue: publication.language) ?? .swedish
    let words = theme.words(language).print
    let cards = publication.pages.filter { $0.card != nil }
    var documents: [PrintEngine.Document] = []
    var findings: [Diagnostic] = []
    if !cards.isEmpty {
      var loose = publication
      loose.start.blocks = []
      let data = PrintData(loose, theme: theme, words: words, showsPageNumbers: false)
      findings = data.unreadablePictures.map { .pictureNotPrintable($0) }
      documents.append(PrintEngine.Document(name: "kort.pdf", template: "kort.typ", data: data, asksNotes: true, isAwaited: true))
    }
    if !publication.start.blocks.isEmpty {
      var poster = publication
      poster.sections = []
      let data = PrintData(poster, theme: theme, words: words, showsPageNumbers: false)
      documents.append(PrintEngine.Document(name: "affisch.pdf", template: "affisch.typ", data: data))
    }
    let printed = try await engine.print(documents, day: publication.document.day, theme: theme)
    var files = printed.compactMap(\.file)
    findings += printed.flatMap(\.diagnostics)
    if !cards.isEmpty, let loose = printed.first, let file = loose.file {
      findings += Self.overflows(loose.notes, of: cards)
      do {
        files.insert(try Self.sheets(of: cards, file, loose.notes), at: 1)
      } catch {
        findings.append(.notBound(Self.sheetsName, error.reason))
      }
    }
    return Diagnosed(files, findings)
  }

  private static let sheetsName = "kort-a4.pdf"

  /// The finished cards on sheets to cut: the same pages, so that they need not be set again.
  private static func sheets(of cards: [Page], _ file: OutputFile, _ notes: [TypesettingNote]) throws(PDFBinding.Failure) -> OutputFile {
    let starts = Dictionary(notes.map { ($0.name, Int($0.number) - 1) }) { first, _ in first }
    let first = cards.map { starts[PrintPlaces.label($0.path, "sida")] ?? 0 }
    let ends = first.dropFirst() + [PDFBinding.pageCount(of: file.bytes)]
    let placed = zip(cards, zip(first, ends)).map { card, pages in
      CardSheets.Card(paper: card.paper ?? "", pages: pages.0..<max(pages.0, pages.1))
    }
    return OutputFile(path: sheetsName, bytes: try PDFBinding.imposed(file.bytes, as: CardSheets(placed).imposition))
  }

  /// The cards that are longer than their paper. Their findings have the page's path, since a format knows no files of the plan.
  private static func overflows(_ notes: [TypesettingNote], of cards: [Page]) -> [Diagnostic] {
    let cards = Dictionary(cards.map { ($0.path, $0) }) { first, _ in first }
    return notes.compactMap { note -> Diagnostic? in
      guard note.number > 0, let card = cards[note.name], let paper = card.paper else { return nil }
      return .cardOverflows(card, paper: paper, lines: Int(note.number))
    }
  }
}
