import Diagnostics
import PlanModel

/// A group that is led by somebody who has no seat in it.
struct LeaderNotMember: Rule {
  static let id = "leader-not-member"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.plan.groups.filter { !$0.members.isEmpty }.flatMap { group in group.leaders.compactMap { check($0, of: group, subject) } }
  }

  private static func check(_ leader: Reference<Role>, of group: Group, _ subject: RuleSubject) -> Diagnostic? {
    let organisation = subject.index.roles[leader.id]?.organisation?.id
    let sits = group.members.contains { member in
      switch member.seat {
      case .role(let role): role.id == leader.id || member.alternates.contains { $0.id == leader.id }
      case .organisation(let seat): seat.id == organisation
      }
    }
    return sits
      ? nil : finding(notMember(group.title, leader: subject.name(leader.id)), at: leader.origin.range ?? group.origins[.leaders])
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "En grupp vars `ledare` inte finns bland `ledamöter`, varken som roll eller genom sin organisation.",
      en: "A group whose leader (`ledare`) is not among its members (`ledamöter`), neither as a role nor by way of an organisation."),
    matters: LocalizedText(
      sv:
        "Listan över ledamöter är den som prickas av när gruppen samlas. Den som ska leda står inte där, och räknas inte när gruppen ska vara beslutsför.",
      en:
        "The list of members is what is ticked off when the group meets. The one who is to lead is not on it, and does not count towards the quorum."
    ),
    remedy: LocalizedText(
      sv: "Lägg till ledaren bland `ledamöter`, eller välj en ledare som sitter där.",
      en: "Add the leader to `ledamöter`, or choose a leader who sits there."),
    source: LocalizedText(
      sv: "Norrtäljes utredning: gruppen ”består av social insatschef eller dennes ersättare”, som också leder den.",
      en: "Norrtälje's inquiry: the group “consists of the head of social response or her alternate”, who also leads it."))

  private static let roles = """
    ---
    typ: organisation
    id: kyrkan
    titel: Kyrkan
    slag: trossamfund
    ---
    typ: roll
    id: insatschef
    titel: Insatschef
    ---
    typ: roll
    id: diakon
    titel: Diakon
    organisation: kyrkan
    ---

    """

  private static func group(_ members: String, leader: String) -> String {
    roles + """
      typ: grupp
      id: gruppen
      titel: Gruppen
      ledamöter: [\(members)]
      ledare: \(leader)
      ---
      """
  }

  static let examples: [RuleExample] = [
    .failing(group("diakon", leader: "1️⃣insatschef")),
    .failing(group("kyrkan", leader: "1️⃣insatschef")),
    .failing(group("diakon", leader: "[1️⃣insatschef, diakon]")),
    .passing(group("insatschef, diakon", leader: "insatschef")),
    .passing(group("insatschef, diakon", leader: "[insatschef, diakon]")),
    .passing(group("kyrkan, insatschef", leader: "diakon")),
  ]

  private static func notMember(_ group: String, leader: String) -> Message {
    Message(
      LocalizedText(
        sv: "”\(leader)” leder gruppen ”\(group)” utan att ingå i den", en: "“\(leader)” leads the group “\(group)” without a seat in it"),
      LocalizedText(
        sv: "Lägg till ledaren bland `ledamöter`, så att den som leder prickas av och räknas när gruppen samlas.",
        en: "Add the leader to `ledamöter`, so that whoever leads is ticked off and counted when the group meets."))
  }
}
