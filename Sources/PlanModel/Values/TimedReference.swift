public import Diagnostics

/// A pointer that holds at some hours only: who leads a level by day, and who by night.
public struct TimedReference: Sendable, Hashable {
  public enum Field: String, EntityField {
    case role = "roll"
    case group = "grupp"
    case supportPhase = "insats"
    case location = "lokal"
    case hours = "tid"
  }

  public var reference: ElementReference
  public var hours: Hours

  public init(_ reference: ElementReference, hours: Hours = .roundTheClock) {
    self.reference = reference
    self.hours = hours
  }

  public var element: ElementID { reference.element }
  public var origin: Origin { reference.origin }
}

extension TimedReference.Field {
  /// The key under which an element of the kind is written.
  public init?(_ kind: EntityKind) {
    switch kind {
    case .role: self = .role
    case .group: self = .group
    case .supportPhase: self = .supportPhase
    case .location: self = .location
    default: return nil
    }
  }

  /// The kind that the key names; none is named by the hours.
  public var kind: EntityKind? {
    switch self {
    case .role: .role
    case .group: .group
    case .supportPhase: .supportPhase
    case .location: .location
    case .hours: nil
    }
  }
}

extension Sequence<TimedReference> {
  /// Those that hold at a time of day.
  public func at(_ time: TimeOfDay) -> [ElementReference] { filter { $0.hours.contains(time) }.map(\.reference) }
}
