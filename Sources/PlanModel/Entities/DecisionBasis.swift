public import Prose

/// The official statement (*tjänsteskrivelse*) by which the plan goes to its decision.
public struct DecisionBasis: Entity {
  public static let kind = EntityKind.decisionBasis

  public enum Field: String, EntityField {
    case type = "typ"
    case id
    case title = "titel"
    case audience = "synlighet"
    case category = "slag"
    case referral = "remiss"
    case recipient = "till"
    case date = "datum"
    case caseNumber = "diarienummer"
    case officer = "handläggare"
    case appendices = "bilagor"
    case signatories = "undertecknas-av"
    case sentTo = "expedieras-till"
  }

  /// What the statement is called, and whether the plan goes with it.
  public enum Category: String, Sendable, CaseIterable {
    case statement = "tjänsteskrivelse"
    case opinion = "tjänsteutlåtande"
    /// An answer to somebody else's proposal: the plan is an appendix only where the author says so.
    case referralReply = "remissvar"
  }

  /// The proposal that a reply answers.
  public struct Referral: Sendable, Hashable {
    public enum Field: String, EntityField {
      case from = "från"
      case caseNumber = "diarienummer"
      case due = "svar-senast"
    }

    public var from: String?
    /// The sender's case number.
    public var caseNumber: String?
    public var due: CalendarDate?

    public init(from: String? = nil, caseNumber: String? = nil, due: CalendarDate? = nil) {
      self.from = from
      self.caseNumber = caseNumber
      self.due = due
    }
  }

  /// A document that goes with the statement: a part of the plan, or one that is attached by hand.
  public struct Appendix: Sendable, Hashable {
    public enum Field: String, EntityField {
      case title = "titel"
      case contents = "innehåll"
    }

    public var title: String
    /// The parts of the plan that it holds, by the names of the binder's tabs; empty where it is a document beside the plan.
    public var contents: [Plan.Tab]

    public init(_ title: String, contents: [Plan.Tab] = []) {
      self.title = title
      self.contents = contents
    }
  }

  public enum Part: String, Sendable, CaseIterable {
    case proposal = "Förslag till beslut"
    case summary = "Sammanfattning"
    case matter = "Ärendet"
    case preparation = "Beredning"
    case assessment = "Bedömning"
    case economy = "Ekonomiska konsekvenser"
    case children = "Barnperspektiv"
    case basis = "Beslutsunderlag"
  }

  public var id: Identifier<DecisionBasis>
  public var title: String
  public var audience: Audience = kind.defaultAudience
  public var category: Category = .statement
  public var referral: Referral?
  public var recipient: String?
  public var date: CalendarDate?
  public var caseNumber: String?
  public var officer: Reference<Role>?
  public var appendices: [Appendix] = []
  public var signatories: [Reference<Role>] = []
  public var sentTo: [String] = []
  /// The parts that are written, by heading.
  public var parts: [Part: RichText] = [:]
  public var origins: FieldOrigins<Field>

  public init(id: Identifier<DecisionBasis>, title: String, origins: FieldOrigins<Field> = FieldOrigins()) {
    self.id = id
    self.title = title
    self.origins = origins
  }
}
