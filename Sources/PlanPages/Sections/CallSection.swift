import PlanModel

/// The binder's sheet of calls: every call once, under the levels at which it is made, with the numbers beside it.
extension Composer {
  static let callsPath = "samtal"

  func callsPage() -> Page {
    var page = page(Self.callsPath)
    let groups = callGroups
    // Who looks in several tables must know which.
    let isDivided = groups.count > 1 && groups.first?.levels.count == levels.count
    page.paragraph(words[isDivided ? .callsIntroduction : .callsOnce])
    for group in groups { page.table(callTable(group.steps, at: group.levels)) }
    return page.page(.alarm, words[.whomToCall], summary: words[.alarmChainSummary])
  }

  private struct CallGroup {
    var levels: [EventLevel]
    var steps: [NumberedStep]
  }

  /// A call with its number among all the plan's calls.
  private typealias NumberedStep = EnumeratedSequence<[AlarmChain.Step]>.Element

  /// Where a call stands on the page.
  static func callAnchor(_ number: Int) -> String { "samtal-\(number + 1)" }

  /// The calls by the levels at which they are made, those for the most levels first.
  private var callGroups: [CallGroup] {
    var groups: [CallGroup] = []
    var places: [[Identifier<EventLevel>]: Int] = [:]
    for step in plan.alarmChains.flatMap(\.steps).enumerated() {
      let some = levels.filter { applies(step.element.levels, at: $0) }
      let key = some.map(\.id)
      if let place = places[key] {
        groups[place].steps.append(step)
      } else {
        places[key] = groups.count
        groups.append(CallGroup(levels: some, steps: [step]))
      }
    }
    return groups.enumerated().sorted { a, b in
      (-a.element.levels.count, a.offset) < (-b.element.levels.count, b.offset)
    }.map(\.element)
  }

  private func callTable(_ steps: [NumberedStep], at some: [EventLevel]) -> TableBlock {
    let names =
      some.count == levels.count
      ? words[.allLevels]
      : some.map { levelName($0, startsSentence: false) }.joined(separator: " \(words[.and]) ")
    var table = TableBlock(
      caption: tellsLevels ? words(.callsCaption, ["level": names]) : words[.whomToCall],
      head: [.caller, .calls, .channel, .ifNoAnswer].map { [.text(words[$0])] },
      rows: steps.map { _, step in
        [
          spans(step.from), .stacked([spans(step.to), stackedNumbers(step.to)]),
          .stacked([
            step.within.map { [.strong([.text(words(.within, ["time": text($0)]))])] } ?? [],
            step.hours == .roundTheClock ? [] : [.text(text(step.hours))], step.channel.map { [.text($0)] } ?? [],
          ]),
          step.ifNoAnswer.map { .stacked([spans($0), stackedNumbers($0)]) } ?? [],
        ]
      })
    for (row, step) in steps.enumerated() { table.anchors[row] = Self.callAnchor(step.offset) }
    return table
  }

  private func stackedNumbers(_ node: AlarmChain.Node) -> [Span] {
    guard case .element(let reference) = node else { return [] }
    switch reference.element.kind {
    case .role:
      let contacts = (index.contactsOfRole[Identifier(reference.element.id)] ?? []).filter { !$0.numbers.isEmpty }
      return contacts.count > 1 ? lists(of: contacts) : contacts.first.map { stackedNumbers($0, atMost: 2) } ?? []
    case .contact: return index.contacts[Identifier(reference.element.id)].map { stackedNumbers($0, atMost: 2) } ?? []
    default: return []
    }
  }
}
