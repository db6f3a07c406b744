import Diagnostics
import PlanAnalysis
import PlanModel

/// A level that activates a group which nobody may call together there.
struct LevelWithoutMandate: Rule {
  static let id = "level-without-mandate"
  static let severity = Severity.error

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    // A plan without mandates says elsewhere who decides.
    guard !subject.plan.mandates.isEmpty else { return [] }
    var convening: [ElementID: [Identifier<Mandate>]] = [:]
    for group in subject.plan.groups { if let mandate = group.convenedBy { convening[group.element, default: []].append(mandate.id) } }
    for mandate in subject.plan.mandates where mandate.effect == .starts {
      if let thing = mandate.concerns { convening[thing.element, default: []].append(mandate.id) }
    }
    return subject.plan.levels.flatMap { level in
      level.activates.filter { $0.element.kind == .group }.compactMap { reference in
        let mandates = convening[reference.element] ?? []
        let mayConvene = mandates.contains { mandate in
          TimeOfDay.allCases.contains { time in
            reference.hours.contains(time)
              && subject.analysis.succession.succession(of: mandate, level: level.id, time: time)?.isCovered ?? false
          }
        }
        guard !mayConvene else { return nil }
        let decision = mandates.first.flatMap { subject.index.mandates[$0] }
        return finding(
          nobody(subject.name(reference.element), level: level.number, decision: decision?.title),
          at: reference.origin.range ?? level.origins[.activates],
          notes: decision.map { [Diagnostic.Note(at: $0.origins.values[.levels] ?? $0.origins.id, mandate)] } ?? [])
      }
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        En händelsenivå som aktiverar en grupp som ingen får kalla samman på den nivån: gruppens mandat (`sammankallas-av`, eller ett som startar den) har ingen \
        innehavare där, eller så har gruppen inget sådant mandat. Planer utan mandat prövas inte.
        """,
      en: """
        An event level that activates a group which nobody may call together at that level: the group's mandate (`sammankallas-av`, or one that starts it) has no \
        holder there, or the group has no such mandate. Plans without mandates are not judged.
        """),
    matters: LocalizedText(
      sv: "Planen säger att gruppen ska arbeta, men ingen får besluta det. Den som ändå ringer gör det på egen hand.",
      en: "The plan says that the group shall work, but nobody may decide so. Whoever calls all the same acts alone."),
    remedy: LocalizedText(
      sv: "Skriv ett mandat för att kalla samman gruppen, och se till att dess `nivåer` och innehavare täcker nivån.",
      en: "Write a mandate to call the group together, and see that its `nivåer` and holders cover the level."),
    source: LocalizedText(
      sv: "Norrtäljes utredning: insatschefen ”beslutar om att sammankalla och att avsluta social krisledningsgrupp”.",
      en: "Norrtälje's inquiry: the head “decides to convene and to close the social crisis group”."))

  private static func plan(_ group: String, mandate: String, activates: String) -> String {
    """
    ---
    typ: roll
    id: chef
    titel: Chef
    ---
    typ: grupp
    id: gruppen
    titel: Gruppen
    \(group)---
    typ: mandat
    id: samla
    beslut: Samla gruppen
    innehavare: [chef]
    \(mandate)---
    typ: händelsenivå
    nummer: 1
    titel: Liten
    symbol: cirkel
    aktiverar: [\(activates)]
    ---
    ---
    typ: händelsenivå
    nummer: 2
    titel: Stor
    symbol: triangel
    aktiverar: [gruppen]
    ---
    """
  }

  static let examples: [RuleExample] = [
    .failing(plan("sammankallas-av: samla\n", mandate: "nivåer: [2]\n", activates: "1️⃣gruppen")),
    .failing(
      """
      ---
      typ: grupp
      id: gruppen
      titel: Gruppen
      ---
      typ: mandat
      id: informera
      beslut: Informera allmänheten
      ---
      typ: händelsenivå
      nummer: 1
      titel: Liten
      symbol: cirkel
      aktiverar: [1️⃣gruppen]
      ---
      """),
    .passing(plan("sammankallas-av: samla\n", mandate: "nivåer: [2]\n", activates: "chef")),
    .passing(plan("", mandate: "verkan: startar\ngäller: grupp:gruppen\n", activates: "gruppen")),
  ]

  private static func nobody(_ group: String, level: Int, decision: String?) -> Message {
    Message(
      LocalizedText(
        sv: "ingen får kalla samman ”\(group)” på nivå \(level), fast nivån aktiverar gruppen",
        en: "nobody may call “\(group)” together at level \(level), although the level activates it"),
      decision.map {
        LocalizedText(
          sv: "Mandatet ”\($0)” har ingen innehavare på nivån. Ändra mandatets `nivåer`, eller nivåns `aktiverar`.",
          en: "The mandate “\($0)” has no holder at the level. Change the mandate's `nivåer`, or the level's `aktiverar`.")
      }
        ?? LocalizedText(
          sv: "Gruppen har inget mandat som startar den. Skriv ett och peka på det med gruppens `sammankallas-av`.",
          en: "The group has no mandate that starts it. Write one and point at it with the group's `sammankallas-av`."))
  }

  private static let mandate = LocalizedText(sv: "mandatet gäller här", en: "the mandate holds here")
}
