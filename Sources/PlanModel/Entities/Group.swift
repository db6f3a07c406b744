public import Diagnostics
public import Prose

/// Several seats that meet and act together.
public struct Group: Entity {
  public static let kind = EntityKind.group

  public enum Field: String, EntityField {
    case type = "typ"
    case id
    case title = "titel"
    case audience = "synlighet"
    case members = "ledamöter"
    case convener = "sammankallande"
    case leaders = "ledare"
    case quorum = "beslutför"
    case headcount = "antal"
    case adjuncts = "adjungerade"
    case convenedBy = "sammankallas-av"
    case closedBy = "avslutas-av"
    case aliases = "även-kallad"
  }

  /// A seat: a role, or an organisation that sends somebody.
  public struct Member: Sendable, Hashable {
    public enum Field: String, EntityField {
      case role = "roll"
      case organisation
      case alternates = "ersättare"
      case label = "benämning"
    }

    public enum Seat: Sendable, Hashable {
      case role(Reference<Role>)
      case organisation(Reference<Organisation>)
    }

    public var seat: Seat
    /// Those who take this seat in the group when its holder cannot; they add to the role's own alternates.
    public var alternates: [Reference<Role>]
    public var label: String?
    public var origin: Origin

    public init(seat: Seat, alternates: [Reference<Role>] = [], label: String? = nil, origin: Origin = Origin()) {
      self.seat = seat
      self.alternates = alternates
      self.label = label
      self.origin = origin
    }
  }

  public var id: Identifier<Group>
  public var title: String
  public var audience: Audience = kind.defaultAudience
  public var members: [Member] = []
  public var convener: Reference<Role>?
  /// Several lead together.
  public var leaders: [Reference<Role>] = []
  /// How many members must take part for the group to decide.
  public var quorum: Int?
  /// The number of persons aimed at.
  public var headcount: Int?
  /// Whether that number is written as a rough one: `ca 20`.
  public var isHeadcountApproximate = false
  /// Roles or organisations that take part without a seat.
  public var adjuncts: [ElementReference] = []
  public var convenedBy: Reference<Mandate>?
  public var closedBy: Reference<Mandate>?
  public var aliases: [String] = []
  public var description = RichText()
  public var origins: FieldOrigins<Field>

  public init(id: Identifier<Group>, title: String, origins: FieldOrigins<Field> = FieldOrigins()) {
    self.id = id
    self.title = title
    self.origins = origins
  }
}
