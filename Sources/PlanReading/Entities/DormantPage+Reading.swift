import PlanModel
import Prose

extension DormantPage.Field: HeadField {}

extension DormantPage: ReadableEntity {
  static func read(_ head: Head<Field>, body: RichText, _ reader: EntityReader) -> DormantPage? {
    var page = DormantPage(id: Identifier(head.id), title: head.title, origins: head.origins)
    page.content = body
    for (field, value) in head.written {
      switch field {
      case .type, .id, .title: break
      case .audience: page.audience = reader.choice(value) ?? page.audience
      case .phase: page.phase = reader.reference(value)
      case .contacts: page.contacts = reader.references(value)
      case .message: page.message = reader.inlines(value)
      case .owner: page.owner = reader.reference(value)
      case .startedBy: page.startedBy = reader.reference(value)
      case .endedBy: page.endedBy = reader.reference(value)
      case .minimum: page.minimum = reader.duration(value)
      }
    }
    return page
  }
}
