import Diagnostics
import PlanAnalysis
import PlanModel

/// A decision that no card of those who may take it tells them to take.
struct MandateWithoutCard: Rule {
  static let id = "mandate-without-card"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.analysis.succession.decisions.filter { isUntold($0, subject) }.map { decision in
      let first = decision.statements.lazy.flatMap(\.holders).first
      return finding(
        untold(decision.title, holder: first.map { subject.name($0.holder.element) } ?? ""), at: decision.statements[0].origins.id)
    }
  }

  /// Whether no card of those who may take the decision has a step that exercises it.
  private static func isUntold(_ decision: Decision, _ subject: RuleSubject) -> Bool {
    guard !subject.plan.checklists.isEmpty else { return false }
    let exercises = decision.statements.flatMap { subject.analysis.traces.exercises(of: $0.id) }
    if exercises.contains(where: { $0.owner == nil }) { return false }
    let entitled = Set(decision.statements.flatMap(\.holders).flatMap(\.parties).flatMap { roles(behind: $0.element, subject) })
    // Those who are not employed are told by their own organisations, as with roles without a card.
    guard entitled.contains(where: { subject.index.roles[$0]?.holder == .employee }) else { return false }
    return !exercises.contains { $0.owner.map { !entitled.isDisjoint(with: people(of: $0, subject)) } ?? false }
  }

  /// Those who read a card: its role, or the people of its group.
  private static func people(of owner: ElementID, _ subject: RuleSubject) -> [Identifier<Role>] {
    owner.kind == .role ? [Identifier(owner.id)] : roles(behind: owner, subject)
  }

  /// The roles whose cards tell a holder what to do: its own, its alternates', and those of a group's people.
  private static func roles(behind holder: ElementID, _ subject: RuleSubject) -> [Identifier<Role>] {
    guard holder.kind == .role else {
      guard let group = subject.index.groups[Identifier(holder.id)] else { return [] }
      return group.people + group.members.flatMap(\.alternates).map(\.id)
    }
    let role = Identifier<Role>(holder.id)
    return [role] + (subject.index.roles[role]?.alternates.map(\.id) ?? [])
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        Ett beslut som inget steg i innehavarnas åtgärdskort utövar (`[](mandat:…)`). Det räcker att en av innehavarna, eller den som ersätter, har steget, eller en grupp där \
        en av dem sitter. Planer \
        utan checklistor prövas inte, och inte beslut som bara förtroendevalda, frivilliga eller partner har.
        """,
      en: """
        A decision that no step of its holders' action cards exercises (`[](mandat:…)`). It is enough that one holder, or whoever steps in, has the step, or a group in \
        which one of them sits. Plans \
        without checklists are not judged, nor decisions that only elected members, volunteers or partners have.
        """),
    matters: LocalizedText(
      sv: "Den som väcks på natten läser sitt kort. Står beslutet inte där vet ingen på platsen att hon får fatta det.",
      en: "Whoever is woken at night reads her card. Where the decision is not on it, nobody there knows that she may take it."),
    remedy: LocalizedText(
      sv: "Skriv ett steg i innehavarens checklista som utövar mandatet, med en länk: `[Öppna en lokal](mandat:oppna-lokal)`.",
      en: "Write a step in the holder's checklist that exercises the mandate, with a link: `[Öppna en lokal](mandat:oppna-lokal)`."),
    source: LocalizedText(
      sv: "Spårbarhet från beslut till åtgärdskort. Norrtäljes utredning kräver ”mandat att fatta beslut” hos den som leder.",
      en: "Traceability from decision to action card. Norrtälje's inquiry asks for “mandates to decide” with whoever leads."))

  private static func plan(_ id: String, holder: String = "chef", step: String) -> String {
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
    ---
    typ: roll
    id: samordnare
    titel: Samordnare
    ---
    typ: roll
    id: ordforande
    titel: Ordförande
    slag: förtroendevald
    ---
    typ: mandat
    id: \(id)
    beslut: Öppna en lokal för drabbade
    innehavare: [\(holder)]
    ---
    typ: checklista
    id: vid-larm
    titel: Vid larm
    \(step)
    """
  }

  static let examples: [RuleExample] = [
    .failing(plan("1️⃣oppna-lokal", step: "roll: chef\n---\n## Vid larm\n- [ ] Ring samordnaren")),
    .failing(plan("1️⃣oppna-lokal", step: "roll: samordnare\n---\n## Vid larm\n- [ ] [Öppna en lokal](mandat:oppna-lokal)")),
    .passing(plan("oppna-lokal", step: "roll: chef\n---\n## Vid larm\n- [ ] [Öppna en lokal](mandat:oppna-lokal)")),
    .passing(plan("oppna-lokal", step: "roll: bitradande\n---\n## Vid larm\n- [ ] [Öppna en lokal](mandat:oppna-lokal)")),
    .passing(
      plan("oppna-lokal", step: "grupp: gruppen\n---\n## Vid larm\n- [ ] [Öppna en lokal](mandat:oppna-lokal)")
        + "\n\n---\ntyp: grupp\nid: gruppen\ntitel: Gruppen\nledamöter: [chef]\n---\n"),
    .passing(plan("oppna-lokal", holder: "ordforande", step: "roll: samordnare\n---\n## Vid larm\n- [ ] Ring ordföranden")),
  ]

  private static func untold(_ decision: String, holder: String) -> Message {
    Message(
      LocalizedText(
        sv: "inget kort säger åt innehavaren att besluta ”\(decision)”", en: "no card tells its holder to decide “\(decision)”"),
      LocalizedText(
        sv: "”\(holder)” får besluta men får inte veta det på papper. Skriv ett steg i en av innehavarnas checklistor som utövar mandatet.",
        en:
          "“\(holder)” may decide but is not told so on paper. Write a step that exercises the mandate in a checklist of one of its holders."
      ))
  }
}
