/// A length of time as an author writes it: `15 min`, `3 månader`.
public struct Duration: Sendable, Hashable {
  public enum Unit: Sendable, Hashable { case minute, hour, day, week, month, year }

  public let count: Int
  public let unit: Unit

  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// Reads a number and a Swedish unit, in singular, plural or short form.
  public init?(_ text: some StringProtocol) {
    let parts = text.split { $0 == " " || $0 == "\u{A0}" }
    guard parts.count == 2, let count = Int(parts[0]), count >= 0, count <= 100_000 else { return nil }
    let unit: Unit
    switch parts[1].lowercased() {
    case "min", "min.", "minut", "minuter": unit = .minute
    case "h", "tim", "tim.", "timme", "timmar": unit = .hour
    case "dag", "dagar", "dygn": unit = .day
    case "vecka", "veckor": unit = .week
    case "mån", "månad", "månader": unit = .month
    case "år": unit = .year
    default: return nil
    }
    self.init(count, unit)
  }

  /// The length in minutes; a month counts as 30 days and a year as 365.
  public var minutes: Int {
    switch unit {
    case .minute: count
    case .hour: count * 60
    case .day: count * 1440
    case .week: count * 10_080
    case .month: count * 43_200
    case .year: count * 525_600
    }
  }

  /// As the authoring language writes it.
  public var swedish: String {
    let one = count == 1
    let word =
      switch unit {
      case .minute: "min"
      case .hour: one ? "timme" : "timmar"
      case .day: one ? "dag" : "dagar"
      case .week: one ? "vecka" : "veckor"
      case .month: one ? "månad" : "månader"
      case .year: "år"
      }
    return "\(count) \(word)"
  }
}
