public import Diagnostics
public import PlanPages

/// A publication as one printed document: a binder with tabs, page numbers in each tab, and room to write on.
///
/// The document is tagged (PDF/UA-1), kept for the archive (PDF/A-3a), and holds the plan's data as an attachment.
public struct PDFFormat: OutputFormat {
  static let attachment = "plan.json"
  static let entry = "parm.typ"

  /// `nil` where the machine has no engine; an error says so when there is something to print.
  private let typesetter: (any Typesetter)?

  /// With the engine that the machine has.
  public init() {
    typesetter =
      switch TypstLocation.find() {
      case .python(let path): TypstService(python: path)
      case .command(let path): TypstCommand(path: path)
      case nil: nil
      }
  }

  public init(typesetter: (any Typesetter)?) { self.typesetter = typesetter }

  /// Starts the engine, so that it is ready when the first publication is.
  public func prepare() async { await typesetter?.prepare() }

  public func render(_ publication: Publication, theme: Theme) async throws -> Diagnosed<[OutputFile]> {
    guard let typesetter else { return Diagnosed([], [.noTypesetter]) }
    await typesetter.prepare()
    let language = Language(rawValue: publication.language) ?? .swedish
    let data = PrintData(publication, theme: theme, words: theme.words(language).print)
    var files = data.files
    for template in try PrintTemplates.read(theme.printFolder) { files[template.path] = template.bytes }
    if !publication.data.isEmpty { files[Self.attachment] = Array(publication.data.utf8) }
    let job = TypesettingJob(
      entry: Self.entry, files: files, fontFolders: theme.fonts.printFolders, standards: ["ua-1", "a-3a"],
      timestamp: Self.timestamp(publication.document.date))
    let notes = data.unreadablePictures.map { Diagnostic.pictureNotPrintable($0) }
    do {
      let result = try await typesetter.typeset(job)
      let warnings = result.warnings.map { Diagnostic.typesetting($0, .warning, folder: theme.printFolder) }
      let overflows = Self.overflows(result.notes, in: publication)
      return Diagnosed([OutputFile(path: "\(publication.id).pdf", bytes: result.document)], notes + overflows + warnings)
    } catch let failure as TypesettingFailure {
      return Diagnosed([], notes + Diagnostic.typesettingFailed(failure, folder: theme.printFolder))
    }
  }

  /// The cards that are taller than their paper. Their findings have the page's path, since a format knows no files of the plan.
  private static func overflows(_ notes: [TypesettingNote], in publication: Publication) -> [Diagnostic] {
    let cards = Dictionary(publication.pages.filter { $0.kind == .card }.map { ($0.path, $0) }) { first, _ in first }
    return notes.compactMap { note -> Diagnostic? in
      // A tenth of a millimetre is no overflow.
      guard note.number > 0.01, let card = cards[note.name], let paper = card.paper else { return nil }
      return .cardOverflows(card, paper: paper, centimetres: note.number)
    }
  }

  /// Noon of a day like `2026-11-21`, in seconds since 1970, so that no time zone makes it another day.
  static func timestamp(_ date: String) -> Int {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return 0 }
    // Years begin in March, so that the leap day comes last.
    let year = parts[1] > 2 ? parts[0] : parts[0] - 1
    let month = (parts[1] + 9) % 12
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + parts[2] - 1 - 719_468
    return days * 86400 + 43200
  }
}
