import Diagnostics
import PlanModel

/// A step that cannot be read at a glance.
struct StepTooLong: Rule {
  static let id = "step-too-long"
  static let severity = Severity.warning

  /// About what a reader takes in without losing the place, and four lines of an A5 card. The steps of Norrtälje's cards have 14 at most.
  private static let mostWords = 25
  private static let mostLetters = 160

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.steps.compactMap { step in
      // Few steps have bytes enough to be worth counting.
      guard step.words.utf8.count > mostWords * 2 else { return nil }
      let count = step.words.utf8.split { $0 == UInt8(ascii: " ") }.count
      let letters = step.words.count
      guard count > mostWords || letters > mostLetters else { return nil }
      return finding(tooLong(words: count, letters: letters), at: step.step.origin.range)
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv:
        "Ett steg i en checklista med fler än \(mostWords) ord eller \(mostLetters) tecken. Det som står indraget under steget räknas inte.",
      en: "A step of a checklist with more than \(mostWords) words or \(mostLetters) characters. What is indented under it does not count."),
    matters: LocalizedText(
      sv: "Ett steg läses på en gång, med telefonen i andra handen. Den som måste läsa om det gör hälften.",
      en: "A step is read in one go, with a telephone in the other hand. Whoever must read it again does half of it."),
    remedy: LocalizedText(
      sv: "Dela upp steget i flera, eller flytta förklaringen till ett indraget stycke under steget.",
      en: "Divide the step, or move the explanation to an indented paragraph under it."),
    source: LocalizedText(
      sv: "Råd om checklistor från flyg och sjukvård: korta steg med välkända ord.",
      en: "Advice on checklists from aviation and health care: short steps in well-known words."))

  private static func card(_ step: String) -> String { CardExample.text([step]) }

  static let examples: [RuleExample] = [
    .failing(
      card(
        """
        1️⃣Fråga den som ringer vad som har hänt, var det har hänt, hur många som är drabbade, om det finns barn bland dem och om platsen nu \
        är säker för alla
        """)),
    .failing(
      card(
        "1️⃣Kontrollera krisledningsorganisationens sammankallningsförutsättningar, bemanningsplaneringens genomförbarhet, stödinsatsens lokalförsörjning samt informationsansvarsfördelningen"
      )),
    .passing(card("Fråga: Vad har hänt? Var? Hur många är drabbade? Finns barn?")),
    .passing(
      card(
        """
        Skicka gruppmeddelandet

          Meddelandet ska vara så kort att det går att läsa i ett enda ögonkast. Skriv vad det gäller, var gruppen ska samlas, när den ska vara \
        där, vad var och en ska ta med sig och vad de ska svara på det.
        """)),
  ]

  private static func tooLong(words: Int, letters: Int) -> Message {
    Message(
      LocalizedText(
        sv: "steget är för långt att läsa på en gång: \(words) ord, \(letters) tecken",
        en: "the step is too long to read in one go: \(words) words, \(letters) characters"),
      LocalizedText(
        sv: "Högst \(mostWords) ord och \(mostLetters) tecken. Dela upp steget, eller flytta förklaringen till ett indraget stycke.",
        en: "At most \(mostWords) words and \(mostLetters) characters. Divide the step, or move the explanation to an indented paragraph."))
  }
}
