public import Diagnostics
public import Prose

/// A statement about who may take a decision. Several statements may concern the same decision, and may be wrong together.
public struct Mandate: Entity {
  public static let kind = EntityKind.mandate

  public enum Field: String, EntityField {
    case type = "typ"
    case id
    case title = "beslut"
    case audience = "synlighet"
    case category = "slag"
    case effect = "verkan"
    case concerns = "gäller"
    case sameDecisionAs = "avser"
    case levels = "nivåer"
    case hours = "tid"
    case holders = "innehavare"
    case order = "ordning"
    case thereafter = "därefter"
    case limit = "gräns"
    case consulted = "samråd"
    case consultedAtNeed = "samråd-vid-behov"
    case informed = "meddela"
    case grounds = "grund"
    case delegation = "delegerat-av"
    case endedBy = "avslutas-av"
    case handedOverTo = "överlämnas-till"
  }

  /// The legal nature of the decision (Kommunallagen 6:37–39, 7:5–8 for delegated decisions).
  public enum Category: String, Sendable, CaseIterable {
    case delegation = "delegation"
    case execution = "verkställighet"
    case request = "begäran"
  }

  public enum Effect: String, Sendable, CaseIterable {
    case starts = "startar"
    case ends = "avslutar"
  }

  public enum Order: String, Sendable, CaseIterable {
    case inTurn = "i turordning"
    case parallel = "parallellt"
  }

  /// Who decides when none of the holders can be reached, where the plan must say that this is left open.
  public enum Thereafter: String, Sendable, CaseIterable {
    case undecided = "ej beslutat"
  }

  /// How far the right to decide goes.
  public enum Limit: Sendable, Hashable {
    /// As written: "50 000 kr".
    case amount(String)
    /// To be settled: an open question of the plan.
    case undecided

    /// What an author writes for a limit that is not settled yet.
    public static let undecidedWords = "ej beslutad"
  }

  /// One who may decide, or several who may only together, and when.
  public struct Holder: Sendable, Hashable {
    public enum Field: String, EntityField {
      case role = "roll"
      case group = "grupp"
      case together = "tillsammans"
      case hours = "tid"
      case levels = "nivåer"
      case ifUnreachable = "om-onåbar"
      case condition = "villkor"
    }

    /// A role or a group.
    public var holder: ElementReference
    /// Roles and groups without which the holder cannot decide; empty: decides alone.
    public var partners: [ElementReference]
    public var hours: Hours
    /// Empty: at every level of the mandate.
    public var levels: [Reference<EventLevel>]
    /// May decide only when these cannot be reached; empty: may decide at once.
    public var ifUnreachable: [ElementReference]
    public var condition: String?
    public var origin: Origin

    public init(
      holder: ElementReference, partners: [ElementReference] = [], hours: Hours = .roundTheClock, levels: [Reference<EventLevel>] = [],
      ifUnreachable: [ElementReference] = [], condition: String? = nil, origin: Origin = Origin()
    ) {
      self.holder = holder
      self.partners = partners
      self.hours = hours
      self.levels = levels
      self.ifUnreachable = ifUnreachable
      self.condition = condition
      self.origin = origin
    }

    /// The holder and those without whom it cannot decide.
    public var parties: [ElementReference] { [holder] + partners }
  }

  /// The decision by which a board or another mandate passed the right on.
  public struct Delegation: Sendable, Hashable {
    public enum Field: String, EntityField {
      case body = "organ"
      case date = "datum"
      case paragraph = "paragraf"
      case mandate = "mandat"
    }

    public var body: String?
    public var date: CalendarDate?
    public var paragraph: String?
    public var mandate: Reference<Mandate>?

    public init(body: String? = nil, date: CalendarDate? = nil, paragraph: String? = nil, mandate: Reference<Mandate>? = nil) {
      self.body = body
      self.date = date
      self.paragraph = paragraph
      self.mandate = mandate
    }
  }

  public var id: Identifier<Mandate>
  /// The decision as a request: "Sammankalla social krisledningsgrupp".
  public var title: String
  public var audience: Audience = kind.defaultAudience
  public var category: Category?
  public var effect: Effect?
  /// The group, support phase or role that the decision is about.
  public var concerns: ElementReference?
  /// This is another statement about the decision of that mandate.
  public var sameDecisionAs: Reference<Mandate>?
  /// Empty: at every level of the plan.
  public var levels: [Reference<EventLevel>] = []
  /// When the decision is taken; at other times what it is about waits.
  public var hours: Hours = .roundTheClock
  public var holders: [Holder] = []
  public var order: Order = .inTurn
  /// `nil`: nobody after the holders.
  public var thereafter: Thereafter?
  public var limit: Limit?
  /// Must be consulted before the decision.
  public var consulted: [ElementReference] = []
  /// May be consulted; the decision does not wait for them.
  public var consultedAtNeed: [ElementReference] = []
  public var informed: [ElementReference] = []
  /// Laws, policies and chapters.
  public var grounds: [ElementReference] = []
  public var delegation: Delegation?
  public var endedBy: Reference<Mandate>?
  /// Roles and groups that take the responsibility over; until then it stays with the holder.
  public var handedOverTo: [ElementReference] = []
  public var description = RichText()
  public var origins: FieldOrigins<Field>

  public init(id: Identifier<Mandate>, title: String, origins: FieldOrigins<Field> = FieldOrigins()) {
    self.id = id
    self.title = title
    self.origins = origins
  }
}
