/// A plan's entities by id: built once, so that following a reference costs one look-up.
public struct PlanIndex: Sendable {
  public let plan: Plan

  public let organisations: EntityTable<Organisation>
  public let roles: EntityTable<Role>
  public let groups: EntityTable<Group>
  public let mandates: EntityTable<Mandate>
  public let levels: EntityTable<EventLevel>
  public let checklists: EntityTable<Checklist>
  public let contactLists: EntityTable<ContactList>
  public let contacts: EntityTable<Contact>
  public let alarmChains: EntityTable<AlarmChain>
  public let rotas: EntityTable<DutyRota>
  public let locations: EntityTable<Location>
  public let forms: EntityTable<Form>
  public let supportPhases: EntityTable<SupportPhase>
  public let dormantPages: EntityTable<DormantPage>
  public let exercises: EntityTable<Exercise>
  public let chapters: EntityTable<Chapter>
  public let decisionBases: EntityTable<DecisionBasis>
  public let laws: EntityTable<Law>
  public let policies: EntityTable<Policy>
  public let terms: EntityTable<Term>
  /// The contacts of each role, in the order of the lists.
  public let contactsOfRole: [Identifier<Role>: [Contact]]
  /// The checklists of each role, in the plan's order.
  public let checklistsOfRole: [Identifier<Role>: [Checklist]]
  public let checklistsOfGroup: [Identifier<Group>: [Checklist]]

  public init(_ plan: Plan) {
    self.plan = plan
    organisations = EntityTable(plan.organisations)
    roles = EntityTable(plan.roles)
    groups = EntityTable(plan.groups)
    mandates = EntityTable(plan.mandates)
    levels = EntityTable(plan.levels)
    checklists = EntityTable(plan.checklists)
    contactLists = EntityTable(plan.contactLists)
    let entries = plan.contactLists.flatMap(\.entries)
    // A number that is published with a page may stand in a list that the edition does not hold.
    contacts = EntityTable(entries + plan.dormantPages.flatMap(\.numbers))
    alarmChains = EntityTable(plan.alarmChains)
    rotas = EntityTable(plan.rotas)
    locations = EntityTable(plan.locations)
    forms = EntityTable(plan.forms)
    supportPhases = EntityTable(plan.supportPhases)
    dormantPages = EntityTable(plan.dormantPages)
    exercises = EntityTable(plan.exercises)
    chapters = EntityTable(plan.chapters)
    decisionBases = EntityTable(plan.decisionBases)
    laws = EntityTable(plan.laws)
    policies = EntityTable(plan.policies)
    terms = EntityTable(plan.terms)
    contactsOfRole = Dictionary(grouping: entries.filter { $0.role != nil }) { $0.role?.id ?? Identifier("") }
    checklistsOfRole = Dictionary(grouping: plan.checklists.filter { $0.role != nil }) { $0.role?.id ?? Identifier("") }
    checklistsOfGroup = Dictionary(grouping: plan.checklists.filter { $0.group != nil }) { $0.group?.id ?? Identifier("") }
  }

  /// What a reader sees in place of a link without text; `nil` where the plan has no such element.
  public func title(of element: ElementID) -> String? {
    let id = element.id
    return switch element.kind {
    case .plan: plan.id.rawValue == id ? plan.title : nil
    case .organisation: organisations[Identifier(id)]?.title
    case .role: roles[Identifier(id)]?.title
    case .group: groups[Identifier(id)]?.title
    case .mandate: mandates[Identifier(id)]?.title
    case .eventLevel: levels[Identifier(id)].map { "nivå \($0.number)" }
    case .checklist: checklists[Identifier(id)]?.title
    case .contactList: contactLists[Identifier(id)]?.title
    case .contact: contacts[Identifier(id)].map { $0.function ?? $0.role.flatMap { roles[$0.id]?.title } ?? $0.title }
    case .alarmChain: alarmChains[Identifier(id)]?.title
    case .dutyRota: rotas[Identifier(id)]?.title
    case .location: locations[Identifier(id)]?.title
    case .form: forms[Identifier(id)]?.title
    case .supportPhase: supportPhases[Identifier(id)]?.title
    case .dormantPage: dormantPages[Identifier(id)]?.title
    case .exercise: exercises[Identifier(id)]?.title
    case .chapter: chapters[Identifier(id)]?.title
    case .decisionBasis: decisionBases[Identifier(id)]?.title
    case .law: laws[Identifier(id)].map { $0.shortName ?? $0.title }
    case .policy: policies[Identifier(id)]?.title
    case .term: terms[Identifier(id)]?.title
    }
  }
}

/// Entities by id; the first of each, since duplicates are reported when the plan is read.
public struct EntityTable<Element: Sendable>: Sendable {
  /// By the id's letters: as keys, identifiers would be a type of their own for each kind, which costs time when the program starts.
  private let byID: [String: Element]

  public subscript(_ id: Identifier<Element>) -> Element? { byID[id.rawValue] }
}

extension EntityTable where Element: Entity {
  init(_ entities: [Element]) { byID = Dictionary(entities.map { ($0.id.rawValue, $0) }) { first, _ in first } }
}
