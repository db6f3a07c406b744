public import Diagnostics
public import PlanPages

/// Sections of a publication as Word files, one each: for those who must go on writing in them, and for case systems that want nothing else.
public struct WordFormat: OutputFormat {
  private let isWanted: @Sendable (Publication.Section) -> Bool
  private let pandoc: Pandoc?

  /// `isWanted` chooses the sections.
  public init(sections isWanted: @escaping @Sendable (Publication.Section) -> Bool = { _ in true }) {
    self.isWanted = isWanted
    pandoc = Pandoc()
  }

  /// With a pandoc of one's choice, or without any.
  init(pandoc: Pandoc?) {
    isWanted = { _ in true }
    self.pandoc = pandoc
  }

  public func render(_ publication: Publication, theme: Theme) async throws -> Diagnosed<[OutputFile]> {
    let wanted = publication.sections.filter(isWanted)
    guard !wanted.isEmpty else { return Diagnosed([]) }
    guard let pandoc else { return Diagnosed([], [.noPandoc]) }
    return try await withThrowingTaskGroup(of: (Int, Diagnosed<OutputFile?>).self) { group in
      for (place, section) in wanted.enumerated() {
        group.addTask { (place, try await Self.file(section, of: publication, theme: theme, pandoc)) }
      }
      var files: [Int: OutputFile] = [:]
      var diagnostics: [Diagnostic] = []
      for try await (place, found) in group {
        files[place] = found.value
        diagnostics += found.diagnostics
      }
      return Diagnosed(wanted.indices.compactMap { files[$0] }, diagnostics)
    }
  }

  private static func file(
    _ section: Publication.Section, of publication: Publication, theme: Theme, _ pandoc: Pandoc
  ) async throws -> Diagnosed<OutputFile?> {
    let name = "\(section.id).docx"
    let composer = WordComposer(section, of: publication)
    do {
      let reference = try WordReference(composer, of: publication, theme: theme).archive()
      let document = composer.document()
      var bytes = try await pandoc.word(document, reference: reference, day: publication.document.day)
      if composer.tracksChanges { bytes = try ZipEdit(bytes).changing(TrackedParagraphs.part, TrackedParagraphs.placed) }
      return Diagnosed(OutputFile(path: name, bytes: bytes))
    } catch let failure as ThemeFile.Unreadable {
      return Diagnosed(nil, [.missingThemeFile(failure.path, at: nil)])
    } catch let failure as Pandoc.Failure {
      return Diagnosed(nil, [.wordFailed(failure, document: name)])
    }
  }
}

extension Diagnostic {
  static let noPandoc = Diagnostic(
    "no-pandoc", .error, at: nil,
    LocalizedText(
      sv: "Wordfilerna kan inte göras: pandoc finns inte på datorn", en: "the Word files cannot be made: pandoc is not on this machine"),
    explanation: LocalizedText(
      sv:
        "Installera det: `sudo apt-get install pandoc`, eller kör `make plan` en gång. Har du pandoc någon annanstans, ange sökvägen i KRISPLAN_PANDOC. Utan Word: välj andra publikationer med `--publication`.",
      en:
        "Install it: `sudo apt-get install pandoc`, or run `make plan` once. If you have pandoc elsewhere, name its path in KRISPLAN_PANDOC. Without Word: choose other publications with `--publication`."
    ))

  fileprivate static func wordFailed(_ failure: Pandoc.Failure, document: String) -> Diagnostic {
    let reason =
      switch failure {
      case .refused(let words):
        LocalizedText(sv: "pandoc avbröt: \(words.prefix(500))", en: "pandoc stopped: \(words.prefix(500))")
      case .timedOut(let seconds):
        LocalizedText(sv: "pandoc blev inte klart på \(seconds) sekunder", en: "pandoc was not finished in \(seconds) seconds")
      }
    return Diagnostic(
      "word-failed", .error, at: nil, path: document,
      LocalizedText(sv: "\(document) kunde inte göras", en: "\(document) could not be made"), explanation: reason)
  }
}
