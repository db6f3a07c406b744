import Diagnostics
import PlanAnalysis
import PlanModel

/// Levels and hours at which something holds, put into words: "nivå 2 och 3, övrig tid".
struct Places {
  private var hoursByLevel: [(level: Identifier<EventLevel>?, times: [TimeOfDay])] = []

  init(_ cells: some Sequence<(level: Identifier<EventLevel>?, time: TimeOfDay)>) {
    for cell in cells {
      if let known = hoursByLevel.firstIndex(where: { $0.level == cell.level }) {
        hoursByLevel[known].times.append(cell.time)
      } else {
        hoursByLevel.append((cell.level, [cell.time]))
      }
    }
  }

  init(_ successions: some Sequence<Succession>) { self.init(successions.map { (level: $0.level, time: $0.time) }) }

  var text: LocalizedText {
    var groups: [(levels: [String], times: [TimeOfDay])] = []
    for (level, times) in hoursByLevel {
      let names = [level?.rawValue].compactMap { $0 }
      if let same = groups.firstIndex(where: { $0.times == times }) { groups[same].levels += names } else { groups.append((names, times)) }
    }
    func words(_ language: Language) -> String {
      groups.map { group in
        let hours = Self.hours(group.times)(language)
        guard !group.levels.isEmpty else { return hours }
        let level = LocalizedText(sv: "nivå", en: group.levels.count == 1 ? "level" : "levels")(language)
        return "\(level) \(group.levels.listed(language)), \(hours)"
      }.joined(separator: "; ")
    }
    return LocalizedText(sv: words(.swedish), en: words(.english))
  }

  static func hours(_ times: [TimeOfDay]) -> LocalizedText {
    if times.count > 1 { return LocalizedText(sv: "dygnet runt", en: "round the clock") }
    return times.first == .officeHours
      ? LocalizedText(sv: "kontorstid", en: "office hours") : LocalizedText(sv: "övrig tid", en: "other hours")
  }
}

extension [String] {
  /// "a", "a och b", "a, b och c".
  func listed(_ language: Language, or: Bool = false) -> String {
    let word = or ? LocalizedText(sv: "eller", en: "or") : LocalizedText(sv: "och", en: "and")
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(word(language)) " + last
  }
}
