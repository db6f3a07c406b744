import PlanAnalysis
import PlanModel
import Prose

/// A group: its seats with their alternates, who calls it together and who closes it.
extension Composer {
  func groupPage(_ group: Group) -> Page {
    var page = page(map[group.element]?.path ?? "")
    groupBlocks(group, into: &page, level: 2)
    return page.page(.group, group.title, summary: summary(lead(group.description))).alsoCalled(group.aliases)
  }

  /// The group under a heading; the one at its home has the anchor that links lead to.
  func groupWithHeading(_ group: Group, into page: inout PageBuilder, level: Int, isHome: Bool = true) {
    if isHome {
      page.heading(level, group.title, anchor: map[group.element]?.anchor)
    } else {
      page.heading(level, linked(group.element))
    }
    groupBlocks(group, into: &page, level: level + 1)
  }

  private func groupBlocks(_ group: Group, into page: inout PageBuilder, level: Int) {
    prose(group.description, into: &page, level: level)
    page.facts(groupFacts(group) + (medium.isPaper ? sheetFacts(group) : []))
    page.table(
      TableBlock(
        caption: words(.membersCaption, ["group": group.title]), head: [[.text(words[.seat])], [.text(words[.alternates])]],
        rows: group.members.map { [seat($0), alternates($0)] }))
    guard medium == .site else { return }
    cardList(index.checklistsOfGroup[group.id] ?? [], of: group.element, into: &page, level: level)
    groupMandates(group, into: &page, level: level)
    if audience >= .binder { groupTelephones(group, into: &page, level: level) }
  }

  /// What has headings of its own on a site: on paper the numbers stand once, in their lists.
  private func sheetFacts(_ group: Group) -> [Fact] {
    let mandates = (mandatesHeldBy[group.element] ?? []).map(\.mandate)
    let cards = byUrgency(index.checklistsOfGroup[group.id] ?? []).map { link($0.element, [.text($0.title)]) }
    let contacts = group.people.flatMap { index.contactsOfRole[$0] ?? [] }.filter { !$0.numbers.isEmpty }
    return [
      Fact(words[.cards], .joined(cards)), Fact(words[.mayDecide], .joined(mandates.map { linked($0.element) })),
      Fact(words[.telephone], lists(of: contacts)),
    ].filter { !$0.spans.isEmpty }
  }

  /// The decisions that the group itself may take.
  private func groupMandates(_ group: Group, into page: inout PageBuilder, level: Int) {
    let mandates = (mandatesHeldBy[group.element] ?? []).map(\.mandate)
    guard !mandates.isEmpty else { return }
    page.heading(level, words[.mayDecide])
    page.list(mandates.map { linked($0.element) })
  }

  private func groupFacts(_ group: Group) -> [Fact] {
    var facts: [Fact] = []
    func add(_ word: PageWord, _ spans: [Span]) { if !spans.isEmpty { facts.append(Fact(words[word], spans)) } }
    if let mandate = group.convenedBy { add(.startedByDecision, linked(mandate)) }
    if let convener = group.convener { add(.convener, linked(convener)) }
    add(.leader, together(group.leaders.map(\.id.element)))
    if let quorum = group.quorum { add(.quorum, [.text(words(.quorumText, ["count": String(quorum)]))]) }
    if let count = group.headcount {
      add(.headcount, [.text(words(group.isHeadcountApproximate ? .personsAbout : .persons, ["count": String(count)]))])
    }
    add(.adjuncts, linked(group.adjuncts))
    for fact in handovers(of: group.element) { facts.append(fact) }
    if let mandate = group.closedBy { add(.endedByDecision, linked(mandate)) }
    add(.alsoCalled, group.aliases.isEmpty ? [] : [.text(group.aliases.joined(separator: ", "))])
    return facts
  }

  private func seat(_ member: Group.Member) -> [Span] {
    let element: ElementID =
      switch member.seat {
      case .role(let role): role.id.element
      case .organisation(let organisation): organisation.id.element
      }
    return member.label.map { link(element, [.text($0)]) } ?? linked(element)
  }

  /// The seat's own alternates, else those of its role.
  private func alternates(_ member: Group.Member) -> [Span] {
    if !member.alternates.isEmpty { return linked(member.alternates) }
    guard case .role(let role) = member.seat else { return [] }
    return linked(index.roles[role.id]?.alternates ?? [])
  }

  private func groupTelephones(_ group: Group, into page: inout PageBuilder, level: Int) {
    let facts = group.members.flatMap { member -> [Fact] in
      if case .role(let role) = member.seat { telephones(of: role.id) } else { [] }
    }
    guard !facts.isEmpty else { return }
    page.heading(level, words[.telephone])
    page.facts(facts)
  }

  func groupTable(into page: inout PageBuilder) {
    page.table(
      TableBlock(
        caption: words[.groupsCaption], head: [.group, .leader, .convener, .startedByDecision].map { [.text(words[$0])] },
        rows: plan.groups.map { group in
          [
            linked(group.element), together(group.leaders.map(\.id.element)),
            group.convener.map { linked($0) } ?? [],
            group.convenedBy.map { linked($0) } ?? [],
          ]
        }))
  }
}
