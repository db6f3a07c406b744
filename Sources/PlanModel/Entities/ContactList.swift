public import Diagnostics
public import Prose

/// Whom to reach, by what number, and when that was last verified.
public struct ContactList: Entity {
  public static let kind = EntityKind.contactList

  public enum Field: String, EntityField {
    case type = "typ"
    case id
    case title = "titel"
    case audience = "synlighet"
    case organisation
    case owner = "ansvarig"
    case verified = "kontrollerad"
    case interval = "intervall"
  }

  public var id: Identifier<ContactList>
  public var title: String
  /// The ceiling for every entry: none is shown to a wider audience.
  public var audience: Audience = kind.defaultAudience
  /// Whose own list it is: a district's, for instance. Its entries belong there, unless they say otherwise.
  public var organisation: Reference<Organisation>?
  public var owner: Reference<Role>?
  public var verified: CalendarDate?
  /// How often the list must be verified.
  public var interval: Duration?
  public var introduction = RichText()
  public var entries: [Contact] = []
  public var origins: FieldOrigins<Field>

  public init(id: Identifier<ContactList>, title: String, origins: FieldOrigins<Field> = FieldOrigins()) {
    self.id = id
    self.title = title
    self.origins = origins
  }
}

/// An entry of a contact list: a role or function, who has it now, and the numbers.
public struct Contact: Entity {
  public static let kind = EntityKind.contact

  /// The headings of the list's table, also in lower case.
  public enum Field: String, EntityField {
    case id = "Id"
    case role = "Roll"
    case function = "Funktion"
    case name = "Namn"
    case mobile = "Mobil"
    case work = "Arbete"
    case onCall = "Jour"
    case switchboard = "Växel"
    case telephone = "Telefon"
    case radio = "Rakel"
    case email = "E-post"
    case organisation = "Organisation"
    case audience = "Synlighet"
    case verified = "Kontrollerad"
    case responsible = "Ansvarig"
    case remark = "Anmärkning"
  }

  public enum Channel: String, Sendable, CaseIterable {
    case mobile = "Mobil"
    case work = "Arbete"
    case onCall = "Jour"
    case switchboard = "Växel"
    case telephone = "Telefon"
    case radio = "Rakel"
  }

  /// A number, as written.
  public struct Number: Sendable, Hashable {
    public var channel: Channel
    public var number: String
    public var origin: Origin

    public init(channel: Channel, number: String, origin: Origin = Origin()) {
      self.channel = channel
      self.number = number
      self.origin = origin
    }
  }

  public var id: Identifier<Contact>
  public var role: Reference<Role>?
  public var function: String?
  public var name: String?
  public var numbers: [Number] = []
  public var email: String?
  public var organisation: Reference<Organisation>?
  public var audience: Audience = kind.defaultAudience
  /// The list's date where the entry has none of its own.
  public var verified: CalendarDate?
  public var responsible: Reference<Role>?
  public var remark: [Inline] = []
  public var origins: FieldOrigins<Field>

  public init(id: Identifier<Contact>, origins: FieldOrigins<Field> = FieldOrigins()) {
    self.id = id
    self.origins = origins
  }

  public var title: String { function ?? name ?? role?.id.rawValue ?? id.rawValue }
}
