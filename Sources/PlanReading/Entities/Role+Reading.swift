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
      case .appointedBy: role.appointedBy = reader.reference(value)
      case .aliases: role.aliases = reader.texts(value)
      case .filledInEach: role.filledInEach = reader.references(value)
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
