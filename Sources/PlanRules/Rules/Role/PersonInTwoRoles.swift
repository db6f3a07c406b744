import Diagnostics
import PlanAnalysis
import PlanModel

/// A person who is listed in two roles that the same level sets to work.
///
/// Not those who are counted for the endurance, which is told as counted twice, nor two roles that many persons fill: the others are still there.
struct PersonInTwoRoles: Rule {
  static let id = "person-in-two-roles"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let counted = subject.plan.endurance?.role?.id
    return subject.analysis.sharedPersons.compactMap { person in
      let listed = person.contacts.filter { $0.role?.id != counted }
      var levels: [EventLevel] = []
      var roles: Set<Identifier<Role>> = []
      for activation in subject.analysis.activations {
        let active = listed.compactMap { $0.role?.id }.filter(activation.roles.contains)
        guard let pair = pair(of: active, subject) else { continue }
        levels.append(activation.level)
        roles.formUnion(pair)
      }
      let contacts = listed.filter { $0.role.map { roles.contains($0.id) } ?? false }
      guard let last = contacts.last, !levels.isEmpty else { return nil }
      return finding(
        both(person.name, contacts.compactMap { $0.role.map { subject.name($0.id) } }, levels: levels.map { String($0.number) }),
        at: last.origins[.name], notes: contacts.dropLast().map { Diagnostic.Note(at: $0.origins[.name], listedHere(person.name)) })
    }
  }

  /// The roles that the person cannot fill at once; `nil` where others fill all but one of them. An alternate who is the same person is another defect.
  private static func pair(of roles: [Identifier<Role>], _ subject: RuleSubject) -> [Identifier<Role>]? {
    let single = roles.filter { !subject.analysis.duties.isManyPersons($0) }
    guard roles.count > 1, !single.isEmpty else { return nil }
    if roles.count == 2 {
      let stepsIn = [(roles[0], roles[1]), (roles[1], roles[0])].contains { role, other in
        subject.index.roles[role]?.alternates.contains { $0.id == other } ?? false
      }
      if stepsIn, single.count == 2 { return nil }
    }
    return roles
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        En person som står i två roller i telefonlistorna när samma händelsenivå aktiverar båda, i eget namn eller genom en grupp. Två poster gäller samma person \
        när namnen är lika och numren eller e-postadresserna inte säger emot. Den som räknas i uthålligheten rapporteras av `counted-twice`.
        """,
      en: """
        A person who is listed in two roles when the same event level activates both, in their own name or through a group. Two entries are the same person when \
        the names are alike and neither numbers nor e-mail addresses speak against it. Who is counted for the endurance is reported by `counted-twice`.
        """),
    matters: LocalizedText(
      sv: "Planen räknar med två människor och får en. Den ena uppgiften blir liggande, och ingen vet vilken.",
      en: "The plan counts on two people and gets one. One of the tasks is left undone, and nobody knows which."),
    remedy: LocalizedText(
      sv: "Utse någon annan till en av rollerna, eller låt bara den ena aktiveras på nivån.",
      en: "Appoint somebody else to one of the roles, or let the level activate one of them only."),
    source: LocalizedText(
      sv: "Enköpings remissvar: de som är aktiva har samtidigt ”ett ordinarie arbete att utföra”.",
      en: "Enköping's statement: those at work have “their regular work to do” at the same time."))

  static func plan(alternates: String = "", activates: String, rows: String) -> String {
    """
    ---
    typ: roll
    id: chef
    titel: Chef
    \(alternates)---
    typ: roll
    id: samordnare
    titel: Samordnare
    ---
    typ: roll
    id: diakon
    titel: Diakon
    ---
    typ: grupp
    id: gruppen
    titel: Gruppen
    ledamöter: [chef, diakon]
    ---
    typ: händelsenivå
    nummer: 1
    titel: Händelse
    symbol: cirkel
    aktiverar: [\(activates)]
    ---
    ---
    typ: telefonlista
    id: larmlista
    titel: Larmlista
    ---
    | Roll | Namn | Mobil |
    |---|---|---|
    \(rows)
    """
  }

  static let examples: [RuleExample] = [
    .failing(
      plan(
        activates: "chef, samordnare",
        rows: """
          | [](roll:chef) | Övning Öberg | 070-174 06 05 |
          | [](roll:samordnare) | 1️⃣Övning Öberg | 070-174 06 05 |
          """)),
    .failing(
      plan(
        activates: "gruppen, samordnare",
        rows: """
          | [](roll:samordnare) | Demo Dahlgren | 070-174 06 06 |
          | [](roll:diakon) | 1️⃣DEMO Dahlgren | +46 70 174 06 06 |
          """)),
    .passing(
      plan(
        activates: "chef, samordnare",
        rows: """
          | [](roll:chef) | Övning Öberg | 070-174 06 05 |
          | [](roll:samordnare) | Övning Öberg | 070-174 06 06 |
          """)),
    .passing(
      plan(
        activates: "chef",
        rows: """
          | [](roll:chef) | Övning Öberg | 070-174 06 05 |
          | [](roll:samordnare) | Övning Öberg | 070-174 06 05 |
          """)),
  ]

  private static func both(_ person: String, _ roles: [String], levels: [String]) -> Message {
    Message(
      LocalizedText(
        sv: "\(person) är \(roles.map { "”\($0)”" }.listed(.swedish)), som aktiveras samtidigt på nivå \(levels.listed(.swedish))",
        en:
          "\(person) is \(roles.map { "“\($0)”" }.listed(.english)), which level \(levels.listed(.english)) activates at the same time"),
      LocalizedText(
        sv: "En människa kan inte ha flera roller på en gång. Utse någon annan till en av dem.",
        en: "Nobody can fill several roles at once. Appoint somebody else to one of them."))
  }

  private static func listedHere(_ person: String) -> LocalizedText {
    LocalizedText(sv: "\(person) står också här", en: "\(person) is listed here too")
  }
}
