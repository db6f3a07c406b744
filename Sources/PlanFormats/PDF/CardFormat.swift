public import Diagnostics
public import PlanPages

/// A publication as cards: each on a page of its own paper, all of them again on A4 sheets to cut and laminate, and its start as a poster.
public struct CardFormat: OutputFormat {
  private let engine: PrintEngine

  public init(engine: PrintEngine = PrintEngine()) { self.engine = engine }

  public func render(_ publication: Publication, theme: Theme) async throws -> Diagnosed<[OutputFile]> {
    let language = Language(rawValue: publication.language) ?? .swedish
    let words = theme.words(language).print
    var documents: [PrintEngine.Document] = []
    var notes: [Diagnostic] = []
    let hasCards = publication.sections.contains { !$0.pages.isEmpty }
    if hasCards {
      var cards = publication
      cards.start.blocks = []
      let data = PrintData(cards, theme: theme, words: words, showsPageNumbers: false)
      notes = data.unreadablePictures.map { .pictureNotPrintable($0) }
      documents.append(PrintEngine.Document(name: "kort.pdf", template: "kort.typ", data: data))
      documents.append(PrintEngine.Document(name: "kort-a4.pdf", template: "kort-a4.typ", data: data))
    }
    if !publication.start.blocks.isEmpty {
      var poster = publication
      poster.sections = []
      let data = PrintData(poster, theme: theme, words: words, showsPageNumbers: false)
      documents.append(PrintEngine.Document(name: "affisch.pdf", template: "affisch.typ", data: data))
    }
    let printed = try await engine.print(documents, day: publication.document.day, theme: theme)
    // The first document has each card once, on its own paper.
    let overflows = hasCards ? Self.overflows(printed.first?.notes ?? [], in: publication) : []
    return Diagnosed(printed.compactMap(\.file), notes + overflows + printed.flatMap(\.diagnostics))
  }

  /// The cards that are longer than their paper. Their findings have the page's path, since a format knows no files of the plan.
  private static func overflows(_ notes: [TypesettingNote], in publication: Publication) -> [Diagnostic] {
    let cards = Dictionary(publication.pages.filter { $0.card != nil }.map { ($0.path, $0) }) { first, _ in first }
    return notes.compactMap { note -> Diagnostic? in
      guard note.number > 0, let card = cards[note.name], let paper = card.paper else { return nil }
      return .cardOverflows(card, paper: paper, lines: Int(note.number))
    }
  }
}
