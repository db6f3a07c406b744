import Diagnostics
import PlanModel

/// A plan that says it is decided, but not by whom or when.
struct DecidedWithoutDecision: Rule {
  static let id = "decided-without-decision"
  static let severity = Severity.error

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let plan = subject.plan
    guard plan.status == .decided, plan.decision?.body == nil || plan.decision?.date == nil else { return [] }
    return [finding(noDecision, at: plan.origins[.status])]
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "En plan med `status: beslutad` utan `beslut` med `organ` och `datum`.",
      en: "A plan with `status: beslutad` but no `beslut` with `organ` and `datum`."),
    matters: LocalizedText(
      sv: "Den som ska handla efter planen måste kunna lita på att den gäller, och revisorn måste kunna hitta protokollet.",
      en: "Whoever acts by the plan must be able to trust that it is in force, and the auditor must find the minutes."),
    remedy: LocalizedText(
      sv: "Skriv vilket organ som beslutade och när under `beslut`, helst också paragrafen, eller ändra `status`.",
      en: "Write under `beslut` which body decided and when, and better also the paragraph, or change `status`."),
    source: LocalizedText(
      sv: "Kommunallagen (2017:725) 5 kap.: beslut fattas vid sammanträde och protokollförs.",
      en: "The Local Government Act (2017:725) chapter 5: decisions are taken at meetings and recorded in minutes."))

  private static func plan(_ status: String, decision: String = "") -> String {
    """
    ---
    typ: plan
    id: exempel
    titel: Plan för kommunalt krisstöd
    kommun: Exempels kommun
    version: 1.0
    status: \(status)
    \(decision)---
    """
  }

  static let examples: [RuleExample] = [
    .failing(plan("1️⃣beslutad")),
    .failing(plan("1️⃣beslutad", decision: "beslut:\n  organ: Kommunfullmäktige\n")),
    .passing(plan("förslag")),
    .passing(plan("beslutad", decision: "beslut:\n  organ: Kommunfullmäktige\n  datum: 2026-12-14\n  paragraf: § 201\n")),
  ]

  private static let noDecision = Message(
    LocalizedText(sv: "planen är beslutad, men beslutet står inte", en: "the plan is decided, but the decision is not given"),
    LocalizedText(
      sv: "Skriv `organ` och `datum` under `beslut`, eller ändra `status`.",
      en: "Write `organ` and `datum` under `beslut`, or change `status`."))
}
