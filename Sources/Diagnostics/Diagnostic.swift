/// One finding about a plan: the only currency for trouble between the stages.
///
/// The summary is a rule without a full stop, most specific word first; the explanation says why it matters and what to
/// do. A `nil` range means the finding concerns the plan as a whole.
public struct Diagnostic: Sendable, Hashable {
  /// The defect's name, in kebab case: `unknown-key`.
  public var id: String
  public var severity: Severity
  /// The narrowest range that shows the defect.
  public var range: SourceRange?
  /// The path of a file that could not be read and so has no range.
  public var path: String?
  public var summary: LocalizedText
  public var explanation: LocalizedText?
  public var notes: [Note]
  public var fixes: [FixIt]
  /// The number, from 1, of the plan's open question that explains the finding; `nil` where none does.
  public var openQuestion: Int?

  public init(
    _ id: String, _ severity: Severity, at range: SourceRange?, path: String? = nil, _ summary: LocalizedText,
    explanation: LocalizedText? = nil, notes: [Note] = [], fixes: [FixIt] = []
  ) {
    self.id = id
    self.severity = severity
    self.range = range
    self.path = path
    self.summary = summary
    self.explanation = explanation
    self.notes = notes
    self.fixes = fixes
  }

  /// Another place that belongs to the finding: "tidigare angiven här".
  public struct Note: Sendable, Hashable {
    public var range: SourceRange?
    public var text: LocalizedText

    public init(at range: SourceRange?, _ text: LocalizedText) {
      self.range = range
      self.text = text
    }
  }
}

/// A way to mend a finding, as a verb phrase; it may hold no edit when none can be computed.
public struct FixIt: Sendable, Hashable {
  public var title: LocalizedText
  public var edits: [Edit]

  public init(_ title: LocalizedText, edits: [Edit] = []) {
    self.title = title
    self.edits = edits
  }

  /// Whether the fix may be made without asking: there is only one thing that the author can have meant, and each edit holds without the others.
  public var isSafe: Bool { !edits.isEmpty && edits.allSatisfy { $0.replaces != nil } }

  public struct Edit: Sendable, Hashable {
    public var range: SourceRange
    public var replacement: String
    /// The letters in the range that the replacement stands for, where that is certain; `nil` where a person should judge.
    ///
    /// The range may hold more, such as quotation marks: only these letters are replaced.
    public var replaces: String?

    public init(_ range: SourceRange, _ replacement: String, replaces: String? = nil) {
      self.range = range
      self.replacement = replacement
      self.replaces = replaces
    }
  }
}

/// A value with what was found on the way to it.
public struct Diagnosed<Value: Sendable>: Sendable {
  public var value: Value
  public var diagnostics: [Diagnostic]

  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// What was found in one plan, with the files in which it was found.
public struct Findings: Sendable {
  public var diagnostics: [Diagnostic]
  public var files: SourceFiles

  public init(_ diagnostics: [Diagnostic], files: SourceFiles) {
    self.diagnostics = diagnostics
    self.files = files
  }

  public func count(_ severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }
}
