import Diagnostics
import PlanAnalysis
import PlanModel
import Prose

/// A step that lets a role, or the people of a group, exercise a mandate they do not have.
struct StepExceedsMandate: Rule {
  static let id = "step-exceeds-mandate"
  static let severity = Severity.error

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.plan.checklists.flatMap { checklist -> [Diagnostic] in
      guard let owner = checklist.owner else { return [] }
      let levels = checklist.levels.map(\.id)
      return checklist.sections.flatMap(\.steps).flatMap { step -> [Diagnostic] in
        step.mandates.compactMap { mandate in check(mandate, of: step, by: owner, at: levels, subject) }
      }
    }
  }

  private static func check(
    _ mandate: Reference<Mandate>, of step: Checklist.Step, by owner: ElementID, at levels: [Identifier<EventLevel>],
    _ subject: RuleSubject
  ) -> Diagnostic? {
    let all = subject.analysis.succession.successions(of: mandate.id)
    let cells = all.filter { cell in levels.isEmpty || cell.level.map(levels.contains) ?? true }
    let allowed = cells.filter { may(owner, decideIn: $0, subject) }
    // Mostly all is well, and nothing needs to be put into words.
    if allowed.count == cells.count, !cells.isEmpty { return nil }
    let title = subject.name(mandate.id.element)
    let holders = holders(in: cells.isEmpty ? Array(all) : cells, subject)
    if allowed.isEmpty { return finding(exceeds(title, subject.name(owner), places: nil, holders: holders), at: mandate.origin.range) }
    // "Nivå 2: …" in the step's own words says when it is meant.
    guard !step.text.plainText(titleOf: { subject.name($0.target.element ?? ElementID(.plan, "")) }).lowercased().contains("nivå") else {
      return nil
    }
    let allowedLevels = Set(allowed.map(\.level))
    let missing = cells.filter { !allowedLevels.contains($0.level) }
    guard !missing.isEmpty else { return nil }
    return finding(exceeds(title, subject.name(owner), places: Places(missing).text, holders: holders), at: mandate.origin.range)
  }

  /// Whether a role may decide, itself, in another's place, or as one of a group that may. A group may what one of its people may, for they sit together.
  private static func may(_ owner: ElementID, decideIn succession: Succession, _ subject: RuleSubject) -> Bool {
    let people = people(of: owner, subject)
    func may(_ candidate: Succession.Candidate) -> Bool {
      candidate.alternates.contains(where: people.contains) || candidate.party.elements.contains(where: isOrHolds)
    }
    func isOrHolds(_ element: ElementID) -> Bool {
      element == owner || !people.isDisjoint(with: Self.people(of: element, subject))
    }
    return succession.steps.contains { $0.candidates.contains(where: may) } || succession.waiting.contains(where: may)
  }

  private static func people(of element: ElementID, _ subject: RuleSubject) -> Set<Identifier<Role>> {
    guard element.kind == .group else { return [Identifier(element.id)] }
    guard let group = subject.index.groups[Identifier(element.id)] else { return [] }
    return Set(group.people + group.members.flatMap(\.alternates).map(\.id))
  }

  private static func holders(in successions: [Succession], _ subject: RuleSubject) -> [String] {
    var seen: Set<ElementID> = []
    return successions.flatMap(\.candidates).flatMap(\.party.elements).filter { seen.insert($0).inserted }.map(subject.name)
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        Ett steg i en checklista som utövar ett mandat (`[](mandat:…)`) som kortets roll, eller ingen i kortets grupp, har, eller inte har på kortets händelsenivåer. Den som är \
        ersättare för en innehavare, eller sitter i en grupp som är innehavare, räknas som behörig. Säger stegets text själv vilken nivå det gäller, räcker \
        det att rollen har mandatet på någon av kortets nivåer.
        """,
      en: """
        A step of a checklist that exercises a mandate (`[](mandat:…)`) that the card's role, or nobody in the card's group, has, or not at the card's levels. Alternates of a \
        holder, and those who sit in a group that is one, are entitled. Where the step's own words name a level, it is enough that the role has the \
        mandate at one of the card's levels.
        """),
    matters: LocalizedText(
      sv: "Kortet säger åt någon att besluta det hon inte får besluta. Antingen gör hon fel, eller så stannar hon upp.",
      en: "The card tells somebody to decide what she may not decide. Either she does wrong, or she stops."),
    remedy: LocalizedText(
      sv: "Låt steget be den som har mandatet att besluta, flytta steget till dennes kort, eller ge rollen mandatet.",
      en: "Let the step ask the holder to decide, move the step to the holder's card, or give the role the mandate."),
    source: LocalizedText(
      sv: "Kommunallagen (2017:725) 6 kap. 37 § och 7 kap. 5 §: den som beslutar ska ha fått rätten till det.",
      en: "The Local Government Act (2017:725) 6:37 and 7:5: whoever decides must have been given the right."))

  private static let plan = """
    ---
    typ: roll
    id: chef
    titel: Chef
    ersättare: [ersattare]
    ---
    typ: roll
    id: ersattare
    titel: Ersättare
    ---
    typ: roll
    id: tib
    titel: Tjänsteperson i beredskap
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
    innehavare:
      - chef
      - roll: tib
        nivåer: [2]
        om-onåbar: chef
    ---
    ---

    """

  private static func card(_ role: String, owner: String = "roll", levels: String, step: String) -> String {
    plan + """
      typ: checklista
      id: vid-larm
      titel: Vid larm
      \(owner): \(role)
      nivåer: [\(levels)]
      ---
      ## Vid larm
      - [ ] \(step)
      """
  }

  static let examples: [RuleExample] = [
    .failing(card("tib", levels: "1", step: "Inget svar: 1️⃣[](mandat:samla)")),
    .failing(card("tib", levels: "1, 2", step: "Inget svar: 1️⃣[](mandat:samla)")),
    .failing(
      card("stodgruppen", owner: "grupp", levels: "1", step: "1️⃣[](mandat:samla)")
        + "\n\n---\ntyp: grupp\nid: stodgruppen\ntitel: Stödgruppen\nledamöter: [tib]\n---\n"),
    .passing(
      card("ledningen", owner: "grupp", levels: "1", step: "[](mandat:samla)")
        + "\n\n---\ntyp: grupp\nid: ledningen\ntitel: Ledningen\nledamöter: [tib, chef]\n---\n"),
    .passing(card("ersattare", levels: "1, 2", step: "Besluta: [](mandat:samla)")),
    .passing(card("tib", levels: "1, 2", step: "Nivå 2 och inget svar: [](mandat:samla)")),
  ]

  private static func exceeds(_ decision: String, _ role: String, places: LocalizedText?, holders: [String]) -> Message {
    Message(
      LocalizedText(
        sv: "”\(role)” får inte besluta ”\(decision)”" + (places.map { " (\($0.swedish))" } ?? ""),
        en: "“\(role)” may not decide “\(decision)”" + (places.map { " (\($0.english))" } ?? "")),
      LocalizedText(
        sv: (holders.isEmpty ? "" : "Det får \(holders.map { "”\($0)”" }.listed(.swedish, or: true)). ")
          + "Låt steget be den som får, eller ge rollen mandatet.",
        en: (holders.isEmpty ? "" : "\(holders.map { "“\($0)”" }.listed(.english, or: true)) may. ")
          + "Let the step ask whoever may, or give the role the mandate."))
  }
}
