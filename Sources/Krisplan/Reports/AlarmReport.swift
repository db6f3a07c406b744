import Diagnostics
import PlanAnalysis
import PlanModel

/// Whom an alarm reaches and when, as a timeline that can be read in a terminal without colours.
struct AlarmReport {
  private static let barWidth = 16

  private let asked: AskedPlan
  private let language: Language
  private(set) var page = TerminalPage()

  init(_ asked: AskedPlan, language: Language) {
    self.asked = asked
    self.language = language
  }

  private typealias Cell = (level: EventLevel?, time: TimeOfDay)

  /// Shows the timelines; `false` where somebody whom a level counts on is never reached.
  mutating func show(_ when: Circumstances, from entry: AlarmChain.Node?) -> Bool {
    let alarm = asked.analysis.alarm
    guard !alarm.isEmpty else {
      page.paragraph(say("Planen har ingen larmkedja: larmet når ingen.", "The plan has no alarm chain: the alarm reaches nobody."))
      return false
    }
    if let basis = when.time?.basis(asked.plan, language) { page.paragraph(basis) }
    page.paragraph(
      say("Larmet kommer till ", "The alarm comes in at ")
        + HoursWords.listed((entry.map { [$0] } ?? alarm.entryPoints).map { name($0) }, HoursWords.or, language) + ".")
    if !when.silent.isEmpty {
      page.paragraph(
        say("Svarar inte: ", "Not answering: ") + when.silent.map { asked.name($0.element) }.joined(separator: ", ")
          + ".")
    }
    var groups: [(cells: [Cell], timeline: AlarmTimeline, missed: [Missed])] = []
    for cell in cells(when) {
      let timeline = alarm.reached(from: entry, level: cell.level?.id, time: cell.time, silent: Set(when.silent))
      let missed = missed(by: timeline, cell, when, from: entry)
      if let same = groups.firstIndex(where: { $0.timeline.arrivals == timeline.arrivals && $0.missed == missed }) {
        groups[same].cells.append(cell)
      } else {
        groups.append(([cell], timeline, missed))
      }
    }
    for group in groups {
      page.heading(title(group.cells))
      show(group.timeline)
      show(group.missed)
    }
    return !groups.contains { $0.missed.contains { $0.instead == nil } }
  }

  private func cells(_ when: Circumstances) -> [Cell] {
    let all = asked.plan.levels.sorted { $0.number < $1.number }
    let levels: [EventLevel?] = when.level.map { [asked.index.levels[$0]] } ?? (all.isEmpty ? [nil] : all.map { $0 as EventLevel? })
    return levels.flatMap { level in (when.time.map { [$0.time] } ?? TimeOfDay.allCases).map { (level, $0) } }
  }

  private func title(_ cells: [Cell]) -> String {
    var byTimes: [(times: [TimeOfDay], levels: [String])] = []
    for level in Array(Set(cells.map { $0.level?.number ?? 0 })).sorted() {
      let times = cells.filter { ($0.level?.number ?? 0) == level }.map(\.time)
      let names = level == 0 ? [] : [String(level)]
      if let same = byTimes.firstIndex(where: { $0.times == times }) {
        byTimes[same].levels += names
      } else {
        byTimes.append((times, names))
      }
    }
    let parts = byTimes.map { times, levels in
      let hours = times.count > 1 ? HoursWords.text(Hours.roundTheClock) : HoursWords.text(times.first ?? .otherTime)
      guard !levels.isEmpty else { return hours(language) }
      return say("nivå ", levels.count == 1 ? "level " : "levels ") + HoursWords.listed(levels, HoursWords.and, language) + ", "
        + hours(language)
    }
    let text = parts.joined(separator: "; ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private mutating func show(_ timeline: AlarmTimeline) {
    let last = timeline.arrivals.map(\.minutes).max() ?? 0
    let times = timeline.arrivals.map(time)
    let width = times.map(\.count).max() ?? 0
    func column(_ text: String) -> String { String(repeating: " ", count: width - text.count) + text + " |" }
    var shown: String?
    for (arrival, time) in zip(timeline.arrivals, times) {
      let length = last == 0 ? 0 : (arrival.minutes * Self.barWidth + last / 2) / last
      let bar = String(repeating: "=", count: length) + String(repeating: " ", count: Self.barWidth - length) + "| "
      let blank = column("") + String(repeating: " ", count: Self.barWidth) + "| "
      page.paragraph(words(arrival, timeline), lead: shown == time ? blank : column(time) + bar)
      shown = time
    }
    if timeline.arrivals.contains(where: { !$0.isTimed }) {
      page.paragraph(say("* på vägen dit finns samtal utan tid", "* on the way there are calls without a time"))
    }
  }

  /// After how long somebody is reached. Where no call on the way has a time, none is known.
  private func time(_ arrival: AlarmTimeline.Arrival) -> String {
    arrival.minutes == 0 && !arrival.isTimed ? say("tid saknas", "no time") : "\(arrival.minutes) min"
  }

  private func words(_ arrival: AlarmTimeline.Arrival, _ timeline: AlarmTimeline) -> String {
    let who = name(arrival.node) + (arrival.isTimed ? "" : "*")
    let by = arrival.previous.map { name(timeline.arrivals[$0].node) } ?? ""
    func channel(_ call: Int) -> String { asked.analysis.alarm.calls[call].step.channel.map { ", \($0)" } ?? "" }
    switch arrival.manner {
    case .entry: return who + say(" (ingång)", " (entry point)")
    case .call(let call): return who + say(" (från \(by)\(channel(call)))", " (from \(by)\(channel(call)))")
    case .instead(let call):
      let absent = name(asked.analysis.alarm.calls[call].to)
      return who + say(" (från \(by), när \(absent) inte svarar)", " (from \(by), when \(absent) does not answer)")
    case .member(let group): return who + say(" (med \(asked.name(group.element)))", " (with \(asked.name(group.element)))")
    case .convened(let role): return who + say(" (kallas av \(asked.name(role.element)))", " (convened by \(asked.name(role.element)))")
    }
  }

  /// Somebody who is never reached, with the one reached in that one's place.
  private struct Missed: Equatable {
    let node: AlarmChain.Node
    let instead: AlarmChain.Node?
  }

  /// Those whom the level activates or the chain calls then, or would reach if all answered, and whom the alarm does not reach.
  private func missed(by timeline: AlarmTimeline, _ cell: Cell, _ when: Circumstances, from entry: AlarmChain.Node?) -> [Missed] {
    let alarm = asked.analysis.alarm
    var expected = (cell.level?.activates.at(cell.time) ?? []).filter { [.role, .group].contains($0.element.kind) }.map {
      AlarmChain.Node.element($0)
    }
    expected += alarm.calls(level: cell.level?.id, time: cell.time).map(\.to)
    if !when.silent.isEmpty || entry != nil { expected += alarm.reached(level: cell.level?.id, time: cell.time).arrivals.map(\.node) }
    var seen = Set(when.silent.map { AlarmChain.Node.element(ElementReference($0.element)) })
    return expected.filter { seen.insert($0).inserted && !isReached($0, timeline) && !isOtherEntry($0, entry, cell) }.map { node in
      Missed(node: node, instead: standIn(for: node, timeline))
    }
  }

  /// An entry point that was not the one asked for: the alarm came in elsewhere, and nobody need call it, unless the level sets it to work.
  private func isOtherEntry(_ node: AlarmChain.Node, _ entry: AlarmChain.Node?, _ cell: Cell) -> Bool {
    guard entry != nil, node != entry, asked.analysis.alarm.entryPoints.contains(node) else { return false }
    guard case .element(let reference) = node else { return true }
    return !(cell.level?.activates.at(cell.time).contains { $0.element == reference.element } ?? false)
  }

  private func isReached(_ node: AlarmChain.Node, _ timeline: AlarmTimeline) -> Bool {
    if timeline.arrival(at: node) != nil { return true }
    guard case .element(let reference) = node, let group = asked.index.groups[Identifier(reference.element.id)],
      reference.element.kind == .group, !group.people.isEmpty
    else { return false }
    return group.people.allSatisfy { timeline.arrival(of: $0.element) != nil }
  }

  private func standIn(for node: AlarmChain.Node, _ timeline: AlarmTimeline) -> AlarmChain.Node? {
    guard case .element(let reference) = node, reference.element.kind == .role,
      let role = asked.index.roles[Identifier(reference.element.id)]
    else { return nil }
    return role.alternates.map { AlarmChain.Node.element(ElementReference($0.id.element)) }.first { timeline.arrival(at: $0) != nil }
  }

  private mutating func show(_ missed: [Missed]) {
    if missed.isEmpty {
      page.paragraph(
        asked.plan.levels.isEmpty
          ? say("Alla som larmkedjan räknar med nås.", "Everybody whom the alarm chain counts on is reached.")
          : say("Alla som nivån och larmkedjan räknar med nås.", "Everybody whom the level and the alarm chain count on is reached."))
      return
    }
    page.paragraph(say("Nås aldrig:", "Never reached:"))
    for one in missed {
      let instead = one.instead.map { say(" (ersättaren \(name($0)) nås)", " (the alternate \(name($0)) is reached)") } ?? ""
      page.paragraph(name(one.node) + instead, lead: "  - ")
    }
  }

  private func name(_ node: AlarmChain.Node) -> String {
    switch node {
    case .element(let reference): asked.name(reference.element)
    case .outside(let name): name
    }
  }

  private func say(_ swedish: String, _ english: String) -> String { language == .swedish ? swedish : english }
}
