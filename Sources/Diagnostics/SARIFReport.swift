import FoundationEssentials

/// The findings in SARIF 2.1.0, which editors and code hosts show in place.
public struct SARIFReport: Encodable {
  /// What a reader of the findings is told of a rule.
  public struct Rule {
    let entry: RuleEntry

    public init(id: String, severity: Severity, finds: String, matters: String, remedy: String, markdown: String) {
      entry = RuleEntry(
        id: id, shortDescription: Text(text: finds), fullDescription: Text(text: matters),
        help: Help(text: "\(matters)\n\n\(remedy)", markdown: markdown), defaultConfiguration: Configuration(level: severity.key))
    }
  }

  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  struct Run: Encodable {
    let tool: Tool
    let language: String
    let columnKind = "unicodeCodePoints"
    let results: [Result]
  }
  struct Tool: Encodable { let driver: Driver }
  struct Driver: Encodable {
    let name = "krisplan"
    let version: String
    let rules: [RuleEntry]
  }
  struct RuleEntry: Encodable {
    let id: String
    var shortDescription: Text?
    var fullDescription: Text?
    var help: Help?
    var defaultConfiguration: Configuration?
  }
  struct Configuration: Encodable { let level: String }
  struct Help: Encodable {
    let text: String
    let markdown: String
  }
  struct Text: Encodable, Hashable { let text: String }
  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Text
    let locations: [Location]
    let relatedLocations: [Location]?
    let fixes: [Fix]?
  }
  struct Location: Encodable, Hashable {
    let physicalLocation: Physical
    let message: Text?
  }
  struct Physical: Encodable, Hashable {
    let artifactLocation: Artifact
    let region: Region?
  }
  struct Artifact: Encodable, Hashable { let uri: String }
  struct Region: Encodable, Hashable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int
  }
  struct Fix: Encodable, Hashable {
    let description: Text
    let artifactChanges: [Change]
  }
  struct Change: Encodable, Hashable {
    let artifactLocation: Artifact
    let replacements: [Replacement]
  }
  struct Replacement: Encodable, Hashable {
    let deletedRegion: Region
    let insertedContent: Text
  }

  /// - Parameter rules: what is known of the rules; a finding of another one has its id alone.
  public init(_ findings: [Findings], rules: [Rule], toolVersion: String, language: Language) {
    let known = Set(rules.map(\.entry.id))
    let others = Set(findings.flatMap { $0.diagnostics.map(\.id) }).subtracting(known).sorted()
    let entries = rules.map(\.entry) + others.map { RuleEntry(id: $0) }
    let index = Dictionary(entries.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    let results = findings.flatMap { Self.results($0, index: index, language: language) }
    runs = [Run(tool: Tool(driver: Driver(version: toolVersion, rules: entries)), language: language.rawValue, results: results)]
  }

  private static func results(_ findings: Findings, index: [String: Int], language: Language) -> [Result] {
    var places = Places(files: findings.files)
    func physical(_ range: SourceRange) -> Physical {
      let span = places.span(range)
      let region = Region(
        startLine: span.start.line, startColumn: span.start.column, endLine: span.end.line, endColumn: span.end.column)
      return Physical(artifactLocation: Artifact(uri: uri(span.file)), region: region)
    }
    func fix(_ fix: FixIt) -> Fix? {
      guard !fix.edits.isEmpty else { return nil }
      let changes = fix.edits.map { edit in
        let place = physical(edit.range)
        return Change(
          artifactLocation: place.artifactLocation,
          replacements: place.region.map { [Replacement(deletedRegion: $0, insertedContent: Text(text: edit.replacement))] } ?? [])
      }
      return Fix(description: Text(text: fix.title(language)), artifactChanges: changes)
    }
    return findings.diagnostics.map { diagnostic in
      let text = [diagnostic.summary(language), diagnostic.explanation?(language)].compactMap { $0 }.joined(separator: "\n")
      var locations: [Location] = []
      if let range = diagnostic.range {
        locations = [Location(physicalLocation: physical(range), message: nil)]
      } else if let path = diagnostic.path {
        locations = [Location(physicalLocation: Physical(artifactLocation: Artifact(uri: uri(path)), region: nil), message: nil)]
      }
      let related = diagnostic.notes.compactMap { note in
        note.range.map { Location(physicalLocation: physical($0), message: Text(text: note.text(language))) }
      }
      return Result(
        ruleId: diagnostic.id, ruleIndex: index[diagnostic.id] ?? 0, level: diagnostic.severity.key, message: Text(text: text),
        locations: locations, relatedLocations: eachOnce(related), fixes: eachOnce(diagnostic.fixes.compactMap(fix)))
    }
  }

  /// The standard wants the members of these lists to differ; an empty list is left out.
  private static func eachOnce<Value: Hashable>(_ values: [Value]) -> [Value]? {
    var seen: Set<Value> = []
    let kept = values.filter { seen.insert($0).inserted }
    return kept.isEmpty ? nil : kept
  }

  public func render() throws -> String { try JSONReport.render(self) }
}

/// A path as a relative URI: everything but unreserved characters and `/` is percent-encoded.
private func uri(_ path: String) -> String {
  let hex = Array("0123456789ABCDEF".utf8)
  var out: [UInt8] = []
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      out.append(byte)
    default: out += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
    }
  }
  return String(decoding: out, as: UTF8.self)
}
