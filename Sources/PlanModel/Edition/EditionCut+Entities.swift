internal import Diagnostics
public import Prose

extension EditionCut {
  /// The whole plan, cut.
  mutating func plan() -> Plan {
    var plan = source
    plan.owner = cut(plan.owner)
    plan.summary = cut(plan.summary)
    plan.openQuestions = plan.openQuestions.map { cut($0) }
    for index in plan.versions.indices { cut(&plan.versions[index]) }
    if let endurance = plan.endurance { plan.endurance = cut(endurance) }
    // What is said of rules is for those who keep the plan.
    if audience < .binder {
      plan.ruleSettings = []
      plan.explanations = []
    }
    // One that names something hidden alone would seem to speak of the plan itself.
    plan.explanations = plan.explanations.compactMap { explanation in
      let elements = cut(explanation.elements)
      guard !elements.isEmpty || explanation.elements.isEmpty else { return nil }
      return Plan.Explanation(question: explanation.question, rule: explanation.rule, elements: elements, origin: explanation.origin)
    }
    plan.organisations = each(plan.organisations) { $0.cut(&$1) }
    plan.roles = each(plan.roles) { $0.cut(&$1) }
    plan.groups = each(plan.groups) { $0.cut(&$1) }
    plan.mandates = each(plan.mandates) { $0.cut(&$1) }
    plan.levels = each(plan.levels) { $0.cut(&$1) }
    plan.checklists = each(plan.checklists) { $0.cut(&$1) }
    plan.contactLists = each(plan.contactLists) { $0.cut(&$1) }
    plan.alarmChains = each(plan.alarmChains) { $0.cut(&$1) }
    plan.rotas = each(plan.rotas) { $0.cut(&$1) }
    plan.locations = each(plan.locations) { $0.cut(&$1) }
    plan.forms = each(plan.forms) { $0.cut(&$1) }
    plan.supportPhases = each(plan.supportPhases) { $0.cut(&$1) }
    plan.dormantPages = each(plan.dormantPages) { $0.cut(&$1) }
    plan.exercises = each(plan.exercises) { $0.cut(&$1) }
    plan.chapters = each(plan.chapters) { $0.cut(&$1) }
    plan.decisionBases = each(plan.decisionBases) { $0.cut(&$1) }
    plan.laws = each(plan.laws) { $0.cut(&$1) }
    plan.policies = each(plan.policies) { $0.cut(&$1) }
    plan.terms = each(plan.terms) { $0.cut(&$1) }
    plan.images = plan.images.filter { plan.imagePaths.contains($0.key) }
    return plan
  }

  /// The visible entities, each cut; one that makes no sense after the cut is left out.
  private mutating func each<E: Entity>(_ entities: [E], _ cut: (inout Self, inout E) -> Bool) -> [E] {
    entities.compactMap { entity in
      guard isVisible(entity.element) else { return nil }
      var entity = entity
      keep(entity.title)
      return cut(&self, &entity) ? entity : nil
    }
  }

  /// The row stays as if nothing had been said of what changed.
  private mutating func cut(_ version: inout Plan.Version) {
    if version.audience > audience {
      version.change = nil
      version.audience = .public
    }
    keep(version.change)
  }

  private func cut(_ endurance: Plan.Endurance) -> Plan.Endurance {
    var endurance = endurance
    endurance.role = cut(endurance.role)
    endurance.personsByLevel = endurance.personsByLevel.filter { isVisible($0.key.element) }
    return endurance
  }

  private mutating func cut(_ organisation: inout Organisation) -> Bool {
    organisation.partOf = cut(organisation.partOf)
    organisation.description = cut(organisation.description)
    keep(organisation.shortName)
    return true
  }

  private mutating func cut(_ role: inout Role) -> Bool {
    role.organisation = cut(role.organisation)
    role.alternates = cut(role.alternates)
    role.reportsTo = cut(role.reportsTo)
    role.leaders = together(role.leaders)
    role.appointedBy = cut(role.appointedBy)
    role.fillings = role.fillings.compactMap { filling in
      cut(filling.organisation).map { Role.Filling($0, alternates: cut(filling.alternates)) }
    }
    keep(role.office)
    role.rota = cut(role.rota)
    role.aliases.forEach { keep($0) }
    role.description = cut(role.description)
    role.before = cut(role.before)
    role.during = cut(role.during)
    role.after = cut(role.after)
    return true
  }

  private mutating func cut(_ group: inout Group) -> Bool {
    group.members = group.members.compactMap { member in
      var member = member
      switch member.seat {
      case .role(let role): guard cut(role) != nil else { return nil }
      case .organisation(let organisation): guard cut(organisation) != nil else { return nil }
      }
      member.alternates = cut(member.alternates)
      keep(member.label)
      return member
    }
    group.convener = cut(group.convener)
    group.leaders = together(group.leaders)
    group.adjuncts = cut(group.adjuncts)
    group.convenedBy = cut(group.convenedBy)
    group.closedBy = cut(group.closedBy)
    group.aliases.forEach { keep($0) }
    group.description = cut(group.description)
    return true
  }

  private mutating func cut(_ mandate: inout Mandate) -> Bool {
    guard let levels = cut(levels: mandate.levels) else { return false }
    mandate.levels = levels
    mandate.concerns = cut(mandate.concerns)
    mandate.sameDecisionAs = cut(mandate.sameDecisionAs)
    mandate.holders = mandate.holders.compactMap { holder in
      // Nor can "together with a hidden role" be told, and without it the holder would seem to decide alone.
      guard holder.parties.allSatisfy({ isVisible($0.element) }), let levels = cut(levels: holder.levels) else { return nil }
      // "If a hidden role cannot be reached" cannot be told, and without it the holder would seem to decide at once.
      guard holder.ifUnreachable.allSatisfy({ isVisible($0.element) }) else { return nil }
      var holder = holder
      holder.levels = levels
      keep(holder.condition)
      return holder
    }
    mandate.consulted = cut(mandate.consulted)
    mandate.consultedAtNeed = cut(mandate.consultedAtNeed)
    mandate.informed = cut(mandate.informed)
    mandate.grounds = cut(mandate.grounds)
    if var delegation = mandate.delegation {
      delegation.mandate = cut(delegation.mandate)
      mandate.delegation = delegation
    }
    mandate.endedBy = cut(mandate.endedBy)
    mandate.handedOverTo = cut(mandate.handedOverTo)
    mandate.description = cut(mandate.description)
    return true
  }

  private mutating func cut(_ level: inout EventLevel) -> Bool {
    level.leaders = together(level.leaders)
    level.activates = level.activates.filter { isVisible($0.element) }
    level.description = cut(level.description)
    level.criteria = cut(level.criteria)
    level.examples = cut(level.examples)
    return true
  }

  private mutating func cut(_ checklist: inout Checklist) -> Bool {
    guard let levels = cut(levels: checklist.levels) else { return false }
    checklist.levels = levels
    checklist.role = cut(checklist.role)
    checklist.group = cut(checklist.group)
    checklist.reportsTo = cut(checklist.reportsTo)
    checklist.introduction = cut(checklist.introduction)
    for section in checklist.sections.indices {
      checklist.sections[section].introduction = cut(checklist.sections[section].introduction)
      for step in checklist.sections[section].steps.indices {
        checklist.sections[section].steps[step].text = cut(checklist.sections[section].steps[step].text)
        checklist.sections[section].steps[step].remark = cut(checklist.sections[section].steps[step].remark)
      }
    }
    return true
  }

  private mutating func cut(_ list: inout ContactList) -> Bool {
    list.organisation = cut(list.organisation)
    list.owner = cut(list.owner)
    list.introduction = cut(list.introduction)
    // One that is visible only because an active page publishes its number stays out of the list, with the rest of what is said of it.
    list.entries = each(list.entries.filter { $0.audience <= audience }) { $0.cut(&$1) }
    return true
  }

  private mutating func cut(_ contact: inout Contact) -> Bool {
    contact.role = cut(contact.role)
    contact.organisation = cut(contact.organisation)
    contact.responsible = cut(contact.responsible)
    contact.remark = cut(contact.remark)
    keep(contact.name)
    return true
  }

  private mutating func cut(_ chain: inout AlarmChain) -> Bool {
    func isVisible(_ node: AlarmChain.Node?) -> Bool {
      guard case .element(let reference) = node else { return true }
      return self.isVisible(reference.element)
    }
    chain.entryPoints = chain.entryPoints.filter { isVisible($0) }
    chain.introduction = cut(chain.introduction)
    chain.steps = chain.steps.compactMap { step in
      guard isVisible(step.from), isVisible(step.to), let levels = cut(levels: step.levels) else { return nil }
      var step = step
      step.levels = levels
      if !isVisible(step.ifNoAnswer) { step.ifNoAnswer = nil }
      keep(step.channel)
      return step
    }
    return true
  }

  private mutating func cut(_ rota: inout DutyRota) -> Bool {
    rota.role = cut(rota.role)
    rota.introduction = cut(rota.introduction)
    for turn in rota.turns.indices {
      rota.turns[turn].contact = cut(rota.turns[turn].contact)
      keep(rota.turns[turn].name)
    }
    return true
  }

  private mutating func cut(_ location: inout Location) -> Bool {
    // Who has the key and what stands inside is for those who go there, whatever the location itself may show.
    if audience < .binder {
      location.keyHolder = nil
      location.equipment = nil
    }
    location.lentBy = cut(location.lentBy)
    location.fallback = cut(location.fallback)
    location.description = cut(location.description)
    keep(location.address)
    keep(location.keyHolder)
    keep(location.equipment)
    keep(location.accessibility)
    return true
  }

  private mutating func cut(_ form: inout Form) -> Bool {
    form.content = cut(form.content)
    return true
  }

  private mutating func cut(_ phase: inout SupportPhase) -> Bool {
    phase.follows = cut(phase.follows)
    phase.startedBy = cut(phase.startedBy)
    phase.endedBy = cut(phase.endedBy)
    phase.contact = cut(phase.contact)
    phase.organisation = cut(phase.organisation)
    phase.location = cut(phase.location)
    phase.leaders = together(phase.leaders)
    phase.description = cut(phase.description)
    return true
  }

  private mutating func cut(_ page: inout DormantPage) -> Bool {
    page.phase = cut(page.phase)
    page.contacts = cut(page.contacts)
    page.numbers = each(page.numbers) { $0.cut(&$1) }
    page.owner = cut(page.owner)
    page.startedBy = cut(page.startedBy)
    page.endedBy = cut(page.endedBy)
    page.message = cut(page.message)
    page.content = cut(page.content)
    return true
  }

  private mutating func cut(_ exercise: inout Exercise) -> Bool {
    exercise.participants = cut(exercise.participants)
    exercise.responsible = cut(exercise.responsible)
    exercise.description = cut(exercise.description)
    return true
  }

  private mutating func cut(_ chapter: inout Chapter) -> Bool {
    chapter.content = cut(chapter.content)
    return true
  }

  private mutating func cut(_ basis: inout DecisionBasis) -> Bool {
    basis.officer = cut(basis.officer)
    basis.signatories = cut(basis.signatories)
    basis.appendices.forEach { keep($0.title) }
    [basis.recipient, basis.caseNumber, basis.referral?.from, basis.referral?.caseNumber].forEach { keep($0) }
    basis.sentTo.forEach { keep($0) }
    for part in DecisionBasis.Part.allCases {
      if let text = basis.parts[part] { basis.parts[part] = cut(text) }
    }
    return true
  }

  private mutating func cut(_ law: inout Law) -> Bool {
    law.replacedBy = cut(law.replacedBy)
    law.description = cut(law.description)
    keep(law.shortName)
    keep(law.about)
    return true
  }

  private mutating func cut(_ policy: inout Policy) -> Bool {
    policy.replacedBy = cut(policy.replacedBy)
    policy.description = cut(policy.description)
    [policy.category, policy.designation, policy.decidedBy, policy.about].forEach { keep($0) }
    return true
  }

  private mutating func cut(_ term: inout Term) -> Bool {
    term.explanation = cut(term.explanation)
    term.description = cut(term.description)
    term.replaces.forEach { keep($0) }
    return true
  }
}

extension Plan {
  /// The pictures that the plan's texts name.
  var imagePaths: Set<String> {
    var found: Set<String> = []
    func visit(_ blocks: [RichText.Block]) {
      for block in blocks {
        switch block {
        case .image(let image): found.insert(image.path)
        case .list(let list): list.items.forEach { visit($0.blocks) }
        case .quote(let blocks, _): visit(blocks)
        default: break
        }
      }
    }
    forEachText { visit($0.blocks) }
    return found
  }

  /// Calls `body` with every text of the plan.
  public func forEachText(_ body: (RichText) -> Void) {
    body(summary)
    openQuestions.forEach(body)
    organisations.forEach { body($0.description) }
    for role in roles { [role.description, role.before, role.during, role.after].forEach(body) }
    groups.forEach { body($0.description) }
    mandates.forEach { body($0.description) }
    for level in levels { [level.description, level.criteria, level.examples].forEach(body) }
    for checklist in checklists {
      body(checklist.introduction)
      for section in checklist.sections {
        body(section.introduction)
        for step in section.steps {
          body(RichText([.paragraph(step.text, step.origin)]))
          body(step.remark)
        }
      }
    }
    for list in contactLists {
      body(list.introduction)
      for entry in list.entries where !entry.remark.isEmpty { body(RichText([.paragraph(entry.remark, Origin(entry.origins.id))])) }
    }
    alarmChains.forEach { body($0.introduction) }
    rotas.forEach { body($0.introduction) }
    locations.forEach { body($0.description) }
    forms.forEach { body($0.content) }
    supportPhases.forEach { body($0.description) }
    for page in dormantPages {
      body(RichText([.paragraph(page.message, Origin(page.origins[.message]))]))
      body(page.content)
    }
    exercises.forEach { body($0.description) }
    chapters.forEach { body($0.content) }
    for basis in decisionBases { DecisionBasis.Part.allCases.compactMap { basis.parts[$0] }.forEach(body) }
    laws.forEach { body($0.description) }
    policies.forEach { body($0.description) }
    for term in terms {
      body(RichText([.paragraph(term.explanation, Origin(term.origins.id))]))
      body(term.description)
    }
  }
}
