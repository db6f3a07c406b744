public import Prose

/// A law as dated data: when it came into force, when it was repealed, what replaced it.
public struct Law: Entity {
  public static let kind = EntityKind.law

  public enum Field: String, EntityField {
    case type = "typ"
    case id
    case title = "titel"
    case audience = "synlighet"
    case shortName = "kort"
    /// Its number in Svensk författningssamling: "2025:400".
    case designation = "beteckning"
    case inForceFrom = "gäller-från"
    case repealed = "upphävd"
    case replacedBy = "ersatt-av"
    case about = "om"
  }

  public var id: Identifier<Law>
  public var title: String
  public var audience: Audience = kind.defaultAudience
  public var shortName: String?
  public var designation: String?
  public var inForceFrom: CalendarDate?
  /// The first day on which it is no longer in force.
  public var repealed: CalendarDate?
  public var replacedBy: Reference<Law>?
  public var about: String?
  /// Whether it comes from the folder that plans share: then a publication shows it only where the plan uses it.
  public var isShared = false
  public var description = RichText()
  public var origins: FieldOrigins<Field>

  public init(id: Identifier<Law>, title: String, origins: FieldOrigins<Field> = FieldOrigins()) {
    self.id = id
    self.title = title
    self.origins = origins
  }

  /// Marks a link as one to older law: `[](lag:sol-2001 "historisk")`.
  public static let historicalCitation = "historisk"
}
