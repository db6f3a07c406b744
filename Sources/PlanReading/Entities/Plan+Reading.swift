import Diagnostics
import PlanModel
import Prose

extension Plan.Field: HeadField {}

extension Plan: ReadableEntity {
  static var requiredFields: [Field] { [.id, .title, .municipality, .version, .status] }

  static func read(_ head: Head<Field>, body: RichText, _ reader: EntityReader) -> Plan? {
    var plan = Plan(id: Identifier(head.id), title: head.title, origins: head.origins)
    for (field, value) in head.written {
      switch field {
      case .type, .id, .title: break
      case .audience: plan.audience = reader.choice(value) ?? plan.audience
      case .municipality: plan.municipality = reader.text(value) ?? ""
      case .version: plan.version = reader.text(value) ?? ""
      case .status: plan.status = reader.choice(value) ?? plan.status
      case .caseNumber: plan.caseNumber = reader.text(value)
      case .decision: plan.decision = Decision.read(value, reader)
      case .decisionLevels: plan.decisionLevels = reader.decisionLevels(value)
      case .replaces: plan.replaces = reader.text(value)
      case .validFrom: plan.validFrom = reader.date(value)
      case .revisionDue: plan.revisionDue = reader.date(value)
      case .owner: plan.owner = reader.reference(value)
      case .endurance: plan.endurance = Endurance.read(value, reader)
      case .officeHours: plan.officeHours = reader.officeHours(value)
      case .versions: plan.versions = value.items.compactMap { Version.read($0, reader) }
      // What these name is read together with the folder.
      case .basis, .shared, .contacts: _ = reader.text(value)
      // What is left out was left out before anything was read.
      case .omitted: value.items.forEach { _ = reader.text($0) }
      case .intranetAddress: plan.intranetAddress = reader.webAddress(value)
      case .webAddress: plan.webAddress = reader.webAddress(value)
      case .tabs: plan.tabs = value.items.compactMap { reader.choice($0) }
      case .decisionStyle: plan.decisionStyle = reader.choice(value) ?? plan.decisionStyle
      case .rules: plan.ruleSettings = reader.ruleSettings(value)
      }
    }
    plan.readBody(body, reader)
    return plan
  }

  /// What a plan that builds on another takes from it where it says nothing itself: how the organisation works and the plan is set, but not
  /// what was decided, when, and where it is published.
  static let inheritedFields: [Field] = [
    .municipality, .decisionLevels, .owner, .endurance, .officeHours, .shared, .contacts, .tabs, .decisionStyle, .rules,
  ]

  /// Takes over the text of the plan that it builds on: the summary where it has none, and the open questions, with what they explain,
  /// before its own.
  mutating func inherit(_ body: RichText, _ reader: EntityReader) {
    var basis = Plan(id: id, title: title)
    basis.readBody(body, reader)
    if summary.blocks.isEmpty { summary = basis.summary }
    let own = explanations.map { explanation in
      var explanation = explanation
      explanation.question += basis.openQuestions.count
      return explanation
    }
    openQuestions = basis.openQuestions + openQuestions
    explanations = basis.explanations + own
  }

  private static let openQuestionsHeading = "Öppna frågor"

  private mutating func readBody(_ body: RichText, _ reader: EntityReader) {
    var isAmongQuestions = false
    for block in body.blocks {
      if case .heading(level: 2, let inlines, _) = block { isAmongQuestions = inlines.plainText() == Self.openQuestionsHeading }
      switch block {
      case _ where !isAmongQuestions: summary.blocks.append(block)
      case .heading(level: 2, _, _): break
      case .list(let list):
        for item in list.items {
          let question = ExplanationReading(RichText(item.blocks), number: openQuestions.count, reader)
          openQuestions.append(question.text)
          explanations += question.explanations
        }
      default: reader.findings.report(.questionOutsideList(at: block.range))
      }
    }
  }
}

extension EntityReader {
  fileprivate func webAddress(_ value: Written) -> String? {
    guard let address = text(value) else { return nil }
    if address.hasPrefix("https://") || address.hasPrefix("http://") { return address }
    findings.report(.badWebAddress(address, at: value.range))
    return nil
  }

  /// One span of days and hours, or several.
  fileprivate func officeHours(_ value: Written) -> OfficeHours? {
    if case .mapping = value.content {
      findings.report(.wrongShape(value, expected: .list))
      return nil
    }
    let spans = value.items.flatMap(\.separatedByCommas).compactMap { item -> OfficeHours.Span? in
      guard let words = text(item) else { return nil }
      if let span = OfficeHours.Span(words) { return span }
      findings.report(.badOfficeHours(words, at: item.range))
      return nil
    }
    return spans.isEmpty ? nil : OfficeHours(spans: spans)
  }

  /// A kind of change and who decides on it, in the order of the kinds.
  fileprivate func decisionLevels(_ value: Written) -> [Plan.DecisionLevel] {
    let words = ChangeClass.decided.map(\.rawValue)
    guard case .mapping(let pairs) = value.content else {
      findings.report(.wrongShape(value, expected: .mapping(words)))
      return []
    }
    var bodies: [ChangeClass: String] = [:]
    for pair in pairs {
      guard let changes = ChangeClass.decided.first(where: { $0.rawValue == pair.key }) else {
        findings.report(.unknownValue(pair.key, at: pair.keyRange, among: words))
        continue
      }
      bodies[changes] = text(pair.value)
    }
    return ChangeClass.decided.compactMap { changes in bodies[changes].map { Plan.DecisionLevel(changes: changes, body: $0) } }
  }

  fileprivate func ruleSettings(_ value: Written) -> [Plan.RuleSetting] {
    guard case .mapping(let pairs) = value.content else {
      findings.report(.wrongShape(value, expected: .mapping(["regelns-namn"])))
      return []
    }
    let off = "av"
    let words = Severity.allCases.reversed().map(\.label.swedish)
    return pairs.compactMap { pair in
      guard let word = text(pair.value) else { return nil }
      let severity = Severity.allCases.first { $0.label.swedish == word }
      guard severity != nil || word == off else {
        findings.report(.unknownValue(word, at: pair.value.range, among: words + [off]))
        return nil
      }
      return Plan.RuleSetting(rule: pair.key, severity: severity, origin: Origin(pair.keyRange))
    }
  }
}

extension Diagnostic {
  fileprivate static func questionOutsideList(at range: SourceRange?) -> Diagnostic {
    Diagnostic(
      "question-outside-list", .error, at: range,
      LocalizedText(sv: "Öppna frågor skrivs som en lista", en: "Open questions are written as a list"),
      explanation: LocalizedText(
        sv: "Börja varje fråga med `- `. Fortsätter sammanfattningen? Flytta den före rubriken.",
        en: "Begin each question with `- `. If the summary goes on, move it before the heading."))
  }

  fileprivate static func badOfficeHours(_ words: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "bad-office-hours", .error, at: range, LocalizedText(sv: "`\(words)` är ingen kontorstid", en: "`\(words)` is no office hours"),
      explanation: LocalizedText(
        sv: "Skriv dagar och klockslag: `mån–fre 08:00–17:00`. Flera skiljs med komma: `mån–tor 08:00–16:30, fre 08:00–15:00`.",
        en:
          "Write days and times in Swedish: `mån–fre 08:00–17:00`. Several are separated by commas: `mån–tor 08:00–16:30, fre 08:00–15:00`."
      ))
  }

  fileprivate static func badWebAddress(_ address: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "bad-web-address", .error, at: range,
      LocalizedText(sv: "En webbadress börjar med `https://`", en: "A web address begins with `https://`"),
      fixes: .didYouMean("https://" + address, at: range))
  }
}
