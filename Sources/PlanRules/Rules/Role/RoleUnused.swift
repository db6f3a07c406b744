import Diagnostics
import PlanAnalysis
import PlanModel

/// A role that nothing in the plan points at.
struct RoleUnused: Rule {
  static let id = "role-unused"
  static let severity = Severity.note

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.plan.roles.filter { !subject.analysis.references.isReferred(to: $0.element) }.map {
      finding(unused($0.title), at: $0.origins.id)
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "En roll som ingenting pekar på: inget mandat, ingen grupp, inget kort, ingen lista och ingen text.",
      en: "A role that nothing points at: no mandate, group, card, list or text."),
    matters: LocalizedText(
      sv: "Rollen finns på papper men har inget att göra. Den som har den tror sig behövas och väntar på ett samtal som inte kommer.",
      en: "The role exists on paper but has nothing to do. Whoever fills it believes to be needed and waits for a call that never comes."),
    remedy: LocalizedText(
      sv: "Ge rollen dess plats (i en grupp, ett mandat, larmkedjan eller ett kort), eller ta bort den.",
      en: "Give the role its place (in a group, a mandate, the alarm chain or a card), or remove it."),
    source: LocalizedText(
      sv: "Kommunrevisioners granskningar: funktioner som blivit kvar i planen efter en omorganisation.",
      en: "Municipal audits: functions left in the plan after a reorganisation."))

  static let examples: [RuleExample] = [
    .failing(
      """
      ---
      typ: roll
      id: 1️⃣sakerhetssamordnare
      titel: Säkerhetssamordnare
      ---
      """),
    .failing(
      """
      ---
      typ: roll
      id: 1️⃣chef
      titel: Chef
      ---
      Rollen [](roll:chef) nämner bara sig själv.
      """),
    .passing(
      """
      ---
      typ: roll
      id: chef
      titel: Chef
      ---
      typ: grupp
      id: gruppen
      titel: Gruppen
      ledamöter: [chef]
      ---
      """),
    .passing(
      """
      ---
      typ: roll
      id: chef
      titel: Chef
      ---
      typ: kapitel
      id: ansvar
      titel: Ansvar
      ---
      [](roll:chef) ansvarar för planen.
      """),
  ]

  private static func unused(_ role: String) -> Message {
    Message(
      LocalizedText(sv: "rollen ”\(role)” används inte", en: "the role “\(role)” is not used"),
      LocalizedText(
        sv: "Ingenting i planen pekar på rollen. Ge den en plats, eller ta bort den.",
        en: "Nothing in the plan points at the role. Give it a place, or remove it."))
  }
}
