import PlanAnalysis
import PlanModel

/// Whom the alarm has reached after how many minutes, when everybody answers and when one or two do not.
extension Composer {
  /// So many of those who pass the alarm on can be chosen as silent: the first whom it reaches. Every pair is a case of its own.
  private static let relayLimit = 16

  func alarmLookup(into object: inout JSONText.Object) {
    var things = LookupThings()
    let relays = relays
    object.objects("levels", levels) { entry, level in
      write(level, into: &entry)
      entry.add("promise", level.alarmedWithin?.minutes)
    }
    object.add("relays", relays.map { things.number(of: $0) })
    let all: [EventLevel?] = levels.isEmpty ? [nil] : levels
    let moments = all.flatMap { level in TimeOfDay.allCases.map { (level: level, time: $0) } }
    var numbers = LookupNumbers()
    object.objects("moments", moments) { entry, moment in
      entry.add("level", moment.level?.id.rawValue)
      entry.add("time", moment.time == .officeHours ? "office" : "other")
      let ways = AlarmWays(context.analysis.alarm, level: moment.level?.id, time: moment.time)
      let base = lines(ways.reached(), at: moment.level, moment.time, &numbers, &things)
      entry.add("base", base.map(\.text))
      let known = Set(base)
      entry.objects("cases", silences(relays)) { object, silent in
        object.add("silent", silent.map { things.number(of: $0) })
        let lines = lines(ways.reached(silent: Set(silent)), at: moment.level, moment.time, &numbers, &things)
        let kept = Set(lines)
        // What is not said here is as when everybody answers.
        object.add("gone", base.indices.filter { !kept.contains(base[$0]) })
        object.add("come", lines.filter { !known.contains($0) }.map(\.text))
      }
    }
    write(things, into: &object)
  }

  /// One silent, then two.
  private func silences(_ relays: [Identifier<Role>]) -> [[Identifier<Role>]] {
    relays.map { [$0] } + relays.indices.flatMap { first in relays[..<first].map { [$0, relays[first]] } }
  }

  /// The roles whose silence others notice: they ring on, gather a group, or have somebody who is rung in their stead.
  private var relays: [Identifier<Role>] {
    let alarm = context.analysis.alarm
    var found: Set<ElementID> = Set(plan.groups.compactMap { $0.convener.map(\.id.element) })
    for call in alarm.calls {
      if case .element(let reference) = call.from { found.insert(reference.element) }
      if call.ifNoAnswer != nil, case .element(let reference) = call.to { found.insert(reference.element) }
    }
    let roles = plan.roles.filter { found.contains($0.element) && alarmOrder[$0.id] != nil }
    return byAlarm(roles).prefix(Self.relayLimit).map(\.id)
  }

  private func lines(
    _ timeline: AlarmTimeline, at level: EventLevel?, _ time: TimeOfDay, _ numbers: inout LookupNumbers, _ things: inout LookupThings
  ) -> [AlarmLine] {
    let arrivals = timeline.arrivals
    return arrivals.compactMap { arrival in
      guard numbers.isNamed(arrival, in: self), context.analysis.alarmReach.isMeant(arrival, at: level?.id, time) else { return nil }
      let from = arrival.previous.map { numbers.number(of: arrivals[$0], &things) }
      var instead: Int?
      if case .instead(let call) = arrival.manner { instead = things.number(of: context.analysis.alarm.calls[call].to) }
      return AlarmLine(
        who: numbers.number(of: arrival, &things), minutes: arrival.minutes, isTimed: arrival.isTimed, from: from, instead: instead)
    }
  }
}

/// An arrival as the lookup tells it, everybody by number.
private struct AlarmLine: Hashable {
  var who: Int
  var minutes: Int
  var isTimed: Bool
  /// Whoever passed the alarm on.
  var from: Int?
  /// Whoever did not answer.
  var instead: Int?

  /// `who.minutes.timed.from.instead`
  var text: String { "\(who).\(minutes).\(isTimed ? 1 : 0).\(from.map { String($0) } ?? "").\(instead.map { String($0) } ?? "")" }
}

/// What is known of the alarm graph's nodes: the same few are met in hundreds of cases.
private struct LookupNumbers {
  private var things: [Int?] = []
  private var named: [Bool?] = []

  /// The number among the lookup's things of the one who is reached.
  mutating func number(of arrival: AlarmTimeline.Arrival, _ all: inout LookupThings) -> Int {
    makeRoom(for: arrival.number)
    if let known = things[arrival.number] { return known }
    let number = all.number(of: arrival.node)
    things[arrival.number] = number
    return number
  }

  /// Whether the edition names the one who is reached.
  mutating func isNamed(_ arrival: AlarmTimeline.Arrival, in composer: Composer) -> Bool {
    makeRoom(for: arrival.number)
    if let known = named[arrival.number] { return known }
    let isNamed = composer.isNamed(arrival.node)
    named[arrival.number] = isNamed
    return isNamed
  }

  private mutating func makeRoom(for number: Int) {
    let missing = number + 1 - things.count
    guard missing > 0 else { return }
    things += [Int?](repeating: nil, count: missing)
    named += [Bool?](repeating: nil, count: missing)
  }
}
