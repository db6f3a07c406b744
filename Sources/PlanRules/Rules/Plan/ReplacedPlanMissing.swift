import Diagnostics
import PlanModel

/// A plan that does not say what it replaces.
struct ReplacedPlanMissing: Rule {
  static let id = "replaced-plan-missing"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let plan = subject.plan
    guard plan.replaces == nil else { return [] }
    switch plan.status {
    case .decided: return [finding(missing(earlier: earlier(plan)), at: plan.origins[.status])]
    case .proposal:
      guard earlier(plan) != nil || isLater(plan.version) else { return [] }
      return [finding(missing(earlier: earlier(plan)), at: plan.origins[.version])]
    // A draft need not know yet, and what is repealed has been replaced itself.
    case .draft, .repealed: return []
    }
  }

  /// The last version before this one that was decided.
  private static func earlier(_ plan: Plan) -> String? {
    plan.versions.last { $0.version != plan.version && $0.decision != nil }?.version
  }

  /// Whether the version's first number is 2 or more.
  private static func isLater(_ version: String) -> Bool {
    version.split(separator: ".").first.flatMap { Int($0) }.map { $0 >= 2 } ?? false
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        En beslutad plan utan `ersätter`, eller ett förslag utan `ersätter` när en tidigare version är beslutad eller versionen är 2 eller högre. Är planen \
        den första, skriv det.
        """,
      en: """
        A decided plan without `ersätter`, or a proposal without it when an earlier version was decided or its version is 2 or more. Where the plan is the \
        first, say so.
        """),
    matters: LocalizedText(
      sv: "Två planer som båda ser ut att gälla ligger i samma pärm. Den gamla upphävs aldrig.",
      en: "Two plans that both seem to hold lie in the same binder. The old one is never repealed."),
    remedy: LocalizedText(
      sv: "Skriv den gamla planens namn, datum och diarienummer under `ersätter`, eller `Inget.` om det inte fanns någon.",
      en: "Write the old plan's name, date and case number under `ersätter`, or `Inget.` where there was none."),
    source: LocalizedText(
      sv: "Handlingsplan för POSOM i Hässleholm, som säger vilken handlingsplan den ersätter.",
      en: "Hässleholm's POSOM plan, which says what plan it replaces."))

  private static func plan(_ version: String, _ status: String, _ rest: String = "") -> String {
    """
    ---
    typ: plan
    id: exempel
    titel: Plan för kommunalt krisstöd
    kommun: Exempels kommun
    version: \(version)
    status: \(status)
    \(rest)---
    """
  }

  static let examples: [RuleExample] = [
    .failing(plan("1.0", "1️⃣beslutad")),
    .failing(plan("1️⃣2.0", "förslag")),
    .failing(plan("1️⃣1.1", "förslag", "versioner:\n  - version: 1.0\n    beslut: KF § 12\n  - version: 1.1\n")),
    .passing(plan("1.0", "beslutad", "ersätter: Inget.\n")),
    .passing(plan("2.0", "förslag", "ersätter: Plan för POSOM, version 1.0\n")),
    .passing(plan("1.0", "förslag")),
    .passing(plan("2.0", "utkast")),
  ]

  private static func missing(earlier: String?) -> Message {
    Message(
      LocalizedText(sv: "planen säger inte vad den ersätter", en: "the plan does not say what it replaces"),
      LocalizedText(
        sv: (earlier.map { "Version \($0) är beslutad. " } ?? "") + "Skriv under `ersätter` vilken plan som slutar gälla, eller `Inget.`",
        en: (earlier.map { "Version \($0) was decided. " } ?? "") + "Write under `ersätter` which plan ceases to hold, or `Inget.`"))
  }
}
