internal import Prose

extension Plan {
  /// The mandates whose limit is not settled, and that no open question of the plan speaks of already.
  public var undecidedLimits: [Mandate] {
    let undecided = mandates.filter { $0.limit == .undecided }
    guard !undecided.isEmpty else { return [] }
    let asked = Set(openQuestions.flatMap(\.links).compactMap(\.target.element))
    return undecided.filter { !asked.contains($0.element) }
  }

  /// Whether anything is left to settle: what the plan asks, or what its mandates leave open.
  public var hasOpenQuestions: Bool { !openQuestions.isEmpty || !undecidedLimits.isEmpty }
}
