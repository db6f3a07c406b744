import PlanModel
import Prose

extension Policy.Field: HeadField {}

extension Policy: ReadableEntity {
  static func read(_ head: Head<Field>, body: RichText, _ reader: EntityReader) -> Policy? {
    var policy = Policy(id: Identifier(head.id), title: head.title, origins: head.origins)
    policy.description = body
    for (field, value) in head.written {
      switch field {
      case .type, .id, .title: break
      case .audience: policy.audience = reader.choice(value) ?? policy.audience
      case .category: policy.category = reader.text(value)
      case .designation: policy.designation = reader.text(value)
      case .decidedBy: policy.decidedBy = reader.text(value)
      case .inForceFrom: policy.inForceFrom = reader.date(value)
      case .inForceUntil: policy.inForceUntil = reader.date(value)
      case .replacedBy: policy.replacedBy = reader.reference(value)
      case .about: policy.about = reader.text(value)
      }
    }
    return policy
  }
}
