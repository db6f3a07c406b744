public import Prose

/// A body that employs, decides or lends its people.
public struct Organisation: Entity {
  public static let kind = EntityKind.organisation

  public enum Field: String, EntityField {
    case type = "typ"
    case id
    case title = "titel"
    case audience = "synlighet"
    case shortName = "kort"
    case category = "slag"
    case partOf = "del-av"
  }

  public enum Category: String, Sendable, CaseIterable {
    case municipality = "kommun"
    case assembly = "fullmäktige"
    case board = "nämnd"
    case administration = "förvaltning"
    case company = "bolag"
    case federation = "kommunalförbund"
    case region = "region"
    case authority = "myndighet"
    case faith = "trossamfund"
    case volunteers = "frivillig"
    case otherMunicipality = "annan kommun"

    /// Whether its people are led by the municipality that owns the plan.
    public var isOwn: Bool {
      switch self {
      case .municipality, .assembly, .board, .administration, .company, .federation: true
      case .region, .authority, .faith, .volunteers, .otherMunicipality: false
      }
    }
  }

  public var id: Identifier<Organisation>
  public var title: String
  public var audience: Audience = kind.defaultAudience
  public var shortName: String?
  public var category: Category?
  public var partOf: Reference<Organisation>?
  public var description = RichText()
  public var origins: FieldOrigins<Field>

  public init(id: Identifier<Organisation>, title: String, origins: FieldOrigins<Field> = FieldOrigins()) {
    self.id = id
    self.title = title
    self.origins = origins
  }
}
