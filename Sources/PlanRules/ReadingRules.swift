public import Diagnostics

/// A defect that is found while a plan is read, or beside the rules. It has a page among them, but its severity cannot be changed.
public struct ReadingRule: Sendable {
  public let id: String
  public var severity = Severity.error
  public let documentation: RuleDocumentation
}

public enum ReadingRules {
  public static let all: [ReadingRule] = [
    ReadingRule(
      id: "unresolved-reference",
      documentation: RuleDocumentation(
        finds: LocalizedText(
          sv: "En länk eller ett `id` i ett huvud pekar på en del som inte finns i planen.",
          en: "A link, or an `id` in front matter, points at an element that the plan does not have."),
        matters: LocalizedText(
          sv:
            "Den som söker rollen, kortet eller blanketten mitt i natten hittar ingenting. Ett mandat kan tappa sin innehavare utan att det märks.",
          en:
            "Whoever looks for the role, the card or the form in the middle of the night finds nothing. A mandate can lose its holder unnoticed."
        ),
        remedy: LocalizedText(
          sv: "Rätta stavningen (det närmaste namnet föreslås), eller lägg till delen som saknas.",
          en: "Mend the spelling (the nearest name is suggested), or add the missing element."),
        source: LocalizedText(
          sv: "Planens egna delar ska gå att följa från varandra.", en: "The plan's own elements must lead to one another."))),
    ReadingRule(
      id: "duplicate-id",
      documentation: RuleDocumentation(
        finds: LocalizedText(sv: "Två delar av samma typ har samma `id`.", en: "Two elements of the same type have the same `id`."),
        matters: LocalizedText(
          sv: "Ingen kan veta vilken av dem en hänvisning menar. Den ena syns inte där den behövs.",
          en: "Nobody can know which of them a reference means. One of them is missing where it is needed."),
        remedy: LocalizedText(
          sv: "Ge den ena ett annat `id` och rätta hänvisningarna, eller ta bort den om den är en dubblett.",
          en: "Give one of them another `id` and mend the references, or remove it if it is a copy."),
        source: LocalizedText(sv: "Ett `id` är unikt inom sin typ.", en: "An `id` is unique within its type."))),
    ReadingRule(
      id: OpenQuestionFindings.id, severity: .warning,
      documentation: RuleDocumentation(
        finds: LocalizedText(
          sv: "En öppen fråga i `plan.md` som efter `Förklarar:` nämner en regel som inte finner något i de delar som frågan länkar till.",
          en:
            "An open question in `plan.md` that names a rule after `Förklarar:` which finds nothing in the elements that the question links to."
        ),
        matters: LocalizedText(
          sv: "En fråga som är avgjord fortsätter att ursäkta nästa brist på samma ställe, och ingen märker att den kommit dit.",
          en: "A question that is settled goes on excusing the next defect in the same place, and nobody notices that it has come there."),
        remedy: LocalizedText(
          sv: "Ta bort frågan, eller regelns namn efter `Förklarar:`, när frågan är avgjord. Annars: länka till den del där fyndet står.",
          en:
            "Remove the question, or the rule's name after `Förklarar:`, once it is settled. Otherwise link to the element where the finding stands."
        ),
        source: LocalizedText(
          sv: "Det som källan lämnar öppet ska synas som en öppen fråga, tills det är avgjort.",
          en: "What the source leaves open must be seen as an open question, until it is settled."))),
  ]
}
