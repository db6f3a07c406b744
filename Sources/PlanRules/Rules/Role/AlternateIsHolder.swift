import Diagnostics
import PlanModel

/// A role, or a seat in a group, that is its own alternate.
struct AlternateIsHolder: Rule {
  static let id = "alternate-is-holder"
  static let severity = Severity.error

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let roles = subject.plan.roles.flatMap { role in
      role.alternates.filter { $0.id == role.id }.map { finding(isHolder(role.title), at: $0.origin.range ?? role.origins[.alternates]) }
    }
    let seats = subject.plan.groups.flatMap { group in
      group.members.flatMap { member -> [Diagnostic] in
        guard case .role(let role) = member.seat else { return [] }
        return member.alternates.filter { $0.id == role.id }.map { finding(isHolder(subject.name(role.id)), at: $0.origin.range) }
      }
    }
    return roles + seats
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "En roll som står som sin egen ersättare, hos rollen eller på en plats i en grupp.",
      en: "A role that is written as its own alternate, at the role or at a seat in a group."),
    matters: LocalizedText(
      sv: "Planen ser ut att ha en reserv, men när personen inte svarar finns ingen.",
      en: "The plan seems to have a reserve, but when the person does not answer there is none."),
    remedy: LocalizedText(sv: "Skriv en annan roll under `ersättare`.", en: "Write another role under `ersättare`."),
    source: LocalizedText(sv: "En ersättare är någon annan.", en: "An alternate is somebody else."))

  static let examples: [RuleExample] = [
    .failing(
      """
      ---
      typ: roll
      id: chef
      titel: Chef
      ersättare: [1️⃣chef]
      ---
      """),
    .failing(
      """
      ---
      typ: roll
      id: chef
      titel: Chef
      ---
      typ: grupp
      id: gruppen
      titel: Gruppen
      ledamöter:
        - roll: chef
          ersättare: [1️⃣chef]
      ---
      """),
    .passing(
      """
      ---
      typ: roll
      id: chef
      titel: Chef
      ersättare: [bitradande]
      ---
      typ: roll
      id: bitradande
      titel: Biträdande chef
      ersättare: [chef]
      ---
      """),
    .passing(
      """
      ---
      typ: roll
      id: chef
      titel: Chef
      ---
      typ: roll
      id: tib
      titel: Tjänsteperson i beredskap
      ---
      typ: grupp
      id: gruppen
      titel: Gruppen
      ledamöter:
        - roll: chef
          ersättare: [tib]
        - tib
      ---
      """),
  ]

  private static func isHolder(_ role: String) -> Message {
    Message(
      LocalizedText(sv: "”\(role)” är sin egen ersättare", en: "“\(role)” is its own alternate"),
      LocalizedText(
        sv: "När personen inte kan nås finns ingen reserv. Skriv en annan roll under `ersättare`.",
        en: "When the person cannot be reached there is no reserve. Write another role under `ersättare`."))
  }
}
