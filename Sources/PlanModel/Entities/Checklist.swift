public import Diagnostics
public import Prose

/// What a role, or the people of a group together, do step by step: the source of an action card.
public struct Checklist: Entity {
  public static let kind = EntityKind.checklist

  public enum Field: String, EntityField {
    case type = "typ"
    case id
    case title = "titel"
    case audience = "synlighet"
    case role = "roll"
    case group = "grupp"
    case levels = "nivåer"
    case card = "kort"
    case reportsTo = "rapporterar-till"
  }

  /// The paper that the card is printed on.
  public enum Paper: String, Sendable, CaseIterable {
    case a5 = "A5"
    case a5Landscape = "A5 liggande"
    case a6 = "A6"
  }

  public enum Phase: String, Sendable, CaseIterable {
    case before = "Före"
    case atAlarm = "Vid larm"
    case during = "Under"
    case closing = "Avslut"
    case after = "Efter"
  }

  /// The steps under one heading.
  public struct Section: Sendable, Hashable {
    public var phase: Phase
    public var introduction: RichText
    public var steps: [Step]
    public var origin: Origin

    public init(phase: Phase, introduction: RichText = RichText(), steps: [Step] = [], origin: Origin = Origin()) {
      self.phase = phase
      self.introduction = introduction
      self.steps = steps
      self.origin = origin
    }
  }

  public struct Step: Sendable, Hashable {
    public var text: [Inline]
    /// What stands indented under the step.
    public var remark: RichText
    /// "inom 15 min", as written in the text.
    public var timeLimit: Duration?
    public var origin: Origin

    public init(text: [Inline], remark: RichText = RichText(), timeLimit: Duration? = nil, origin: Origin = Origin()) {
      self.text = text
      self.remark = remark
      self.timeLimit = timeLimit
      self.origin = origin
    }

    /// The mandates that the step exercises, with the links' places.
    public var mandates: [Reference<Mandate>] {
      text.links.compactMap { link in
        guard let element = link.target.element, element.kind == .mandate else { return nil }
        return Reference(Identifier(element.id), origin: link.origin)
      }
    }
  }

  public var id: Identifier<Checklist>
  public var title: String
  public var audience: Audience = kind.defaultAudience
  /// Whose card it is: a role, or a group that has the card on its table.
  public var role: Reference<Role>?
  public var group: Reference<Group>?
  /// Empty: at every level.
  public var levels: [Reference<EventLevel>] = []
  public var paper: Paper = .a5
  /// A role or a group; the role's own where nothing is said.
  public var reportsTo: ElementReference?
  public var introduction = RichText()
  public var sections: [Section] = []
  public var origins: FieldOrigins<Field>

  public init(id: Identifier<Checklist>, title: String, origins: FieldOrigins<Field> = FieldOrigins()) {
    self.id = id
    self.title = title
    self.origins = origins
  }

  /// The role or the group whose card it is.
  public var owner: ElementID? { role.map(\.id.element) ?? group.map(\.id.element) }
}
