public import Prose

/// The official statement (*tjänsteskrivelse*) by which the plan goes to its decision.
public struct DecisionBasis: Entity {
  public static let kind = EntityKind.decisionBasis

  public enum Field: String, EntityField {
    case type = "typ"
    case id
    case title = "titel"
    case audience = "synlighet"
    case recipient = "till"
    case date = "datum"
    case caseNumber = "diarienummer"
    case officer = "handläggare"
    case appendices = "bilagor"
    case signatories = "undertecknas-av"
    case sentTo = "expedieras-till"
  }

  public enum Part: String, Sendable, CaseIterable {
    case proposal = "Förslag till beslut"
    case summary = "Sammanfattning"
    case matter = "Ärendet"
    case preparation = "Beredning"
    case economy = "Ekonomiska konsekvenser"
    case children = "Barnperspektiv"
    case basis = "Beslutsunderlag"
  }

  public var id: Identifier<DecisionBasis>
  public var title: String
  public var audience: Audience = kind.defaultAudience
  public var recipient: String?
  public var date: CalendarDate?
  public var caseNumber: String?
  public var officer: Reference<Role>?
  public var appendices: [String] = []
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
