import FoundationEssentials

/// The findings in SARIF 2.1.0, which editors and code hosts show in place.
public struct SARIFReport: Encodable {
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  struct Run: Encodable {
    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let results: [Result]
  }
  struct Tool: Encodable { let driver: Driver }
  struct Driver: Encodable {
    let name = "krisplan"
    let rules: [RuleEntry]
  }
  struct RuleEntry: Encodable { let id: String }
  struct Text: Encodable { let text: String }
  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Text
    let locations: [Location]
    let relatedLocations: [Location]?
  }
  struct Location: Encodable {
    let physicalLocation: Physical
    let message: Text?
  }
  struct Physical: Encodable {
    let artifactLocation: Artifact
    let region: Region?
  }
  struct Artifact: Encodable { let uri: String }
  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int
  }

  public init(_ findings: [Findings], language: Language) {
    let ids = Set(findings.flatMap { $0.diagnostics.map(\.id) }).sorted()
    let index = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
    let results = findings.flatMap { Self.results($0, index: index, language: language) }
    runs = [Run(tool: Tool(driver: Driver(rules: ids.map { RuleEntry(id: $0) })), results: results)]
  }

  private static func results(_ findings: Findings, index: [String: Int], language: Language) -> [Result] {
    var places = Places(files: findings.files)
    func location(_ range: SourceRange, message: String?) -> Location {
      let span = places.span(range)
      let region = Region(
        startLine: span.start.line, startColumn: span.start.column, endLine: span.end.line, endColumn: span.end.column)
      return Location(
        physicalLocation: Physical(artifactLocation: Artifact(uri: uri(span.file)), region: region), message: message.map { Text(text: $0) }
      )
    }
    return findings.diagnostics.map { diagnostic in
      let text = [diagnostic.summary(language), diagnostic.explanation?(language)].compactMap { $0 }.joined(separator: "\n")
      var locations: [Location] = []
      if let range = diagnostic.range {
        locations = [location(range, message: nil)]
      } else if let path = diagnostic.path {
        locations = [Location(physicalLocation: Physical(artifactLocation: Artifact(uri: uri(path)), region: nil), message: nil)]
      }
      let related = diagnostic.notes.compactMap { note in note.range.map { location($0, message: note.text(language)) } }
      return Result(
        ruleId: diagnostic.id, ruleIndex: index[diagnostic.id] ?? 0, level: diagnostic.severity.key, message: Text(text: text),
        locations: locations, relatedLocations: related.isEmpty ? nil : related)
    }
  }

  public func render() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
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
