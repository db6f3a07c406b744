public import Diagnostics
public import Prose

/// Who is on duty, week by week: eight persons every eighth week, for instance.
public struct DutyRota: Entity {
  public static let kind = EntityKind.dutyRota

  public enum Field: String, EntityField {
    case type = "typ"
    case id
    case title = "titel"
    case audience = "synlighet"
    case role = "roll"
    case starts = "börjar"
    case handover = "byte"
  }

  /// One person's turn.
  public struct Turn: Sendable, Hashable {
    public enum Field: String, EntityField {
      case weeks = "Vecka"
      case name = "Namn"
      case contact = "Kontakt"
    }

    /// ISO weeks; empty: the person takes the week of her place in the order.
    public var weeks: [Int]
    public var name: String?
    public var contact: Reference<Contact>?
    public var origin: Origin

    public init(weeks: [Int] = [], name: String? = nil, contact: Reference<Contact>? = nil, origin: Origin = Origin()) {
      self.weeks = weeks
      self.name = name
      self.contact = contact
      self.origin = origin
    }
  }

  public var id: Identifier<DutyRota>
  public var title: String
  public var audience: Audience = kind.defaultAudience
  public var role: Reference<Role>?
  /// The first day of the first turn.
  public var starts: CalendarDate?
  /// When the week changes hands, as written: "måndag 08.00".
  public var handover: String?
  public var introduction = RichText()
  public var turns: [Turn] = []
  public var origins: FieldOrigins<Field>

  public init(id: Identifier<DutyRota>, title: String, origins: FieldOrigins<Field> = FieldOrigins()) {
    self.id = id
    self.title = title
    self.origins = origins
  }
}
