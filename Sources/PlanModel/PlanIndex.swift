/// A plan's entities by id: built once, so that following a reference costs one look-up.
public struct PlanIndex: Sendable {
  public let plan: Plan

  public let organisations: [Identifier<Organisation>: Organisation]
  public let roles: [Identifier<Role>: Role]
  public let groups: [Identifier<Group>: Group]
  public let mandates: [Identifier<Mandate>: Mandate]
  public let levels: [Identifier<EventLevel>: EventLevel]
  public let checklists: [Identifier<Checklist>: Checklist]
  public let contactLists: [Identifier<ContactList>: ContactList]
  public let contacts: [Identifier<Contact>: Contact]
  public let alarmChains: [Identifier<AlarmChain>: AlarmChain]
  public let rotas: [Identifier<DutyRota>: DutyRota]
  public let locations: [Identifier<Location>: Location]
  public let forms: [Identifier<Form>: Form]
  public let supportPhases: [Identifier<SupportPhase>: SupportPhase]
  public let exercises: [Identifier<Exercise>: Exercise]
  public let chapters: [Identifier<Chapter>: Chapter]
  public let decisionBases: [Identifier<DecisionBasis>: DecisionBasis]
  public let laws: [Identifier<Law>: Law]
  public let terms: [Identifier<Term>: Term]
  /// The contacts of each role, in the order of the lists.
  public let contactsOfRole: [Identifier<Role>: [Contact]]
  /// The checklists of each role, in the plan's order.
  public let checklistsOfRole: [Identifier<Role>: [Checklist]]

  public init(_ plan: Plan) {
    self.plan = plan
    organisations = Self.byID(plan.organisations)
    roles = Self.byID(plan.roles)
    groups = Self.byID(plan.groups)
    mandates = Self.byID(plan.mandates)
    levels = Self.byID(plan.levels)
    checklists = Self.byID(plan.checklists)
    contactLists = Self.byID(plan.contactLists)
    let entries = plan.contactLists.flatMap(\.entries)
    contacts = Self.byID(entries)
    alarmChains = Self.byID(plan.alarmChains)
    rotas = Self.byID(plan.rotas)
    locations = Self.byID(plan.locations)
    forms = Self.byID(plan.forms)
    supportPhases = Self.byID(plan.supportPhases)
    exercises = Self.byID(plan.exercises)
    chapters = Self.byID(plan.chapters)
    decisionBases = Self.byID(plan.decisionBases)
    laws = Self.byID(plan.laws)
    terms = Self.byID(plan.terms)
    contactsOfRole = Dictionary(grouping: entries.filter { $0.role != nil }) { $0.role?.id ?? Identifier("") }
    checklistsOfRole = Dictionary(grouping: plan.checklists.filter { $0.role != nil }) { $0.role?.id ?? Identifier("") }
  }

  /// The first of each id; duplicates are reported when the plan is read.
  private static func byID<E: Entity>(_ entities: [E]) -> [Identifier<E>: E] {
    Dictionary(entities.map { ($0.id, $0) }) { first, _ in first }
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
    case .exercise: exercises[Identifier(id)]?.title
    case .chapter: chapters[Identifier(id)]?.title
    case .decisionBasis: decisionBases[Identifier(id)]?.title
    case .law: laws[Identifier(id)].map { $0.shortName ?? $0.title }
    case .term: terms[Identifier(id)]?.title
    }
  }
}
