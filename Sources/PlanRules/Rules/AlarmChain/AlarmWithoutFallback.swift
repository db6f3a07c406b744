import Diagnostics
import PlanAnalysis
import PlanModel

/// A call to one person, with nobody to call instead.
struct AlarmWithoutFallback: Rule {
  static let id = "alarm-without-fallback"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    // Where others are cut off as well, that is the graver defect and the same remedy.
    let bottlenecks = Set(subject.analysis.alarmBottlenecks.map(\.role))
    return subject.analysis.alarm.calls.compactMap { call in
      guard call.ifNoAnswer == nil, case .element(let called) = call.to, called.element.kind == .role,
        let role = subject.index.roles[Identifier(called.element.id)], role.alternates.allSatisfy({ $0.id == role.id }),
        subject.analysis.duties.hangsOnOnePerson(role.id), !bottlenecks.contains(role.id)
      else { return nil }
      return finding(noFallback(role.title), at: called.origin.range ?? call.step.origin.range)
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        En rad i larmkedjan till en roll som en enda person har i taget, också enligt en rota, när varken raden har något under `Inget svar` eller rollen någon ersättare. Skär rollens tystnad \
        dessutom av andra rapporteras den av `alarm-single-point`.
        """,
      en: """
        A row of the alarm chain to a role that a single person fills at a time, by a rota too, where neither the row has anything under `Inget svar` nor the role an alternate. Where the \
        role's silence cuts others off as well, it is reported by `alarm-single-point`.
        """),
    matters: LocalizedText(
      sv: "Signalerna går fram, ingen svarar, och den som ringer vet inte vem som är nästa.",
      en: "The telephone rings, nobody answers, and the caller does not know who is next."),
    remedy: LocalizedText(
      sv: "Skriv under `Inget svar` vem som larmas i stället, eller ge rollen en ersättare.",
      en: "Write under `Inget svar` who is alerted instead, or give the role an alternate."),
    source: LocalizedText(
      sv: "Enköpings riktlinjer räknar med att den första är ”ej nåbar” och säger vem som då får rycka in.",
      en: "Enköping's guidelines reckon with the first being “not reachable” and say who may step in."))

  static func plan(
    dutyOfficer: String = "ersättare: [bitradande]\n", firstCall marker: String = "", role: String = "", rows: String
  ) -> String {
    """
    ---
    typ: roll
    id: tib
    titel: Tjänsteperson i beredskap
    nås: enligt rota
    \(dutyOfficer)---
    typ: roll
    id: chef
    titel: Chef
    \(role)---
    typ: roll
    id: bitradande
    titel: Biträdande chef
    ersättare: [chef]
    ---
    typ: roll
    id: samordnare
    titel: Samordnare
    antal: 3
    ---
    typ: larmkedja
    id: larmkedja
    titel: Larmkedja
    ingångar: [112]
    ---
    | Från | Till | Inget svar |
    |---|---|---|
    | 112 | \(marker)[](roll:tib) | |
    \(rows)
    """
  }

  static let examples: [RuleExample] = [
    .failing(plan(rows: "| [](roll:tib) | 1️⃣[](roll:chef) | |")),
    .failing(plan(role: "nås: enligt rota\nantal: 8\n", rows: "| [](roll:tib) | 1️⃣[](roll:chef) | |")),
    .failing(plan(rows: "| [](roll:tib) | 1️⃣[](roll:chef) | |\n| [](roll:tib) | [](roll:samordnare) | |")),
    .passing(plan(rows: "| [](roll:tib) | [](roll:chef) | [](roll:bitradande) |")),
    .passing(plan(role: "ersättare: [bitradande]\n", rows: "| [](roll:tib) | [](roll:chef) | |")),
    .passing(plan(rows: "| [](roll:tib) | [](roll:chef) | |\n| [](roll:chef) | [](roll:samordnare) | |")),
  ]

  private static func noFallback(_ role: String) -> Message {
    Message(
      LocalizedText(sv: "ingen larmas om ”\(role)” inte svarar", en: "nobody is alerted if “\(role)” does not answer"),
      LocalizedText(
        sv: "Raden har inget under `Inget svar`, och rollen har ingen ersättare. Skriv vem som larmas i stället.",
        en: "The row has nothing under `Inget svar`, and the role has no alternate. Write who is alerted instead."))
  }
}
