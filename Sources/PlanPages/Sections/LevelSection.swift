import PlanModel
import Prose

/// An event level: how to know it, what to do, whom to ring, who decides.
extension Composer {
  func levelPage(_ level: EventLevel) -> Page {
    var page = page(map[level.element]?.path ?? "")
    levelIntroduction(level, into: &page, level: 2)
    levelActions(level, into: &page, level: 2)
    levelDecisions(level, into: &page, level: 2)
    return page.page(.level, levelTitle(level), summary: summary(firstCriterion(level) ?? lead(level.description)))
  }

  /// All levels on one sheet of the binder: how to know them.
  func levelSheet(_ path: String) -> Page {
    var page = page(path)
    for level in levels {
      page.heading(2, [.symbol(symbol(level)), .text("\u{A0}" + levelTitle(level))], anchor: map[level.element]?.anchor)
      levelIntroduction(level, into: &page, level: 3)
    }
    return page.page(.level, words[.levels], summary: words[.levelsSummary])
  }

  private func levelIntroduction(_ level: EventLevel, into page: inout PageBuilder, level depth: Int) {
    levelFacts(level, into: &page)
    prose(level.description, into: &page, level: depth)
    if !level.criteria.isEmpty {
      page.heading(depth, words[.criteria])
      prose(level.criteria, into: &page, level: depth + 1)
    }
    if !level.examples.isEmpty {
      page.heading(depth, words[.examples])
      prose(level.examples, into: &page, level: depth + 1)
    }
  }

  /// In short: without whom the level calls, which the drawing of the alarm chain shows.
  func levelFacts(_ level: EventLevel, isShort: Bool = false, into page: inout PageBuilder) {
    // On paper the heading above has the symbol.
    var facts = medium == .site ? [Fact(words[.level], [.symbol(symbol(level)), .text("\u{A0}" + levelTitle(level))])] : []
    facts.append(Fact(words[.ledBy], leading(level.leaders)))
    if !isShort { facts.append(Fact(words[.activates], linked(level.activates))) }
    if let promise = level.alarmedWithin { facts.append(Fact(words[.alarmedWithin], [.text(text(promise))])) }
    page.facts(facts.filter { !$0.spans.isEmpty })
  }

  /// The cards to take up, and whom to ring.
  func levelActions(_ level: EventLevel, into page: inout PageBuilder, level depth: Int) {
    let cards = byUrgency(plan.checklists.filter { applies($0.levels, at: level) && $0.sections.contains { $0.phase != .before } })
    if !cards.isEmpty {
      page.heading(depth, words[.cardsAtLevel])
      page.table(cardTable(cards, caption: words(.cardsAtLevelCaption, ["level": levelName(level, startsSentence: false)])))
    }
    let calls = calls(at: level)
    if !calls.rows.isEmpty {
      page.heading(depth, words[.whomToCall])
      page.table(calls)
    }
  }

  private func levelDecisions(_ level: EventLevel, into page: inout PageBuilder, level depth: Int) {
    let table = decisionTable(at: level)
    guard !table.rows.isEmpty else { return }
    page.heading(depth, words[.whoDecides])
    page.table(table)
  }

  func firstCriterion(_ level: EventLevel) -> String? { criteria(level).first }

  /// The criteria one by one; a text without a list is one criterion.
  func criteria(_ level: EventLevel) -> [String] {
    var texts: [String] = []
    for case .list(let list) in level.criteria.blocks {
      for item in list.items { if case .paragraph(let inlines, _)? = item.blocks.first { texts.append(plainText(inlines)) } }
    }
    let text = lead(level.criteria)
    return texts.isEmpty && !text.isEmpty ? [text] : texts
  }

  /// The criteria in short, for a tile.
  func shortCriteria(_ level: EventLevel) -> String {
    var texts: [String] = []
    for case .list(let list) in level.criteria.blocks {
      for item in list.items.prefix(2) {
        if case .paragraph(let inlines, _)? = item.blocks.first { texts.append(plainText(inlines)) }
      }
    }
    return texts.isEmpty ? summary(lead(level.description)) : texts.joined(separator: " ")
  }

  func levelTiles() -> [Tile] {
    levels.compactMap { level in
      guard let place = map[level.element] else { return nil }
      return Tile(title: levelTitle(level), text: shortCriteria(level), symbol: symbol(level), target: place.path)
    }
  }

  func levelsWithCriteria(into page: inout PageBuilder, level depth: Int) {
    for level in levels {
      page.heading(depth, link(level.element, [.symbol(symbol(level)), .text("\u{A0}" + levelTitle(level))]))
      levelIntroduction(level, into: &page, level: depth + 1)
    }
  }

  func levelTable(into page: inout PageBuilder) {
    page.table(
      TableBlock(
        caption: words[.levelsCaption], head: [.level, .criteria, .ledBy].map { [.text(words[$0])] },
        rows: levels.map { level in
          [
            link(level.element, [.symbol(symbol(level)), .text("\u{A0}" + levelTitle(level))]), [.text(shortCriteria(level))],
            leading(level.leaders),
          ]
        }))
  }
}
