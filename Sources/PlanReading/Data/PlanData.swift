import Diagnostics
import FoundationEssentials
public import PlanModel
import Prose

/// A plan as the data of one of its editions tells it: a `plan.json` of an earlier publication.
///
/// The data speaks the authoring language, so it becomes the files of a plan again and is read as they are: what the readers learn to understand in
/// plans they understand in data too. It holds what its edition shows, and nothing else: a comparison with it is one of editions.
public struct PlanData: Sendable {
  /// Whom the edition is for.
  public let edition: Audience
  /// The pages that were active when the data was written.
  public let activePages: Set<String>
  public let plan: ReadPlan

  /// The first part of the schema's name, and its major version.
  private static let schema = "krisplan/2."

  public enum Unusable: Error, Hashable {
    /// No JSON, or JSON of something else.
    case somethingElse
    /// Data of a plan in another version of the schema.
    case otherVersion(String)
    /// Values of other kinds than the schema has, at this key.
    case faulty(String)
  }

  /// - Parameter path: the file's name, for messages.
  public init(_ bytes: [UInt8], shownAs path: String) throws(Unusable) {
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)), let schema = value["schema"]?.text,
      schema.hasPrefix("krisplan/")
    else { throw .somethingElse }
    guard schema.hasPrefix(Self.schema) else { throw .otherVersion(schema) }
    guard let audience = value["utgåva"]?.text.flatMap({ Audience(rawValue: $0) }) else { throw .faulty("utgåva") }
    edition = audience
    let read = PlanReader.read(PlanDataFiles(value, shownAs: path).folder)
    // An edition may lack what a plan must have: a card whose role is hidden, say. What cannot be made out at all is another matter.
    if let fault = read.diagnostics.first(where: { $0.severity == .error && !Self.causedByTheCut.contains($0.id) }) {
      throw .faulty(fault.summary.swedish)
    }
    guard var plan = read.value.plan else { throw .faulty("id") }
    activePages = Self.activate(&plan, value["vilande-sidor"]?.items ?? [])
    plan.forgetMadeUpIDs()
    self.plan = ReadPlan(plan: plan, files: read.value.files)
  }

  /// Errors that a whole plan has no room for and an edition may show.
  private static let causedByTheCut: Set<String> = ["missing-key", "missing-argument", "missing-table", "nameless-entry", "one-of-keys"]

  /// The pages that were published with their numbers, whose entries may be hidden otherwise.
  private static func activate(_ plan: inout Plan, _ pages: [JSONValue]) -> Set<String> {
    var active: Set<String> = []
    for page in pages where page["publicerad"]?.text == "ja" {
      guard let id = page["id"]?.text, let place = plan.dormantPages.firstIndex(where: { $0.id.rawValue == id }) else { continue }
      active.insert(id)
      plan.dormantPages[place].isActive = true
      plan.dormantPages[place].contacts = (page["kontakter"]?.items ?? []).compactMap { pointer in
        pointer.text?.split(separator: ":", maxSplits: 1).last.map { Reference(Identifier(String($0))) }
      }
      plan.dormantPages[place].numbers = (page["nummer"]?.items ?? []).compactMap { entry in
        guard let id = entry["id"]?.text else { return nil }
        var contact = Contact(id: Identifier(id))
        contact.audience = plan.dormantPages[place].audience
        contact.function = entry["Funktion"]?.text
        contact.email = entry["E-post"]?.text
        return contact
      }
    }
    return active
  }
}

extension Plan {
  /// Data names every entry by an id. One that its list and its label make up was given by nobody, and says only where the entry stands.
  fileprivate mutating func forgetMadeUpIDs() {
    for list in contactLists.indices {
      for entry in contactLists[list].entries.indices {
        let contact = contactLists[list].entries[entry]
        let label = contact.role?.id.rawValue ?? contact.function ?? contact.name ?? "post"
        let stem = "\(contactLists[list].id)-\(Slug.make(label))"
        let rest = contact.id.rawValue.dropFirst(stem.count)
        guard contact.id.rawValue.hasPrefix(stem), rest.isEmpty || rest.first == "-" && Int(rest.dropFirst()) != nil else { continue }
        contactLists[list].entries[entry].origins.values[.id] = nil
      }
    }
  }
}
