import Diagnostics
import PlanAnalysis
import PlanModel

/// Holders of a mandate who each may decide only when the other cannot be reached.
struct SuccessionCycle: Rule {
  static let id = "succession-cycle"
  static let severity = Severity.error

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let table = subject.analysis.succession
    return table.decisions.flatMap { decision -> [Diagnostic] in
      var places: [[ElementID]: [Succession]] = [:]
      var order: [[ElementID]] = []
      for succession in table.successions(of: decision.id) {
        for circle in succession.circles {
          if places[circle] == nil { order.append(circle) }
          places[circle, default: []].append(succession)
        }
      }
      return order.compactMap { circle in
        guard let successions = places[circle], let first = successions.first else { return nil }
        let members = Set(circle)
        let waiting = first.waiting.filter { members.contains($0.holder) }
        let grounds = waiting.compactMap { candidate in candidate.grounds.first.map { (candidate.holder, $0.origin.range) } }
        let notes = grounds.dropFirst().map { Diagnostic.Note(at: $0.1, waits(subject.name($0.0))) }
        return finding(
          circular(decision.title, circle.map(subject.name), at: Places(successions).text),
          at: grounds.first?.1 ?? decision.statements[0].origins.id,
          notes: notes)
      }
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "Innehavare av ett mandat som väntar på varandra: var och en får besluta bara om den andra inte kan nås.",
      en: "Holders of a mandate who wait for one another: each may decide only when the other cannot be reached."),
    matters: LocalizedText(
      sv: "Båda kan nås, och just därför får ingen av dem besluta. Eller så ringer de till varandra i stället för att handla.",
      en: "Both can be reached, and for that very reason neither may decide. Or they ring each other instead of acting."),
    remedy: LocalizedText(
      sv: "Bestäm vem som är först. Den innehavaren ska inte ha något `om-onåbar`.",
      en: "Settle who is first. That holder has no `om-onåbar`."),
    source: LocalizedText(sv: "En beslutsordning måste ha en början.", en: "An order of succession must have a beginning."))

  private static let roles = """
    ---
    typ: roll
    id: chef
    titel: Chef
    ---
    typ: roll
    id: tib
    titel: Tjänsteperson i beredskap
    ---

    """

  static let examples: [RuleExample] = [
    .failing(
      roles + """
        typ: mandat
        id: samla
        beslut: Samla gruppen
        innehavare:
          - 1️⃣roll: chef
            om-onåbar: tib
          - roll: tib
            om-onåbar: chef
        ---
        """),
    .failing(
      roles + """
        typ: mandat
        id: samla
        beslut: Samla gruppen
        innehavare:
          - roll: chef
          - 1️⃣roll: tib
            om-onåbar: tib
        ---
        """),
    .passing(
      roles + """
        typ: mandat
        id: samla
        beslut: Samla gruppen
        innehavare:
          - chef
          - roll: tib
            om-onåbar: chef
        ---
        """),
    .passing(
      roles + """
        typ: mandat
        id: samla
        beslut: Samla gruppen
        innehavare:
          - roll: chef
            tid: kontorstid
          - roll: tib
            tid: kontorstid
            om-onåbar: chef
          - roll: tib
            tid: övrig tid
          - roll: chef
            tid: övrig tid
            om-onåbar: tib
        ---
        """),
  ]

  private static func circular(_ decision: String, _ holders: [String], at places: LocalizedText) -> Message {
    func who(_ language: Language) -> String { holders.map { language == .swedish ? "”\($0)”" : "“\($0)”" }.listed(language) }
    return holders.count == 1
      ? Message(
        LocalizedText(
          sv: "\(who(.swedish)) väntar på sig själv i ”\(decision)”", en: "\(who(.english)) waits for itself in “\(decision)”"),
        LocalizedText(
          sv: "Innehavaren får besluta bara om innehavaren själv inte kan nås (\(places.swedish)). Skriv en annan roll under `om-onåbar`.",
          en:
            "The holder may decide only when the holder itself cannot be reached (\(places.english)). Write another role under `om-onåbar`."
        ))
      : Message(
        LocalizedText(
          sv: "\(who(.swedish)) väntar på varandra i ”\(decision)”", en: "\(who(.english)) wait for one another in “\(decision)”"),
        LocalizedText(
          sv:
            "Var och en får besluta bara om en annan inte kan nås (\(places.swedish)), så ingen får börja. Ta bort `om-onåbar` hos den som är först.",
          en:
            "Each may decide only when another cannot be reached (\(places.english)), so nobody may begin. Remove `om-onåbar` from whoever is first."
        ))
  }

  private static func waits(_ holder: String) -> LocalizedText { LocalizedText(sv: "”\(holder)” väntar här", en: "“\(holder)” waits here") }
}
