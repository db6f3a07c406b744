public import Prose

/// A service with a start and an end of its own, such as a support centre after the acute phase.
public struct SupportPhase: Entity {
  public static let kind = EntityKind.supportPhase

  public enum Field: String, EntityField {
    case type = "typ"
    case id
    case title = "titel"
    case audience = "synlighet"
    case follows = "efter"
    case startedBy = "startas-av"
    case endedBy = "avslutas-av"
    case minimum = "minst"
    case talks = "samtal"
    case contact = "kontakt"
    case organisation
    case location = "lokal"
    case leaders = "leds-av"
  }

  public var id: Identifier<SupportPhase>
  public var title: String
  public var audience: Audience = kind.defaultAudience
  /// The group or phase that it comes after.
  public var follows: ElementReference?
  public var startedBy: Reference<Mandate>?
  public var endedBy: Reference<Mandate>?
  /// How long it stays open at least.
  public var minimum: Duration?
  /// How many talks a person may have without a decision on aid.
  public var talks: Int?
  public var contact: Reference<Contact>?
  public var organisation: Reference<Organisation>?
  public var location: Reference<Location>?
  /// Roles or groups; several lead together.
  public var leaders: [ElementReference] = []
  public var description = RichText()
  public var origins: FieldOrigins<Field>

  public init(id: Identifier<SupportPhase>, title: String, origins: FieldOrigins<Field> = FieldOrigins()) {
    self.id = id
    self.title = title
    self.origins = origins
  }
}
