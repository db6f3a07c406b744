public import Diagnostics

/// What a rule's page says, before it is set as Markdown or for a terminal.
public struct RulePage: Sendable {
  public let id: String
  public let severity: Severity
  /// Whether a plan may give the rule another severity.
  public let isAdjustable: Bool
  public let documentation: RuleDocumentation
  private let allExamples: [RuleExample]

  public init(_ rule: any Rule.Type) {
    id = rule.id
    severity = rule.severity
    isAdjustable = true
    documentation = rule.documentation
    allExamples = rule.examples
  }

  public init(_ rule: ReadingRule) {
    id = rule.id
    severity = rule.severity
    isAdjustable = false
    documentation = rule.documentation
    allExamples = []
  }

  public init(_ rule: BuildRule) {
    id = rule.id
    severity = rule.severity
    isAdjustable = true
    documentation = rule.documentation
    allExamples = []
  }

  /// The page of the rule with that name.
  public static func named(_ id: String) -> RulePage? { RuleGroups.all.lazy.flatMap(\.pages).first { $0.id == id } }

  public func severityLine(_ language: Language) -> String {
    let word = severity.label(language)
    let fixed = isAdjustable ? "" : LocalizedText(sv: ", kan inte ändras", en: ", cannot be changed")(language)
    return LocalizedText(sv: "Allvar: \(word)\(fixed).", en: "Severity: \(word)\(fixed).")(language)
  }

  /// What follows the first paragraph.
  public var sections: [(heading: LocalizedText, text: LocalizedText)] {
    [
      (LocalizedText(sv: "Varför det spelar roll", en: "Why it matters"), documentation.matters),
      (LocalizedText(sv: "Gör så här", en: "What to do"), documentation.remedy),
      (LocalizedText(sv: "Källa", en: "Source"), documentation.source),
    ]
  }

  /// The examples that there are, those with the defect first.
  public var examples: [(heading: LocalizedText, examples: [RuleExample])] {
    [
      (LocalizedText(sv: "Exempel som rapporteras", en: "Examples that are reported"), allExamples.filter { !$0.markers.isEmpty }),
      (LocalizedText(sv: "Exempel som godtas", en: "Examples that are accepted"), allExamples.filter(\.markers.isEmpty)),
    ].filter { !$0.1.isEmpty }
  }

  /// The day on which an example is checked, or nothing.
  public static func dateLine(_ example: RuleExample) -> LocalizedText {
    guard let date = example.date else { return LocalizedText(sv: "", en: "") }
    return LocalizedText(sv: "Kontrollerad \(date):", en: "Checked on \(date):")
  }
}
