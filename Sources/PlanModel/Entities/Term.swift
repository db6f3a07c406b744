public import Prose

/// A word of the glossary, with the words that it replaces.
public struct Term: Entity {
  public static let kind = EntityKind.term

  public enum Field: String, EntityField {
    case type = "typ"
    case id
    case title = "titel"
    case audience = "synlighet"
    case abbreviation = "förkortning"
    case explanation = "förklaring"
    case replaces = "ersätter"
    case from = "från"
  }

  public var id: Identifier<Term>
  public var title: String
  public var audience: Audience = kind.defaultAudience
  public var abbreviation: String?
  public var explanation: [Inline] = []
  /// Older or other words for the same thing.
  public var replaces: [String] = []
  /// The day from which the word is the right one.
  public var from: CalendarDate?
  /// Whether it comes from the folder that plans share: then a publication shows it only where the plan uses it.
  public var isShared = false
  public var description = RichText()
  public var origins: FieldOrigins<Field>

  public init(id: Identifier<Term>, title: String, origins: FieldOrigins<Field> = FieldOrigins()) {
    self.id = id
    self.title = title
    self.origins = origins
  }
}
