import Diagnostics
import PlanModel

/// Roles that lead one another in a circle.
struct LeadershipCycle: Rule {
  static let id = "leadership-cycle"
  static let severity = Severity.error

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    circles(among: subject.plan.roles) { leader(of: $0, subject) }.map { circle in
      finding(
        circular(circle.map(\.title)), at: circle[0].origins[.leaders],
        notes: circle.dropFirst().map { Diagnostic.Note(at: $0.origins[.leaders], isLed($0.title)) })
    }
  }

  /// The role that alone leads a role: itself, or as the leader of a group. Of several who lead together, each has the others beside it.
  private static func leader(of role: Role, _ subject: RuleSubject) -> Role? {
    guard role.leaders.count == 1, let element = role.leaders.first?.element else { return nil }
    guard element.kind == .group else { return subject.index.roles[Identifier(element.id)] }
    guard let group = subject.index.groups[Identifier(element.id)], group.leaders.count == 1 else { return nil }
    // Whoever leads the group that leads her is at its head, and not led by herself.
    return group.leaders.first.flatMap { $0.id == role.id ? nil : subject.index.roles[$0.id] }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "Roller vars `leds-av` går runt i en cirkel, eller till rollen själv. En grupp som leder räknas som den enda som leder gruppen.",
      en:
        "Roles whose `leds-av` goes round in a circle, or to the role itself. A group that leads counts as the one who alone leads the group."
    ),
    matters: LocalizedText(
      sv: "Var och en väntar på den andras besked, och ingen sätter igång arbetet.",
      en: "Each waits for the other's word, and nobody sets the work going."),
    remedy: LocalizedText(
      sv:
        "Bestäm vem som leder, och ta bort `leds-av` hos den rollen. Leder två tillsammans skrivs båda hos den som de leder: `leds-av: [a, b]`.",
      en:
        "Settle who leads, and remove `leds-av` from that role. Two who lead together are both written with whomever they lead: `leds-av: [a, b]`."
    ),
    source: LocalizedText(
      sv: "En linje för ledning och rapport har en ände.", en: "A line of command and report has an end."))

  private static func role(_ id: String, led leaders: String) -> String {
    """
    ---
    typ: roll
    id: \(id)
    titel: \(id)
    leds-av: \(leaders)
    ---

    """
  }

  private static let staff = """
    ---
    typ: grupp
    id: stab
    titel: Stab
    ledare: chef
    ledamöter: [chef]
    ---

    """

  static let examples: [RuleExample] = [
    .failing(role("ledare", led: "samordnare") + role("chef", led: "1️⃣ledare") + role("samordnare", led: "chef")),
    .failing(role("chef", led: "1️⃣chef")),
    .failing(staff + role("chef", led: "1️⃣samordnare") + role("samordnare", led: "stab")),
    .passing(role("samordnare", led: "chef") + "---\ntyp: roll\nid: chef\ntitel: Chef\n---\n"),
    .passing(staff + role("chef", led: "stab") + role("samordnare", led: "[chef, stab]")),
  ]

  private static func circular(_ roles: [String]) -> Message {
    let (last, first) = (roles.last ?? "", roles.first ?? "")
    return Message(
      roles.count == 1
        ? LocalizedText(sv: "”\(first)” leds av sig själv", en: "“\(first)” is led by itself")
        : LocalizedText(
          sv: "ledningen går i en cirkel: \((roles + [first]).joined(separator: " → "))",
          en: "the leadership goes in a circle: \((roles + [first]).joined(separator: " → "))"),
      LocalizedText(
        sv: "Ingen i kretsen är överst. Ändra `leds-av` hos den som är det, till exempel ”\(last)”.",
        en: "Nobody in the circle is on top. Change `leds-av` of whoever is, “\(last)” for instance."))
  }

  private static func isLed(_ role: String) -> LocalizedText {
    LocalizedText(sv: "”\(role)” leds av nästa här", en: "“\(role)” is led by the next here")
  }
}
