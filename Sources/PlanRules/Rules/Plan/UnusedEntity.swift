import Diagnostics
import PlanAnalysis
import PlanModel

/// A form, location, group, organisation, support phase, policy, rota or card that nothing points at.
///
/// Roles and mandates have rules of their own. Chapters, contact lists and exercises are read for themselves; laws and terms are often shared by several plans.
struct UnusedEntity: Rule {
  static let id = "unused-entity"
  static let severity = Severity.note

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let plan = subject.plan
    let references = subject.analysis.references
    let shown = references.directives
    var found: [Diagnostic] = []
    func add<E: Entity>(_ entities: [E], unlessShownBy directive: ChapterDirective? = nil) {
      if let directive, shown.contains(directive.rawValue) { return }
      for entity in entities where !references.isReferred(to: entity.element) {
        found.append(finding(unused(E.kind, entity.title), at: entity.origins.id))
      }
    }
    add(plan.organisations)
    add(plan.groups)
    add(plan.checklists.filter { $0.owner == nil })
    add(plan.rotas.filter { $0.role == nil })
    add(plan.locations, unlessShownBy: .locations)
    add(plan.forms, unlessShownBy: .forms)
    add(plan.supportPhases.filter { $0.startedBy == nil })
    add(plan.policies, unlessShownBy: .laws)
    return found
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        En blankett, lokal, grupp, organisation eller insats, ett styrdokument, en rota eller ett åtgärdskort utan roll, som ingenting i planen pekar \
        på. Lokaler, blanketter och styrdokument räknas som använda när ett kapitel visar alla med `{lokaler}`, `{blanketter}` eller `{lagrum}`.
        """,
      en: """
        A form, location, group, organisation, support phase or policy, or a rota or action card without a role, that nothing in the plan points at. \
        Locations, forms and policies count as used when a chapter shows all of them with `{lokaler}`, `{blanketter}` or `{lagrum}`.
        """),
    matters: LocalizedText(
      sv: "Det som ingen hänvisar till hittar ingen när det behövs, och ingen märker när det blir gammalt.",
      en: "What nobody refers to, nobody finds when it is needed, and nobody notices when it grows old."),
    remedy: LocalizedText(
      sv: "Länka till delen där den behövs, till exempel i ett steg i en checklista, eller ta bort den.",
      en: "Link to the element where it is needed, in a step of a checklist for instance, or remove it."),
    source: LocalizedText(
      sv: "Kommunrevisioners granskningar: organisationer och lokaler som blivit kvar i planen.",
      en: "Municipal audits: organisations and premises left in the plan."))

  static let examples: [RuleExample] = [
    .failing(
      """
      ---
      typ: blankett
      id: 1️⃣loggbok
      titel: Loggbok
      slag: loggbok
      ---
      """),
    .failing(
      """
      ---
      typ: grupp
      id: 1️⃣radgivare
      titel: Rådgivare
      ---
      ---
      typ: lokal
      id: 2️⃣kulturhuset
      titel: Kulturhuset
      ---
      """),
    .passing(
      """
      ---
      typ: blankett
      id: loggbok
      titel: Loggbok
      slag: loggbok
      ---
      ---
      typ: roll
      id: tib
      titel: TiB
      ---
      Skriver i [](blankett:loggbok).
      """),
    .passing(
      """
      ---
      typ: lokal
      id: kulturhuset
      titel: Kulturhuset
      ---
      ---
      typ: kapitel
      id: lokaler
      titel: Lokaler
      ---
      ```{lokaler}
      ```
      """),
  ]

  private static func unused(_ kind: EntityKind, _ title: String) -> Message {
    Message(
      LocalizedText(sv: "”\(title)” (\(kind.noun.swedish)) används inte", en: "“\(title)” (\(kind.noun.english)) is not used"),
      LocalizedText(
        sv: "Ingenting i planen pekar på delen. Länka till den där den behövs, eller ta bort den.",
        en: "Nothing in the plan points at the element. Link to it where it is needed, or remove it."))
  }
}
