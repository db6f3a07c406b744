import Diagnostics
import PlanModel
import Prose

extension Group.Field: HeadField {}

extension Group: ReadableEntity {
  static func read(_ head: Head<Field>, body: RichText, _ reader: EntityReader) -> Group? {
    var group = Group(id: Identifier(head.id), title: head.title, origins: head.origins)
    group.description = body
    for (field, value) in head.written {
      switch field {
      case .type, .id, .title: break
      case .audience: group.audience = reader.choice(value) ?? group.audience
      case .members: group.members = value.items.compactMap { Member.read($0, reader) }
      case .convener: group.convener = reader.reference(value)
      case .leaders: group.leaders = reader.references(value)
      case .quorum: group.quorum = reader.number(value, from: 1)
      case .headcount: group.readHeadcount(value, reader)
      case .adjuncts: group.adjuncts = reader.elements(value, .role, .organisation)
      case .convenedBy: group.convenedBy = reader.reference(value)
      case .closedBy: group.closedBy = reader.reference(value)
      case .aliases: group.aliases = reader.texts(value)
      }
    }
    return group
  }

  /// A number, or a rough one: `ca 20`.
  private mutating func readHeadcount(_ value: Written, _ reader: EntityReader) {
    let about = "ca "
    guard case .text(let text) = value.content, text.hasPrefix(about) else {
      headcount = reader.number(value)
      return
    }
    let rest = text.dropFirst(about.count).trimmed
    let lower = Int(value.range.upper) - rest.utf8.count
    headcount = reader.number(Written(.text(String(rest)), at: SourceRange(file: value.range.file, lower..<Int(value.range.upper))))
    isHeadcountApproximate = headcount != nil
  }
}

extension Group.Member {
  /// A role alone, or a map with a role or an organisation.
  fileprivate static func read(_ value: Written, _ reader: EntityReader) -> Group.Member? {
    guard case .mapping = value.content else {
      return reader.element(value, .role, .organisation).flatMap { seat(of: $0) }.map {
        Group.Member(seat: $0, origin: Origin(value.range))
      }
    }
    var seats: [Seat] = []
    var isPointing = false
    var alternates: [Reference<Role>] = []
    var label: String?
    for (field, value) in reader.fields(value, Field.self, of: Group.Field.members.rawValue) {
      switch field {
      case .role:
        isPointing = true
        if let role = reader.reference(value, Role.self) { seats.append(.role(role)) }
      case .organisation:
        isPointing = true
        if let organisation = reader.reference(value, Organisation.self) { seats.append(.organisation(organisation)) }
      case .alternates: alternates = reader.references(value)
      case .label: label = reader.text(value)
      }
    }
    if !isPointing || seats.count > 1 {
      reader.findings.report(.oneOf([Field.role.rawValue, Field.organisation.rawValue], at: value.range))
    }
    return seats.first.map { Group.Member(seat: $0, alternates: alternates, label: label, origin: Origin(value.range)) }
  }

  private static func seat(of element: ElementReference) -> Seat? {
    switch element.element.kind {
    case .role: .role(Reference(Identifier(element.element.id), origin: element.origin))
    case .organisation: .organisation(Reference(Identifier(element.element.id), origin: element.origin))
    default: nil
    }
  }
}

extension Diagnostic {
  /// A map must hold exactly one of some keys.
  static func oneOf(_ keys: [String], at range: SourceRange) -> Diagnostic {
    let list = keys.quotedList
    return Diagnostic(
      "one-of-keys", .error, at: range,
      LocalizedText(sv: "Här behövs precis en av nycklarna \(list)", en: "Exactly one of the keys \(list) is needed here"))
  }
}
