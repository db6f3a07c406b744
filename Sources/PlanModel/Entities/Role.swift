public import Prose

/// A function that somebody fills: never a person, an organisation or a group.
public struct Role: Entity {
  public static let kind = EntityKind.role

  public enum Field: String, EntityField {
    case type = "typ"
    case id
    case title = "titel"
    case audience = "synlighet"
    case organisation
    case holder = "slag"
    case alternates = "ersättare"
    case reachability = "nås"
    case headcount = "antal"
    case reportsTo = "rapporterar-till"
    case leaders = "leds-av"
    case appointedBy = "utses-av"
    case office = "befattning"
    case aliases = "även-kallad"
    case filledInEach = "i-varje"
    case rota
  }

  /// An organisation in which the role is filled on its own: a district, for instance.
  public struct Filling: Sendable, Hashable {
    public enum Field: String, EntityField {
      case organisation
      case alternates = "ersättare"
    }

    public var organisation: Reference<Organisation>
    /// Those who step in there; empty: the role's own.
    public var alternates: [Reference<Role>]

    public init(_ organisation: Reference<Organisation>, alternates: [Reference<Role>] = []) {
      self.organisation = organisation
      self.alternates = alternates
    }
  }

  /// What binds the holder to the municipality.
  public enum Holder: String, Sendable, CaseIterable {
    case employee = "anställd"
    case elected = "förtroendevald"
    case volunteer = "frivillig"
    case partner = "partner"
  }

  /// When the role answers: `vid behov` says that it is contacted when needed, without a guarantee.
  public enum Reachability: String, Sendable, CaseIterable {
    case roundTheClock = "dygnet runt"
    case officeHours = "kontorstid"
    case otherTime = "övrig tid"
    case byRota = "enligt rota"
    case whenNeeded = "vid behov"
  }

  /// How sure it is that the role answers.
  public enum Answer: Int, Sendable, Comparable {
    case never
    /// Nobody has promised it.
    case possible
    case promised

    public static func < (a: Answer, b: Answer) -> Bool { a.rawValue < b.rawValue }
  }

  public var id: Identifier<Role>
  public var title: String
  public var audience: Audience = kind.defaultAudience
  public var organisation: Reference<Organisation>?
  public var holder: Holder = .employee
  /// Those who step in for the person in the role, in order.
  public var alternates: [Reference<Role>] = []
  public var reachability: Reachability?
  /// How many persons fill the role, where they are many.
  public var headcount: Int?
  public var reportsTo: ElementReference?
  /// Roles or groups that lead its work, where that is said apart from whom it reports to; several lead together.
  public var leaders: [ElementReference] = []
  /// A role or a group.
  public var appointedBy: ElementReference?
  /// The office whose holder has the role: "socialnämndens ordförande".
  public var office: String?
  public var aliases: [String] = []
  /// Organisations that each fill the role: district councils, for instance.
  public var fillings: [Filling] = []
  public var rota: Reference<DutyRota>?
  /// The text before the first phase heading.
  public var description = RichText()
  public var before = RichText()
  public var during = RichText()
  public var after = RichText()
  public var origins: FieldOrigins<Field>

  public init(id: Identifier<Role>, title: String, origins: FieldOrigins<Field> = FieldOrigins()) {
    self.id = id
    self.title = title
    self.origins = origins
  }

  /// The organisations that each fill the role.
  public var filledInEach: [Reference<Organisation>] { fillings.map(\.organisation) }

  /// Those who step in for the role wherever it is filled: its own alternates, or those of its organisations where every one has some.
  public var standIns: [Reference<Role>] {
    guard alternates.isEmpty, !fillings.isEmpty, fillings.allSatisfy({ !$0.alternates.isEmpty }) else { return alternates }
    var seen: Set<Identifier<Role>> = []
    return fillings.flatMap(\.alternates).filter { seen.insert($0.id).inserted }
  }

  /// Whether somebody in the role answers at that time. A role that says nothing answers in office hours only; one that is contacted when needed (`vid behov`)
  /// may answer at any time, and promises it at none.
  public func answer(at time: TimeOfDay) -> Answer {
    switch reachability {
    case .roundTheClock, .byRota: .promised
    case .officeHours, nil: time == .officeHours ? .promised : .never
    case .otherTime: time == .otherTime ? .promised : .never
    case .whenNeeded: .possible
    }
  }
}
