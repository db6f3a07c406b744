import Diagnostics
import PlanAnalysis
import PlanModel

/// A decision that starts something which no decision ends.
struct ActivationWithoutEnd: Rule {
  static let id = "activation-without-end"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let plan = subject.plan
    let ended = Set(plan.mandates.filter { $0.effect == .ends }.compactMap { $0.concerns?.element })
      .union(plan.groups.filter { $0.closedBy != nil }.map(\.element))
      .union(plan.supportPhases.filter { $0.endedBy != nil }.map(\.element))
    let starting = Set(plan.groups.compactMap { $0.convenedBy?.id } + plan.supportPhases.compactMap { $0.startedBy?.id })
    var started: [Identifier<Mandate>: [ElementID]] = [:]
    for group in plan.groups { group.convenedBy.map { started[$0.id, default: []].append(group.element) } }
    for phase in plan.supportPhases { phase.startedBy.map { started[$0.id, default: []].append(phase.element) } }
    return subject.analysis.succession.decisions.compactMap { decision in
      let statements = decision.statements
      guard let start = statements.first(where: { $0.effect == .starts || starting.contains($0.id) }),
        statements.allSatisfy({ $0.endedBy == nil })
      else { return nil }
      let things = statements.compactMap { $0.concerns?.element } + statements.flatMap { started[$0.id] ?? [] }
      guard !things.contains(where: ended.contains) else { return nil }
      return finding(endless(decision.title), at: start.origins.values[.effect] ?? start.origins.id)
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "Ett mandat som startar något (`verkan: startar`, eller en grupps `sammankallas-av`) utan att något mandat avslutar det.",
      en: "A mandate that starts something (`verkan: startar`, or a group's `sammankallas-av`) which no mandate ends."),
    matters: LocalizedText(
      sv: "Ingen vågar skicka hem folk. Insatsen rinner ut i sanden, och de som väntat på stöd vet inte att det är slut.",
      en: "Nobody dares to send people home. The support peters out, and those who waited for it do not know that it is over."),
    remedy: LocalizedText(
      sv: "Skriv ett mandat med `verkan: avslutar` och peka på det med `avslutas-av`.",
      en: "Write a mandate with `verkan: avslutar` and point at it with `avslutas-av`."),
    source: LocalizedText(
      sv:
        "Norrtäljes utredning: insatschefen ”beslutar om att sammankalla och att avsluta”. Uppsalas stödcentrum: direktören beslutar att avsluta insatsen.",
      en: "Norrtälje's inquiry: the head “decides to convene and to close”. Uppsala's support centre: the director decides to end it."))

  private static let role = """
    ---
    typ: roll
    id: chef
    titel: Chef
    ---

    """

  static let examples: [RuleExample] = [
    .failing(
      role + """
        typ: grupp
        id: gruppen
        titel: Gruppen
        sammankallande: chef
        ---
        typ: mandat
        id: samla
        beslut: Samla gruppen
        verkan: 1️⃣startar
        gäller: grupp:gruppen
        innehavare: [chef]
        ---
        """),
    .failing(
      role + """
        typ: mandat
        id: 1️⃣oppna
        beslut: Öppna stödcentrum
        innehavare: [chef]
        ---
        typ: insats
        id: stodcentrum
        titel: Stödcentrum
        startas-av: oppna
        ---
        """),
    .passing(
      role + """
        typ: grupp
        id: gruppen
        titel: Gruppen
        ---
        typ: mandat
        id: samla
        beslut: Samla gruppen
        verkan: startar
        gäller: grupp:gruppen
        innehavare: [chef]
        ---
        typ: mandat
        id: avsluta
        beslut: Avsluta gruppens arbete
        verkan: avslutar
        gäller: grupp:gruppen
        innehavare: [chef]
        ---
        """),
    .passing(
      role + """
        typ: mandat
        id: oppna
        beslut: Öppna stödcentrum
        verkan: startar
        innehavare: [chef]
        avslutas-av: stang
        ---
        typ: mandat
        id: stang
        beslut: Stäng stödcentrum
        innehavare: [chef]
        ---
        """),
  ]

  private static func endless(_ decision: String) -> Message {
    Message(
      LocalizedText(sv: "inget mandat avslutar det som ”\(decision)” startar", en: "no mandate ends what “\(decision)” starts"),
      LocalizedText(
        sv: "Skriv vem som beslutar att det är slut: ett mandat med `verkan: avslutar`, och peka på det med `avslutas-av`.",
        en: "Write who decides that it is over: a mandate with `verkan: avslutar`, and point at it with `avslutas-av`."))
  }
}
