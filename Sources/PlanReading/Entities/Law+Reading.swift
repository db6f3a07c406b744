import PlanModel
import Prose

extension Law.Field: HeadField {}

extension Law: ReadableEntity {
  static func read(_ head: Head<Field>, body: RichText, _ reader: EntityReader) -> Law? {
    var law = Law(id: Identifier(head.id), title: head.title, origins: head.origins)
    law.description = body
    for (field, value) in head.written {
      switch field {
      case .type, .id, .title: break
      case .audience: law.audience = reader.choice(value) ?? law.audience
      case .shortName: law.shortName = reader.text(value)
      case .designation: law.designation = reader.text(value)
      case .inForceFrom: law.inForceFrom = reader.date(value)
      case .repealed: law.repealed = reader.date(value)
      case .replacedBy: law.replacedBy = reader.reference(value)
      case .about: law.about = reader.text(value)
      }
    }
    return law
  }
}
