public import Diagnostics
public import PlanModel

/// What follows from the changes, found by comparing what the two plans come to, not what they say.
public enum Consequence: Sendable, Hashable {
  case noLongerDecides(Deciders, decision: Subject, Moments)
  case nowDecides(Deciders, decision: Subject, Moments)
  /// Somebody who could decide at once may now do so only when others cannot be reached.
  case noLongerDecidesFirst(Deciders, decision: Subject, Moments)
  /// Somebody who could decide only when others could not be reached may now do so at once.
  case nowDecidesFirst(Deciders, decision: Subject, Moments)
  /// Nobody may take the decision any more.
  case nobodyDecides(decision: Subject, Moments)
  /// Somebody may take a decision that nobody could take.
  case somebodyDecides(decision: Subject, Moments)
  /// The alarm reaches somebody after so many minutes.
  case alarmTime(Subject, old: Int, new: Int, Moments)
  case noLongerReached(Subject, Moments)
  case nowReached(Subject, Moments)
  /// For how many hours the people last; `nil`: for as long as is needed. The level is `nil` where the need is the same at all.
  case endurance(level: Subject?, old: Int?, new: Int?)
  case findingAppeared(Diagnostic)
  case findingDisappeared(Diagnostic)
}

/// One who may take a decision, or several who only may together.
public struct Deciders: Sendable, Hashable {
  /// In the order of their ids.
  public let subjects: [Subject]
  /// Whether it is told that one decides alone, since that one decides together with others in the other plan.
  public let areToldAlone: Bool
  /// Those who must be out of reach before these may decide, in the order of their ids; empty where they may at once.
  public let waitFor: [Subject]

  init(subjects: [Subject], areToldAlone: Bool, waitFor: [Subject] = []) {
    self.subjects = subjects
    self.areToldAlone = areToldAlone
    self.waitFor = waitFor
  }

  /// Whether several decide together.
  public var areTogether: Bool { subjects.count > 1 }
}

/// The levels and times of day at which something holds.
public struct Moments: Sendable, Hashable {
  public struct Span: Sendable, Hashable {
    /// Empty: at all levels that it is about.
    public let levels: [Subject]
    public let hours: Hours
  }

  /// Each with other hours.
  public let spans: [Span]

  /// - Parameter all: all the moments of which some are told.
  init(_ moments: [Moment], among all: Int) {
    var times: [Subject?: Set<TimeOfDay>] = [:]
    for moment in moments { times[moment.level, default: []].insert(moment.time) }
    let isEvery = Set(moments).count == all
    var levels: [Hours: [Subject?]] = [:]
    for (level, times) in times {
      levels[times.count > 1 ? .roundTheClock : times.contains(.officeHours) ? .officeHours : .otherTime, default: []].append(level)
    }
    let everyLevel = times.count * TimeOfDay.allCases.count == all
    spans = Hours.allCases.compactMap { hours in
      guard let levels = levels[hours] else { return nil }
      let isEveryLevel = isEvery || everyLevel && levels.count == times.count
      return Span(levels: isEveryLevel ? [] : levels.compactMap { $0 }.sorted { ($0.id.count, $0.id) < ($1.id.count, $1.id) }, hours: hours)
    }
  }
}

/// A level and a time of day that both plans have.
struct Moment: Hashable {
  let level: Subject?
  let time: TimeOfDay
}
