import Diagnostics
import PlanModel

/// Ties findings to the plan's open questions.
///
/// A finding that a question explains stands one step lower, an error as a warning and a warning as a note, and points at the question. It is never hidden: the
/// plan says itself that this is not settled. A question that explains a finding which is not there is told too, so that no explanation outlives what it explains.
struct OpenQuestionFindings {
  static let id = "open-question-explains-nothing"

  private let plan: Plan
  private let places: ElementPlaces
  private let explanations: [String: [(number: Int, explanation: Plan.Explanation)]]

  init(_ plan: Plan) {
    self.plan = plan
    explanations = Dictionary(grouping: plan.explanations.enumerated().map { (number: $0.offset, explanation: $0.element) }) {
      $0.explanation.rule
    }
    // Mostly nothing is explained, and the places need not be known.
    places = ElementPlaces(plan.explanations.isEmpty ? nil : plan)
  }

  /// The findings as the questions explain them, with what they explain in vain.
  ///
  /// - Parameter known: the names of the rules that a question may explain.
  func applied(to findings: [Diagnostic], known: [String]) -> [Diagnostic] {
    guard !explanations.isEmpty else { return findings }
    var used: Set<Int> = []
    var explained = findings.map { finding -> Diagnostic in
      guard let candidates = explanations[finding.id] else { return finding }
      let element = places.element(at: finding.range) ?? plan.element
      let matching = candidates.filter { $0.explanation.explains(element, in: plan) }
      guard let first = matching.first else { return finding }
      used.formUnion(matching.map(\.number))
      return finding.explained(by: first.explanation)
    }
    let names = Set(known)
    for (number, explanation) in plan.explanations.enumerated() where !used.contains(number) {
      if !names.contains(explanation.rule) {
        explained.append(unknown(explanation, among: known))
      } else if !isInherited(explanation) {
        explained.append(inVain(explanation))
      }
    }
    return explained
  }

  /// Whether the plan that this one builds on says it: what a variant settles is still open there.
  private func isInherited(_ explanation: Plan.Explanation) -> Bool {
    guard let file = explanation.origin.range?.file, let own = plan.origins.id?.file else { return false }
    return file != own
  }

  private func inVain(_ explanation: Plan.Explanation) -> Diagnostic {
    Diagnostic(
      Self.id, .warning, at: explanation.origin.range,
      LocalizedText(
        sv: "den öppna frågan förklarar `\(explanation.rule)`, som inte finner något där",
        en: "the open question explains `\(explanation.rule)`, which finds nothing there"),
      explanation: LocalizedText(
        sv: "Är frågan avgjord? Ta bort den, eller namnet efter `Förklarar:`. Annars: länka till den del av planen där fyndet står.",
        en: "Is the question settled? Remove it, or the name after `Förklarar:`. Otherwise link to the element where the finding stands."))
  }

  private func unknown(_ explanation: Plan.Explanation, among names: [String]) -> Diagnostic {
    let setting = Plan.RuleSetting(rule: explanation.rule, severity: nil, origin: explanation.origin)
    return UnknownRuleName.finding(setting, among: names)
  }
}

extension Plan.Explanation {
  /// Whether findings at an element are meant; without elements, those in `plan.md`.
  fileprivate func explains(_ element: ElementID, in plan: Plan) -> Bool {
    elements.isEmpty ? element == plan.element : elements.contains { $0.element == element }
  }
}

extension Diagnostic {
  fileprivate func explained(by explanation: Plan.Explanation) -> Diagnostic {
    var finding = self
    let number = explanation.question + 1
    finding.severity = severity == .error ? .warning : .note
    finding.openQuestion = number
    finding.notes.append(
      Note(
        at: explanation.origin.range,
        LocalizedText(sv: "planens öppna fråga \(number) förklarar fyndet", en: "the plan's open question \(number) explains the finding")))
    return finding
  }
}
