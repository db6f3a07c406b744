import FoundationEssentials

/// The findings as a versioned JSON object for editors and scripts.
///
/// Lines and columns start at 1; columns count Unicode scalars; the end is the position after the last character.
public struct JSONReport: Encodable {
  public static let currentVersion = "1.2"

  public let version: String
  public let tool: String
  public let diagnostics: [Entry]

  public struct Entry: Encodable {
    let id: String
    let severity: String
    let file: String?
    let line: Int?
    let column: Int?
    let endLine: Int?
    let endColumn: Int?
    let message: String
    let explanation: String?
    /// The number of the plan's open question that explains the finding.
    let openQuestion: Int?
    let notes: [NoteEntry]
    let fixes: [FixEntry]
  }

  public struct NoteEntry: Encodable {
    let file: String?
    let line: Int?
    let column: Int?
    let message: String
  }

  public struct FixEntry: Encodable {
    let title: String
    /// Whether `check --fix` makes it.
    let safe: Bool
    let edits: [EditEntry]
  }

  public struct EditEntry: Encodable {
    let file: String
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    let replacement: String
  }

  public init(_ findings: [Findings], language: Language) {
    version = Self.currentVersion
    tool = "krisplan"
    diagnostics = findings.flatMap { Self.entries($0, language: language) }
  }

  private static func entries(_ findings: Findings, language: Language) -> [Entry] {
    var places = Places(files: findings.files)
    return findings.diagnostics.map { diagnostic in
      let span = diagnostic.range.map { places.span($0) }
      return Entry(
        id: diagnostic.id, severity: diagnostic.severity.key, file: span?.file ?? diagnostic.path,
        line: span?.start.line, column: span?.start.column, endLine: span?.end.line, endColumn: span?.end.column,
        message: diagnostic.summary(language), explanation: diagnostic.explanation?(language), openQuestion: diagnostic.openQuestion,
        notes: diagnostic.notes.map { note in
          let span = note.range.map { places.span($0) }
          return NoteEntry(file: span?.file, line: span?.start.line, column: span?.start.column, message: note.text(language))
        },
        fixes: diagnostic.fixes.map { fix in
          FixEntry(
            title: fix.title(language), safe: fix.isSafe,
            edits: fix.edits.map { edit in
              let span = places.span(edit.range)
              return EditEntry(
                file: span.file, line: span.start.line, column: span.start.column, endLine: span.end.line,
                endColumn: span.end.column, replacement: edit.replacement)
            })
        })
    }
  }

  public func render() throws -> String { try Self.render(self) }

  /// Any value in the same manner.
  public static func render(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}

/// Positions for people, with each file's line table built once.
public struct Places {
  private let files: SourceFiles
  private var tables: [FileID: LineTable] = [:]

  public init(files: SourceFiles) { self.files = files }

  public mutating func span(_ range: SourceRange) -> (file: String, start: LineColumn, end: LineColumn) {
    let table: LineTable
    if let known = tables[range.file] {
      table = known
    } else {
      table = LineTable(files[range.file].text)
      tables[range.file] = table
    }
    return (
      files[range.file].path, table.position(of: range.offsets.lowerBound), table.position(of: range.offsets.upperBound)
    )
  }
}
