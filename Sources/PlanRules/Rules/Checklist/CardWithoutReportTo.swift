import Diagnostics
import PlanModel

/// A card that does not say whom its reader reports to.
struct CardWithoutReportTo: Rule {
  static let id = "card-without-report-to"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let tops = tops(subject)
    return subject.plan.checklists.compactMap { checklist in
      guard checklist.reportsTo == nil, let owner = checklist.owner, !tops.contains(owner) else { return nil }
      if let role = checklist.role {
        guard let role = subject.index.roles[role.id], role.reportsTo == nil else { return nil }
      }
      return finding(withoutReportTo(checklist.title, subject.name(owner), isGroups: owner.kind == .group), at: checklist.origins.id)
    }
  }

  /// Roles and groups that others report to; with a group those who lead it.
  private static func tops(_ subject: RuleSubject) -> Set<ElementID> {
    var tops: Set<ElementID> = []
    for reference in subject.plan.roles.compactMap(\.reportsTo) + subject.plan.checklists.compactMap(\.reportsTo) {
      tops.insert(reference.element)
      guard reference.element.kind == .group, let group = subject.index.groups[Identifier(reference.element.id)] else { continue }
      tops.formUnion((group.leaders + [group.convener].compactMap { $0 }).map(\.id.element))
    }
    return tops
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        Ett åtgärdskort där varken kortet eller dess roll har `rapporterar-till`; en grupp har det bara på kortet. Den som andra rapporterar till, men som själv inte har någon över sig, \
        behöver ingen.
        """,
      en: """
        An action card where neither the card nor its role has `rapporterar-till`; a group has it on the card only. Whoever others report to, but who has nobody above, needs none.
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
    .failing(
      "---\n" + role("chef") + "typ: grupp\nid: stab\ntitel: Staben\nledamöter: [chef]\n---\n"
        + card("1️⃣larm", role: "chef").replacing("roll: chef", with: "grupp: stab")),
    .passing("---\n" + role("chef") + role("tib", reportsTo: "chef") + card(role: "tib")),
    .passing("---\n" + role("chef") + role("tib") + card(role: "tib", reportsTo: "chef")),
    .passing("---\n" + role("chef") + role("tib", reportsTo: "chef") + card(role: "chef")),
  ]

  private static func withoutReportTo(_ card: String, _ owner: String, isGroups: Bool) -> Message {
    Message(
      LocalizedText(sv: "”\(card)” säger inte vem man rapporterar till", en: "“\(card)” does not say whom to report to"),
      LocalizedText(
        sv: isGroups
          ? "”\(owner)” har kortet, och kortet har inget `rapporterar-till`. Skriv det där."
          : "Varken kortet eller rollen ”\(owner)” har `rapporterar-till`. Skriv det hos rollen.",
        en: isGroups
          ? "“\(owner)” has the card, and the card has no `rapporterar-till`. Write it there."
          : "Neither the card nor the role “\(owner)” has `rapporterar-till`. Write it with the role."))
  }
}
