import Foundation
import Testing

/// The JSON of `check` is what its schema in the manual says.
@Suite struct ReportSchemaTests {
  static let schema = CommandLineTests.root.appending(path: "Sources/Krisplan/Krisplan.docc/Schemas/check.schema.json")

  @Test(arguments: ["content/norrtalje", CommandLineTests.brokenPlan])
  func theReportIsOfItsSchema(plan: String) throws {
    let outcome = try CommandLineTests.run("check", plan, "--format", "json", "--date", "2026-12-01")
    let faults = try Self.faults(in: outcome.output)
    #expect(faults.isEmpty, "\(faults)")
  }

  @Test func everyKeyOfTheSchemaIsWrittenForSomePlan() throws {
    // One that is sound, one that is broken, and one with open questions that explain what is found.
    let reports = try ["content/norrtalje", CommandLineTests.brokenPlan, "content/stockholm"].map {
      try CommandLineTests.run("check", $0, "--format", "json", "--date", "2026-12-01").output
    }
    let schema = try JSONSchema(Data(contentsOf: Self.schema))
    for key in schema.keys { #expect(reports.contains { $0.contains("\"\(key)\"") }, "nothing writes \(key)") }
  }

  @Test(arguments: [
    ("\"version\" : \"1.2\"", "\"version\" : \"9\""), ("\"tool\"", "\"verktyg\""), ("\"severity\" : \"error\"", "\"severity\" : \"grave\""),
    ("\"line\" : 6", "\"line\" : 0"), ("\"safe\" : true", "\"safe\" : 1"),
  ])
  func whatIsNotOfTheSchemaIsFound(written: String, wrong: String) throws {
    let report = try CommandLineTests.run("check", CommandLineTests.brokenPlan, "--format", "json", "--date", "2026-12-01").output
    #expect(report.contains(written))
    #expect(try !Self.faults(in: report.replacing(written, with: wrong)).isEmpty)
  }

  private static func faults(in report: String) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: Data(report.utf8))
    return try JSONSchema(Data(contentsOf: schema)).faults(in: value)
  }
}

/// As much of JSON Schema as the project's own schemas use; another word in a schema is a fault.
struct JSONSchema {
  private let root: [String: Any]

  init(_ data: Data) throws { root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:] }

  func faults(in value: Any) -> [String] { faults(in: value, root, at: "$") }

  /// Every key that some object of the schema may have.
  var keys: Set<String> { keys(in: root) }

  private func keys(in schema: [String: Any]) -> Set<String> {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let definitions = schema["definitions"] as? [String: [String: Any]] ?? [:]
    let items = (schema["items"] as? [String: Any]).map { [$0] } ?? []
    return Set(properties.keys).union((Array(properties.values) + Array(definitions.values) + items).flatMap { keys(in: $0) })
  }

  private func faults(in value: Any, _ schema: [String: Any], at place: String) -> [String] {
    schema.flatMap { word, rule -> [String] in
      switch (word, rule) {
      case ("$ref", let name as String):
        let definitions = root["definitions"] as? [String: [String: Any]]
        guard let target = name.split(separator: "/").last.flatMap({ definitions?[String($0)] }) else { return ["\(place): no \(name)"] }
        return faults(in: value, target, at: place)
      case ("type", let type as String): return isOfType(value, type) ? [] : ["\(place): no \(type)"]
      case ("const", let wanted as String): return value as? String == wanted ? [] : ["\(place): not \(wanted)"]
      case ("enum", let wanted as [String]): return wanted.contains(value as? String ?? "") ? [] : ["\(place): none of \(wanted)"]
      case ("minimum", let least as Int): return (value as? Int ?? .min) >= least ? [] : ["\(place): less than \(least)"]
      case ("required", let names as [String]):
        let object = value as? [String: Any] ?? [:]
        return names.filter { object[$0] == nil }.map { "\(place): lacks \($0)" }
      case ("properties", let properties as [String: [String: Any]]):
        return (value as? [String: Any] ?? [:]).flatMap { name, inner in
          properties[name].map { faults(in: inner, $0, at: "\(place).\(name)") } ?? ["\(place): has \(name)"]
        }
      case ("minItems", let least as Int): return (value as? [Any] ?? []).count >= least ? [] : ["\(place): too few"]
      case ("pattern", let pattern as String):
        let text = value as? String ?? ""
        return text.range(of: pattern, options: .regularExpression) == nil ? ["\(place): not of the form \(pattern)"] : []
      case ("items", let items as [String: Any]):
        return (value as? [Any] ?? []).enumerated().flatMap { faults(in: $0.element, items, at: "\(place)[\($0.offset)]") }
      case ("$schema", _), ("title", _), ("description", _), ("definitions", _), ("additionalProperties", _): return []
      default: return ["\(place): the schema says \(word)"]
      }
    }
  }

  private func isOfType(_ value: Any, _ type: String) -> Bool {
    let number = value as? NSNumber
    // A truth value is a number too; the encoding tells them apart.
    let isTruth = number.map { String(cString: $0.objCType) == "c" } ?? false
    return switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "boolean": isTruth
    case "integer": number != nil && !isTruth && value is Int
    default: false
    }
  }
}
