public import Diagnostics
public import PlanAnalysis
import PlanModel

extension PlanChanges {
  /// What follows from the changes. The analyses are those of the two plans, in the same order; findings are data, whoever found them.
  public func consequences(
    from old: PlanAnalysis, to new: PlanAnalysis, findings: (old: Findings, new: Findings)? = nil
  ) -> [Consequence] {
    let comparison = AnalysisComparison(old: old, new: new, pairing: pairing)
    return comparison.decisions() + comparison.alarms() + comparison.endurance()
      + (findings.map { FindingComparison.compare($0.old, $0.new) } ?? [])
  }
}

/// Compares what follows from two plans.
struct AnalysisComparison {
  let old: PlanAnalysis
  let new: PlanAnalysis
  let pairing: Pairing

  /// The levels that both plans have; one `nil` where neither has any.
  private var levels: [Subject?] {
    if old.plan.levels.isEmpty, new.plan.levels.isEmpty { return [nil] }
    return pairing.subjects.filter { $0.kind == .eventLevel && $0.old != nil && $0.new != nil }
  }

  private var moments: [Moment] { levels.flatMap { level in TimeOfDay.allCases.map { Moment(level: level, time: $0) } } }

  // MARK: Who may decide

  func decisions() -> [Consequence] {
    old.succession.decisions.flatMap { decision -> [Consequence] in
      let subject = pairing.old.subject(decision.id.element)
      guard let id = subject.new, new.succession.decision(of: Identifier(id)) != nil else { return [] }
      return compare(subject, decision.id, Identifier(id))
    }
  }

  private func compare(_ decision: Subject, _ oldID: Identifier<Mandate>, _ newID: Identifier<Mandate>) -> [Consequence] {
    var lost: [Deciders: [Moment]] = [:]
    var gained: [Deciders: [Moment]] = [:]
    var demoted: [Deciders: [Moment]] = [:]
    var promoted: [Deciders: [Moment]] = [:]
    var uncovered: [Moment] = []
    var covered: [Moment] = []
    var count = 0
    for moment in moments {
      let before = old.succession.succession(of: oldID, level: moment.level?.old.map { Identifier($0) }, time: moment.time)
      let after = new.succession.succession(of: newID, level: moment.level?.new.map { Identifier($0) }, time: moment.time)
      guard before != nil || after != nil else { continue }
      count += 1
      let (oldRights, newRights) = (rights(before, pairing.old), rights(after, pairing.new))
      for (party, waitsFor) in oldRights {
        guard let now = newRights[party] else {
          // What is gone is gone, in whatever turn it came.
          lost[deciders(party, otherwise: newRights), default: []].append(moment)
          continue
        }
        if waitsFor.isEmpty, !now.isEmpty { demoted[deciders(party, waitsFor: now), default: []].append(moment) }
        if !waitsFor.isEmpty, now.isEmpty { promoted[deciders(party, waitsFor: waitsFor), default: []].append(moment) }
      }
      for (party, waitsFor) in newRights where oldRights[party] == nil {
        gained[deciders(party, otherwise: oldRights, waitsFor: waitsFor), default: []].append(moment)
      }
      if before?.isCovered == true, after.map({ !$0.isCovered }) ?? false { uncovered.append(moment) }
      if after?.isCovered == true, before.map({ !$0.isCovered }) ?? false { covered.append(moment) }
    }
    func told(_ holders: [Deciders: [Moment]], _ make: (Deciders, Moments) -> Consequence) -> [Consequence] {
      holders.sorted { $0.key.orderKey < $1.key.orderKey }.map { make($0.key, Moments($0.value, among: count)) }
    }
    return told(lost) { .noLongerDecides($0, decision: decision, $1) } + told(demoted) { .noLongerDecidesFirst($0, decision: decision, $1) }
      + told(gained) { .nowDecides($0, decision: decision, $1) } + told(promoted) { .nowDecidesFirst($0, decision: decision, $1) }
      + (uncovered.isEmpty ? [] : [.nobodyDecides(decision: decision, Moments(uncovered, among: count))])
      + (covered.isEmpty ? [] : [.somebodyDecides(decision: decision, Moments(covered, among: count))])
  }

  /// Who may decide, one or several together, each with those who must be out of reach before; none for those who may at once.
  private func rights(_ succession: Succession?, _ side: Side) -> [Set<Subject>: Set<Subject>] {
    var rights: [Set<Subject>: Set<Subject>] = [:]
    var before: [ElementID] = []
    for step in succession?.steps ?? [] {
      for candidate in step.candidates {
        // Where the order of the list is the turn, it is the step before that must be out of reach.
        let waitsFor = candidate.ifUnreachable.isEmpty ? before : candidate.ifUnreachable
        rights[Set(candidate.party.elements.map(side.subject))] = Set(waitsFor.map(side.subject))
      }
      before = step.candidates.flatMap(\.party.elements)
    }
    return rights
  }

  private func deciders(
    _ party: Set<Subject>, otherwise others: [Set<Subject>: Set<Subject>] = [:], waitsFor: Set<Subject> = []
  ) -> Deciders {
    let isPartOfAnother = party.count == 1 && others.keys.contains { $0.count > 1 && $0.isSuperset(of: party) }
    func ordered(_ subjects: Set<Subject>) -> [Subject] { subjects.sorted { $0.orderKey < $1.orderKey } }
    return Deciders(subjects: ordered(party), areToldAlone: isPartOfAnother, waitFor: ordered(waitsFor))
  }

  // MARK: Whom the alarm reaches

  private struct Delay: Hashable {
    let old: Int?
    let new: Int?
  }

  /// Everybody whom the alarm is meant to reach, with when: what the page of alarm times says.
  private typealias Times = [ElementID: AlarmTimeline.Arrival]

  private static func times(_ analysis: PlanAnalysis, _ level: String?, _ time: TimeOfDay) -> Times? {
    analysis.alarmReach.meant(level: level.map { Identifier($0) }, time: time).map { arrivals in
      Times(
        arrivals.compactMap { arrival in
          if case .element(let reference) = arrival.node { (reference.element, arrival) } else { nil }
        }
      ) { first, _ in first }
    }
  }

  func alarms() -> [Consequence] {
    guard !old.alarm.isEmpty, !new.alarm.isEmpty else { return [] }
    let moments = moments
    let times = moments.map { (Self.times(old, $0.level?.old, $0.time), Self.times(new, $0.level?.new, $0.time)) }
    return pairing.subjects.flatMap { subject -> [Consequence] in
      guard subject.kind == .role || subject.kind == .group, let before = subject.oldElement, let after = subject.newElement else {
        return []
      }
      var byDelay: [Delay: [Moment]] = [:]
      for (moment, (oldTimes, newTimes)) in zip(moments, times) {
        guard let oldTimes, let newTimes else { continue }
        let (then, now) = (oldTimes[before], newTimes[after])
        // Of a way with a call that has no time, nothing is known but who is reached.
        if let then, let now, !then.isTimed || !now.isTimed { continue }
        let delay = Delay(old: then?.minutes, new: now?.minutes)
        if delay.old != delay.new { byDelay[delay, default: []].append(moment) }
      }
      return byDelay.sorted { ($0.key.old ?? -1, $0.key.new ?? -1) < ($1.key.old ?? -1, $1.key.new ?? -1) }.compactMap { delay, told in
        let when = Moments(told, among: moments.count)
        return switch (delay.old, delay.new) {
        case (let old?, let new?): .alarmTime(subject, old: old, new: new, when)
        case (_?, nil): .noLongerReached(subject, when)
        case (nil, _?): .nowReached(subject, when)
        case (nil, nil): nil
        }
      }
    }
  }

  // MARK: How long the people last

  func endurance() -> [Consequence] {
    guard let before = old.endurance, let after = new.endurance else { return [] }
    return after.rows.compactMap { row in
      let level = row.level.map { pairing.new.subject($0.element) }
      guard let same = before.rows.first(where: { $0.level.map { pairing.old.subject($0.element) } == level }),
        let oldLast = before.lasting(same), let newLast = after.lasting(row), oldLast != newLast
      else { return nil }
      return .endurance(level: level, old: oldLast.hours, new: newLast.hours)
    }
  }
}

extension Deciders {
  fileprivate var orderKey: String {
    (subjects + waitFor).map(\.orderKey).joined(separator: " ") + (areToldAlone ? " " : "")
  }
}

extension EnduranceTable {
  fileprivate struct Lasting: Equatable {
    /// `nil`: as long as is needed.
    let hours: Int?
  }

  /// How long the people last: so many teams one after another, or for ever where all have rested when their turn comes again.
  fileprivate func lasting(_ row: Row) -> Lasting? {
    guard let counted = available.counted, row.personsPerShift > 0, promise.shift > 0 else { return nil }
    let teams = counted / row.personsPerShift
    return Lasting(hours: teams > 0 && (teams - 1) * promise.shift >= promise.rest ? nil : teams * promise.shift)
  }
}
