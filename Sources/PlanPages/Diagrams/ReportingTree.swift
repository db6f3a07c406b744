import PlanModel

/// Roles and groups under those whom they report to; a group stands under its leader.
struct ReportingTree: Sendable {
  /// Deeper chains than this are cut in the drawing and in the list; no municipality has them.
  static let depthLimit = 12

  let roots: [ElementID]
  private let childrenOf: [ElementID: [ElementID]]

  init(_ plan: Plan) {
    var parents: [ElementID: ElementID] = [:]
    let known = Set(plan.roles.map(\.element) + plan.groups.map(\.element))
    var elements: [ElementID] = []
    func add(_ element: ElementID, under parent: ElementID?) {
      elements.append(element)
      guard let parent, known.contains(parent), parent != element else { return }
      // Two who report to each other would hang in the air: the first of them becomes a root.
      var ancestor: ElementID? = parent
      while let one = ancestor {
        if one == element { return }
        ancestor = parents[one]
      }
      parents[element] = parent
    }
    for role in plan.roles { add(role.element, under: role.reportsTo?.element) }
    for group in plan.groups { add(group.element, under: (group.leaders.first ?? group.convener).map(\.id.element)) }
    roots = elements.filter { parents[$0] == nil }
    childrenOf = Dictionary(grouping: elements.filter { parents[$0] != nil }) { parents[$0] ?? $0 }
  }

  func children(of element: ElementID) -> [ElementID] { childrenOf[element] ?? [] }
}
