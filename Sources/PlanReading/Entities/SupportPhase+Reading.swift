import PlanModel
import Prose

extension SupportPhase.Field: HeadField {}

extension SupportPhase: ReadableEntity {
  static func read(_ head: Head<Field>, body: RichText, _ reader: EntityReader) -> SupportPhase? {
    var phase = SupportPhase(id: Identifier(head.id), title: head.title, origins: head.origins)
    phase.description = body
    for (field, value) in head.written {
      switch field {
      case .type, .id, .title: break
      case .audience: phase.audience = reader.choice(value) ?? phase.audience
      case .follows: phase.follows = reader.element(value, .group, .supportPhase)
      case .startedBy: phase.startedBy = reader.reference(value)
      case .endedBy: phase.endedBy = reader.reference(value)
      case .minimum: phase.minimum = reader.duration(value)
      case .talks: phase.talks = reader.number(value)
      case .contact: phase.contact = reader.reference(value)
      case .organisation: phase.organisation = reader.reference(value)
      case .location: phase.location = reader.reference(value)
      case .leaders: phase.leaders = reader.elements(value, .role, .group)
      }
    }
    return phase
  }
}
