import Diagnostics
import PlanModel
import Prose
import Testing

@testable import Krisplan

/// What the rules still warn of in a sample plan, its source leaves open: the plan asks about it itself.
@Suite struct OpenWarningsTests {
  @Test(arguments: SamplePlansTests.names + ["enkoping"])
  func everyWarningIsAnOpenQuestion(name: String) throws {
    let checked = try SamplePlansTests.check(name, on: "2026-12-01")
    let plan = try #require(checked.plan)
    let elements = Self.elements(of: plan)
    let titles = Dictionary(elements.map { ($0.element, $0.title) }) { first, _ in first }
    let questions = plan.openQuestions.map { $0.spoken(titles).lowercased() }
    for warning in checked.findings.diagnostics where warning.severity == .warning {
      // The element that the warning lies in, and those that it names.
      let summary = warning.summary.swedish
      let named = elements.filter { summary.contains("”\($0.title)”") } + [Self.enclosing(warning, elements)].compactMap { $0 }
      let words = named.map(\.element).flatMap { [$0] + Self.actors(of: $0, in: plan) }.compactMap { titles[$0]?.lowercased() }
      let isAsked = words.contains { word in questions.contains { $0.contains(word) } }
      #expect(isAsked, "\(name): \(summary) [\(warning.id)]: \(Set(words).sorted())")
    }
  }

  struct Named {
    let element: ElementID
    let title: String
    let start: SourceRange?
  }

  /// Whose card it is, and who holds the mandate: what is asked about them is asked about these.
  private static func actors(of element: ElementID, in plan: Plan) -> [ElementID] {
    plan.checklists.filter { $0.element == element }.compactMap { $0.role?.id.element }
      + plan.mandates.filter { $0.element == element }.flatMap { $0.holders.map(\.holder.element) }
  }

  private static func elements(of plan: Plan) -> [Named] {
    func named<E: Entity>(_ entities: [E]) -> [Named] { entities.map { Named(element: $0.element, title: $0.title, start: $0.origins.id) } }
    return named(plan.roles) + named(plan.groups) + named(plan.mandates) + named(plan.levels) + named(plan.checklists)
      + named(plan.contactLists) + named(plan.alarmChains) + named(plan.rotas) + named(plan.locations) + named(plan.forms)
      + named(plan.supportPhases) + named(plan.exercises) + named(plan.chapters) + named(plan.laws) + named(plan.policies)
      + named(plan.terms)
  }

  /// The element whose part of the file a finding lies in.
  private static func enclosing(_ finding: Diagnostic, _ elements: [Named]) -> Named? {
    guard let range = finding.range else { return nil }
    return elements.filter { element in
      element.start.map { $0.file == range.file && $0.lower <= range.lower } ?? false
    }.max { ($0.start?.lower ?? 0) < ($1.start?.lower ?? 0) }
  }
}

extension RichText {
  /// The words of the text, and the titles of what it links to.
  fileprivate func spoken(_ titles: [ElementID: String]) -> String {
    var words: [String] = []
    forEachInlines { inlines in
      words.append(inlines.plainText { $0.target.element.flatMap { titles[$0] } ?? "" })
      words += inlines.links.compactMap { $0.target.element.flatMap { titles[$0] } }
    }
    return words.joined(separator: " ")
  }
}
