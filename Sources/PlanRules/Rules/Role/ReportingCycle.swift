import Diagnostics
import PlanModel

/// Roles that report to one another in a circle.
struct ReportingCycle: Rule {
  static let id = "reporting-cycle"
  static let severity = Severity.error

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    circles(among: subject.plan.roles) { superior(of: $0, subject) }.map { circle in
      finding(
        circular(circle.map(\.title)), at: circle[0].origins[.reportsTo],
        notes: circle.dropFirst().map { Diagnostic.Note(at: $0.origins[.reportsTo], reports($0.title)) })
    }
  }

  private static func superior(of role: Role, _ subject: RuleSubject) -> Role? {
    guard let element = role.reportsTo?.element, element.kind == .role else { return nil }
    return subject.index.roles[Identifier(element.id)]
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "Roller vars `rapporterar-till` leder runt i en cirkel, eller till rollen själv.",
      en: "Roles whose `rapporterar-till` leads round in a circle, or to the role itself."),
    matters: LocalizedText(
      sv: "Lägesbilden går runt utan att nå någon som beslutar, och ingen är ytterst ansvarig.",
      en: "The situation picture goes round without reaching anybody who decides, and nobody bears the final responsibility."),
    remedy: LocalizedText(
      sv: "Bestäm vem som är överst och låt den rollen rapportera uppåt eller till ingen.",
      en: "Settle who is on top, and let that role report upwards or to nobody."),
    source: LocalizedText(
      sv: "En linje för ledning och rapport har en ände.", en: "A line of command and report has an end."))

  private static func role(_ id: String, to superior: String) -> String {
    """
    ---
    typ: roll
    id: \(id)
    titel: \(id)
    rapporterar-till: \(superior)
    ---

    """
  }

  static let examples: [RuleExample] = [
    .failing(
      role("samordnare", to: "stodgruppsledare") + role("insatschef", to: "1️⃣samordnare") + role("stodgruppsledare", to: "insatschef")),
    .failing(role("chef", to: "1️⃣chef")),
    .passing(
      role("samordnare", to: "insatschef") + role("stodgruppsledare", to: "samordnare")
        + "---\ntyp: roll\nid: insatschef\ntitel: Chef\n---\n"),
    .passing(
      role("insatschef", to: "stab") + """
        ---
        typ: grupp
        id: stab
        titel: Stab
        ledare: insatschef
        ledamöter: [insatschef]
        ---
        """),
  ]

  private static func circular(_ roles: [String]) -> Message {
    let (last, first) = (roles.last ?? "", roles.first ?? "")
    return Message(
      roles.count == 1
        ? LocalizedText(sv: "”\(first)” rapporterar till sig själv", en: "“\(first)” reports to itself")
        : LocalizedText(
          sv: "rapporteringen går i en cirkel: \((roles + [first]).joined(separator: " → "))",
          en: "the reporting goes in a circle: \((roles + [first]).joined(separator: " → "))"),
      LocalizedText(
        sv: "Ingen i kretsen är överst. Ändra `rapporterar-till` hos den som är det, till exempel ”\(last)”.",
        en: "Nobody in the circle is on top. Change `rapporterar-till` of whoever is, “\(last)” for instance."))
  }

  private static func reports(_ role: String) -> LocalizedText {
    LocalizedText(sv: "”\(role)” rapporterar vidare här", en: "“\(role)” reports onwards here")
  }
}
