/// Whatever turns a template and data into a PDF. The print format knows no more of the engine than this.
public protocol Typesetter: Sendable {
  /// Throws a `TypesettingFailure`.
  func typeset(_ job: TypesettingJob) async throws -> TypesettingResult

  /// Begins what takes time and does not depend on a job.
  func prepare() async
}

/// A document to typeset. All its files are in memory: the engine needs nothing from the disk but letters.
public struct TypesettingJob: Sendable {
  /// The template to begin with, a key of `files`.
  public var entry: String
  /// Templates, data, pictures and attachments, by the paths under which the templates know them.
  public var files: [String: [UInt8]]
  /// The folders of the letters. The machine's own letters are never used, so that all machines agree.
  public var fontFolders: [String]
  /// The PDF standards to meet, all at once.
  public var standards: [String]
  /// The moment of creation that the document states, in seconds since 1970.
  public var timestamp: Int
  public var form: Form
  /// Whether the templates' measures are asked for: it takes a moment.
  public var asksNotes: Bool
  /// Whether other documents cannot begin before this one is there: it then goes before those that nobody waits for.
  public var isAwaited: Bool

  /// What comes of it.
  public enum Form: String, Sendable {
    /// One PDF.
    case document = "pdf"
    /// Each page as an SVG: two pages with the same bytes look the same.
    case pages = "svg"
  }

  public init(
    entry: String, files: [String: [UInt8]], fontFolders: [String], standards: [String], timestamp: Int, form: Form = .document,
    asksNotes: Bool = true, isAwaited: Bool = false
  ) {
    self.entry = entry
    self.files = files
    self.fontFolders = fontFolders
    self.standards = standards
    self.timestamp = timestamp
    self.form = form
    self.asksNotes = asksNotes
    self.isAwaited = isAwaited
  }
}

public struct TypesettingResult: Sendable {
  /// Empty where pages were asked for.
  public var document: [UInt8]
  public var pages: [[UInt8]]
  public var warnings: [TypesettingProblem]
  /// What the templates have measured, in the order of the document.
  public var notes: [TypesettingNote]

  public init(
    document: [UInt8] = [], pages: [[UInt8]] = [], warnings: [TypesettingProblem] = [], notes: [TypesettingNote] = []
  ) {
    self.document = document
    self.pages = pages
    self.warnings = warnings
    self.notes = notes
  }
}

/// A measure that a template has taken while it was typeset: metadata with the label `note`, a name and a number.
public struct TypesettingNote: Sendable, Hashable {
  public var name: String
  public var number: Double

  public init(name: String, number: Double) {
    self.name = name
    self.number = number
  }
}

/// What the engine says about a template or about what was put into it, in the engine's words.
public struct TypesettingProblem: Sendable, Hashable {
  public var message: String
  public var hints: [String]
  /// Where in the templates, if anywhere.
  public var place: Place?

  public init(message: String, hints: [String] = [], place: Place? = nil) {
    self.message = message
    self.hints = hints
    self.place = place
  }

  /// Line and column count from 1.
  public struct Place: Sendable, Hashable {
    public var file: String
    public var line: Int
    public var column: Int

    public init(file: String, line: Int, column: Int) {
      self.file = file
      self.line = line
      self.column = column
    }
  }
}

/// Why there is no document.
public enum TypesettingFailure: Error, Sendable, Hashable {
  /// The engine refused the template or what was put into it.
  case refused([TypesettingProblem])
  case timedOut(seconds: Int)
  /// The engine could not be started, or ended before it was done; with its last words.
  case ended(String)
}
