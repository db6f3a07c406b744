public import Diagnostics
public import Prose

/// Who alerts whom, by what channel, within how many minutes, and what if there is no answer.
public struct AlarmChain: Entity {
  public static let kind = EntityKind.alarmChain

  public enum Field: String, EntityField {
    case type = "typ"
    case id
    case title = "titel"
    case audience = "synlighet"
    case entryPoints = "ingångar"
  }

  /// A role, a group, a contact, or a name outside the plan such as 112.
  public enum Node: Sendable, Hashable {
    case element(ElementReference)
    case outside(String)
  }

  /// One row of the chain's table.
  public struct Step: Sendable, Hashable {
    public enum Field: String, EntityField {
      case from = "Från"
      case to = "Till"
      case channel = "Sätt"
      case within = "Inom"
      case levels = "Nivåer"
      case hours = "Tid"
      case ifNoAnswer = "Inget svar"
    }

    public var from: Node
    public var to: Node
    public var channel: String?
    public var within: Duration?
    public var levels: [Reference<EventLevel>]
    public var hours: Hours
    /// Who is alerted instead.
    public var ifNoAnswer: Node?
    public var origin: Origin

    public init(
      from: Node, to: Node, channel: String? = nil, within: Duration? = nil, levels: [Reference<EventLevel>] = [],
      hours: Hours = .roundTheClock, ifNoAnswer: Node? = nil, origin: Origin = Origin()
    ) {
      self.from = from
      self.to = to
      self.channel = channel
      self.within = within
      self.levels = levels
      self.hours = hours
      self.ifNoAnswer = ifNoAnswer
      self.origin = origin
    }
  }

  public var id: Identifier<AlarmChain>
  public var title: String
  public var audience: Audience = kind.defaultAudience
  public var entryPoints: [Node] = []
  public var introduction = RichText()
  public var steps: [Step] = []
  public var origins: FieldOrigins<Field>

  public init(id: Identifier<AlarmChain>, title: String, origins: FieldOrigins<Field> = FieldOrigins()) {
    self.id = id
    self.title = title
    self.origins = origins
  }
}
