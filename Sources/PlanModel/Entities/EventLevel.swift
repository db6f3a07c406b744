public import Prose

/// How grave an event is, and what follows from that. A plan has as many levels as it needs.
public struct EventLevel: Entity {
  public static let kind = EntityKind.eventLevel

  public enum Field: String, EntityField {
    case type = "typ"
    /// Also the id: `[](nivå:2)`.
    case id = "nummer"
    case title = "titel"
    case audience = "synlighet"
    case symbol
    case leaders = "leds-av"
    case activates = "aktiverar"
    case alarmedWithin = "larmad-inom"
  }

  /// Shown beside the level's word everywhere, so that colour is never alone.
  public enum Symbol: String, Sendable, CaseIterable {
    case circle = "cirkel"
    case triangle = "triangel"
    case square = "kvadrat"
    case diamond = "romb"
    case star = "stjärna"
    case hexagon = "sexhörning"
  }

  public var id: Identifier<EventLevel>
  public var number: Int
  public var title: String
  public var audience: Audience = kind.defaultAudience
  public var symbol: Symbol
  /// Roles and groups; those who lead at the same hours lead together.
  public var leaders: [TimedReference] = []
  /// Groups, roles, support phases and locations.
  public var activates: [TimedReference] = []
  /// How soon after the alarm comes in everybody whom the level activates has been alerted, as the plan promises.
  public var alarmedWithin: Duration?
  public var description = RichText()
  public var criteria = RichText()
  public var examples = RichText()
  public var origins: FieldOrigins<Field>

  public init(number: Int, title: String, symbol: Symbol, origins: FieldOrigins<Field> = FieldOrigins()) {
    id = Identifier(String(number))
    self.number = number
    self.title = title
    self.symbol = symbol
    self.origins = origins
  }
}
