import Diagnostics
import PlanAnalysis
import PlanFormats
import PlanModel
import PlanPages

/// A plan cut to an audience, with what follows from the cut alone. Everything for that audience is made from it.
struct PlanEdition: Sendable {
  let plan: Plan
  /// What publications and extracts are composed from.
  let context: PublicationContext
  /// What the plan holds above the audience's clearance.
  let hidden: HiddenStrings
  /// What of that no file may hold.
  let forbidden: ForbiddenText

  /// - Parameter analysis: of the whole plan, where there is one: an edition that holds all of it needs no other.
  init(of plan: Plan, for audience: Audience, analysis: PlanAnalysis?, words: Wording<PageWord>, language: Language, date: CalendarDate) {
    let (edition, hidden) = plan.editionAndHiddenStrings(for: audience)
    self.plan = edition
    context = PublicationContext(
      plan: edition, analysis: analysis.flatMap { edition == plan ? $0 : nil } ?? PlanAnalysis(edition), words: words, language: language,
      date: date)
    self.hidden = hidden
    forbidden = PublicationAudit.forbidden(hidden)
  }
}

/// The editions of one plan in one build: each is cut once, when it is first asked for, however many publications share it.
actor PlanEditions {
  private let make: @Sendable (Audience) -> PlanEdition
  private var editions: [Audience: Task<PlanEdition, Never>] = [:]

  init(of plan: Plan, analysis: PlanAnalysis?, words: Wording<PageWord>, language: Language, date: CalendarDate) {
    make = { audience in PlanEdition(of: plan, for: audience, analysis: analysis, words: words, language: language, date: date) }
  }

  /// Begins to cut what will be asked for, on whichever cores are free; the widest first, which most is made from.
  func begin(_ audiences: Set<Audience>) {
    for audience in audiences.sorted() { _ = task(for: audience) }
  }

  /// The edition for an audience. Two that ask at the same time wait for the same one.
  func edition(for audience: Audience) async -> PlanEdition {
    await task(for: audience).value
  }

  private func task(for audience: Audience) -> Task<PlanEdition, Never> {
    if let known = editions[audience] { return known }
    // Detached: inside the actor one edition would wait for the other.
    let edition = Task.detached { [make] in make(audience) }
    editions[audience] = edition
    return edition
  }
}
