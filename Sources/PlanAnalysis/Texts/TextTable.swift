public import Diagnostics
public import PlanModel

/// What the texts of a plan say in words that its registers know: laws, terms, abbreviations and names. Found in one walk.
public struct TextTable: Sendable {
  /// A law that is cited by its number in Svensk författningssamling.
  public struct Citation: Sendable, Hashable {
    public let designation: String
    public let isHistorical: Bool
    public let origin: Origin
  }

  /// A word that the glossary has replaced by another, outside quotations and historical links.
  public struct ReplacedWord: Sendable, Hashable {
    public let written: String
    public let term: Identifier<Term>
    public let origin: Origin
  }

  /// An abbreviation that neither the registers nor the texts explain, where it first stands.
  public struct Abbreviation: Sendable, Hashable {
    public let written: String
    public var count: Int
    public let origin: Origin
  }

  /// A second name of a role or group, and where it and the first name are used.
  public struct SecondName: Sendable, Hashable {
    public let element: ElementID
    public let name: String
    public let origin: Origin
    /// Where the element goes by its title.
    public let title: Origin
  }

  public let citations: [Citation]
  public let replacedWords: [ReplacedWord]
  public let unexplainedAbbreviations: [Abbreviation]
  /// The first use of each name, where the title is used too.
  public let secondNames: [SecondName]

  public init(_ plan: Plan) {
    var scanner = TextScanner(plan)
    plan.forEachText { scanner.scan($1, of: $0) }
    citations = scanner.citations
    replacedWords = scanner.replacedWords
    unexplainedAbbreviations = scanner.abbreviations.unexplained
    secondNames = scanner.names.secondNames
  }
}
