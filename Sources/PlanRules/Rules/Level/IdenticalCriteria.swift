import Diagnostics
import PlanModel
import Prose

/// Two levels that nobody can tell apart by their criteria.
struct IdenticalCriteria: Rule {
  static let id = "identical-criteria"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    var first: [[String]: EventLevel] = [:]
    return subject.plan.levels.sorted { $0.number < $1.number }.compactMap { level in
      let words = words(level.criteria)
      guard !words.isEmpty else { return nil }
      guard let earlier = first[words] else {
        first[words] = level
        return nil
      }
      return finding(
        same(level.number, earlier.number), at: place(of: level), notes: [Diagnostic.Note(at: place(of: earlier), criteria(earlier.number))]
      )
    }
  }

  /// The words alone, in small letters: neither marks nor line breaks tell two events apart.
  private static func words(_ text: RichText) -> [String] {
    var words: [String] = []
    text.forEachInlines { inlines in
      let line = inlines.plainText { $0.target.element?.id ?? "" }
      words += line.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    return words
  }

  private static func place(of level: EventLevel) -> SourceRange? {
    switch level.criteria.blocks.first {
    case .list(let list): list.origin.range
    case .paragraph(_, let origin): origin.range
    default: level.origins.id
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "Två händelsenivåer med samma ord under `## Kriterier`.", en: "Two event levels with the same words under `## Kriterier`."),
    matters: LocalizedText(
      sv: "Den som tar emot larmet kan inte välja. Den ena väljer den lägre nivån, den andra den högre.",
      en: "Whoever takes the alarm cannot choose. One chooses the lower level, another the higher."),
    remedy: LocalizedText(
      sv: "Skriv det som skiljer nivåerna åt: antal drabbade, hur länge, vilka som måste hjälpas åt.",
      en: "Write what sets the levels apart: how many are affected, for how long, who must work together."),
    source: LocalizedText(
      sv: "Norrtäljes utredning: händelsenivåerna är ”stöd i bedömningen”.",
      en: "Norrtälje's inquiry: the event levels are “support for the assessment”."))

  private static func plan(_ first: String, _ second: String) -> String {
    """
    ---
    typ: händelsenivå
    nummer: 1
    titel: Liten
    symbol: cirkel
    ---
    ## Kriterier

    \(first)
    ---
    typ: händelsenivå
    nummer: 2
    titel: Stor
    symbol: triangel
    ---
    ## Kriterier

    \(second)
    """
  }

  static let examples: [RuleExample] = [
    .failing(plan("- Fler än 20 drabbade.", "1️⃣- Fler än 20 drabbade.")),
    .failing(plan("Den ordinarie organisationen räcker inte.", "1️⃣Den *ordinarie* organisationen räcker inte")),
    .passing(plan("- Fler än 20 drabbade.", "- Fler än 100 drabbade.")),
    .passing(plan("", "")),
  ]

  private static func same(_ level: Int, _ earlier: Int) -> Message {
    Message(
      LocalizedText(
        sv: "nivå \(level) har samma kriterier som nivå \(earlier)", en: "level \(level) has the same criteria as level \(earlier)"),
      LocalizedText(
        sv: "Ingen kan avgöra vilken av dem som gäller. Skriv det som skiljer dem åt.",
        en: "Nobody can tell which of them applies. Write what sets them apart."))
  }

  private static func criteria(_ level: Int) -> LocalizedText {
    LocalizedText(sv: "kriterierna för nivå \(level) står här", en: "the criteria of level \(level) stand here")
  }
}
