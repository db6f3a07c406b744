import Diagnostics
import PlanModel
import Prose

extension Role.Field: HeadField {}

extension Role: ReadableEntity {
  static func read(_ head: Head<Field>, body: RichText, _ reader: EntityReader) -> Role? {
    var role = Role(id: Identifier(head.id), title: head.title, origins: head.origins)
    for (field, value) in head.written {
      switch field {
      case .type, .id, .title: break
      case .audience: role.audience = reader.choice(value) ?? role.audience
      case .organisation: role.organisation = reader.reference(value)
      case .holder: role.holder = reader.choice(value) ?? role.holder
      case .alternates: role.alternates = reader.references(value)
      case .reachability: role.reachability = reader.choice(value)
      case .headcount: role.headcount = reader.number(value)
      case .reportsTo: role.reportsTo = reader.element(value, .role, .group)
      case .leaders: role.leaders = reader.elements(value, .role, .group)
      case .appointedBy: role.appointedBy = reader.element(value, .role, .group)
      case .office: role.office = reader.text(value)
      case .aliases: role.aliases = reader.texts(value)
      case .filledInEach: role.fillings = Filling.all(value, reader)
      case .rota: role.rota = reader.reference(value)
      }
    }
    role.readBody(body, reader)
    return role
  }

  /// The headings of a role's text.
  private enum Part: String, CaseIterable {
    case before = "Före"
    case during = "Under"
    case after = "Efter"
  }

  private mutating func readBody(_ body: RichText, _ reader: EntityReader) {
    let (introduction, sections) = reader.sections(of: body, as: Part.self)
    description = introduction
    for (part, section) in sections {
      switch part {
      case .before: before = RichText(section.blocks)
      case .during: during = RichText(section.blocks)
      case .after: after = RichText(section.blocks)
      }
    }
  }
}

extension Role.Filling {
  /// Organisations alone, or maps with an organisation and those who step in there.
  fileprivate static func all(_ value: Written, _ reader: EntityReader) -> [Role.Filling] {
    guard case .list(let items) = value.content else {
      if case .mapping = value.content { return [one(value, reader)].compactMap { $0 } }
      return reader.references(value).map { Role.Filling($0) }
    }
    return items.compactMap { one($0, reader) }
  }

  private static func one(_ value: Written, _ reader: EntityReader) -> Role.Filling? {
    guard case .mapping = value.content else { return reader.reference(value).map { Role.Filling($0) } }
    var organisation: Reference<Organisation>?
    var alternates: [Reference<Role>] = []
    let written = reader.fields(value, Field.self, of: Role.Field.filledInEach.rawValue)
    for (field, value) in written {
      switch field {
      case .organisation: organisation = reader.reference(value)
      case .alternates: alternates = reader.references(value)
      }
    }
    if !written.contains(where: { $0.field == .organisation }) {
      reader.findings.report(.missingKey(Field.organisation.rawValue, at: value.range, owner: Role.Field.filledInEach.rawValue))
    }
    return organisation.map { Role.Filling($0, alternates: alternates) }
  }
}
