public import Diagnostics
public import PlanAnalysis
public import PlanModel

/// Finds one defect of a plan. The rule is named after the defect, and stands alone in a file with that name.
public protocol Rule: Sendable {
  /// The defect's name in kebab case, as shown with each finding and used in a plan's `regler`.
  static var id: String { get }
  /// How grave a finding is where the plan has not changed it.
  static var severity: Severity { get }
  static var documentation: RuleDocumentation { get }
  /// Texts that show the defect and its absence: they are the rule's tests, and stand on its page.
  static var examples: [RuleExample] { get }
  static func check(_ subject: RuleSubject) -> [Diagnostic]
}

/// What a rule may look at.
public struct RuleSubject: Sendable {
  public let plan: Plan
  public let analysis: PlanAnalysis
  /// What the texts say. Only the rules ask, so editions need not be read through.
  public let texts: TextTable
  /// The steps of the cards in words.
  let steps: [StepText]
  /// The day on which the plan is checked; without one, rules about time are silent.
  public let date: CalendarDate?

  public init(analysis: PlanAnalysis, texts: TextTable? = nil, date: CalendarDate?) {
    plan = analysis.plan
    self.analysis = analysis
    self.texts = texts ?? TextTable(plan)
    steps = StepText.all(analysis.index)
    self.date = date
  }

  var index: PlanIndex { analysis.index }

  /// The title of an element in quotation marks' stead: what the reader knows it by, or its id.
  func name(_ element: ElementID) -> String { index.title(of: element) ?? element.id }
  func name(_ role: Identifier<Role>) -> String { index.roles[role]?.title ?? role.rawValue }
}

/// What a finding says, in both languages.
struct Message {
  let summary: LocalizedText
  let explanation: LocalizedText

  init(_ summary: LocalizedText, _ explanation: LocalizedText) {
    self.summary = summary
    self.explanation = explanation
  }
}

extension Rule {
  static func finding(
    _ message: Message, at range: SourceRange?, severity: Severity? = nil, notes: [Diagnostic.Note] = [], fixes: [FixIt] = []
  ) -> Diagnostic {
    Diagnostic(
      id, severity ?? self.severity, at: range, message.summary, explanation: message.explanation, notes: notes, fixes: fixes)
  }
}
