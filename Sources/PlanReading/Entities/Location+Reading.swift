import PlanModel
import Prose

extension Location.Field: HeadField {}

extension Location: ReadableEntity {
  static func read(_ head: Head<Field>, body: RichText, _ reader: EntityReader) -> Location? {
    var location = Location(id: Identifier(head.id), title: head.title, origins: head.origins)
    location.description = body
    for (field, value) in head.written {
      switch field {
      case .type, .id, .title: break
      case .audience: location.audience = reader.choice(value) ?? location.audience
      case .category: location.category = reader.choice(value)
      case .address: location.address = reader.text(value)
      case .capacity: location.capacity = reader.number(value)
      case .keyHolder: location.keyHolder = reader.text(value)
      case .equipment: location.equipment = reader.text(value)
      case .accessibility: location.accessibility = reader.text(value)
      case .lentBy: location.lentBy = reader.reference(value)
      case .fallback: location.fallback = reader.reference(value)
      }
    }
    return location
  }
}
