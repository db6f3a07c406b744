import Diagnostics
import PlanModel

/// A card that does not say whom its reader reports to.
struct CardWithoutReportTo: Rule {
  static let id = "card-without-report-to"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let tops = tops(subject)
    return subject.plan.checklists.compactMap { checklist in
      guard checklist.reportsTo == nil, let id = checklist.role?.id, let role = subject.index.roles[id], role.reportsTo == nil,
        !tops.contains(id)
      else { return nil }
      return finding(withoutReportTo(checklist.title, role.title), at: checklist.origins.id)
    }
  }

  /// Roles that others report to, themselves or through a group that they lead.
  private static func tops(_ subject: RuleSubject) -> Set<Identifier<Role>> {
    var tops: Set<Identifier<Role>> = []
    for reference in subject.plan.roles.compactMap(\.reportsTo) + subject.plan.checklists.compactMap(\.reportsTo) {
      switch reference.element.kind {
      case .role: tops.insert(Identifier(reference.element.id))
      case .group:
        let group = subject.index.groups[Identifier(reference.element.id)]
        tops.formUnion(group?.leaders.map(\.id) ?? [])
        group?.convener.map { _ = tops.insert($0.id) }
      default: continue
      }
    }
    return tops
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        Ett åtgärdskort där varken kortet eller dess roll har `rapporterar-till`. Den som andra rapporterar till, men som själv inte har någon över sig, \
        behöver ingen.
        """,
      en: """
        An action card where neither the card nor its role has `rapporterar-till`. Whoever others report to, but who has nobody above, needs none.
        """),
    matters: LocalizedText(
      sv: "Den som kommer till platsen vet inte vem som leder. Läget når aldrig den som ska besluta.",
      en: "Whoever arrives on the scene does not know who leads. What they see never reaches the one who decides."),
    remedy: LocalizedText(
      sv: "Skriv `rapporterar-till` i rollens huvud, eller i kortets om det bara gäller där.",
      en: "Write `rapporterar-till` in the role's front matter, or in the card's where it holds only there."),
    source: LocalizedText(
      sv: "Utredningen om krisstöd i Norrtälje: vem som leder och vem som rapporterar till vem ska framgå.",
      en: "The inquiry into crisis support in Norrtälje: who leads and who reports to whom must be clear."))

  private static func role(_ id: String, reportsTo: String? = nil) -> String {
    let line = reportsTo.map { "rapporterar-till: \($0)\n" } ?? ""
    return "typ: roll\nid: \(id)\ntitel: Roll \(id)\n\(line)---\n"
  }

  private static func card(_ id: String = "kortet", role: String, reportsTo: String? = nil) -> String {
    let line = reportsTo.map { "rapporterar-till: \($0)\n" } ?? ""
    return "typ: checklista\nid: \(id)\ntitel: Kortet\nroll: \(role)\n\(line)---\n## Vid larm\n- [ ] Ring 112\n"
  }

  static let examples: [RuleExample] = [
    .failing("---\n" + role("tib") + card("1️⃣larm", role: "tib")),
    .failing("---\n" + role("tib") + role("chef") + role("samordnare", reportsTo: "chef") + card("1️⃣larm", role: "tib")),
    .passing("---\n" + role("chef") + role("tib", reportsTo: "chef") + card(role: "tib")),
    .passing("---\n" + role("chef") + role("tib") + card(role: "tib", reportsTo: "chef")),
    .passing("---\n" + role("chef") + role("tib", reportsTo: "chef") + card(role: "chef")),
  ]

  private static func withoutReportTo(_ card: String, _ role: String) -> Message {
    Message(
      LocalizedText(sv: "”\(card)” säger inte vem man rapporterar till", en: "“\(card)” does not say whom to report to"),
      LocalizedText(
        sv: "Varken kortet eller rollen ”\(role)” har `rapporterar-till`. Skriv det hos rollen.",
        en: "Neither the card nor the role “\(role)” has `rapporterar-till`. Write it with the role."))
  }
}
