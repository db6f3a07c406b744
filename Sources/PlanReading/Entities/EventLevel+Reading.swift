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
      case .leaders: level.leaders = reader.timed(value, of: field.rawValue, .role, .group)
      case .activates: level.activates = reader.timed(value, of: field.rawValue, .group, .role, .supportPhase, .location)
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

extension EntityReader {
  /// Elements that hold round the clock, each by its id, or at some hours, as a map with `tid`.
  fileprivate func timed(_ value: Written, of key: String, _ kinds: EntityKind...) -> [TimedReference] {
    if case .text = value.content { return value.separatedByCommas.compactMap { timed($0, of: key, among: kinds) } }
    return value.items.compactMap { timed($0, of: key, among: kinds) }
  }

  private func timed(_ value: Written, of key: String, among kinds: [EntityKind]) -> TimedReference? {
    guard case .mapping = value.content else { return element(value, among: kinds).map { TimedReference($0) } }
    var named = 0
    var reference: ElementReference?
    var hours = Hours.roundTheClock
    for (field, value) in fields(value, TimedReference.Field.self, of: key) {
      guard let kind = field.kind else {
        hours = choice(value) ?? hours
        continue
      }
      named += 1
      // A kind that cannot stand here is told of as such.
      reference = element(value, among: kinds.contains(kind) ? [kind] : kinds)
    }
    if named != 1 { findings.report(.oneOf(kinds.compactMap { TimedReference.Field($0)?.rawValue }, at: value.range)) }
    return reference.map { TimedReference($0, hours: hours) }
  }
}
