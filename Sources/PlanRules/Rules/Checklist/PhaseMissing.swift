import Diagnostics
import PlanModel
import Prose

/// A role or a group whose cards begin an effort, but never end it.
struct PhaseMissing: Rule {
  static let id = "phase-missing"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let ending = endingCards(subject.plan.checklists)
    let owned =
      subject.plan.roles.map { ($0.title, subject.index.checklistsOfRole[$0.id] ?? []) }
      + subject.plan.groups.map { ($0.title, subject.index.checklistsOfGroup[$0.id] ?? []) }
    return owned.compactMap { title, cards in
      guard let start = cards.lazy.flatMap(\.sections).first(where: { $0.phase == .atAlarm }),
        !cards.contains(where: { ending.contains($0.id) })
      else { return nil }
      return finding(endless(title), at: start.origin.range)
    }
  }

  /// Cards that have a closing phase, and those whose steps lead on to one that has.
  private static func endingCards(_ checklists: [Checklist]) -> Set<Identifier<Checklist>> {
    var precursors: [Identifier<Checklist>: [Identifier<Checklist>]] = [:]
    for checklist in checklists {
      for link in checklist.sections.lazy.flatMap(\.steps).flatMap({ $0.text.links + $0.remark.links }) {
        guard let target = link.target.element, target.kind == .checklist else { continue }
        precursors[Identifier(target.id), default: []].append(checklist.id)
      }
    }
    var ending = Set(checklists.filter { $0.sections.contains { $0.phase == .closing || $0.phase == .after } }.map(\.id))
    var waiting = Array(ending)
    while let next = waiting.popLast() {
      for precursor in precursors[next] ?? [] where ending.insert(precursor).inserted { waiting.append(precursor) }
    }
    return ending
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        En roll eller grupp med åtgärdskort för `## Vid larm` men inget för `## Avslut` eller `## Efter`, varken på egna kort eller på ett kort som de länkar \
        vidare till.
        """,
      en: """
        A role or group with action cards for `## Vid larm` but none for `## Avslut` or `## Efter`, neither on its own cards nor on a card that they link on to.
        """),
    matters: LocalizedText(
      sv: "Den som inte får veta hur det slutar lämnar inte sin loggbok, får inget avlastande samtal och står kvar i beredskap i onödan.",
      en: "Whoever is not told how it ends hands in no logbook, gets no talk afterwards and stays on standby for nothing."),
    remedy: LocalizedText(
      sv: "Skriv det sista rollen ska göra under `## Avslut` eller `## Efter` på ett av rollens kort.",
      en: "Write the last things that the role does under `## Avslut` or `## Efter` on one of its cards."),
    source: LocalizedText(
      sv: "Handlingsplan för POSOM i Hässleholm: åtgärder före, under och efter en händelse för varje funktion.",
      en: "Hässleholm's POSOM plan: measures before, during and after an event for each function."))

  private static let role = """
    ---
    typ: roll
    id: tib
    titel: TiB
    ---

    """

  private static func card(_ id: String, role: String = "tib", _ body: String) -> String {
    """
    ---
    typ: checklista
    id: \(id)
    titel: Kort \(id)
    roll: \(role)
    ---
    \(body)


    """
  }

  static let examples: [RuleExample] = [
    .failing(role + card("larm", "## 1️⃣Vid larm\n- [ ] Ring 112")),
    .failing(
      role + card("larm", "## 1️⃣Vid larm\n- [ ] Ring 112\n- [ ] Fortsätt på [](kort:samla)") + card("samla", "## Under\n- [ ] Samla gruppen")
    ),
    .passing(role + card("larm", "## Vid larm\n- [ ] Ring 112\n\n## Efter\n- [ ] Lämna loggboken")),
    .passing(
      role + card("larm", "## Vid larm\n- [ ] Ring 112\n- [ ] Fortsätt på [](kort:slut)") + card("slut", "## Avslut\n- [ ] Skicka hem alla")
    ),
  ]

  private static func endless(_ role: String) -> Message {
    Message(
      LocalizedText(sv: "korten för ”\(role)” slutar aldrig", en: "the cards of “\(role)” never end"),
      LocalizedText(
        sv: "De har `## Vid larm`, men varken `## Avslut` eller `## Efter`. Skriv vad som görs när det är över.",
        en: "They have `## Vid larm`, but neither `## Avslut` nor `## Efter`. Write what is done when it is over."))
  }
}
