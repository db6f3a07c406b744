public import Diagnostics
public import PlanModel

/// Which element each place of the files belongs to: the one that begins last before it.
public struct ElementPlaces: Sendable {
  /// Every element of the plan, with its title.
  public let titles: [ElementID: String]
  private let starts: [FileID: [(lower: Int32, element: ElementID)]]

  /// - Parameter plan: `nil` where no place will be asked for.
  public init(_ plan: Plan?) {
    var found: [FileID: [(lower: Int32, element: ElementID)]] = [:]
    var titles: [ElementID: String] = [:]
    func take<E: Entity>(_ entities: [E]) {
      for entity in entities {
        titles[entity.element] = entity.title
        guard let start = entity.origins.start else { continue }
        found[start.file, default: []].append((start.lower, entity.element))
      }
    }
    if let plan {
      take([plan])
      take(plan.organisations)
      take(plan.roles)
      take(plan.groups)
      take(plan.mandates)
      take(plan.levels)
      take(plan.checklists)
      take(plan.contactLists)
      take(plan.contactLists.flatMap(\.entries))
      take(plan.alarmChains)
      take(plan.rotas)
      take(plan.locations)
      take(plan.forms)
      take(plan.supportPhases)
      take(plan.dormantPages)
      take(plan.exercises)
      take(plan.chapters)
      take(plan.decisionBases)
      take(plan.laws)
      take(plan.policies)
      take(plan.terms)
    }
    self.titles = titles
    starts = found.mapValues { $0.sorted { $0.lower < $1.lower } }
  }

  public func element(at range: SourceRange?) -> ElementID? {
    guard let range, let inFile = starts[range.file] else { return nil }
    return inFile.last { $0.lower <= range.lower }?.element ?? inFile.first?.element
  }
}
