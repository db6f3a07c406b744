import Diagnostics
import PlanAnalysis
import PlanModel
import Prose

/// A role that the plan names without a word of what it does.
///
/// A role that nothing points at is told as unused, and whoever steps in has the task of the one replaced.
struct RoleWithoutTask: Rule {
  static let id = "role-without-task"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let holders = Set(subject.plan.mandates.flatMap(\.holders).flatMap(\.parties).map(\.element))
    return subject.plan.roles.compactMap { role in
      guard [role.description, role.before, role.during, role.after].allSatisfy(\.isEmpty),
        subject.index.checklistsOfRole[role.id] == nil, !holders.contains(role.element),
        !subject.analysis.duties.stepsIn.contains(role.id), subject.analysis.references.isReferred(to: role.element)
      else { return nil }
      return finding(noTask(role.title), at: role.origins.id)
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        En roll utan text, utan checklista och utan mandat. Den som är ersättare har samma uppgift som den roll den ersätter, och en roll som ingenting pekar på \
        rapporteras av `role-unused`.
        """,
      en: """
        A role with no text, no checklist and no mandate. An alternate has the task of the role replaced, and a role that nothing points at is reported by \
        `role-unused`.
        """),
    matters: LocalizedText(
      sv: "Den som ringer rollen vet inte vad den ska göra, och den som har rollen vet det inte heller.",
      en: "Whoever rings the role does not know what it is to do, and neither does the one who fills it."),
    remedy: LocalizedText(
      sv: "Skriv vad rollen gör, gärna under `## Före`, `## Under` och `## Efter`, eller ta bort rollen.",
      en: "Write what the role does, best under `## Före`, `## Under` and `## Efter`, or remove the role."),
    source: LocalizedText(
      sv: "Norrtäljes uppdrag: ”tydliggöra ansvaret … innan, under och efter en inträffad kris”.",
      en: "Norrtälje's commission: “make the responsibility clear … before, during and after a crisis”."))

  private static func plan(_ id: String, text: String = "", more: String = "") -> String {
    """
    ---
    typ: roll
    id: \(id)
    titel: Tekniskt stöd
    ---
    \(text)
    ---
    typ: roll
    id: chef
    titel: Chef
    ---
    Leder arbetet.
    ---
    typ: grupp
    id: gruppen
    titel: Gruppen
    ledamöter: [tekniker, chef]
    ---
    \(more)
    """
  }

  static let examples: [RuleExample] = [
    .failing(plan("1️⃣tekniker")),
    .failing(plan("1️⃣tekniker", more: "---\ntyp: mandat\nid: samla\nbeslut: Samla gruppen\ninnehavare: [chef]\n---\n")),
    .passing(plan("tekniker", text: "## Under\n- Ser till att telefonerna fungerar.")),
    .passing(plan("tekniker", more: "---\ntyp: mandat\nid: radio\nbeslut: Låna ut Rakelenheter\ninnehavare: [tekniker]\n---\n")),
    .passing(
      plan(
        "tekniker",
        more: "---\ntyp: checklista\nid: tekniker-vid-larm\ntitel: Vid larm\nroll: tekniker\n---\n## Vid larm\n- [ ] Starta reservkraften\n"
      )
    ),
  ]

  private static func noTask(_ role: String) -> Message {
    Message(
      LocalizedText(sv: "rollen ”\(role)” har ingen uppgift", en: "the role “\(role)” has no task"),
      LocalizedText(
        sv: "Rollen har varken text, checklista eller mandat. Skriv vad den gör före, under och efter en händelse.",
        en: "The role has no text, no checklist and no mandate. Write what it does before, during and after an event."))
  }
}
