import Diagnostics
import PlanPages

/// The one engine of a build, and what every printed document asks of it: tagged (PDF/UA-1) and kept for the archive (PDF/A-3a).
public struct PrintEngine: Sendable {
  /// `nil` where the machine has none; an error says so when there is something to print.
  private let typesetter: (any Typesetter)?

  /// The one that the machine has.
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

  /// A document that a template makes of some data, under the name that it is written to.
  struct Document: Sendable {
    var name: String
    var template: String
    var data: PrintData
    /// The day that the document is dated, if it is not that of the publication.
    var day: Int?
    var form = TypesettingJob.Form.document
    /// The whole that it is also a part of.
    var part: PDFJoining.Part?
    /// Whether the template's measures are wanted.
    var asksNotes = false
    /// Whether other documents need it to begin.
    var isAwaited = false
  }

  /// What became of a document: nothing where the engine refused it, which the findings then say.
  struct Printed: Sendable {
    var file: OutputFile?
    /// The pages as drawings, where these were asked for.
    var pages: [[UInt8]] = []
    var notes: [TypesettingNote] = []
    var diagnostics: [Diagnostic] = []
  }

  /// Typesets documents side by side; they come back in the order in which they were given.
  func print(_ documents: [Document], day: Int, theme: Theme) async throws -> [Printed] {
    guard let typesetter else { return [Printed(diagnostics: [.noTypesetter])] }
    await typesetter.prepare()
    let templates: [OutputFile]
    do {
      templates = try PrintTemplates.read(theme.printFolder)
    } catch let failure as ThemeFile.Unreadable {
      return [Printed(diagnostics: [.missingThemeFile(failure.path, at: nil)])]
    }
    return try await withThrowingTaskGroup(of: (Int, Printed).self) { group in
      // Those that take longest begin first; documents of the same size keep their order.
      let inTurn = documents.enumerated().sorted { ($1.element.data.size, $0.offset) < ($0.element.data.size, $1.offset) }
      for (place, document) in inTurn {
        let turn = await document.part?.joining.nextTurn()
        group.addTask { (place, try await Self.print(document, turn: turn, templates, day, theme, typesetter)) }
      }
      var printed = Array(repeating: Printed(), count: documents.count)
      for try await (place, result) in group { printed[place] = result }
      return printed
    }
  }

  private static func print(
    _ document: Document, turn: Int?, _ templates: [OutputFile], _ day: Int, _ theme: Theme, _ typesetter: any Typesetter
  ) async throws -> Printed {
    var files = document.data.files
    for template in templates { files[template.path] = template.bytes }
    let job = TypesettingJob(
      entry: document.template, files: files, fontFolders: theme.fonts.printFolders, standards: ["ua-1", "a-3a"],
      // Noon, so that no time zone makes it another day.
      timestamp: (document.day ?? day) * 86_400 + 43_200, form: document.form, asksNotes: document.asksNotes,
      isAwaited: document.isAwaited)
    do {
      let result: TypesettingResult
      do { result = try await typesetter.typeset(job) } catch {
        // What is nothing lets those behind it go on.
        if let turn, let joining = document.part?.joining { try await joining.taking(turn) {} }
        throw error
      }
      let file =
        document.form == .document ? OutputFile(path: document.name, bytes: try await finished(result.document, document, turn)) : nil
      return Printed(
        file: file, pages: result.pages, notes: result.notes,
        diagnostics: result.warnings.map { .typesetting($0, .warning, folder: theme.printFolder) })
    } catch let failure as PDFBinding.Failure {
      return Printed(diagnostics: [.notBound(document.name, failure.reason)])
    } catch let failure as TypesettingFailure {
      return Printed(diagnostics: Diagnostic.typesettingFailed(failure, document: document.name, folder: theme.printFolder))
    }
  }

  /// The document as it stands alone; where it is a part of a whole, it is taken in there first.
  private static func finished(_ bytes: [UInt8], _ document: Document, _ turn: Int?) async throws -> [UInt8] {
    let opened = Result { () throws(PDFBinding.Failure) in try PDFBinding.Document(bytes) }
    if let part = document.part, let turn { try await part.joining.taking(turn) { try part.joining.add(opened.get(), as: part) } }
    return try opened.get().finished()
  }
}
