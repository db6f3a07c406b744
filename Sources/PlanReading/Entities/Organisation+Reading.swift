import PlanModel
import Prose

extension Organisation.Field: HeadField {}

extension Organisation: ReadableEntity {
  static func read(_ head: Head<Field>, body: RichText, _ reader: EntityReader) -> Organisation? {
    var organisation = Organisation(id: Identifier(head.id), title: head.title, origins: head.origins)
    organisation.description = body
    for (field, value) in head.written {
      switch field {
      case .type, .id, .title: break
      case .audience: organisation.audience = reader.choice(value) ?? organisation.audience
      case .shortName: organisation.shortName = reader.text(value)
      case .category: organisation.category = reader.choice(value)
      case .partOf: organisation.partOf = reader.reference(value)
      }
    }
    return organisation
  }
}
