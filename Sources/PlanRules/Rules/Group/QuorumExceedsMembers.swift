import Diagnostics
import PlanAnalysis
import PlanModel

/// A group that needs more members to decide than it has.
struct QuorumExceedsMembers: Rule {
  static let id = "quorum-exceeds-members"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.plan.groups.compactMap { group in
      // A group that lists nobody and gives no number says nothing of its size.
      guard let quorum = group.quorum, !group.members.isEmpty || group.headcount != nil else { return nil }
      let seats = max(group.members.map { persons(in: $0, subject) }.reduce(0, +), group.headcount ?? 0)
      return quorum > seats ? finding(tooMany(group.title, quorum: quorum, seats: seats), at: group.origins[.quorum]) : nil
    }
  }

  private static func persons(in member: Group.Member, _ subject: RuleSubject) -> Int {
    guard case .role(let reference) = member.seat, let role = subject.index.roles[reference.id] else { return 1 }
    return max(role.headcount ?? 1, role.filledInEach.count, 1)
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "En grupp vars `beslutför` är större än antalet platser. En roll som flera har (`antal`, `i-varje`) räknas som så många platser.",
      en: "A group whose quorum (`beslutför`) exceeds its seats. A role that many fill (`antal`, `i-varje`) counts as so many seats."),
    matters: LocalizedText(
      sv: "Gruppen kan aldrig fatta ett beslut, inte ens när alla är på plats.",
      en: "The group can never decide, not even when everybody is there."),
    remedy: LocalizedText(
      sv: "Sänk `beslutför`, eller lägg till de ledamöter som saknas.", en: "Lower `beslutför`, or add the members that are missing."),
    source: LocalizedText(
      sv:
        "Kommunallagen (2017:725) 6 kap. 27 §: en nämnd är beslutför när fler än hälften är närvarande. En plan bör inte kräva fler än alla.",
      en:
        "The Local Government Act (2017:725) 6:27: a board has a quorum with more than half present. A plan should not demand more than all."
    ))

  private static func group(_ quorum: String, _ more: String) -> String {
    """
    ---
    typ: roll
    id: chef
    titel: Chef
    ---
    typ: roll
    id: stodperson
    titel: Stödperson
    antal: 20
    ---
    typ: grupp
    id: gruppen
    titel: Gruppen
    beslutför: \(quorum)
    \(more)
    ---
    """
  }

  static let examples: [RuleExample] = [
    .failing(group("1️⃣2", "ledamöter: [chef]")),
    .failing(group("1️⃣30", "ledamöter: [chef, stodperson]\nantal: 25")),
    .passing(group("1", "ledamöter: [chef]")),
    .passing(group("3", "ledamöter: [chef, stodperson]")),
    .passing(group("3", "sammankallande: chef")),
  ]

  private static func tooMany(_ group: String, quorum: Int, seats: Int) -> Message {
    Message(
      LocalizedText(
        sv: "gruppen ”\(group)” är beslutför med \(quorum) men har bara \(seats) \(seats == 1 ? "plats" : "platser")",
        en: "the group “\(group)” needs \(quorum) to decide but has only \(seats) \(seats == 1 ? "seat" : "seats")"),
      LocalizedText(
        sv: "Gruppen blir aldrig beslutför. Sänk `beslutför`, eller lägg till ledamöter.",
        en: "The group never reaches its quorum. Lower `beslutför`, or add members."))
  }
}
