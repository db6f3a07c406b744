import Diagnostics
import PlanModel

extension ChangeTelling {
  /// A consequence as a sentence; a finding by its rule.
  public func tell(_ consequence: Consequence) -> String {
    switch consequence {
    case .noLongerDecides(let deciders, let decision, let when):
      let (old, title) = (named(deciders) { changes.oldTitle(of: $0) }, quoted(changes.newTitle(of: decision)))
      return say("Beslutet \(title) kan inte längre fattas av \(old)", "The decision \(title) can no longer be taken by \(old)")
        + tell(when) + "."
    case .nowDecides(let deciders, let decision, let when):
      let (new, title) = (named(deciders) { changes.newTitle(of: $0) }, quoted(changes.newTitle(of: decision)))
      return say("Beslutet \(title) kan nu fattas av \(new)", "The decision \(title) can now be taken by \(new)") + tell(when)
        + unreachable(deciders) + "."
    case .noLongerDecidesFirst(let deciders, let decision, let when):
      let (name, title) = (named(deciders) { changes.newTitle(of: $0) }, quoted(changes.newTitle(of: decision)))
      return say(
        "Beslutet \(title) kan inte längre fattas i första hand av \(name)", "The decision \(title) can no longer be taken first by \(name)"
      )
        + tell(when) + say(", bara", ", but only") + unreachable(deciders) + "."
    case .nowDecidesFirst(let deciders, let decision, let when):
      let (name, title) = (named(deciders) { changes.newTitle(of: $0) }, quoted(changes.newTitle(of: decision)))
      return say("Beslutet \(title) kan nu fattas i första hand av \(name)", "The decision \(title) can now be taken first by \(name)")
        + tell(when) + say(", förut bara", ", before only") + unreachable(deciders, isPast: true) + "."
    case .nobodyDecides(let decision, let when):
      let title = quoted(changes.newTitle(of: decision))
      return say("Beslutet \(title) kan inte längre fattas av någon", "The decision \(title) can no longer be taken by anybody")
        + tell(when) + "."
    case .somebodyDecides(let decision, let when):
      let title = quoted(changes.newTitle(of: decision))
      return say("Beslutet \(title) kan nu fattas; förut fick ingen", "The decision \(title) can now be taken; before, nobody could")
        + tell(when)
        + "."
    case .alarmTime(let subject, let old, let new, let when):
      let name = changes.newTitle(of: subject)
      let minutes = abs(new - old) == 1 ? say("minut", "minute") : say("minuter", "minutes")
      return say(
        "Larmvägen till \(name) blir \(abs(new - old)) \(minutes) \(new > old ? "längre" : "kortare") (\(old) → \(new) min)",
        "The alarm takes \(abs(new - old)) \(minutes) \(new > old ? "more" : "less") to reach \(name) (\(old) → \(new) min)") + tell(when)
        + "."
    case .noLongerReached(let subject, let when):
      let name = changes.newTitle(of: subject)
      return say("Larmet når inte längre \(name)", "The alarm no longer reaches \(name)") + tell(when) + "."
    case .nowReached(let subject, let when):
      let name = changes.newTitle(of: subject)
      return say("Larmet når nu \(name)", "The alarm now reaches \(name)") + tell(when) + "."
    case .endurance(let level, let old, let new): return endurance(level, old, new)
    case .findingAppeared(let finding):
      return say("Nytt fynd, \(finding.severity.label(language)): ", "New finding, \(finding.severity.label(language)): ")
        + "\(finding.summary(language)) [\(finding.id)]"
    case .findingDisappeared(let finding):
      return say("Borta, \(finding.severity.label(language)): ", "Gone, \(finding.severity.label(language)): ")
        + "\(finding.summary(language)) [\(finding.id)]"
    }
  }

  /// All consequences, each as a sentence; where the alarm is as much faster or slower to reach many, they are told together.
  public func tell(all consequences: [Consequence]) -> [String] {
    struct Delay: Hashable {
      let minutes: Int
      let when: Moments
    }
    var delays: [Delay: [String]] = [:]
    for case .alarmTime(let subject, let old, let new, let when) in consequences {
      delays[Delay(minutes: new - old, when: when), default: []].append("\(changes.newTitle(of: subject)) (\(old) → \(new) min)")
    }
    var told: Set<Delay> = []
    return consequences.compactMap { consequence in
      guard case .alarmTime(_, let old, let new, let when) = consequence, let all = delays[Delay(minutes: new - old, when: when)],
        all.count > 2
      else { return tell(consequence) }
      guard told.insert(Delay(minutes: new - old, when: when)).inserted else { return nil }
      let minutes = abs(new - old) == 1 ? say("minut", "minute") : say("minuter", "minutes")
      return say(
        "Larmvägen blir \(abs(new - old)) \(minutes) \(new > old ? "längre" : "kortare")\(tell(when)) till \(listed(all)).",
        "The alarm takes \(abs(new - old)) \(minutes) \(new > old ? "more" : "less")\(tell(when)) to reach \(listed(all)).")
    }
  }

  /// "TiB", "TiB ensam", "TiB och social insatschef tillsammans".
  private func named(_ deciders: Deciders, _ title: (Subject) -> String) -> String {
    listed(deciders.subjects.map(title))
      + (deciders.areTogether ? say(" tillsammans", " together") : deciders.areToldAlone ? say(" ensam", " alone") : "")
  }

  /// " när TiB inte kan nås".
  private func unreachable(_ deciders: Deciders, isPast: Bool = false) -> String {
    let names = deciders.waitFor.map { isPast ? changes.oldTitle(of: $0) : changes.newTitle(of: $0) }
    guard let last = names.last else { return "" }
    guard names.count > 1 else {
      return say(
        " när \(last) inte \(isPast ? "kunde" : "kan") nås", " when \(last) \(isPast ? "could" : "can")not be reached")
    }
    let (swedish, english) = (
      names.dropLast().joined(separator: ", ") + " eller " + last, names.dropLast().joined(separator: ", ") + " nor " + last
    )
    return say(
      " när varken \(swedish) \(isPast ? "kunde" : "kan") nås", " when neither \(english) \(isPast ? "could" : "can") be reached")
  }

  private func endurance(_ level: Subject?, _ old: Int?, _ new: Int?) -> String {
    let place = level.map { say(" på \(changes.newTitle(of: $0))", " at level \($0.id)") } ?? ""
    func last(_ hours: Int?) -> String { hours.map { say("\($0) timmar", "\($0) hours") } ?? say("obegränsad tid", "any length of time") }
    let isLess = (new ?? .max) < (old ?? .max)
    return say(
      "Uthålligheten\(place) \(isLess ? "sjunker" : "stiger") från \(last(old)) till \(last(new)).",
      "Endurance\(place) \(isLess ? "falls" : "rises") from \(last(old)) to \(last(new)).")
  }

  private func tell(_ when: Moments) -> String {
    let spans = when.spans.map { span -> String in
      let numbers = span.levels.map { changes.new.levels[Identifier($0.id)].map { String($0.number) } ?? $0.id }
      let levels = numbers.isEmpty ? "" : say(" på nivå ", numbers.count == 1 ? " at level " : " at levels ") + listed(numbers)
      let hours =
        switch span.hours {
        case .roundTheClock: ""
        case .officeHours: say(" på kontorstid", " in office hours")
        case .otherTime: say(" utom kontorstid", " out of office hours")
        }
      return levels + hours
    }
    return spans.joined(separator: say(" och", " and"))
  }

  private func listed(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + say(" och ", " and ") + last
  }
}
