import PlanModel
import Prose

extension Chapter.Field: HeadField {}

extension Chapter: ReadableEntity {
  static func read(_ head: Head<Field>, body: RichText, _ reader: EntityReader) -> Chapter? {
    var chapter = Chapter(id: Identifier(head.id), title: head.title, origins: head.origins)
    chapter.content = body
    for (field, value) in head.written {
      switch field {
      case .type, .id, .title: break
      case .audience: chapter.audience = reader.choice(value) ?? chapter.audience
      case .number: chapter.number = reader.number(value)
      }
    }
    return chapter
  }
}
