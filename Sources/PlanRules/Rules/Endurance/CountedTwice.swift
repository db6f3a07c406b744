import Diagnostics
import PlanAnalysis
import PlanModel

/// A person who is counted for the endurance and listed in another role too.
struct CountedTwice: Rule {
  static let id = "counted-twice"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard let table = subject.analysis.endurance, let role = table.promise.role?.id else { return [] }
    return table.countedTwice.compactMap { person in
      guard let counted = person.contacts.first(where: { $0.role?.id == role }) else { return nil }
      let others = person.contacts.filter { $0.role?.id != role }
      let titles = others.compactMap { $0.role.map { subject.name($0.id) } }
      return finding(
        twice(person.name, subject.name(role), others: titles), at: counted.origins[.name],
        notes: others.map { Diagnostic.Note(at: $0.origins[.name], listed(person.name)) })
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "En person som räknas in i uthålligheten och samtidigt står i en annan roll i telefonlistorna.",
      en: "A person who is counted for the endurance and is listed in another role too."),
    matters: LocalizedText(
      sv: "Samma människa kan inte både leda och ge stöd i samma pass. Uträkningen lovar en person för mycket.",
      en: "The same person cannot both lead and give support in the same shift. The computation promises one person too many."),
    remedy: LocalizedText(
      sv: "Låt personen ha en av rollerna, eller räkna inte med henne i uthålligheten.",
      en: "Let the person have one of the roles, or leave her out of the endurance."),
    source: LocalizedText(
      sv: "Enköpings remissvar: de aktiva behöver lösas av ”samtidigt som dessa också har ett ordinarie arbete att utföra”.",
      en: "Enköping's statement: those at work must be relieved “while they also have their regular work to do”."))

  private static func lists(_ first: String, _ second: String) -> String {
    """
    ---
    typ: roll
    id: ledare
    titel: Stödgruppsledare
    ---
    typ: telefonlista
    id: larmlista
    titel: Larmlista
    ---
    | Roll | Namn |
    |---|---|
    | [](roll:ledare) | \(first) |
    | [](roll:stodperson) | \(second) |
    """
  }

  static let examples: [RuleExample] = [
    .failing(EnduranceShort.plan("", headcount: 24, persons: "8", lists: lists("Övning Öberg", "1️⃣Övning Öberg"))),
    .failing(EnduranceShort.plan("", headcount: 24, persons: "8", lists: lists("Anna von Övning", "1️⃣ANNA von ÖVNING"))),
    .passing(EnduranceShort.plan("", headcount: 24, persons: "8", lists: lists("Övning Öberg", "Demo Dahlgren"))),
    .passing(EnduranceShort.plan("", headcount: 24, persons: "8", lists: lists("Den som är i tjänst", "Den som är i tjänst"))),
  ]

  private static func twice(_ person: String, _ role: String, others: [String]) -> Message {
    Message(
      LocalizedText(
        sv: "\(person) räknas som ”\(role)” men är också \(others.map { "”\($0)”" }.listed(.swedish))",
        en: "\(person) is counted as “\(role)” but is also \(others.map { "“\($0)”" }.listed(.english))"),
      LocalizedText(
        sv: "Personen kan inte göra båda i samma pass. Låt henne ha en av rollerna, eller räkna med en person mindre.",
        en: "Nobody can do both in the same shift. Let the person have one of the roles, or count one person less."))
  }

  private static func listed(_ person: String) -> LocalizedText {
    LocalizedText(sv: "\(person) står också här", en: "\(person) is listed here too")
  }
}
