import PlanModel
import Prose

extension Exercise.Field: HeadField {}

extension Exercise: ReadableEntity {
  static func read(_ head: Head<Field>, body: RichText, _ reader: EntityReader) -> Exercise? {
    var exercise = Exercise(id: Identifier(head.id), title: head.title, origins: head.origins)
    exercise.description = body
    for (field, value) in head.written {
      switch field {
      case .type, .id, .title: break
      case .audience: exercise.audience = reader.choice(value) ?? exercise.audience
      case .category: exercise.category = reader.choice(value)
      case .date: exercise.date = reader.dayOrMonth(value)
      case .interval: exercise.interval = reader.duration(value)
      case .participants: exercise.participants = reader.elements(value, .role, .group)
      case .responsible: exercise.responsible = reader.reference(value)
      }
    }
    return exercise
  }
}
