public import PlanModel

/// How the weeks of a rota are shared: weeks that nobody has, that several have, and how many each person has.
public struct RotaCoverage: Sendable {
  /// A person of the rota with the turns that are hers.
  public struct Share: Sendable {
    /// As the rota names her.
    public let name: String
    /// Numbers of her turns in the rota.
    public let turns: [Int]
    /// How many weeks she has until the rota begins again.
    public let count: Int
  }

  /// In the rota's order.
  public let gaps: [Int]
  /// Weeks with more than one turn, and the numbers of those turns.
  public let overlaps: [(week: Int, turns: [Int])]
  public let shares: [Share]

  public init(_ rota: DutyRota) {
    let weeks = rota.weeksOfTurns
    var turnsByWeek: [Int: [Int]] = [:]
    if !rota.isByOrder {
      for (number, weeks) in weeks.enumerated() { for week in weeks { turnsByWeek[week, default: []].append(number) } }
    }
    gaps = Self.gaps(rota, taken: Set(turnsByWeek.keys))
    overlaps = turnsByWeek.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    shares = Self.shares(rota, weeks: weeks)
  }

  /// A rota that names half of a year's weeks is meant for all of it; a shorter one for the time from its beginning to its last week.
  private static func gaps(_ rota: DutyRota, taken: Set<Int>) -> [Int] {
    guard !taken.isEmpty else { return [] }
    let calendar: [Int]
    if let starts = rota.starts {
      let first = ISOWeek(containing: starts)
      calendar = (0..<52).map { first.adding($0).number }
    } else {
      calendar = Array(1...(taken.contains(53) ? 53 : 52))
    }
    if taken.count >= 26 { return calendar.filter { !taken.contains($0) } }
    let first = rota.starts == nil ? calendar.firstIndex(where: taken.contains) ?? 0 : 0
    guard let last = calendar.lastIndex(where: taken.contains), first < last else { return [] }
    return calendar[first...last].filter { !taken.contains($0) }
  }

  private static func shares(_ rota: DutyRota, weeks: [[Int]]) -> [Share] {
    var order: [String] = []
    var turns: [String: [Int]] = [:]
    for (number, turn) in rota.turns.enumerated() {
      guard let key = turn.name?.normalisedWords ?? turn.contact?.id.rawValue else { continue }
      if turns[key] == nil { order.append(key) }
      turns[key, default: []].append(number)
    }
    return order.map { key in
      let own = turns[key] ?? []
      let count = rota.isByOrder ? own.count : Set(own.flatMap { weeks[$0] }).count
      return Share(name: own.first.flatMap { rota.turns[$0].name } ?? key, turns: own, count: count)
    }
  }
}
