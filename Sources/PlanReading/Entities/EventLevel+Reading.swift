import PlanModel
import Prose

extension EventLevel.Field: HeadField {}

extension EventLevel: ReadableEntity {
  static var requiredFields: [Field] { [.id, .title, .symbol] }

  static func read(_ head: Head<Field>, body: RichText, _ reader: EntityReader) -> EventLevel? {
    guard let number = head.written.first(where: { $0.field == .id }).flatMap({ reader.number($0.value) }) else { return nil }
    var level = EventLevel(number: number, title: head.title, symbol: .circle, origins: head.origins)
    for (field, value) in head.written {
      switch field {
      case .type, .id, .title: break
      case .audience: level.audience = reader.choice(value) ?? level.audience
      case .symbol: level.symbol = reader.choice(value) ?? level.symbol
      case .leader: level.leader = reader.element(value, .role, .group)
      case .activates: level.activates = reader.elements(value, .group, .role, .supportPhase, .location)
      case .alarmedWithin: level.alarmedWithin = reader.duration(value)
      }
    }
    level.readBody(body, reader)
    return level
  }

  /// The headings of a level's text.
  private enum Part: String, CaseIterable {
    case criteria = "Kriterier"
    case examples = "Exempel"
  }

  private mutating func readBody(_ body: RichText, _ reader: EntityReader) {
    let (introduction, sections) = reader.sections(of: body, as: Part.self)
    description = introduction
    for (part, section) in sections {
      switch part {
      case .criteria: criteria = RichText(section.blocks)
      case .examples: examples = RichText(section.blocks)
      }
    }
  }
}
