import PlanModel

/// The register: every name and term that can be looked up, in alphabetical order.
extension Composer {
  func registerPage(_ path: String) -> Page {
    var entries: [(name: String, element: ElementID)] = []
    func add<E: Entity>(_ entities: [E]) {
      for entity in entities where map[entity.element] != nil { entries.append((entity.title, entity.element)) }
    }
    add(plan.roles)
    add(plan.groups)
    add(plan.organisations)
    add(plan.mandates)
    add(plan.contactLists)
    add(plan.locations)
    add(plan.forms)
    add(plan.supportPhases)
    add(plan.dormantPages)
    add(plan.chapters)
    add(plan.terms)
    for card in plan.checklists where map[card.element] != nil { entries.append((cardTitle(card), card.element)) }
    for role in plan.roles where map[role.element] != nil { entries += role.aliases.map { ($0, role.element) } }
    for group in plan.groups where map[group.element] != nil { entries += group.aliases.map { ($0, group.element) } }
    var page = page(path)
    page.list(SwedishOrder.sorted(entries, by: \.name).map { link($0.element, [.text($0.name)]) })
    return page.page(.register, words[.register], summary: words[.registerSummary]).inColumns(3)
  }
}
