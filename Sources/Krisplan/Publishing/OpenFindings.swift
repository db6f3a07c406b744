import Diagnostics
import PlanFormats
import PlanModel
import PlanPages
import PlanRules

/// What still stands when a plan is published, as an edition may tell it.
///
/// A finding about what the edition does not show, or one that names it, is only counted: its words would show it.
struct OpenFindings {
  let told: [OpenFinding]
  let rules: [OpenRule]
  let untold: Int

  init(_ findings: Findings, of plan: Plan, in edition: Plan, hidden: HiddenStrings, language: Language) {
    // What an open question explains is told however mild it has become.
    let open = findings.diagnostics.filter { $0.severity >= .warning || $0.openQuestion != nil }
    let all = ElementPlaces(plan)
    let seen = ElementPlaces(edition).titles
    let hiddenTitles = all.titles.filter { seen[$0.key] == nil }.values.filter { !$0.isEmpty }
    let strings = hidden.personal + hidden.wording
    let visible = open.filter { finding in
      if let element = all.element(at: finding.range), seen[element] == nil { return false }
      let summary = finding.summary(language)
      return !hiddenTitles.contains { summary.contains("”\($0)”") || summary.contains("“\($0)”") }
        && (strings.isEmpty || MarkupAudit.strings(strings, foundIn: [summary]).isEmpty)
    }
    told = OpenFinding.all(Findings(visible, files: findings.files), language: language)
    rules = OpenRule.all(Findings(visible, files: findings.files), language: language)
    untold = open.count - visible.count
  }

  /// Puts into a context what its colophon tells.
  func fill(_ context: inout PublicationContext) {
    context.openFindings = told
    context.openRules = rules
    context.untoldFindings = untold
    context.weakenedRules = WeakenedRule.all(context.plan)
  }
}

extension OpenFinding {
  /// Findings as the binder's colophon tells them.
  static func all(_ findings: Findings, language: Language) -> [OpenFinding] {
    var places = FindingPlaces(findings.files)
    return findings.diagnostics.map { diagnostic in
      let question = diagnostic.openQuestion.map { LocalizedText(sv: ", öppen fråga \($0)", en: ", open question \($0)")(language) }
      return OpenFinding(
        rule: diagnostic.id, severity: diagnostic.severity.label(language) + (question ?? ""), summary: diagnostic.summary(language),
        place: places.describe(diagnostic, language: language))
    }
  }
}

extension OpenRule {
  /// Each rule with warnings that stand, in the order of the rules' names.
  static func all(_ findings: Findings, language: Language) -> [OpenRule] {
    let warnings = findings.diagnostics.filter { $0.severity == .warning }
    let counts = Dictionary(warnings.map { ($0.id, 1) }, uniquingKeysWith: +)
    return counts.sorted { $0.key < $1.key }.map { rule, count in
      let known = Rules.rule(rule)?.documentation ?? BuildRules.all.first { $0.id == rule }?.documentation
      return OpenRule(rule: rule, count: count, finds: known?.finds(language) ?? "")
    }
  }
}

extension WeakenedRule {
  static func all(_ plan: Plan) -> [WeakenedRule] {
    plan.ruleSettings.map { setting in
      WeakenedRule(rule: setting.rule, setting: setting.severity.map { $0.label.swedish } ?? "av")
    }
  }
}

/// Files and lines as words: "roller/tib.md, rad 7".
private struct FindingPlaces {
  private let files: SourceFiles
  private var tables: [FileID: LineTable] = [:]

  init(_ files: SourceFiles) { self.files = files }

  mutating func describe(_ diagnostic: Diagnostic, language: Language) -> String {
    guard let range = diagnostic.range else { return diagnostic.path ?? "" }
    let table = tables[range.file] ?? LineTable(files[range.file].text)
    tables[range.file] = table
    let line = table.position(of: range.offsets.lowerBound).line
    return files[range.file].path + LocalizedText(sv: ", rad \(line)", en: ", line \(line)")(language)
  }
}
