import Diagnostics
import PlanModel

extension ChangeTelling {
  /// Who decides on which changes, as sentences.
  public func tell(_ decisions: [DecisionNeed]) -> [String] {
    let (decisions, records) = (decisions.filter { $0.changeClass != .record }, decisions.filter { $0.changeClass == .record })
    let settled = decisions.filter { $0.body != nil }
    let following = records.map { need in
      let isOne = need.changes.count == 1
      let numbers = numbers([need.changes])
      return say(
        "\(isOne ? "Ändring" : "Ändringarna") \(numbers) följer av besluten, och ingen beslutar om \(isOne ? "den" : "dem") för sig.",
        "\(isOne ? "Change" : "Changes") \(numbers) \(isOne ? "follows" : "follow") from the decisions and need\(isOne ? "s" : "") none of \(isOne ? "its" : "their") own."
      )
    }
    guard !settled.isEmpty else {
      return decisions.isEmpty
        ? following
        : [
          say(
            "Planen säger inte vem som beslutar om ändringarna. Skriv `beslutsnivåer` i plan.md.",
            "The plan does not say who decides on the changes. Write `beslutsnivåer` in plan.md.")
        ]
    }
    var groups: [(body: String, isGrave: Bool, ranges: [ClosedRange<Int>])] = []
    for need in settled {
      let body = need.body ?? ""
      if let place = groups.firstIndex(where: { $0.body == body }) {
        let last = groups[place].ranges.count - 1
        // Classes that follow on one another are one range.
        if groups[place].ranges[last].upperBound + 1 == need.changes.lowerBound {
          groups[place].ranges[last] = groups[place].ranges[last].lowerBound...need.changes.upperBound
        } else {
          groups[place].ranges.append(need.changes)
        }
      } else {
        groups.append((body, need.changeClass < .routine, [need.changes]))
      }
    }
    let parts = groups.enumerated().map { number, group -> String in
      let numbers = numbers(group.ranges)
      let isOne = group.ranges.count == 1 && group.ranges[0].count == 1
      let subject = number == 0 ? say(isOne ? "Ändring " : "Ändringarna ", isOne ? "Change " : "Changes ") + numbers : numbers
      return group.isGrave
        ? say("\(subject) kräver beslut av \(group.body)", "\(subject) need\(isOne ? "s" : "") a decision by \(group.body)")
        : say("\(subject) beslutas av \(group.body)", "\(subject) \(isOne ? "is" : "are") decided by \(group.body)")
    }
    let open = decisions.filter { $0.body == nil }.map(\.changes)
    return [parts.joined(separator: "; ") + "."]
      + (open.isEmpty
        ? [] : [say("Planen säger inte vem som beslutar om \(numbers(open)).", "The plan does not say who decides on \(numbers(open)).")])
      + following
  }

  /// "1–3, 5".
  func numbers(_ ranges: [ClosedRange<Int>]) -> String {
    ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }.joined(separator: ", ")
  }

  /// What somebody must read: "åtgärdskortet ”Vid larm” (4–6)".
  public func tell(_ reading: Reading) -> String {
    reading.reasons.map { reason in
      let ranges = reason.changes.reduce(into: [ClosedRange<Int>]()) { ranges, number in
        if let last = ranges.last, last.upperBound + 1 == number {
          ranges[ranges.count - 1] = last.lowerBound...number
        } else {
          ranges.append(number...number)
        }
      }
      return "\(name(reason.subject)) (\(numbers(ranges)))"
    }.joined(separator: ", ")
  }
}

extension ChangeClass {
  /// The graver class is the lesser.
  fileprivate static func < (a: Self, b: Self) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }
}
