public import Diagnostics
public import PlanAnalysis
public import PlanModel

/// Applies the rules to a plan, with the severities that the plan has chosen.
public enum RuleRunner {
  /// Everything that the rules find. Without a date, rules about time are silent.
  /// - Parameter texts: what the plan's texts say, where it has been found out beside the analysis.
  public static func check(_ analysis: PlanAnalysis, texts: TextTable? = nil, date: CalendarDate?) -> [Diagnostic] {
    let rules = Rules.all
    let settings = analysis.plan.ruleSettings
    let subject = RuleSubject(analysis: analysis, texts: texts, date: date)
    let chosen = Dictionary(settings.map { ($0.rule, $0.severity) }) { _, last in last }
    var found = UnknownRuleName.check(settings, rules: rules)
    for rule in rules {
      guard let choice = chosen[rule.id] else {
        found += rule.check(subject)
        continue
      }
      guard let severity = choice else { continue }
      found += rule.check(subject).map { diagnostic in
        var diagnostic = diagnostic
        diagnostic.severity = severity
        return diagnostic
      }
    }
    let names = rules.map { $0.id } + BuildRules.all.map(\.id)
    return OpenQuestionFindings(analysis.plan).applied(to: found, known: names)
  }
}

/// A plan's `regler` names a rule that does not exist, or one whose severity cannot be changed.
enum UnknownRuleName {
  static let id = "unknown-rule"

  static func check(_ settings: [Plan.RuleSetting], rules: [any Rule.Type]) -> [Diagnostic] {
    let names = rules.map { $0.id } + BuildRules.all.map(\.id)
    let known = Set(names)
    return settings.filter { !known.contains($0.rule) }.map { finding($0, among: names) }
  }

  /// A name that is no rule's.
  static func finding(_ setting: Plan.RuleSetting, among names: [String]) -> Diagnostic {
    if ReadingRules.all.contains(where: { $0.id == setting.rule }) {
      return Diagnostic(
        id, .warning, at: setting.origin.range, fixed(setting.rule).summary, explanation: fixed(setting.rule).explanation)
    }
    let nearest = nearestWord(to: setting.rule, among: names)
    let isCertain = nearest.map { isSlip(setting.rule, for: $0, among: names) } ?? false
    let message = unknown(setting.rule, nearest: nearest)
    let fixes = nearest.map { nearest in
      FixIt(
        LocalizedText(sv: "skriv `\(nearest)`", en: "write `\(nearest)`"),
        edits: setting.origin.range.map { [FixIt.Edit($0, nearest, replaces: isCertain ? setting.rule : nil)] } ?? [])
    }
    return Diagnostic(
      id, .warning, at: setting.origin.range, message.summary, explanation: message.explanation, fixes: fixes.map { [$0] } ?? [])
  }

  private static func unknown(_ name: String, nearest: String?) -> Message {
    Message(
      LocalizedText(sv: "regeln `\(name)` finns inte", en: "there is no rule `\(name)`"),
      LocalizedText(
        sv: (nearest.map { "Menade du `\($0)`? " } ?? "")
          + "Inställningen har ingen verkan. Reglernas namn står inom hakparentes efter varje fynd.",
        en: (nearest.map { "Did you mean `\($0)`? " } ?? "")
          + "The setting has no effect. The rules' names stand in brackets after each finding."))
  }

  private static func fixed(_ name: String) -> Message {
    Message(
      LocalizedText(sv: "regeln `\(name)` kan inte ändras", en: "the rule `\(name)` cannot be changed"),
      LocalizedText(
        sv: "Felet hindrar att planen förstås och är därför alltid ett fel. Ta bort raden.",
        en: "The defect keeps the plan from being understood and is therefore always an error. Remove the line."))
  }
}
