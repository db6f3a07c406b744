import Diagnostics
import PlanAnalysis
import PlanModel

/// Somebody who is to be consulted about a decision, and whom the alarm does not reach where the decision is taken.
///
/// Whom the alarm reaches a little later than the one who decides is no defect: they talk when both are there. But who is reached only by way of the group
/// that the decision calls together is reached too late.
struct ConsultedNotAlarmed: Rule {
  static let id = "consulted-not-alarmed"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard !subject.analysis.alarm.isEmpty else { return [] }
    let convened = Dictionary(grouping: subject.plan.groups.filter { $0.convenedBy != nil }) { $0.convenedBy?.id ?? Identifier("") }
    return subject.plan.mandates.filter { !$0.consulted.isEmpty }.flatMap { mandate -> [Diagnostic] in
      let groups = Set((convened[mandate.id] ?? []).map(\.element))
        .union(mandate.effect == .starts ? [mandate.concerns?.element].compactMap { $0 } : [])
      return mandate.consulted.compactMap { consulted in
        guard consulted.element.kind == .role || consulted.element.kind == .group else { return nil }
        let missed = missed(consulted.element, by: mandate, without: groups, subject)
        guard !missed.isEmpty else { return nil }
        return finding(
          unreached(subject.name(consulted.element), mandate.title, at: Places(missed).text),
          at: consulted.origin.range ?? mandate.origins[.consulted])
      }
    }
  }

  /// Where the mandate's decision is taken and the alarm does not reach the one to be consulted.
  private static func missed(
    _ consulted: ElementID, by mandate: Mandate, without groups: Set<ElementID>, _ subject: RuleSubject
  ) -> [Succession] {
    let own = Set(mandate.levels.map(\.id))
    let cells = subject.analysis.succession.successions(of: mandate.id).filter { succession in
      succession.isCovered && (own.isEmpty || succession.level.map(own.contains) ?? true)
    }
    let missed = cells.filter {
      !subject.analysis.alarmReach.reaches(consulted, without: groups, level: $0.level, time: $0.time)
    }
    // Who was alerted at night, when it began, knows of it also when it ends by day; and ending can wait for the morning.
    let ends = mandate.effect == .ends || subject.plan.mandates.contains { $0.endedBy?.id == mandate.id }
    guard ends else { return missed }
    return missed.filter { cell in missed.count { $0.level == cell.level } == cells.count { $0.level == cell.level } }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        En roll eller grupp under `samråd` som larmkedjan inte når på en nivå och tid där beslutet kan fattas, eller som den når först genom den grupp som beslutet \
        kallar samman. Planer utan larmkedja prövas inte. Inför ett beslut som avslutar något räcker det att larmet når dit vid \
        någon tid: den som larmades på natten är med på morgonen.
        """,
      en: """
        A role or group under `samråd` that the alarm chain does not reach at a level and time at which the decision may be taken, or reaches only by way of the \
        group that the decision calls together. Plans without an alarm chain are not judged. For a decision that ends something it is enough that the \
        alarm reaches there at some time: whoever was alerted at night is there in the morning.
        """),
    matters: LocalizedText(
      sv: "Den som beslutar väntar på någon som inte vet att något har hänt, eller hoppar över samrådet.",
      en: "Whoever decides waits for somebody who does not know that anything has happened, or skips the consultation."),
    remedy: LocalizedText(
      sv: "Lägg till en rad i larmkedjan för den som ska rådfrågas, eller skriv den under `meddela` i stället.",
      en: "Add a row to the alarm chain for the one to be consulted, or write it under `meddela` instead."),
    source: LocalizedText(
      sv: "Norrtäljes utredning: TiB ”kontaktar social insatschef för bedömning”. Samråd förutsätter att den andra är larmad.",
      en:
        "Norrtälje's inquiry: the duty officer “contacts the head of social response for an assessment”. To consult presumes that the other is alerted."
    ))

  private static func plan(
    consulted: String, mandate: String = "", columns: String = "", ruler: String = "", rows: String, tib: String = ""
  ) -> String {
    """
    ---
    typ: roll
    id: tib
    titel: Tjänsteperson i beredskap
    ---
    typ: roll
    id: chef
    titel: Chef
    ---
    typ: roll
    id: samordnare
    titel: Samordnare
    ---
    typ: grupp
    id: gruppen
    titel: Gruppen
    ledamöter: [chef, samordnare]
    sammankallande: tib
    ---
    typ: händelsenivå
    nummer: 1
    titel: Liten
    symbol: cirkel
    ---
    ---
    typ: händelsenivå
    nummer: 2
    titel: Stor
    symbol: triangel
    ---
    ---
    typ: mandat
    id: samla
    beslut: Samla gruppen
    innehavare: [tib]
    samråd: [\(consulted)]
    \(mandate)---
    typ: larmkedja
    id: larmkedja
    titel: Larmkedja
    ingångar: [112]
    ---
    | Från | Till | Nivåer \(columns)|
    |---|---|---\(ruler)|
    | 112 | [](roll:tib) | 1, 2 \(tib)|
    \(rows)
    """
  }

  static let examples: [RuleExample] = [
    .failing(plan(consulted: "1️⃣chef", rows: "| [](roll:tib) | [](roll:chef) | 2 |")),
    .failing(
      plan(consulted: "1️⃣chef", mandate: "verkan: startar\ngäller: grupp:gruppen\n", rows: "| [](roll:tib) | [](grupp:gruppen) | 1, 2 |")),
    .passing(plan(consulted: "chef", mandate: "nivåer: [2]\n", rows: "| [](roll:tib) | [](roll:chef) | 2 |")),
    .passing(
      plan(
        consulted: "chef", mandate: "verkan: avslutar\n", columns: "| Tid ", ruler: "|---",
        rows: "| [](roll:tib) | [](roll:chef) | 1, 2 | övrig tid |", tib: "| dygnet runt ")),
    .passing(
      plan(
        consulted: "chef", mandate: "verkan: startar\ngäller: grupp:gruppen\n",
        rows: "| [](roll:tib) | [](roll:chef) | 1, 2 |\n| [](roll:chef) | [](grupp:gruppen) | 1, 2 |")),
  ]

  private static func unreached(_ consulted: String, _ decision: String, at places: LocalizedText) -> Message {
    Message(
      LocalizedText(
        sv: "”\(consulted)” ska rådfrågas om ”\(decision)” men är inte larmad då (\(places.swedish))",
        en: "“\(consulted)” is to be consulted on “\(decision)” but is not alerted then (\(places.english))"),
      LocalizedText(
        sv:
          "Ingen rad i larmkedjan leder dit innan beslutet kan fattas. Lägg till en rad, eller skriv `meddela` i stället för `samråd`.",
        en:
          "No row of the alarm chain leads there before the decision can be taken. Add a row, or write `meddela` in place of `samråd`."
      ))
  }
}
