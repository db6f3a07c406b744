/// How grave a finding is; a more severe one compares as greater.
public enum Severity: Int, Sendable, Comparable, CaseIterable {
  case note
  case warning
  case error

  public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.rawValue < rhs.rawValue }

  /// The word before a message: `fel`, `varning`, `anmärkning`.
  public var label: LocalizedText {
    switch self {
    case .note: LocalizedText(sv: "anmärkning", en: "note")
    case .warning: LocalizedText(sv: "varning", en: "warning")
    case .error: LocalizedText(sv: "fel", en: "error")
    }
  }

  /// The key in machine-readable reports.
  public var key: String { label.english }
}
