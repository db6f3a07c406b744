import PlanAnalysis
import PlanModel

/// Who has been reached after how many minutes, per level and time of day: as a table, and on a site as a drawing too.
extension Composer {
  static let alarmTimesPath = "larmtid"

  func alarmTimesPage() -> Page {
    var page = page(Self.alarmTimesPath)
    alarmTimeBlocks(into: &page)
    return page.page(.alarm, words[.alarmTimes], summary: words[.alarmTimesSummary])
  }

  func alarmTimeBlocks(into page: inout PageBuilder) {
    guard !context.analysis.alarm.isEmpty else { return }
    var timelines: [Moment.Key: AlarmTimeline] = [:]
    let all: [Identifier<EventLevel>?] = levels.isEmpty ? [nil] : levels.map(\.id)
    for level in all {
      for time in TimeOfDay.allCases {
        timelines[Moment.Key(level: level, time: time)] = context.analysis.alarm.reached(level: level, time: time)
      }
    }
    let moments = moments { level in
      arrivals(timelines[Moment.Key(level: level, time: .officeHours)]) == arrivals(timelines[Moment.Key(level: level, time: .otherTime)])
    }
    page.paragraph(words[.alarmTimesIntroduction])
    if medium == .site {
      for moment in moments {
        if let timeline = timelines[moment.key], let diagram = diagram(of: timeline, at: moment) { page.add(.diagram(diagram)) }
      }
    }
    page.table(
      TableBlock(
        caption: words[.alarmTimesCaption], head: [[.text(words[.reachedWhom])]] + moments.map(head),
        rows: inOrder(moments.compactMap { timelines[$0.key] }).map { node in
          [spans(node)]
            + moments.map { moment in [.text(timelines[moment.key]?.arrival(at: node).map(text) ?? words[.notReached])] }
        }))
  }

  private struct Reached: Hashable {
    var minutes: Int
    var isTimed: Bool
  }

  private func arrivals(_ timeline: AlarmTimeline?) -> [AlarmChain.Node: Reached] {
    Dictionary((timeline?.arrivals ?? []).map { ($0.node, Reached(minutes: $0.minutes, isTimed: $0.isTimed)) }) { first, _ in first }
  }

  /// Everybody who is reached somewhere, the first to be reached first.
  private func inOrder(_ timelines: [AlarmTimeline]) -> [AlarmChain.Node] {
    var earliest: [AlarmChain.Node: Int] = [:]
    var nodes: [AlarmChain.Node] = []
    for arrival in timelines.flatMap(\.arrivals) where isShown(arrival.node) {
      if let known = earliest[arrival.node] {
        earliest[arrival.node] = min(known, arrival.minutes)
      } else {
        earliest[arrival.node] = arrival.minutes
        nodes.append(arrival.node)
      }
    }
    return nodes.enumerated().sorted { (earliest[$0.element] ?? 0, $0.offset) < (earliest[$1.element] ?? 0, $1.offset) }.map(\.element)
  }

  /// Whether the edition has a name for the node.
  private func isShown(_ node: AlarmChain.Node) -> Bool { !spans(node).isEmpty }

  private func text(_ arrival: AlarmTimeline.Arrival) -> String {
    let time = text(Duration(arrival.minutes, .minute))
    return arrival.isTimed ? time : words(.alarmTimeUncertain, ["time": time])
  }

  private func diagram(of timeline: AlarmTimeline, at moment: Moment) -> Diagram? {
    let shown = timeline.arrivals.filter { isShown($0.node) }
    let rows = Dictionary(grouping: shown) { text($0) }
    var seen: Set<String> = []
    let labels = shown.map(text).filter { seen.insert($0).inserted }
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
