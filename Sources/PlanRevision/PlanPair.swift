import PlanModel

/// Does something with the elements of each kind in two plans.
protocol PlanPairVisitor {
  mutating func visit<E: ComparableElement>(_ old: [E], _ new: [E])
}

/// Two plans that are held against one another.
struct PlanPair: Sendable {
  let old: Plan
  let new: Plan

  /// Each kind once, in the order of the kinds.
  func visit(_ visitor: inout some PlanPairVisitor) {
    for kind in EntityKind.allCases { visit(kind, &visitor) }
  }

  func visit(_ kind: EntityKind, _ visitor: inout some PlanPairVisitor) {
    switch kind {
    case .plan: visitor.visit([old], [new])
    case .organisation: visitor.visit(old.organisations, new.organisations)
    case .role: visitor.visit(old.roles, new.roles)
    case .group: visitor.visit(old.groups, new.groups)
    case .mandate: visitor.visit(old.mandates, new.mandates)
    case .eventLevel: visitor.visit(old.levels, new.levels)
    case .checklist: visitor.visit(old.checklists, new.checklists)
    case .contactList: visitor.visit(old.contactLists, new.contactLists)
    case .contact: visitor.visit(old.contactLists.flatMap(\.entries), new.contactLists.flatMap(\.entries))
    case .alarmChain: visitor.visit(old.alarmChains, new.alarmChains)
    case .dutyRota: visitor.visit(old.rotas, new.rotas)
    case .location: visitor.visit(old.locations, new.locations)
    case .form: visitor.visit(old.forms, new.forms)
    case .supportPhase: visitor.visit(old.supportPhases, new.supportPhases)
    case .dormantPage: visitor.visit(old.dormantPages, new.dormantPages)
    case .exercise: visitor.visit(old.exercises, new.exercises)
    case .chapter: visitor.visit(old.chapters, new.chapters)
    case .decisionBasis: visitor.visit(old.decisionBases, new.decisionBases)
    case .law: visitor.visit(old.laws, new.laws)
    case .policy: visitor.visit(old.policies, new.policies)
    case .term: visitor.visit(old.terms, new.terms)
    }
  }
}
