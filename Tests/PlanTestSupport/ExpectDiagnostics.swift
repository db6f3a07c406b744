public import Diagnostics
import PlanReading
public import Testing

/// A finding that a test waits for: its id and the marker where it begins.
public struct ExpectedDiagnostic: Sendable, Hashable {
  public var id: String
  public var marker: String?
  public var severity: Severity

  public init(_ id: String, at marker: String?, _ severity: Severity = .error) {
    self.id = id
    self.marker = marker
    self.severity = severity
  }
}

/// Compares findings with the markers in the files: nothing more, nothing less. Each marker is used in one file only.
public func expect(
  _ diagnostics: [Diagnostic], in files: SourceFiles, _ marked: [String: String], are expected: [ExpectedDiagnostic],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var markers: [Place: String] = [:]
  for (path, text) in marked {
    for (marker, offset) in MarkedText(text).places { markers[Place(path: path, offset: offset)] = marker }
  }
  let found = diagnostics.map { diagnostic in
    let place = diagnostic.range.map { Place(path: files[$0.file].path, offset: $0.offsets.lowerBound) }
    return ExpectedDiagnostic(diagnostic.id, at: place.flatMap { markers[$0] }, diagnostic.severity)
  }
  guard found.map(\.line).sorted() != expected.map(\.line).sorted() else { return }
  let report = ConsoleReport(language: .english).render(diagnostics, files: files)
  Issue.record(
    """
    expected: \(expected.map(\.line).sorted())
    found:    \(found.map(\.line).sorted())
    \(report)
    """, sourceLocation: sourceLocation)
}

/// Reads an example and compares what is found, as written and with wide characters before every line of text in it.
public func expectDiagnostics(
  _ expected: [ExpectedDiagnostic], from files: [String: String], shared: [String: String]? = nil, contacts: String? = nil,
  images: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
) {
  for files in [files, files.mapValues(behindWideCharacters)] {
    let read = readPlan(from: files, shared: shared, contacts: contacts, images: images)
    var marked = files
    for (path, text) in shared ?? [:] { marked[path] = text }
    if let contacts { marked["kontakter.csv"] = contacts }
    expect(read.diagnostics, in: read.value.files, marked, are: expected, sourceLocation: sourceLocation)
  }
}

/// The same file with a comment in its head that counts differently in bytes, scalars and UTF-16 units.
public func behindWideCharacters(_ text: String) -> String {
  guard text.hasPrefix("---\n") else { return text }
  return "---\n# åäö👩‍👩‍👧\n" + text.dropFirst(4)
}

private struct Place: Hashable {
  var path: String
  var offset: Int
}

extension ExpectedDiagnostic {
  fileprivate var line: String { "\(marker ?? "–") \(id) \(severity.key)" }
}
