public import PlanModel

/// What a publication is made for: pages that lead to each other, pieces for another system's pages, sheets behind tabs, cards that are carried one
/// by one, or a document with appendices that is sent and filed.
public enum Medium: Sendable {
  case site, fragments, binder, cards, document

  public var isPaper: Bool {
    switch self {
    case .site, .fragments: false
    case .binder, .cards, .document: true
    }
  }
}

/// A way to make a publication of a plan. A new publication is a new recipe and a line in `Publications.all`.
public protocol PublicationRecipe: Sendable {
  /// The folder it is written to.
  static var id: String { get }
  /// The plan must be cut to this audience before it is composed.
  static var audience: Audience { get }
  static var medium: Medium { get }
  static func compose(_ context: PublicationContext) -> Publication
}

/// Every publication, in the order in which they are built.
public enum Publications {
  public static let all: [any PublicationRecipe.Type] = [
    IntranetPublication.self,
    WebPublication.self,
    FragmentPublication.self,
    BinderPublication.self,
    CardsPublication.self,
    DecisionPublication.self,
  ]
}
