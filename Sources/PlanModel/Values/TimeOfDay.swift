/// The two kinds of hours that decide who is at work.
public enum TimeOfDay: String, Sendable, CaseIterable, Hashable {
  case officeHours = "kontorstid"
  case otherTime = "övrig tid"
}

/// The hours at which something holds: `kontorstid`, `övrig tid` or `dygnet runt`.
public enum Hours: String, Sendable, CaseIterable, Hashable {
  case roundTheClock = "dygnet runt"
  case officeHours = "kontorstid"
  case otherTime = "övrig tid"

  public func contains(_ time: TimeOfDay) -> Bool {
    switch self {
    case .roundTheClock: true
    case .officeHours: time == .officeHours
    case .otherTime: time == .otherTime
    }
  }

  /// The hours of some times of day; `nil` of none.
  public init?(_ times: some Sequence<TimeOfDay>) {
    let times = Set(times)
    guard let first = times.first else { return nil }
    self = times.count > 1 ? .roundTheClock : first == .officeHours ? .officeHours : .otherTime
  }
}
