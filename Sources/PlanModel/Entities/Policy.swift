public import Prose

/// A document that the municipality itself has decided and works by: a policy, a guideline, an application rule, a programme, another plan.
public struct Policy: Entity {
  public static let kind = EntityKind.policy

  public enum Field: String, EntityField {
    case type = "typ"
    case id
    case title = "titel"
    case audience = "synlighet"
    /// What the municipality calls such a document: "riktlinje", "tillämpningsanvisning". The names have no common list.
    case category = "slag"
    /// Its case number, however it is written: "KS 2023/346".
    case designation = "beteckning"
    case decidedBy = "beslutad-av"
    case inForceFrom = "gäller-från"
    case inForceUntil = "gäller-till"
    case replacedBy = "ersatt-av"
    case about = "om"
  }

  public var id: Identifier<Policy>
  public var title: String
  public var audience: Audience = kind.defaultAudience
  public var category: String?
  public var designation: String?
  public var decidedBy: String?
  public var inForceFrom: CalendarDate?
  /// The last day on which it is in force.
  public var inForceUntil: CalendarDate?
  public var replacedBy: Reference<Policy>?
  public var about: String?
  public var description = RichText()
  public var origins: FieldOrigins<Field>

  public init(id: Identifier<Policy>, title: String, origins: FieldOrigins<Field> = FieldOrigins()) {
    self.id = id
    self.title = title
    self.origins = origins
  }

  /// Its title with its case number.
  public var citation: String { designation.map { "\(title) (\($0))" } ?? title }
}
