/// Who may see an element: each edition holds what its audience and every wider one may see.
public enum Audience: String, Sendable, CaseIterable, Comparable {
  case `public` = "offentlig"
  case intranet = "intranät"
  case binder = "pärm"
  case restricted = "begränsad"

  private var clearance: Int {
    switch self {
    case .public: 0
    case .intranet: 1
    case .binder: 2
    case .restricted: 3
    }
  }

  /// A wider audience compares as less.
  public static func < (lhs: Audience, rhs: Audience) -> Bool { lhs.clearance < rhs.clearance }
}
