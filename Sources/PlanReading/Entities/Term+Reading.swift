import PlanModel
import Prose

extension Term.Field: HeadField {}

extension Term: ReadableEntity {
  static func read(_ head: Head<Field>, body: RichText, _ reader: EntityReader) -> Term? {
    var term = Term(id: Identifier(head.id), title: head.title, origins: head.origins)
    term.description = body
    for (field, value) in head.written {
      switch field {
      case .type, .id, .title: break
      case .audience: term.audience = reader.choice(value) ?? term.audience
      case .abbreviation: term.abbreviation = reader.text(value)
      case .explanation: term.explanation = reader.inlines(value)
      // In a row of the table the words stand between commas; in a head they are a list.
      case .replaces: term.replaces = value.separatedOrListed.compactMap { reader.text($0) }
      case .from: term.from = reader.date(value)
      }
    }
    return term
  }
}

extension Written {
  fileprivate var separatedOrListed: [Written] {
    if case .text = content { return separatedByCommas }
    return items
  }
}
