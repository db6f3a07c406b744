import Diagnostics
import PlanAnalysis
import PlanModel
import Prose

/// A level that leaves out somebody whom the level below sets to work.
///
/// A hand-over is no defect when the level says so: it is enough that its text links to the one left out.
struct LevelStepsDown: Rule {
  static let id = "level-steps-down"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let activations = subject.analysis.activations
    return zip(activations, activations.dropFirst()).compactMap { lower, higher in
      let level = higher.level
      let told = Set([level.description, level.criteria, level.examples].flatMap(\.links).compactMap(\.target.element))
      let missing = lower.level.activates.filter { reference in
        // A larger event may need another house.
        reference.element.kind != .location && !higher.elements.contains(reference.element) && !told.contains(reference.element)
      }
      guard let first = missing.first else { return nil }
      return finding(
        less(level.number, than: lower.level.number, missing: missing.map { subject.name($0.element) }), at: level.origins[.activates],
        notes: [Diagnostic.Note(at: first.origin.range, below(lower.level.number))])
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        En händelsenivå som inte aktiverar allt som nivån under aktiverar. Den som ingår i en grupp som nivån aktiverar, eller som leder nivån, räknas som aktiverad. \
        Lokaler prövas inte, och inte den som nivåns egen text länkar till.
        """,
      en: """
        An event level that does not activate all that the level below does. Whoever belongs to a group that the level activates, or leads the level, counts as \
        activated. Premises are not judged, nor anybody whom the level's own text links to.
        """),
    matters: LocalizedText(
      sv: "När nivån höjs skickas någon hem mitt i händelsen, eller så vet ingen om uppgiften finns kvar.",
      en: "When the level is raised somebody is sent home in the midst of it, or nobody knows whether the task remains."),
    remedy: LocalizedText(
      sv: "Lägg till det som saknas under `aktiverar`. Ska någon lämna över, säg det i nivåns text med en länk.",
      en: "Add what is missing under `aktiverar`. Where somebody hands over, say so in the level's text with a link."),
    source: LocalizedText(
      sv: "Händelsenivåer bygger på varandra: den högre lägger till, och stödet till de drabbade fortsätter.",
      en: "Event levels build on one another: the higher adds, and the support to those affected goes on."))

  private static func plan(_ first: String, _ second: String, text: String = "") -> String {
    """
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
    ledamöter: [samordnare]
    ---
    typ: händelsenivå
    nummer: 1
    titel: Liten
    symbol: cirkel
    aktiverar: [\(first)]
    ---
    ---
    typ: händelsenivå
    nummer: 2
    titel: Stor
    symbol: triangel
    aktiverar: \(second)
    ---
    \(text)
    """
  }

  static let examples: [RuleExample] = [
    .failing(plan("chef, samordnare", "1️⃣[chef]")),
    .failing(plan("samordnare, gruppen", "1️⃣[samordnare, chef]")),
    .passing(plan("chef, samordnare", "[chef, gruppen]")),
    .passing(plan("samordnare", "[chef]", text: "[](roll:samordnare) lämnar över till [](roll:chef).")),
  ]

  private static func less(_ level: Int, than lower: Int, missing: [String]) -> Message {
    Message(
      LocalizedText(
        sv: "nivå \(level) aktiverar inte \(missing.map { "”\($0)”" }.listed(.swedish, or: true)), som nivå \(lower) gör",
        en: "level \(level) does not activate \(missing.map { "“\($0)”" }.listed(.english, or: true)), as level \(lower) does"),
      LocalizedText(
        sv: "När nivån höjs försvinner någon som redan arbetar. Lägg till det som saknas, eller säg i nivåns text vem som tar över.",
        en: "When the level is raised, somebody at work is dropped. Add what is missing, or say in the level's text who takes over."))
  }

  private static func below(_ level: Int) -> LocalizedText {
    LocalizedText(sv: "nivå \(level) aktiverar här", en: "level \(level) activates here")
  }
}
