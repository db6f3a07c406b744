import Diagnostics
import PlanModel
import Prose

/// Walks through a plan once and writes down every reference in it.
struct ReferenceCollector {
  private(set) var found: [PlanReference] = []
  private(set) var directives: Set<String> = []
  private(set) var texts = 0
  private var owner = ElementID(.plan, "")

  mutating func collect(_ plan: Plan) {
    owner = plan.element
    field(plan.owner)
    field(plan.endurance?.role)
    text(plan.summary)
    plan.openQuestions.forEach { text($0) }
    plan.organisations.forEach { collect($0) }
    plan.roles.forEach { collect($0) }
    plan.groups.forEach { collect($0) }
    plan.mandates.forEach { collect($0) }
    plan.levels.forEach { collect($0) }
    plan.checklists.forEach { collect($0) }
    plan.contactLists.forEach { collect($0) }
    plan.alarmChains.forEach { collect($0) }
    plan.rotas.forEach { collect($0) }
    plan.locations.forEach { collect($0) }
    for form in plan.forms {
      owner = form.element
      text(form.content)
    }
    plan.supportPhases.forEach { collect($0) }
    plan.dormantPages.forEach { collect($0) }
    plan.exercises.forEach { collect($0) }
    for chapter in plan.chapters {
      owner = chapter.element
      text(chapter.content)
    }
    plan.decisionBases.forEach { collect($0) }
    plan.laws.forEach { collect($0) }
    plan.policies.forEach { collect($0) }
    for term in plan.terms {
      owner = term.element
      inlines(term.explanation)
      text(term.description)
    }
  }

  private mutating func field<E: Entity>(_ reference: Reference<E>?) {
    guard let reference else { return }
    add(reference.id.element, .field, reference.origin)
  }

  private mutating func field(_ reference: ElementReference?) {
    guard let reference else { return }
    add(reference.element, .field, reference.origin)
  }

  private mutating func fields<E: Entity>(_ references: [Reference<E>]) { references.forEach { field($0) } }
  private mutating func fields(_ references: [ElementReference]) { references.forEach { field($0) } }

  private mutating func text(_ text: RichText) {
    if !text.blocks.isEmpty { texts += 1 }
    var links: [Inline.Link] = []
    text.forEachInlines { links += $0.links }
    for link in links { add(link) }
    directives(of: text.blocks)
  }

  private mutating func directives(of blocks: [RichText.Block]) {
    for block in blocks {
      switch block {
      case .directive(let directive):
        directives.insert(directive.name)
        guard !directive.argument.isEmpty, let kind = ChapterDirective(rawValue: directive.name)?.argumentKind else { continue }
        add(ElementID(kind, directive.argument), .directive, directive.origin)
      case .list(let list): list.items.forEach { directives(of: $0.blocks) }
      case .quote(let inner, _): directives(of: inner)
      case .paragraph, .heading, .code, .table, .image, .rule: continue
      }
    }
  }

  private mutating func inlines(_ inlines: [Inline]) {
    for link in inlines.links { add(link) }
  }

  private mutating func add(_ link: Inline.Link) {
    guard let element = link.target.element else { return }
    add(element, .link(title: link.title, hasWords: !link.text.isEmpty), link.origin)
  }

  private mutating func add(_ target: ElementID, _ manner: PlanReference.Manner, _ origin: Origin) {
    found.append(PlanReference(from: owner, to: target, manner: manner, origin: origin))
  }
}

// MARK: - One entity of each kind

extension ReferenceCollector {
  private mutating func collect(_ organisation: Organisation) {
    owner = organisation.element
    field(organisation.partOf)
    text(organisation.description)
  }

  private mutating func collect(_ role: Role) {
    owner = role.element
    field(role.organisation)
    fields(role.alternates)
    field(role.reportsTo)
    fields(role.leaders)
    field(role.appointedBy)
    for filling in role.fillings {
      field(filling.organisation)
      fields(filling.alternates)
    }
    field(role.rota)
    [role.description, role.before, role.during, role.after].forEach { text($0) }
  }

  private mutating func collect(_ group: Group) {
    owner = group.element
    for member in group.members {
      switch member.seat {
      case .role(let role): field(role)
      case .organisation(let organisation): field(organisation)
      }
      fields(member.alternates)
    }
    field(group.convener)
    fields(group.leaders)
    fields(group.adjuncts)
    field(group.convenedBy)
    field(group.closedBy)
    text(group.description)
  }

  private mutating func collect(_ mandate: Mandate) {
    owner = mandate.element
    field(mandate.concerns)
    field(mandate.sameDecisionAs)
    fields(mandate.levels)
    for holder in mandate.holders {
      fields(holder.parties)
      fields(holder.levels)
      fields(holder.ifUnreachable)
    }
    fields(mandate.consulted)
    fields(mandate.consultedAtNeed)
    fields(mandate.informed)
    fields(mandate.grounds)
    field(mandate.delegation?.mandate)
    field(mandate.endedBy)
    fields(mandate.handedOverTo)
    text(mandate.description)
  }

  private mutating func collect(_ level: EventLevel) {
    owner = level.element
    fields(level.leaders.map(\.reference))
    fields(level.activates.map(\.reference))
    [level.description, level.criteria, level.examples].forEach { text($0) }
  }

  private mutating func collect(_ checklist: Checklist) {
    owner = checklist.element
    field(checklist.role)
    field(checklist.group)
    fields(checklist.levels)
    field(checklist.reportsTo)
    text(checklist.introduction)
    for section in checklist.sections {
      text(section.introduction)
      for step in section.steps {
        inlines(step.text)
        text(step.remark)
      }
    }
  }

  private mutating func collect(_ list: ContactList) {
    owner = list.element
    field(list.organisation)
    field(list.owner)
    text(list.introduction)
    for contact in list.entries {
      owner = contact.element
      field(contact.role)
      field(contact.organisation)
      field(contact.responsible)
      inlines(contact.remark)
    }
  }

  private mutating func collect(_ chain: AlarmChain) {
    owner = chain.element
    chain.entryPoints.forEach { node($0) }
    text(chain.introduction)
    for step in chain.steps {
      node(step.from)
      node(step.to)
      fields(step.levels)
      step.ifNoAnswer.map { node($0) }
    }
  }

  private mutating func node(_ node: AlarmChain.Node) {
    if case .element(let reference) = node { field(reference) }
  }

  private mutating func collect(_ rota: DutyRota) {
    owner = rota.element
    field(rota.role)
    text(rota.introduction)
    rota.turns.forEach { field($0.contact) }
  }

  private mutating func collect(_ location: Location) {
    owner = location.element
    field(location.lentBy)
    field(location.fallback)
    text(location.description)
  }

  private mutating func collect(_ phase: SupportPhase) {
    owner = phase.element
    field(phase.follows)
    field(phase.startedBy)
    field(phase.endedBy)
    field(phase.contact)
    field(phase.organisation)
    field(phase.location)
    fields(phase.leaders)
    text(phase.description)
  }

  private mutating func collect(_ page: DormantPage) {
    owner = page.element
    field(page.phase)
    fields(page.contacts)
    field(page.owner)
    field(page.startedBy)
    field(page.endedBy)
    inlines(page.message)
    text(page.content)
  }

  private mutating func collect(_ exercise: Exercise) {
    owner = exercise.element
    fields(exercise.participants)
    field(exercise.responsible)
    text(exercise.description)
  }

  private mutating func collect(_ basis: DecisionBasis) {
    owner = basis.element
    field(basis.officer)
    fields(basis.signatories)
    for part in DecisionBasis.Part.allCases { basis.parts[part].map { text($0) } }
  }

  private mutating func collect(_ policy: Policy) {
    owner = policy.element
    field(policy.replacedBy)
    text(policy.description)
  }

  private mutating func collect(_ law: Law) {
    owner = law.element
    field(law.replacedBy)
    text(law.description)
  }
}
