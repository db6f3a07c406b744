public import Prose

/// An event of the year's training wheel.
public struct Exercise: Entity {
  public static let kind = EntityKind.exercise

  public enum Field: String, EntityField {
    case type = "typ"
    case id
    case title = "titel"
    case audience = "synlighet"
    case category = "slag"
    case date = "när"
    case interval = "varje"
    case participants = "deltar"
    case responsible = "ansvarig"
  }

  public enum Category: String, Sendable, CaseIterable {
    case training = "utbildning"
    case exercise = "övning"
    case alarmTest = "larmprov"
    case review = "genomgång"
  }

  public var id: Identifier<Exercise>
  public var title: String
  public var audience: Audience = kind.defaultAudience
  public var category: Category?
  /// A day, or a month such as "2027-03".
  public var date: String?
  public var interval: Duration?
  /// Roles and groups.
  public var participants: [ElementReference] = []
  public var responsible: Reference<Role>?
  public var description = RichText()
  public var origins: FieldOrigins<Field>

  public init(id: Identifier<Exercise>, title: String, origins: FieldOrigins<Field> = FieldOrigins()) {
    self.id = id
    self.title = title
    self.origins = origins
  }
}
