import Diagnostics
import PlanModel
import Prose

/// Ten steps or more under one heading, without a pause.
struct BlockTooLong: Rule {
  static let id = "block-too-long"
  static let severity = Severity.warning

  /// Who is under stress keeps five to nine things in order; the tenth gets lost.
  private static let tooMany = 10

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.plan.checklists.flatMap { checklist in
      checklist.sections.flatMap { section -> [Diagnostic] in
        guard section.steps.count >= tooMany else { return [] }
        var count = 0
        return section.steps.compactMap { step in
          count = StepWords.pause.contains(StepText.firstWord(of: step.text.plainText())) ? 0 : count + 1
          return count == tooMany ? finding(tooLong(checklist.title, section.phase.rawValue), at: step.origin.range) : nil
        }
      }
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv:
        "Tio steg eller fler i följd under samma rubrik på ett åtgärdskort. Ett steg som börjar med *Stanna*, *Pausa* eller *Vänta* är en paus.",
      en: "Ten steps or more in a row under one heading of an action card. A step that begins with *Stanna*, *Pausa* or *Vänta* is a pause."
    ),
    matters: LocalizedText(
      sv: "Den som blir avbruten mitt i en lång rad av steg börjar om på fel ställe. Ett steg hoppas över utan att någon märker det.",
      en: "Whoever is interrupted in a long row of steps goes on in the wrong place. A step is skipped and nobody notices."),
    remedy: LocalizedText(
      sv: "Dela upp stegen på två rubriker eller två kort, eller lägg in ett steg där läsaren stannar upp och stämmer av.",
      en: "Divide the steps between two headings or two cards, or put in a step at which the reader stops and takes stock."),
    source: LocalizedText(
      sv: "Råd om checklistor från flyg och sjukvård: fem till nio steg mellan pauserna.",
      en: "Advice on checklists from aviation and health care: five to nine steps between pauses."))

  private static func card(_ steps: [String]) -> String { CardExample.text(steps) }

  private static func steps(_ count: Int) -> [String] { (1...count).map { "Fråga om sak \($0)" } }

  static let examples: [RuleExample] = [
    .failing(card(steps(9) + ["1️⃣Skriv i loggboken"])),
    .failing(card(["Stanna upp"] + steps(9) + ["1️⃣Skriv i loggboken", "Ät"])),
    .passing(card(steps(9))),
    .passing(card(steps(6) + ["Stanna upp. Vad saknas?"] + steps(6))),
  ]

  private static func tooLong(_ card: String, _ phase: String) -> Message {
    Message(
      LocalizedText(
        sv: "”\(card)” har tio steg eller fler i följd under ”\(phase)”", en: "“\(card)” has ten steps or more in a row under “\(phase)”"),
      LocalizedText(
        sv: "Den som blir avbruten tappar bort sig. Dela upp stegen, eller lägg in ett steg som börjar med *Stanna*.",
        en: "Whoever is interrupted loses the place. Divide the steps, or put in one that begins with *Stanna*."))
  }
}
