public import Diagnostics
public import Prose

/// A municipality's crisis-support plan: values only, with every reference resolved.
///
/// Each list is in the order in which its entities are shown; `Plan` itself keeps no secrets from its reader, so whatever
/// is published goes through `edition(for:)` first.
public struct Plan: Entity {
  public static let kind = EntityKind.plan

  public enum Field: String, EntityField {
    case type = "typ"
    case id
    case title = "titel"
    case audience = "synlighet"
    case municipality = "kommun"
    case version
    case status
    case caseNumber = "diarienummer"
    case decision = "beslut"
    case decisionLevels = "beslutsnivåer"
    case replaces = "ersätter"
    case validFrom = "gäller-från"
    case revisionDue = "aktualiseras"
    case owner = "ansvarig"
    case endurance = "uthållighet"
    case officeHours = "kontorstid"
    case versions = "versioner"
    case basis = "bygger-på"
    case omitted = "utgår"
    case shared = "gemensamt"
    case contacts = "kontakter"
    case intranetAddress = "intranätsadress"
    case webAddress = "webbadress"
    case tabs = "flikar"
    case decisionStyle = "beslutsstil"
    case rules = "regler"
  }

  public enum Status: String, Sendable, CaseIterable {
    case draft = "utkast"
    case proposal = "förslag"
    case decided = "beslutad"
    case repealed = "upphävd"
  }

  /// The binder's tabs.
  public enum Tab: String, Sendable, CaseIterable {
    case alarm = "larm"
    case plan
    case mandates = "mandat"
    case roles = "roller"
    case cards = "kort"
    case contacts = "telefon"
    case alarmChain = "larmkedja"
    case locations = "lokaler"
    case forms = "blanketter"
    case exercises = "övning"
    case laws = "lagar"
  }

  public enum DecisionStyle: String, Sendable, CaseIterable {
    case points = "punkter"
    case attClauses = "att-satser"
  }

  /// The decision by which the plan holds.
  public struct Decision: Sendable, Hashable {
    public enum Field: String, EntityField {
      case body = "organ"
      case date = "datum"
      case paragraph = "paragraf"
    }

    public var body: String?
    public var date: CalendarDate?
    public var paragraph: String?

    public init(body: String? = nil, date: CalendarDate? = nil, paragraph: String? = nil) {
      self.body = body
      self.date = date
      self.paragraph = paragraph
    }
  }

  /// Who decides on changes of a kind: the council on principles, the board on its organisation.
  public struct DecisionLevel: Sendable, Hashable {
    public var changes: ChangeClass
    /// As it reads in a sentence: "kommunfullmäktige", "samordnaren".
    public var body: String

    public init(changes: ChangeClass, body: String) {
      self.changes = changes
      self.body = body
    }
  }

  /// How long the support must be able to go on, and with how many.
  public struct Endurance: Sendable, Hashable {
    public enum Field: String, EntityField {
      case hours = "timmar"
      case shift = "pass"
      case rest = "vila"
      case persons = "personer"
      case pairs = "par"
      case role = "roll"
    }

    /// Hours that the support must be kept up.
    public var hours: Int
    /// Hours of one shift.
    public var shift: Int
    /// Hours of rest between two shifts.
    public var rest: Int
    /// Persons at work at the same time, where no level says otherwise.
    public var persons: Int?
    /// Persons at work at the same time, by level.
    public var personsByLevel: [Identifier<EventLevel>: Int] = [:]
    /// Whether support persons work in pairs.
    public var pairs = false
    /// The role whose persons are counted.
    public var role: Reference<Role>?
    public var origin: Origin

    public init(hours: Int, shift: Int, rest: Int, origin: Origin = Origin()) {
      self.hours = hours
      self.shift = shift
      self.rest = rest
      self.origin = origin
    }
  }

  /// A row of the revision table.
  public struct Version: Sendable, Hashable {
    public enum Field: String, EntityField {
      case version
      case date = "datum"
      case change = "ändring"
      case decision = "beslut"
      case audience = "synlighet"
    }

    public var version: String
    public var date: CalendarDate?
    public var change: String?
    public var decision: String?
    /// The widest audience that may read what changed. That there was a version, when, and who decided on it, everybody may.
    public var audience: Audience = .public

    public init(version: String, date: CalendarDate? = nil, change: String? = nil, decision: String? = nil) {
      self.version = version
      self.date = date
      self.change = change
      self.decision = decision
    }
  }

  public var id: Identifier<Plan>
  public var title: String
  public var audience: Audience = kind.defaultAudience
  public var municipality = ""
  public var version = ""
  public var status: Status = .draft
  public var caseNumber: String?
  public var decision: Decision?
  /// Who decides on what kind of change; a kind that is not named is left open.
  public var decisionLevels: [DecisionLevel] = []
  public var replaces: String?
  public var validFrom: CalendarDate?
  public var revisionDue: CalendarDate?
  public var owner: Reference<Role>?
  public var endurance: Endurance?
  /// What the plan means by `kontorstid`; `nil` where it does not say.
  public var officeHours: OfficeHours?
  public var versions: [Version] = []
  public var intranetAddress: String?
  public var webAddress: String?
  public var tabs: [Tab] = Tab.allCases
  public var decisionStyle: DecisionStyle = .points
  /// The severity that the plan gives a rule; `nil` switches the rule off. Printed in the binder's colophon.
  public var ruleSettings: [RuleSetting] = []
  public var summary = RichText()
  /// What is not settled: one text per question.
  public var openQuestions: [RichText] = []
  /// What the open questions explain of what the rules find.
  public var explanations: [Explanation] = []

  public var organisations: [Organisation] = []
  public var roles: [Role] = []
  public var groups: [Group] = []
  public var mandates: [Mandate] = []
  public var levels: [EventLevel] = []
  public var checklists: [Checklist] = []
  public var contactLists: [ContactList] = []
  public var alarmChains: [AlarmChain] = []
  public var rotas: [DutyRota] = []
  public var locations: [Location] = []
  public var forms: [Form] = []
  public var supportPhases: [SupportPhase] = []
  public var dormantPages: [DormantPage] = []
  public var exercises: [Exercise] = []
  public var chapters: [Chapter] = []
  public var decisionBases: [DecisionBasis] = []
  public var laws: [Law] = []
  public var policies: [Policy] = []
  public var terms: [Term] = []
  /// The pictures that the texts name, by their path in the plan's folder.
  public var images: [String: [UInt8]] = [:]
  public var origins: FieldOrigins<Field>

  public init(id: Identifier<Plan>, title: String, origins: FieldOrigins<Field> = FieldOrigins()) {
    self.id = id
    self.title = title
    self.origins = origins
  }

  /// What an open question says that the rules will find, as long as it is open.
  public struct Explanation: Sendable, Hashable {
    /// The place of the question among the plan's, from 0.
    public var question: Int
    /// The name of the rule.
    public var rule: String
    /// Where the finding is expected; empty: in `plan.md` itself.
    public var elements: [ElementReference]
    /// The name of the rule in the question.
    public var origin: Origin

    public init(question: Int, rule: String, elements: [ElementReference] = [], origin: Origin = Origin()) {
      self.question = question
      self.rule = rule
      self.elements = elements
      self.origin = origin
    }
  }

  /// A rule whose severity the plan has changed.
  public struct RuleSetting: Sendable, Hashable {
    public var rule: String
    public var severity: Severity?
    public var origin: Origin

    public init(rule: String, severity: Severity?, origin: Origin = Origin()) {
      self.rule = rule
      self.severity = severity
      self.origin = origin
    }
  }
}
