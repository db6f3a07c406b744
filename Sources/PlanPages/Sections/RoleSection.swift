import PlanAnalysis
import PlanModel
import Prose

/// A role: what it is, what it does, decides and answers on.
extension Composer {
  func rolePage(_ role: Role) -> Page {
    var page = page(map[role.element]?.path ?? "")
    roleBlocks(role, into: &page, level: 2)
    return page.page(.role, role.title, summary: summary(lead(role.description))).alsoCalled(role.aliases)
  }

  func roleWithHeading(_ role: Role, into page: inout PageBuilder, level: Int) {
    page.heading(level, role.title, anchor: map[role.element]?.anchor)
    roleBlocks(role, into: &page, level: level + 1)
  }

  private func roleBlocks(_ role: Role, into page: inout PageBuilder, level: Int) {
    prose(role.description, into: &page, level: level)
    if medium.isPaper {
      page.facts(roleFacts(role) + sheetFacts(role))
    } else {
      page.facts(roleFacts(role))
      roleCards(role, into: &page, level: level)
      roleMandates(role, into: &page, level: level)
      roleTelephones(role, into: &page, level: level)
      roleGroups(role, into: &page, level: level)
    }
    for (title, text) in [(PageWord.before, role.before), (.during, role.during), (.after, role.after)] where !text.isEmpty {
      page.heading(level, words[title])
      prose(text, into: &page, level: level + 1)
    }
  }

  /// What has headings and tables of its own on a site. On paper the decision table says at which levels.
  private func sheetFacts(_ role: Role) -> [Fact] {
    let cards = byUrgency(cards(of: role)).map { card in
      link(card.element, [.text(card.title)]) + (card.group.map { [.text(" (")] + linked($0) + [.text(")")] } ?? [])
    }
    let groups = (groupsOfRole[role.id] ?? []).compactMap { index.groups[$0] }.map { group in
      linked(group.element) + [.text(" (\(parts(of: role, in: group)))")]
    }
    let contacts = (index.contactsOfRole[role.id] ?? []).filter { !$0.numbers.isEmpty }
    let telephones = contacts.map { contact in (contact.name.map { [.text("\($0): ")] } ?? []) + numbers(contact, atMost: 2) }
    return [
      Fact(words[.telephone], contacts.count > 3 ? lists(of: contacts) : .joined(telephones, by: "; ")),
      Fact(words[.cards], .joined(cards)), Fact(words[.mayDecide], decisionsByCondition(role)), Fact(words[.takesPartIn], .joined(groups)),
    ].filter { !$0.spans.isEmpty }
  }

  /// "Starta insatsen, Kalla in stödpersoner; om A inte kan nås: Köpa mat": each condition once, before what it opens.
  private func decisionsByCondition(_ role: Role) -> [Span] {
    var order: [String] = []
    var runs: [String: (condition: [Span], decisions: [[Span]])] = [:]
    for held in mandatesHeldBy[role.element] ?? [] {
      let condition = held.isFree ? [] : when(held)
      let key = condition.plainText
      if runs[key] == nil { order.append(key) }
      runs[key, default: (condition, [])].decisions.append(linked(held.mandate.element))
    }
    return .joined(
      order.compactMap { runs[$0] }.map { run in
        (run.condition.isEmpty ? [] : run.condition + [.text(": ")]) + .joined(run.decisions)
      }, by: "; ")
  }

  private func roleFacts(_ role: Role) -> [Fact] {
    var facts: [Fact] = []
    func add(_ word: PageWord, _ spans: [Span]) { if !spans.isEmpty { facts.append(Fact(words[word], spans)) } }
    if let organisation = role.organisation { add(.organisation, linked(organisation)) }
    if let office = role.office { add(.office, [.text(office)]) }
    if role.holder != .employee { add(.holder, [.text(text(role.holder))]) }
    if let reachability = role.reachability { add(.reached, reached(role, reachability)) }
    add(.leader, together(role.leaders.map(\.element)))
    if let superior = role.reportsTo { add(.reportsTo, linked(superior.element)) }
    add(.alternates, linked(role.alternates))
    if let appointer = role.appointedBy { add(.appointedBy, linked(appointer.element)) }
    if let count = role.headcount { add(.headcount, [.text(words(.persons, ["count": String(count)]))]) }
    facts += handovers(of: role.element)
    add(
      .filledInEach,
      .joined(
        role.fillings.map { filling in
          let alternates = linked(filling.alternates)
          let own: [Span] = alternates.isEmpty ? [] : [.text(" (\(words[.alternates].lowercased()): ")] + alternates + [.text(")")]
          return linked(filling.organisation) + own
        }))
    add(.alsoCalled, role.aliases.isEmpty ? [] : [.text(role.aliases.joined(separator: ", "))])
    return facts
  }

  /// To whom a role or a group hands a responsibility over, and from whom it takes one over.
  func handovers(of element: ElementID) -> [Fact] {
    let given = plan.mandates.filter { mandate in
      !mandate.handedOverTo.isEmpty && mandate.holders.contains { $0.parties.contains { $0.element == element } }
    }
    let taken = plan.mandates.filter { $0.handedOverTo.contains { $0.element == element } }
    return [
      Fact(
        words[.handsOverTo],
        .joined(given.map { linked($0.handedOverTo) + [.text(" (")] + linked($0.element) + [.text(")")] }, by: "; ")),
      Fact(words[.takesOverFrom], .joined(taken.map(handingOver), by: "; ")),
    ].filter { !$0.spans.isEmpty }
  }

  private func reached(_ role: Role, _ reachability: Role.Reachability) -> [Span] {
    let rota = role.rota.map { linked($0) } ?? []
    return [.text(text(reachability))] + (rota.isEmpty ? [] : [.text(": ")] + rota)
  }

  private func roleCards(_ role: Role, into page: inout PageBuilder, level: Int) {
    cardList(cards(of: role), into: &page, level: level)
  }

  /// The role's own cards, and those of the groups where it has a seat.
  private func cards(of role: Role) -> [Checklist] {
    let groups = (groupsOfRole[role.id] ?? []).compactMap { index.groups[$0] }.filter { $0.people.contains(role.id) }
    return (index.checklistsOfRole[role.id] ?? []) + groups.flatMap { index.checklistsOfGroup[$0.id] ?? [] }
  }

  /// Cards with their levels; a group's with the group's name, where they stand among others.
  func cardList(_ cards: [Checklist], of owner: ElementID? = nil, into page: inout PageBuilder, level: Int) {
    guard !cards.isEmpty else { return }
    page.heading(level, words[.cards])
    page.list(
      byUrgency(cards).map { card in
        let some = levelSpans(card.levels)
        let group = card.owner == owner ? [] : card.group.map { linked($0) } ?? []
        let about: [Span] = .joined([group, some], by: "; ")
        return link(card.element, [.text(card.title)]) + (about.isEmpty ? [] : [.text(" (")] + about + [.text(")")])
      })
  }

  private func roleMandates(_ role: Role, into page: inout PageBuilder, level: Int) {
    let held = mandatesHeldBy[role.element] ?? []
    guard !held.isEmpty else { return }
    page.heading(level, words[.mayDecide])
    page.table(
      table(
        caption: words(.mayDecideCaption, ["role": role.title]), head: [.decision, .level, .when],
        rows: held.map { held in [linked(held.mandate.element), levelSpans(levels(of: held)), when(held)] }))
  }

  func levels(of held: HeldMandate) -> [EventLevel] {
    let own = held.holders.contains { $0.levels.isEmpty } ? [] : held.holders.flatMap(\.levels)
    return levels.filter { applies(held.mandate.levels, at: $0) && applies(own, at: $0) }
  }

  /// "Direkt", or the condition under which the role may decide.
  func when(_ held: HeldMandate) -> [Span] {
    // Where there is little room, what limits a decision is enough.
    let conditions = held.holders.map { condition($0, of: held, saysDirectly: medium != .cards) }
    return .joined(conditions + [until(held.mandate.handedOverTo.map(\.element))], by: "; ")
  }

  private func condition(_ holder: Mandate.Holder, of held: HeldMandate, saysDirectly: Bool) -> [Span] {
    var parts: [[Span]] = []
    let others = unless(holder.ifUnreachable.map(\.element))
    let hours = holder.hours == .roundTheClock ? held.mandate.hours : holder.hours
    let partners = holder.parties.map(\.element).filter { $0 != held.holder }.map { linked($0) }.filter { !$0.isEmpty }
    let isLimited = hours != .roundTheClock || holder.condition != nil || !partners.isEmpty || !held.mandate.handedOverTo.isEmpty
    // Who needs another to decide does not decide at once.
    if !partners.isEmpty { parts.append([.text(words[.togetherWith] + " ")] + alternatives(partners, last: .and)) }
    if !others.isEmpty {
      parts.append(others)
    } else if partners.isEmpty, saysDirectly || !isLimited {
      parts.append([.text(words[.directly])])
    }
    if hours != .roundTheClock { parts.append([.text(text(hours))]) }
    if let condition = holder.condition { parts.append([.text(condition)]) }
    return .joined(parts)
  }

  private func roleTelephones(_ role: Role, into page: inout PageBuilder, level: Int) {
    let facts = telephones(of: role.id, atMost: 10)
    if facts.isEmpty {
      if audience == .intranet { page.add(.callout(Callout(kind: .information, title: words[.telephone], blocks: [numbersInBinder]))) }
      return
    }
    page.heading(level, words[.telephone])
    page.facts(facts)
  }

  var numbersInBinder: Block { .paragraph([.text(words[.numbersInBinder])]) }

  private func roleGroups(_ role: Role, into page: inout PageBuilder, level: Int) {
    let groups = (groupsOfRole[role.id] ?? []).compactMap { index.groups[$0] }
    guard !groups.isEmpty else { return }
    page.heading(level, words[.takesPartIn])
    page.list(groups.map { group in linked(group.element) + [.text(": " + parts(of: role, in: group))] })
  }

  /// What the role is in the group: leader, member, alternate.
  private func parts(of role: Role, in group: Group) -> String {
    var parts: [String] = []
    if group.leaders.contains(where: { $0.id == role.id }) { parts.append(words[.partLeader]) }
    if group.convener?.id == role.id { parts.append(words[.partConvener]) }
    if group.members.contains(where: { if case .role(let seat) = $0.seat { seat.id == role.id } else { false } }) {
      parts.append(words[.partMember])
    }
    if group.members.contains(where: { $0.alternates.contains { $0.id == role.id } }) { parts.append(words[.partAlternate]) }
    if group.adjuncts.contains(where: { $0.element == role.element }) { parts.append(words[.partAdjunct]) }
    return parts.joined(separator: ", ")
  }

  func roleTable(into page: inout PageBuilder) {
    page.table(
      TableBlock(
        caption: words[.rolesCaption],
        head: [.role, .organisation, .reached, .alternates].map { [.text(words[$0])] },
        rows: plan.roles.map { role in
          [
            linked(role.element), role.organisation.map { linked($0) } ?? [],
            role.reachability.map { [.text(text($0))] } ?? [], linked(role.alternates),
          ]
        }))
  }

  func text(_ holder: Role.Holder) -> String {
    switch holder {
    case .employee: words[.holderEmployee]
    case .elected: words[.holderElected]
    case .volunteer: words[.holderVolunteer]
    case .partner: words[.holderPartner]
    }
  }

  func text(_ reachability: Role.Reachability) -> String {
    switch reachability {
    case .roundTheClock: words[.roundTheClock]
    case .officeHours: words[.officeHours]
    case .otherTime: words[.otherTime]
    case .byRota: words[.byRota]
    case .whenNeeded: words[.whenNeeded]
    }
  }
}
