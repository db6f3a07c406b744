import PlanAnalysis
import PlanModel
import Prose

/// Action cards: the steps of a role or a group in a situation, with the numbers beside them.
extension Composer {
  /// "Tjänsteperson i beredskap: När larmet kommer".
  func cardTitle(_ card: Checklist) -> String {
    cardOwner(card).map { "\($0): \(card.title)" } ?? card.title
  }

  /// Whose card it is.
  func cardOwner(_ card: Checklist) -> String? { card.owner.flatMap { index.title(of: $0) } }

  func cardPage(_ card: Checklist) -> Page {
    var page = page(map[card.element]?.path ?? "")
    page.facts(cardFacts(card))
    prose(card.introduction, into: &page)
    page.add(.checklist(checklist(card, in: &page)))
    cardMandates(card, into: &page)
    let about = card.sections.first?.steps.first.map { plainText($0.text) } ?? ""
    return page.page(.card, cardTitle(card), summary: summary(about))
  }

  func cardFacts(_ card: Checklist) -> [Fact] {
    var facts: [Fact] = []
    // On paper the card's title, which begins with the role, is enough.
    if medium == .site, let owner = card.owner { facts.append(Fact(words[card.group == nil ? .role : .group], linked(owner))) }
    let role = card.role.flatMap { index.roles[$0.id] }
    let superior = card.reportsTo ?? role?.reportsTo
    let leaders = (role?.leaders ?? []).map(\.element)
    // Whoever reports to the one who leads it has read so once.
    if leaders != [superior?.element].compactMap({ $0 }) { facts.append(Fact(words[.leader], together(leaders))) }
    if let superior { facts.append(Fact(words[.reportsTo], linked(superior.element))) }
    let isForAll = levels.allSatisfy { applies(card.levels, at: $0) }
    // On a card, which is taken out of a stack, the symbols are seen before the words are read.
    let symbols = medium == .cards && isForAll && levels.count > 1 ? levels.flatMap { [.symbol(symbol($0)), .text(" ")] as [Span] } : []
    if !levels.isEmpty { facts.append(Fact(words[.appliesAt], symbols + levelSpans(levels.filter { applies(card.levels, at: $0) }))) }
    return facts.filter { !$0.spans.isEmpty }
  }

  func checklist(_ card: Checklist, in page: inout PageBuilder) -> ChecklistBlock {
    var number = 0
    var phases: [ChecklistBlock.Phase] = []
    for section in card.sections {
      let title = text(section.phase)
      let steps = section.steps.map { step -> ChecklistBlock.Step in
        number += 1
        return ChecklistBlock.Step(
          number: number, spans: withoutLimit(step), timeLimit: step.timeLimit.map { words(.within, ["time": text($0)]) },
          telephones: telephones(at: step, of: card), remark: blocks(step.remark))
      }
      phases.append(
        ChecklistBlock.Phase(title: title, anchor: page.freshAnchor(title), introduction: blocks(section.introduction), steps: steps))
    }
    return ChecklistBlock(id: card.id.rawValue, paper: card.paper.rawValue, phases: phases)
  }

  /// The numbers that a step needs, on one line. A card has no room to repeat whom the step has just named.
  private func telephones(at step: Checklist.Step, of card: Checklist) -> [Fact] {
    let named = telephones(namedIn: step.text, except: card.role?.id)
    let elements = Set(step.text.links.compactMap(\.target.element).filter { $0.kind == .role || $0.kind == .contact })
    guard medium == .cards || medium == .binder, elements.count == 1, let element = elements.first else { return named }
    let contacts =
      element.kind == .role
      ? index.contactsOfRole[Identifier(element.id)] ?? [] : [index.contacts[Identifier(element.id)]].compactMap { $0 }
    let answering = contacts.filter { !$0.numbers.isEmpty }
    return answering.count == named.count
      ? answering.map { Fact($0.name ?? "", numbers($0, atMost: 2, areShort: true)) } : named.map { Fact("", $0.spans) }
  }

  /// The step's words without its "inom 15 min", which stands beside them.
  private func withoutLimit(_ step: Checklist.Step) -> [Span] {
    var spans = spans(step.text)
    guard let limit = step.timeLimit else { return spans }
    for (place, span) in spans.enumerated() {
      guard case .text(let text) = span, let found = text.range(ofLimit: limit) else { continue }
      var rest = text[..<found.lowerBound] + text[found.upperBound...]
      if place == spans.count - 1, rest.hasSuffix(".") { rest.removeLast() }
      if rest.isEmpty { spans.remove(at: place) } else { spans[place] = .text(String(rest)) }
      break
    }
    return spans
  }

  /// What the role or the group may decide where the card holds. On paper only what the card's own steps decide: a card has one side.
  private func cardMandates(_ card: Checklist, into page: inout PageBuilder) {
    guard let owner = card.owner else { return }
    let exercised = Set(card.sections.flatMap(\.steps).flatMap { $0.mandates.map(\.id) })
    let lines = (mandatesHeldBy[owner] ?? []).filter { held in
      if medium == .binder && !exercised.contains(held.mandate.id) { return false }
      return levels.isEmpty || levels.contains { applies(card.levels, at: $0) && applies(held.mandate.levels, at: $0) }
    }
    guard !lines.isEmpty else { return }
    let decisions = lines.map { held in linked(held.mandate.element) + [.text(": ")] + when(held) }
    if medium == .binder { return page.facts([Fact(words[mayDecide(card)], .joined(decisions, by: "; "))]) }
    page.heading(2, words[mayDecide(card)])
    page.list(decisions)
  }

  func mayDecide(_ card: Checklist) -> PageWord { card.group == nil ? .youMayDecide : .groupMayDecide }

  func text(_ phase: Checklist.Phase) -> String {
    switch phase {
    case .before: words[.before]
    case .atAlarm: words[.atAlarm]
    case .during: words[.during]
    case .closing: words[.closing]
    case .after: words[.after]
    }
  }

  /// The cards for the alarm first, then by phase; within a phase in the order in which the alarm reaches their roles.
  func byUrgency(_ cards: [Checklist]) -> [Checklist] {
    func rank(_ card: Checklist) -> Int {
      switch card.sections.first?.phase {
      case .atAlarm: continuations.contains(card.id) ? 1 : 0
      case .during: 2
      case .closing: 3
      case .after: 4
      case .before: 5
      case nil: 6
      }
    }
    func turn(_ card: Checklist) -> Int {
      let group = card.group.flatMap { index.groups[$0.id] }
      return ([card.role?.id].compactMap { $0 } + (group?.people ?? [])).compactMap { alarmOrder[$0] }.min() ?? Int.max
    }
    return cards.enumerated().sorted { (rank($0.element), turn($0.element), $0.offset) < (rank($1.element), turn($1.element), $1.offset) }
      .map(\.element)
  }

  /// The cards that those whom the alarm reaches first take up.
  var firstCards: [Checklist] {
    firstReceivers.flatMap { role in
      (index.checklistsOfRole[role] ?? []).filter { $0.sections.first?.phase == .atAlarm && !continuations.contains($0.id) }
    }
  }

  /// What to take up first: a line for each card of the one whom the alarm reaches first; where several may be, each finds her own among them.
  var firstCardLines: [[Span]] {
    let cards = firstCards
    let links = cards.map { link($0.element, [.text(cardTitle($0))]) }
    if Set(cards.map(\.owner)).count > 1 { return [[.text(words[.takeUpYours] + " ")] + alternatives(links, last: .or)] }
    return links.map { [.text(words[.takeUp] + " ")] + $0 }
  }

  /// The roles in the order in which the alarm reaches them; those whom it never reaches come last, as the plan has them.
  func byAlarm(_ roles: [Role]) -> [Role] {
    roles.enumerated().sorted { (alarmOrder[$0.element.id] ?? Int.max, $0.offset) < (alarmOrder[$1.element.id] ?? Int.max, $1.offset) }
      .map(\.element)
  }

  /// All cards as the alarm reaches their roles, then those of groups: a file's name says nothing of when its card is needed.
  var cardsInTurn: [Checklist] {
    byAlarm(plan.roles).flatMap { byUrgency(index.checklistsOfRole[$0.id] ?? []) }
      + plan.groups.flatMap { byUrgency(index.checklistsOfGroup[$0.id] ?? []) } + plan.checklists.filter { $0.owner == nil }
  }

  func cardTable(_ cards: [Checklist], caption: String) -> TableBlock {
    table(
      caption: caption, head: [.card, ownerWord, .phases, .level],
      rows: cards.map { card in
        [
          link(card.element, [.text(card.title)]), card.owner.map { linked($0) } ?? [],
          [.text(card.sections.map { text($0.phase) }.joined(separator: ", "))], levelSpans(card.levels),
        ]
      })
  }

  /// The cards under their roles, for whoever looks for her own.
  func cardsByRole(into page: inout PageBuilder, level: Int) {
    let owned =
      byAlarm(plan.roles).map { ($0.element, index.checklistsOfRole[$0.id] ?? []) }
      + plan.groups.map { ($0.element, index.checklistsOfGroup[$0.id] ?? []) }
    guard !plan.checklists.isEmpty else { return }
    page.table(
      TableBlock(
        caption: words[.cardsByRoleCaption], head: [ownerWord, .cards].map { [.text(words[$0])] },
        rows: owned.filter { !$0.1.isEmpty }.map { owner, cards in
          [linked(owner), .joined(byUrgency(cards).map { cardWithLevels($0) }, by: " · ")]
        }))
  }

  /// What heads the column of those whose cards they are.
  private var ownerWord: PageWord { index.checklistsOfGroup.isEmpty ? .role : .roleOrGroup }
}

extension Composer {
  /// The card; in the binder, where no sheet lists a level's cards, with the levels that it is for.
  private func cardWithLevels(_ card: Checklist) -> [Span] {
    let title = link(card.element, [.text(card.title)])
    let some = levels.filter { level in card.levels.contains { $0.id == level.id } }
    guard medium == .binder, !some.isEmpty, some.count < levels.count else { return title }
    return title + [.text(" (\(some.map { levelName($0, startsSentence: false) }.joined(separator: ", ")))")]
  }
}

extension String {
  /// " inom 15 min" with the space before it, where that is the time.
  fileprivate func range(ofLimit limit: Duration) -> Range<Index>? {
    var start = utf8.startIndex
    while let found = self[start...].firstRange(of: " inom ") {
      let words = self[found.upperBound...].split(separator: " ", maxSplits: 2)
      if words.count > 1 {
        let unit = words[1].prefix { $0.isLetter }
        if Duration("\(words[0]) \(unit)") == limit { return found.lowerBound..<unit.endIndex }
      }
      start = found.upperBound
    }
    return nil
  }
}
