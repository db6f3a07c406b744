import Diagnostics
import PlanModel
import Prose

/// A step that does not begin with what to do.
struct StepNotVerbFirst: Rule {
  static let id = "step-not-verb-first"
  static let severity = Severity.note

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let names = namesByFirstWord(subject.plan)
    return subject.steps.compactMap { step in
      let first = step.firstWord
      let isName = names[first].map { beginsWithName(step, $0) } ?? false
      guard isName || StepWords.neverVerbs.contains(first) else { return nil }
      return finding(notVerb, at: step.step.origin.range)
    }
  }

  /// Whether it begins with somebody's name and goes on: "TiB ringer …". With a colon after it, the name is an address.
  private static func beginsWithName(_ step: StepText, _ names: [String]) -> Bool {
    guard !step.words.contains(":") else { return false }
    let words = step.words.lowercased()
    return names.contains { words.hasPrefix($0.lowercased() + " ") }
  }

  private static func namesByFirstWord(_ plan: Plan) -> [String: [String]] {
    let names = plan.roles.flatMap { [$0.title] + $0.aliases } + plan.groups.flatMap { [$0.title] + $0.aliases }
    return Dictionary(grouping: names) { StepText.firstWord(of: $0) }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        Ett steg i en checklista vars första ord säkert inte är en uppmaning: ett pronomen, ett adverb, ett vanligt substantiv eller namnet på en roll. Efter \
        ett villkor med kolon (*Inget svar: …*) räknas ordet efter kolonet.
        """,
      en: """
        A step of a checklist whose first word is certainly no imperative: a pronoun, an adverb, a common noun or the name of a role. After a condition with \
        a colon (*Inget svar: …*), the word after the colon counts.
        """),
    matters: LocalizedText(
      sv: "Den som läser under press ser första ordet. Det ska säga vad som ska göras.",
      en: "Whoever reads under pressure sees the first word. It must say what to do."),
    remedy: LocalizedText(
      sv: "Börja med verbet: *Ring TiB*, inte *TiB kontaktas*.", en: "Begin with the verb: *Ring TiB*, not *TiB kontaktas*."),
    source: LocalizedText(
      sv: "Råd om checklistor från flyg och sjukvård: verbet först.",
      en: "Advice on checklists from aviation and health care: the verb first."))

  private static func card(_ step: String) -> String { CardExample.text([step]) }

  static let examples: [RuleExample] = [
    .failing(card("1️⃣Du ringer social insatschef")),
    .failing(card("1️⃣TiB kontaktas snarast")),
    .failing(card("1️⃣[](roll:tib) ringer social insatschef")),
    .failing(card("1️⃣Inget svar: genast ringa nästa")),
    .passing(card("Ring social insatschef")),
    .passing(card("Om ingen svarar: ring nästa")),
    .passing(card("Fråga: Vilka når vi inte?")),
    .passing(card("För loggbok")),
  ]

  private static let notVerb = Message(
    LocalizedText(sv: "steget börjar inte med vad som ska göras", en: "the step does not begin with what to do"),
    LocalizedText(
      sv: "Skriv verbet först: *Ring …*, *Skriv …*, *Fråga …*.", en: "Write the verb first: *Ring …*, *Skriv …*, *Fråga …*."))
}
