public import Prose

/// Running text of the plan.
public struct Chapter: Entity {
  public static let kind = EntityKind.chapter

  public enum Field: String, EntityField {
    case type = "typ"
    case id
    case title = "titel"
    case audience = "synlighet"
    case number = "nummer"
  }

  public var id: Identifier<Chapter>
  public var title: String
  public var audience: Audience = kind.defaultAudience
  /// The chapter's place among the chapters; those without one come last.
  public var number: Int?
  public var content = RichText()
  public var origins: FieldOrigins<Field>

  public init(id: Identifier<Chapter>, title: String, origins: FieldOrigins<Field> = FieldOrigins()) {
    self.id = id
    self.title = title
    self.origins = origins
  }
}

/// The directives that running text may hold: places for what the plan knows.
public enum ChapterDirective: String, Sendable, CaseIterable {
  case mandates = "mandat"
  case roles = "roller"
  case groups = "grupper"
  case organisation = "organisation"
  case levels = "nivåer"
  case contactList = "telefonlista"
  case alarmChain = "larmkedja"
  case endurance = "uthållighet"
  /// How many may take each decision, per level and time of day.
  case coverage = "täckning"
  /// Who has been reached after how many minutes.
  case alarmTimes = "larmtid"
  case locations = "lokaler"
  case forms = "blanketter"
  case exercises = "övningar"
  case glossary = "ordlista"
  case laws = "lagrum"
  case openQuestions = "öppna-frågor"
  case versions = "ändringar"

  /// The kind of element that the argument names, where the directive takes one.
  public var argumentKind: EntityKind? {
    switch self {
    case .mandates: .mandate
    case .contactList: .contactList
    case .alarmChain: .alarmChain
    default: nil
    }
  }
}
