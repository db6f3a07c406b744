public import Diagnostics
public import PlanModel
public import PlanReading

/// A head for `plan.md` that says all it has to.
public let examplePlanFile = """
  ---
  typ: plan
  id: exempel
  titel: Plan för kommunalt krisstöd
  kommun: Exempels kommun
  version: 1.0
  status: utkast
  ---
  Sammanfattning.

  """

/// Reads files that a test has in memory; the markers in them are left out, and `plan.md` is added where it is missing.
public func readPlan(
  from files: [String: String], base: [String: String]? = nil, shared: [String: String]? = nil, contacts: String? = nil,
  images: [String] = []
) -> Diagnosed<ReadPlan> {
  var files = files
  if files["plan.md"] == nil { files["plan.md"] = examplePlanFile }
  func contents(_ files: [String: String]) -> [ContentFile] {
    files.keys.sorted().map { ContentFile(path: $0, text: MarkedText(files[$0] ?? "").text) }
  }
  return PlanReader.read(
    ContentFolder(
      texts: contents(files), images: images.map { ContentFile(path: $0, text: $0) }, base: base.map(contents),
      shared: shared.map(contents),
      contacts: contacts.map { ContentFile(path: "kontakter.csv", text: MarkedText($0).text) }))
}

/// A plan that must be read without errors.
public func plan(from files: [String: String], shared: [String: String]? = nil, contacts: String? = nil) throws -> Plan {
  let read = readPlan(from: files, shared: shared, contacts: contacts)
  guard let plan = read.value.plan, !read.hasErrors else {
    throw FaultyExample(report: ConsoleReport(language: .english).render(read.diagnostics, files: read.value.files))
  }
  return plan
}

/// An example that was meant to be without faults.
public struct FaultyExample: Error, CustomStringConvertible {
  public let report: String
  public var description: String { "The example has faults:\n\(report)" }
}
