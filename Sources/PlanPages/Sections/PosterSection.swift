import PlanModel

/// What hangs on the wall: how to know the levels, what to take up and whom to ring, and who alarms whom.
extension Composer {
  func poster() -> Page {
    var page = page("index")
    for level in levels {
      page.heading(2, [.symbol(symbol(level)), .text("\u{A0}" + levelTitle(level))])
      levelFacts(level, isShort: true, into: &page)
      prose(level.criteria, into: &page, level: 3)
    }
    beginning(into: &page)
    for chain in plan.alarmChains {
      guard var diagram = diagram(of: chain) else { continue }
      page.heading(2, chain.title)
      diagram.description = ([diagram.description] + chain.steps.map(sentence)).joined(separator: " ")
      page.add(.diagram(diagram))
    }
    return page.page(.start, words[.whenTheAlarmComes])
  }

  /// The cards to take up, and the numbers that a wall may show.
  private func beginning(into page: inout PageBuilder) {
    let cards = firstCardLines
    let numbers = firstReceivers.flatMap { telephones(of: $0) }
    guard !cards.isEmpty || !numbers.isEmpty else { return }
    page.heading(2, words[.firstStep])
    page.list(cards)
    if numbers.isEmpty { page.add(numbersInBinder) } else { page.facts(numbers) }
  }

  /// A call of the drawing in words, for those who do not see it.
  private func sentence(_ step: AlarmChain.Step) -> String {
    var parts = ["\(name(step.from)) → \(name(step.to))"]
    if let within = step.within { parts.append(words(.within, ["time": text(within)])) }
    if let other = step.ifNoAnswer { parts.append(words(.noAnswerShort, ["name": name(other)])) }
    return parts.joined(separator: ", ") + "."
  }
}
