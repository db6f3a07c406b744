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
  }

  /// What became of a document: nothing where the engine refused it, which the findings then say.
  struct Printed: Sendable {
    var file: OutputFile?
    /// The same document with its marks, to be joined with others.
    var raw: [UInt8] = []
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
      for (place, document) in documents.enumerated() {
        group.addTask { (place, try await Self.print(document, templates, day, theme, typesetter)) }
      }
      var printed = Array(repeating: Printed(), count: documents.count)
      for try await (place, result) in group { printed[place] = result }
      return printed
    }
  }

  private static func print(
    _ document: Document, _ templates: [OutputFile], _ day: Int, _ theme: Theme, _ typesetter: any Typesetter
  ) async throws -> Printed {
    var files = document.data.files
    for template in templates { files[template.path] = template.bytes }
    let job = TypesettingJob(
      entry: document.template, files: files, fontFolders: theme.fonts.printFolders, standards: ["ua-1", "a-3a"],
      // Noon, so that no time zone makes it another day.
      timestamp: (document.day ?? day) * 86_400 + 43_200, form: document.form)
    do {
      let result = try await typesetter.typeset(job)
      let isDocument = document.form == .document
      return Printed(
        file: isDocument ? OutputFile(path: document.name, bytes: try PDFBinding.finished(result.document)) : nil, raw: result.document,
        pages: result.pages, notes: result.notes,
        diagnostics: result.warnings.map { .typesetting($0, .warning, folder: theme.printFolder) })
    } catch let failure as PDFBinding.Failure {
      return Printed(diagnostics: [.notBound(document.name, failure.reason)])
    } catch let failure as TypesettingFailure {
      return Printed(diagnostics: Diagnostic.typesettingFailed(failure, document: document.name, folder: theme.printFolder))
    }
  }
}
