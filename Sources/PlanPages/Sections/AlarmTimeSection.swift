import PlanAnalysis
import PlanModel

/// Who has been reached after how many minutes, per level and time of day: as a table, and on a site as a drawing too.
extension Composer {
  static let alarmTimesPath = "larmtid"

  func alarmTimesPage() -> Page {
    var page = page(Self.alarmTimesPath)
    alarmTimeBlocks(into: &page)
    return page.page(.alarm, words[.alarmTimes], summary: words[.alarmTimesSummary]).with(audience == .intranet ? .alarm : nil)
  }

  func alarmTimeBlocks(into page: inout PageBuilder) {
    guard !context.analysis.alarm.isEmpty else { return }
    var reached: [Moment.Key: [AlarmTimeline.Arrival]] = [:]
    let all: [EventLevel?] = levels.isEmpty ? [nil] : levels
    for level in all {
      for time in TimeOfDay.allCases { reached[Moment.Key(level: level?.id, time: time)] = arrivals(at: level, time) }
    }
    let times = reached.mapValues { arrivals in Dictionary(arrivals.map { ($0.node, text($0)) }) { first, _ in first } }
    let moments = moments { level in
      times[Moment.Key(level: level, time: .officeHours)] == times[Moment.Key(level: level, time: .otherTime)]
    }
    page.paragraph(words[.alarmTimesIntroduction])
    if medium == .site {
      for moment in moments {
        if let diagram = diagram(of: reached[moment.key] ?? [], at: moment) { page.add(.diagram(diagram)) }
      }
    }
    page.table(
      TableBlock(
        caption: words[.alarmTimesCaption], head: [[.text(words[.reachedWhom])]] + moments.map(head),
        rows: inOrder(moments.flatMap { reached[$0.key] ?? [] }).map { node in
          [spans(node)] + moments.map { [.text(times[$0.key]?[node] ?? words[.notReached])] }
        }))
  }

  /// Those who are reached and whom the edition names.
  private func arrivals(at level: EventLevel?, _ time: TimeOfDay) -> [AlarmTimeline.Arrival] {
    (context.analysis.alarmReach.meant(level: level?.id, time: time) ?? []).filter { isNamed($0.node) }
  }

  /// Whether the edition names somebody.
  func isNamed(_ node: AlarmChain.Node) -> Bool { !spans(node).isEmpty }

  /// Everybody who is reached somewhere, the first to be reached first.
  private func inOrder(_ arrivals: [AlarmTimeline.Arrival]) -> [AlarmChain.Node] {
    var earliest: [AlarmChain.Node: Int] = [:]
    var nodes: [AlarmChain.Node] = []
    for arrival in arrivals {
      if earliest[arrival.node] == nil { nodes.append(arrival.node) }
      earliest[arrival.node] = min(earliest[arrival.node] ?? Int.max, arrival.minutes)
    }
    return nodes.enumerated().sorted { (earliest[$0.element] ?? 0, $0.offset) < (earliest[$1.element] ?? 0, $1.offset) }.map(\.element)
  }

  private func text(_ arrival: AlarmTimeline.Arrival) -> String {
    // Where no call on the way has a time, none is known.
    if arrival.minutes == 0, !arrival.isTimed { return words[.alarmTimeMissing] }
    let time = text(Duration(arrival.minutes, .minute))
    if arrival.isTimed { return time }
    // Of calls without times nothing is known.
    return words(.alarmTimeUncertain, ["time": time])
  }

  private func diagram(of arrivals: [AlarmTimeline.Arrival], at moment: Moment) -> Diagram? {
    let rows = Dictionary(grouping: arrivals) { text($0) }
    var seen: Set<String> = []
    let labels = arrivals.map(text).filter { seen.insert($0).inserted }
    return TimelineDrawing.diagram(
      title: words(.alarmTimesDiagram, ["moment": name(moment)]), description: words[.alarmTimesDescription],
      rows: labels.map { label in
        TimelineDrawing.Row(
          label: label,
          nodes: (rows[label] ?? []).map { arrival in
            HangingTree.Node(text: name(arrival.node), style: style(arrival.node), target: target(arrival.node))
          })
      })
  }
}
