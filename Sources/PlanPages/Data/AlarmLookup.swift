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
    object.objects("moments", moments) { entry, moment in
      entry.add("level", moment.level?.id.rawValue)
      entry.add("time", moment.time == .officeHours ? "office" : "other")
      let base = lines(at: moment.level, moment.time, silent: [], &things)
      entry.add("base", base)
      let known = Set(base)
      entry.objects("cases", silences(relays)) { object, silent in
        object.add("silent", silent.map { things.number(of: $0) })
        let lines = lines(at: moment.level, moment.time, silent: Set(silent), &things)
        let kept = Set(lines)
        // What is not said here is as when everybody answers.
        object.add("gone", base.indices.filter { !kept.contains(base[$0]) })
        object.add("come", lines.filter { !known.contains($0) })
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

  /// Each arrival as `who.minutes.timed.from.instead`: `from` is whoever passed the alarm on, `instead` whoever did not answer.
  private func lines(
    at level: EventLevel?, _ time: TimeOfDay, silent: Set<Identifier<Role>>, _ things: inout LookupThings
  ) -> [String] {
    let alarm = context.analysis.alarm
    let arrivals = alarm.reached(level: level?.id, time: time, silent: silent).arrivals
    return arrivals.filter { isShown($0, at: level, time) }.map { arrival in
      let from = arrival.previous.map { arrivals[$0].node }.map { String(things.number(of: $0)) } ?? ""
      var instead = ""
      if case .instead(let call) = arrival.manner { instead = String(things.number(of: alarm.calls[call].to)) }
      return "\(things.number(of: arrival.node)).\(arrival.minutes).\(arrival.isTimed ? 1 : 0).\(from).\(instead)"
    }
  }
}
