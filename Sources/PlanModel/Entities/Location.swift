public import Prose

/// A room or a building that the crisis support uses.
public struct Location: Entity {
  public static let kind = EntityKind.location

  public enum Field: String, EntityField {
    case type = "typ"
    case id
    case title = "titel"
    case audience = "synlighet"
    case category = "slag"
    case address = "adress"
    case capacity = "platser"
    case keyHolder = "nyckel"
    case equipment = "utrustning"
    case accessibility = "tillgänglighet"
    case lentBy = "upplåts-av"
    case fallback = "reserv"
  }

  public enum Category: String, Sendable, CaseIterable {
    case commandPost = "ledningsplats"
    case assembly = "samlingsplats"
    case supportCentre = "stödcentrum"
    case safePoint = "trygghetspunkt"
    case room = "rum"
  }

  public var id: Identifier<Location>
  public var title: String
  public var audience: Audience = kind.defaultAudience
  public var category: Category?
  public var address: String?
  /// How many persons it holds.
  public var capacity: Int?
  /// Never shown more openly than in the binder.
  public var keyHolder: String?
  /// Never shown more openly than in the binder.
  public var equipment: String?
  public var accessibility: String?
  public var lentBy: Reference<Organisation>?
  public var fallback: Reference<Location>?
  public var description = RichText()
  public var origins: FieldOrigins<Field>

  public init(id: Identifier<Location>, title: String, origins: FieldOrigins<Field> = FieldOrigins()) {
    self.id = id
    self.title = title
    self.origins = origins
  }
}
