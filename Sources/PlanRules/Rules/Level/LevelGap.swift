import Diagnostics
import PlanModel

/// Event levels whose numbers do not follow on one another.
struct LevelGap: Rule {
  static let id = "level-gap"
  static let severity = Severity.error

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let levels = subject.plan.levels.sorted { $0.number < $1.number }
    var expected = 1
    var found: [Diagnostic] = []
    for level in levels {
      if level.number > expected {
        found.append(finding(gap(before: level.number, missing: expected..<level.number), at: level.origins.id))
      }
      expected = level.number + 1
    }
    return found
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "Händelsenivåer vars nummer inte följer på varandra: 1, 2, 4.",
      en: "Event levels whose numbers do not follow on one another: 1, 2, 4."),
    matters: LocalizedText(
      sv: "”Vi är på nivå 3” betyder ingenting om planen inte har någon nivå 3. Den som läser tror att ett blad saknas i pärmen.",
      en: "“We are at level 3” means nothing when the plan has no level 3. The reader believes that a sheet is missing from the binder."),
    remedy: LocalizedText(
      sv: "Numrera om nivåerna, eller skriv den nivå som saknas.", en: "Renumber the levels, or write the one that is missing."),
    source: LocalizedText(
      sv: "Händelsenivåer larmas ut som nummer.", en: "Event levels are called out as numbers."))

  private static let level = """
    ---
    typ: händelsenivå
    nummer: 1
    titel: Liten
    symbol: cirkel
    ---
    """

  static let examples: [RuleExample] = [
    .failing(
      level + """

        ---
        typ: händelsenivå
        nummer: 1️⃣3
        titel: Stor
        symbol: triangel
        ---
        """),
    .failing(
      """
      ---
      typ: händelsenivå
      nummer: 1️⃣2
      titel: Stor
      symbol: triangel
      ---
      """),
    .passing(
      level + """

        ---
        typ: händelsenivå
        nummer: 2
        titel: Stor
        symbol: triangel
        ---
        """),
    .passing(
      level + """

        ---
        typ: händelsenivå
        nummer: 0
        titel: Vardag
        symbol: kvadrat
        ---
        """),
  ]

  private static func gap(before number: Int, missing: Range<Int>) -> Message {
    let numbers = missing.map(String.init)
    return Message(
      LocalizedText(
        sv: "nivå \(numbers.listed(.swedish)) saknas före nivå \(number)",
        en: "level \(numbers.listed(.english)) is missing before level \(number)"),
      LocalizedText(
        sv: "Nivåernas nummer ska följa på varandra från 1 (eller 0). Numrera om, eller skriv nivån som saknas.",
        en: "The levels' numbers must follow on one another from 1 (or 0). Renumber them, or write the level that is missing."))
  }
}
