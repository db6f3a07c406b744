public import PlanModel

extension Plan {
  /// The plan with each element hidden from whom the newer plan hides it.
  ///
  /// A publication that shows what was said before must not tell again what has been hidden since: a number that was public once and is private now.
  public func raised(to newer: Plan) -> Plan {
    let side = Pairing(PlanPair(old: self, new: newer)).old
    var audiences: [ElementID: Audience] = [:]
    func note<E: Entity>(_ elements: [E], under ceiling: Audience = .public) {
      for element in elements { audiences[element.element] = max(element.audience, ceiling) }
    }
    note(newer.organisations)
    note(newer.roles)
    note(newer.groups)
    note(newer.mandates)
    note(newer.levels)
    note(newer.checklists)
    note(newer.contactLists)
    for list in newer.contactLists { note(list.entries, under: list.audience) }
    note(newer.alarmChains)
    note(newer.rotas)
    note(newer.locations)
    note(newer.forms)
    note(newer.supportPhases)
    note(newer.exercises)
    note(newer.chapters)
    note(newer.decisionBases)
    note(newer.laws)
    note(newer.policies)
    note(newer.terms)

    func raise<E: Entity>(_ elements: inout [E]) {
      for place in elements.indices {
        guard let now = side.subject(elements[place].element).newElement.flatMap({ audiences[$0] }) else { continue }
        elements[place].audience = max(elements[place].audience, now)
      }
    }
    var plan = self
    raise(&plan.organisations)
    raise(&plan.roles)
    raise(&plan.groups)
    raise(&plan.mandates)
    raise(&plan.levels)
    raise(&plan.checklists)
    raise(&plan.contactLists)
    for place in plan.contactLists.indices { raise(&plan.contactLists[place].entries) }
    raise(&plan.alarmChains)
    raise(&plan.rotas)
    raise(&plan.locations)
    raise(&plan.forms)
    raise(&plan.supportPhases)
    raise(&plan.exercises)
    raise(&plan.chapters)
    raise(&plan.decisionBases)
    raise(&plan.laws)
    raise(&plan.policies)
    raise(&plan.terms)
    return plan
  }

  /// The plan with its elements in the order in which the newer plan has them: the order of the files in a folder is no change.
  ///
  /// What the newer plan does not have stays at its place.
  public func ordered(like newer: Plan) -> Plan {
    let side = Pairing(PlanPair(old: self, new: newer)).old
    func order<E: Entity>(_ elements: inout [E], _ newer: [E]) {
      let places = Dictionary(newer.enumerated().map { ($0.element.element, $0.offset) }) { first, _ in first }
      let slots = elements.indices.compactMap { slot in
        side.subject(elements[slot].element).newElement.flatMap { places[$0] }.map { (slot: slot, place: $0) }
      }
      let before = elements
      for (target, source) in zip(slots, slots.sorted { $0.place < $1.place }) { elements[target.slot] = before[source.slot] }
    }
    var plan = self
    order(&plan.organisations, newer.organisations)
    order(&plan.roles, newer.roles)
    order(&plan.groups, newer.groups)
    order(&plan.mandates, newer.mandates)
    order(&plan.checklists, newer.checklists)
    order(&plan.contactLists, newer.contactLists)
    order(&plan.alarmChains, newer.alarmChains)
    order(&plan.rotas, newer.rotas)
    order(&plan.locations, newer.locations)
    order(&plan.forms, newer.forms)
    order(&plan.supportPhases, newer.supportPhases)
    order(&plan.exercises, newer.exercises)
    order(&plan.decisionBases, newer.decisionBases)
    order(&plan.laws, newer.laws)
    order(&plan.policies, newer.policies)
    order(&plan.terms, newer.terms)
    return plan
  }
}
