public import Diagnostics
public import PlanModel

/// Somewhere in a plan where one element points at another.
public struct PlanReference: Sendable, Hashable {
  public let from: ElementID
  public let to: ElementID
  public let manner: Manner
  public let origin: Origin

  public enum Manner: Sendable, Hashable {
    /// By a key of the front matter or a column of a table.
    case field
    /// By a link in a text, with the words after its address: `historisk`.
    case link(title: String, hasWords: Bool)
    /// By a directive that names it.
    case directive
  }
}

/// Every reference of a plan.
public struct ReferenceTable: Sendable {
  /// In the plan's order.
  public let all: [PlanReference]
  /// Directives of texts, by name: what a plan shows without naming single elements.
  public let directives: Set<String>
  /// How many running texts were looked through.
  public let texts: Int
  private let numbersByTarget: [ElementID: [Int]]

  init(_ plan: Plan) {
    var collector = ReferenceCollector()
    collector.collect(plan)
    all = collector.found
    directives = collector.directives
    texts = collector.texts
    numbersByTarget = Dictionary(grouping: all.indices) { [all] in all[$0].to }
  }

  /// The references to an element from others than itself.
  public func references(to element: ElementID) -> [PlanReference] {
    (numbersByTarget[element] ?? []).lazy.map { all[$0] }.filter { $0.from != element }
  }

  public func isReferred(to element: ElementID) -> Bool {
    (numbersByTarget[element] ?? []).contains { all[$0].from != element }
  }
}
