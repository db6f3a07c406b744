import Diagnostics
import PlanModel

/// Which dormant pages the public can read after a build, and since when.
///
/// A page whose number has been given out must answer for as long as the plan promises (`minst`); an ordinary build that somebody runs in the
/// meantime, to mend a word, would take it away without a sound.
struct ActivatedPages {
  /// The pages with the day of the build that first published them, sorted by id.
  private(set) var pages: [Manifest.Activation]
  private(set) var diagnostics: [Diagnostic] = []

  /// Those that stay as they were.
  init(_ pages: [Manifest.Activation]) { self.pages = pages }

  /// - Parameters:
  ///   - activated: those that this build publishes.
  ///   - removed: those that may go before their time.
  ///   - before: those that are published now.
  ///   - today: the day of this build.
  init(of plan: Plan, activated: Set<String>, removed: Set<String>, before: [Manifest.Activation], today: CalendarDate) {
    let since = Dictionary(before.map { ($0.page, $0.since) }) { first, _ in first }
    pages = activated.sorted().map { Manifest.Activation(page: $0, since: since[$0] ?? today.description) }
    for old in before where !activated.contains(old.page) && !removed.contains(old.page) {
      guard let page = plan.dormantPages.first(where: { $0.id.rawValue == old.page }), let minimum = page.minimum,
        let first = CalendarDate(old.since), today < first.adding(minimum)
      else { continue }
      diagnostics.append(.removedTooEarly(page, since: first, until: first.adding(minimum)))
    }
  }
}

extension Diagnostic {
  fileprivate static func removedTooEarly(_ page: DormantPage, since: CalendarDate, until: CalendarDate) -> Diagnostic {
    Diagnostic(
      "dormant-page-removed-early", .error, at: page.origins.values[.minimum] ?? page.origins[.id],
      LocalizedText(
        sv: "sidan ”\(page.title)” är publicerad och ska ligga ute till \(until)",
        en: "the page “\(page.title)” is published and is to stay until \(until)"),
      explanation: LocalizedText(
        sv:
          "Den publicerades \(since), och det här bygget skulle ta bort den. Bygg med `--activate \(page.id)` så att den ligger kvar, eller med `--deactivate \(page.id)` om den verkligen ska bort nu. Inget har publicerats.",
        en:
          "It was published on \(since), and this build would remove it. Build with `--activate \(page.id)` to keep it, or with `--deactivate \(page.id)` if it is to go now. Nothing was published."
      ))
  }
}
