import Diagnostics
import PlanAnalysis
import PlanModel

/// A role that one person fills at a time, and nobody steps in for.
///
/// An error where decisions or a level hang on it alone; a warning where the role has another task, or where another holder may take its decisions: eight
/// holders side by side (Hässleholm has three) are a sound plan, and the loss of one costs a call, not the decision. Roles that many fill at once, volunteers and
/// partners, and roles that only step in for others need no alternate of their own.
struct RoleWithoutAlternate: Rule {
  static let id = "role-without-alternate"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.plan.roles.compactMap { role in
      gravity(of: role, subject).map { gravity in
        // Where some organisations have alternates of their own, the one that has none is the place.
        let lacking = role.fillings.first { $0.alternates.isEmpty && role.fillings.contains { !$0.alternates.isEmpty } }?.organisation
        return finding(
          noAlternate(role.title, in: lacking.map { subject.name($0.id.element) }, isVital: gravity == .error),
          at: lacking?.origin.range ?? role.origins.id, severity: gravity)
      }
    }
  }

  /// How grave it is that the role has no alternate; `nil` where it has one or needs none.
  static func gravity(of role: Role, _ subject: RuleSubject) -> Severity? {
    let duties = subject.analysis.duties
    guard role.standIns.isEmpty, role.holder == .employee || role.holder == .elected, duties.hangsOnOnePerson(role.id) else { return nil }
    if duties.decidesAlone.contains(role.id) || duties.leadsLevel.contains(role.id) { return .error }
    let hasTask = duties.decidesFirst.contains(role.id) || duties.leadsGroup.contains(role.id) || duties.activated.contains(role.id)
    return hasTask && !duties.onlyStepsIn(role.id) ? severity : nil
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        En roll som en enda person har i taget och som ingen ersätter. Det är ett fel om ett beslut eller en händelsenivå hänger på rollen ensam, annars en \
        varning: där någon annan också får besluta är planen hel även när en av dem saknas. Roller som flera har på en gång (`antal`, flera namn i telefonlistan), bemannade funktioner (ett nummer under `Jour` utan namn), frivilliga, partner och \
        de som själva bara är ersättare behöver ingen. Med en rota är en i tjänst åt gången, och med `i-varje` finns en i varje organisation: de ersätter inte varandra.
        """,
      en: """
        A role that a single person fills at a time and nobody steps in for. It is an error where a decision or an event level hangs on the role alone, otherwise \
        a warning: where somebody else may decide too, the plan holds even when one of them is missing. Roles that several persons fill at once (a head count, several names in the contact lists), staffed functions (a number under `Jour` without a \
        name), volunteers, partners and those who only step in for others need none. By a rota one is on duty at a time, and with `i-varje` there is one in each organisation: \
        they do not stand in for one another.
        """),
    matters: LocalizedText(
      sv: "Den som har rollen kan vara sjuk, bortrest eller själv drabbad. Då vet ingen vem som tar över.",
      en: "Whoever has the role may be ill, away or a victim. Then nobody knows who takes over."),
    remedy: LocalizedText(
      sv: "Skriv rollerna som ersätter under `ersättare`, i ordning.", en: "Write the roles that step in under `ersättare`, in order."),
    source: LocalizedText(
      sv:
        "Kommunernas egna planer: ledamöter utses ”med ersättare”. Ansvarsprincipen förutsätter att uppgiften alltid har någon som utför den.",
      en:
        "The municipalities' own plans: members are appointed “with alternates”. The principle of responsibility presumes that somebody always does the task."
    ))

  private static func dutyOfficer(_ marker: String, _ keys: String) -> String {
    """
    ---
    typ: organisation
    id: norr
    titel: Norra distriktet
    slag: förvaltning
    ---
    typ: organisation
    id: soder
    titel: Södra distriktet
    slag: förvaltning
    ---
    typ: roll
    id: \(marker)tib
    titel: Tjänsteperson i beredskap
    nås: dygnet runt
    \(keys)---
    typ: roll
    id: reserv
    titel: Reserv
    ---
    typ: mandat
    id: sammankalla
    beslut: Sammankalla krisledningsgruppen
    innehavare: [tib]
    ---
    typ: rota
    id: tib-rota
    titel: Rota
    börjar: 2026-01-05
    ---
    | Namn |
    |---|
    | Exempel Ek |
    | Prov Pil |
    """
  }

  static let examples: [RuleExample] = [
    .failing(
      """
      ---
      typ: roll
      id: 1️⃣social-insatschef
      titel: Social insatschef
      nås: dygnet runt
      ---
      typ: mandat
      id: sammankalla
      beslut: Sammankalla krisledningsgruppen
      innehavare: [social-insatschef]
      ---
      """),
    .failing(
      """
      ---
      typ: roll
      id: 1️⃣samordnare
      titel: Samordnare
      ---
      typ: grupp
      id: stodgruppen
      titel: Stödgruppen
      sammankallande: samordnare
      ---
      """),
    .failing(dutyOfficer("1️⃣", "antal: 8\nrota: tib-rota\n")),
    .failing(dutyOfficer("1️⃣", "i-varje: [norr, soder]\n")),
    .failing(dutyOfficer("", "i-varje:\n  - organisation: norr\n    ersättare: [reserv]\n  - 1️⃣soder\n")),
    .passing(
      dutyOfficer(
        "", "i-varje:\n  - organisation: norr\n    ersättare: [reserv]\n  - organisation: soder\n    ersättare: [reserv]\n")),
    .passing(dutyOfficer("", "ersättare: [reserv]\nrota: tib-rota\n")),
    .passing(dutyOfficer("", "i-varje: [norr, soder]\nantal: 6\n")),
    .passing(
      dutyOfficer("", "") + """


        ---
        typ: telefonlista
        id: larmlista
        titel: Larmlista
        ---
        | Roll | Namn | Jour |
        |---|---|---|
        | [](roll:tib) | | 08-465 004 01 |
        """),
    .passing(
      """
      ---
      typ: roll
      id: social-insatschef
      titel: Social insatschef
      nås: dygnet runt
      ersättare: [bitradande-chef]
      ---
      typ: roll
      id: bitradande-chef
      titel: Biträdande chef
      nås: dygnet runt
      ---
      typ: mandat
      id: sammankalla
      beslut: Sammankalla krisledningsgruppen
      innehavare: [social-insatschef]
      ---
      """),
    .passing(
      """
      ---
      typ: roll
      id: stodperson
      titel: Stödperson
      antal: 20
      ---
      typ: roll
      id: diakon
      titel: Diakon
      slag: partner
      ---
      typ: händelsenivå
      nummer: 1
      titel: Händelse
      symbol: cirkel
      aktiverar: [stodperson, diakon]
      ---
      """),
  ]

  private static func noAlternate(_ role: String, in organisation: String?, isVital: Bool) -> Message {
    let (sv, en) = (organisation.map { " i ”\($0)”" } ?? "", organisation.map { " in “\($0)”" } ?? "")
    return Message(
      LocalizedText(sv: "rollen ”\(role)” saknar ersättare\(sv)", en: "the role “\(role)” has no alternate\(en)"),
      LocalizedText(
        sv: (isVital ? "Ett beslut eller en händelsenivå hänger på rollen ensam. " : "Rollen har en uppgift som ingen annan tar över. ")
          + "Skriv under `ersättare` vilken roll som tar över när personen inte kan nås.",
        en: (isVital ? "A decision or an event level hangs on this role alone. " : "The role has a task that nobody else takes over. ")
          + "Write under `ersättare` which role takes over when the person cannot be reached."))
  }
}
