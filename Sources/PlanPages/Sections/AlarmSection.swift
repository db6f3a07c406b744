import PlanModel
import Prose

/// The alarm chain: who rings whom, how, how fast, and what if there is no answer.
extension Composer {
  func alarmChainPage(_ chain: AlarmChain) -> Page {
    var page = page(map[chain.element]?.path ?? "")
    alarmChainBlocks(chain, into: &page)
    return page.page(.alarm, chain.title, summary: words[.alarmChainSummary], isLandscape: !map.hasPage(Self.callsPath))
  }

  func alarmChainBlocks(_ chain: AlarmChain, into page: inout PageBuilder) {
    prose(chain.introduction, into: &page)
    if !chain.entryPoints.isEmpty {
      page.facts([Fact(words[.alarmComesIn], .joined(chain.entryPoints.map { spans($0) }))])
    }
    if let diagram = diagram(of: chain) { page.add(.diagram(diagram)) }
    // In the binder the calls have a sheet of their own, with the numbers.
    if map.hasPage(Self.callsPath) {
      return page.add(.paragraph([.text(words[.see] + " ")] + pageLink(Self.callsPath, words[.whomToCall]) + [.text(".")]))
    }
    page.table(
      table(
        caption: words(.alarmChainCaption, ["chain": chain.title]),
        head: [.from, .to, .channel, .withinHead, .level, .time, .ifNoAnswer],
        rows: chain.steps.map { step in
          [
            spans(step.from), spans(step.to), step.channel.map { [.text($0)] } ?? [], step.within.map { [.text(text($0))] } ?? [],
            levelSpans(step.levels), [.text(text(step.hours))], step.ifNoAnswer.map { spans($0) } ?? [],
          ]
        }))
  }

  func spans(_ node: AlarmChain.Node) -> [Span] {
    switch node {
    case .element(let reference): linked(reference.element)
    case .outside(let name): [.text(name)]
    }
  }

  /// Whom each must ring at a level, in the chain's order.
  func calls(at level: EventLevel) -> TableBlock {
    let steps = plan.alarmChains.flatMap(\.steps).filter { applies($0.levels, at: level) }
    let hasNumbers = steps.contains { !numbers($0.to).isEmpty }
    var head: [PageWord] = [.caller, .calls]
    if hasNumbers { head.append(.telephone) }
    head += [.channel, .withinHead, .ifNoAnswer]
    return TableBlock(
      caption: words(.callsCaption, ["level": levelName(level, startsSentence: false)]), head: head.map { [.text(words[$0])] },
      rows: steps.map { step in
        var row = [spans(step.from), spans(step.to)]
        if hasNumbers { row.append(numbers(step.to)) }
        return row + [
          step.channel.map { [.text($0)] } ?? [], step.within.map { [.text(text($0))] } ?? [],
          step.ifNoAnswer.map { .joined([spans($0), numbers($0)]) } ?? [],
        ]
      })
  }

  private func numbers(_ node: AlarmChain.Node) -> [Span] {
    guard case .element(let reference) = node else { return [] }
    switch reference.element.kind {
    case .role: return telephones(of: Identifier(reference.element.id), atMost: 1).first?.spans ?? []
    case .contact: return index.contacts[Identifier(reference.element.id)].map { numbers($0, atMost: 2) } ?? []
    default: return []
    }
  }

  /// The roles that the alarm reaches first: entry points themselves, and those whom points outside the plan alert.
  var firstReceivers: [Identifier<Role>] {
    var found: [Identifier<Role>] = []
    func add(_ node: AlarmChain.Node?) {
      guard case .element(let reference)? = node, reference.element.kind == .role else { return }
      let id = Identifier<Role>(reference.element.id)
      if !found.contains(id) { found.append(id) }
    }
    for chain in plan.alarmChains {
      chain.entryPoints.forEach { add($0) }
      for step in chain.steps { if case .outside = step.from { add(step.to) } }
    }
    return found
  }
}
