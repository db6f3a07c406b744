import Diagnostics
import PlanAnalysis
import PlanModel

/// A seat of a group that one person fills, with nobody to take it.
struct MemberWithoutAlternate: Rule {
  static let id = "member-without-alternate"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.plan.groups.flatMap { group in
      group.members.compactMap { member -> Diagnostic? in
        guard case .role(let seat) = member.seat, let role = subject.index.roles[seat.id],
          (member.alternates + role.standIns).allSatisfy({ $0.id == seat.id }), subject.analysis.duties.hangsOnOnePerson(seat.id),
          // Where the role itself must have an alternate, that is the defect.
          RoleWithoutAlternate.gravity(of: role, subject) == nil
        else { return nil }
        return finding(noAlternate(role.title, in: group.title), at: seat.origin.range ?? member.origin.range)
      }
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        En plats i en grupp som en enda person har och som ingen ersätter, varken på platsen eller hos rollen. Platser som en organisation tillsätter prövas inte, \
        och inte roller som `role-without-alternate` redan rapporterar.
        """,
      en: """
        A seat of a group that a single person fills and nobody else takes, neither at the seat nor at the role. Seats that an organisation fills are not judged, \
        nor roles that `role-without-alternate` reports already.
        """),
    matters: LocalizedText(
      sv: "Gruppen samlas utan den kunskap som platsen står för, och ingen vet vem som skulle ha ringts i stället.",
      en: "The group meets without the knowledge that the seat stands for, and nobody knows who should have been rung instead."),
    remedy: LocalizedText(
      sv: "Skriv `ersättare` på platsen i gruppen eller hos rollen.", en: "Write `ersättare` at the seat of the group or at the role."),
    source: LocalizedText(
      sv: "Norrtäljes utredning: gruppen består av ”räddningschef eller dennes ersättare” och så vidare.",
      en: "Norrtälje's inquiry: the group consists of “the fire chief or his alternate”, and so on."))

  private static func plan(_ members: String, role: String = "", convener: String = "samordnare") -> String {
    """
    ---
    typ: roll
    id: diakon
    titel: Diakon
    \(role)---
    typ: roll
    id: samordnare
    titel: Samordnare
    ersättare: [bitradande]
    ---
    typ: roll
    id: bitradande
    titel: Biträdande samordnare
    ---
    typ: grupp
    id: gruppen
    titel: Gruppen
    sammankallande: \(convener)
    ledamöter:
      - samordnare
      \(members)
    ---
    """
  }

  static let examples: [RuleExample] = [
    .failing(plan("- 1️⃣diakon")),
    .failing(plan("- 1️⃣diakon", role: "nås: enligt rota\n")),
    .failing(plan("- roll: 1️⃣diakon\n    benämning: Svenska kyrkan", role: "slag: partner\n")),
    .passing(plan("- roll: diakon\n    ersättare: [bitradande]")),
    .passing(plan("- diakon", role: "antal: 4\n")),
    .passing(plan("- diakon", convener: "diakon")),
  ]

  private static func noAlternate(_ role: String, in group: String) -> Message {
    Message(
      LocalizedText(
        sv: "”\(role)” har ingen ersättare i gruppen ”\(group)”", en: "“\(role)” has no alternate in the group “\(group)”"),
      LocalizedText(
        sv: "Är personen borta står platsen tom. Skriv `ersättare` på platsen eller hos rollen.",
        en: "When the person is away the seat stands empty. Write `ersättare` at the seat or at the role."))
  }
}
