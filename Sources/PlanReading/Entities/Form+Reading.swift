import PlanModel
import Prose

extension Form.Field: HeadField {}

extension Form: ReadableEntity {
  static func read(_ head: Head<Field>, body: RichText, _ reader: EntityReader) -> Form? {
    var form = Form(id: Identifier(head.id), title: head.title, origins: head.origins)
    form.content = body
    for (field, value) in head.written {
      switch field {
      case .type, .id, .title: break
      case .audience: form.audience = reader.choice(value) ?? form.audience
      case .category: form.category = reader.choice(value)
      }
    }
    return form
  }
}
