import Diagnostics
import PlanAnalysis
import PlanModel

/// An abbreviation that the plan does not explain.
struct UndefinedAbbreviation: Rule {
  static let id = "undefined-abbreviation"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.texts.unexplainedAbbreviations.map { finding(undefined($0.written, count: $0.count), at: $0.origin.range) }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        En förkortning med två till sex stora bokstäver som varken står i ordlistan, i lagregistret eller som en organisations kortnamn, och inte heller \
        förklaras där den står: `psykiatrisk katastrofledning (PKL)`. Diarienummer, romerska siffror, mått, koder som A4 och ord som bara ropas (*OBS!*, *Svara JA eller NEJ*) prövas inte.
        """,
      en: """
        An abbreviation of two to six capitals that stands neither in the glossary nor in the law register nor as an organisation's short name, and is not \
        explained where it stands: `psykiatrisk katastrofledning (PKL)`. Case numbers, Roman numerals, measures, codes such as A4 and words that are merely \
        shouted (*OBS!*, *Svara JA eller NEJ*) are not judged.
        """),
    matters: LocalizedText(
      sv: "Den som är ny, eller kommer från en annan organisation, förstår inte vem som ska larmas.",
      en: "Whoever is new, or comes from another organisation, does not understand who is to be alerted."),
    remedy: LocalizedText(
      sv: "Lägg in förkortningen i ordlistan, eller skriv ut den första gången med förkortningen inom parentes.",
      en: "Put the abbreviation into the glossary, or spell it out the first time with the abbreviation in parentheses."),
    source: LocalizedText(
      sv: "Språklagen (2009:600) 11 §: språket i offentlig verksamhet ska vara vårdat, enkelt och begripligt.",
      en: "The Language Act (2009:600), section 11: the language of public bodies must be cultivated, simple and comprehensible."))

  private static func chapter(_ text: String) -> String {
    """
    ---
    typ: ordlista
    ---
    | Id | Titel | Förkortning |
    |---|---|---|
    | skr | Sveriges Kommuner och Regioner | SKR |

    ---
    typ: kapitel
    id: samverkan
    titel: Samverkan
    ---
    \(text)
    """
  }

  static let examples: [RuleExample] = [
    .failing(chapter("Gruppen samverkar med 1️⃣PKL och SKR. PKL leder.")),
    .failing(chapter("Skriv 1️⃣POSOM i loggen och svara 2️⃣SÄPO-vakten.")),
    .failing(chapter("Ring 1️⃣RLC-befälet om 2️⃣ÖVA-gruppen saknas.")),
    .passing(chapter("Psykiatrisk katastrofledning (PKL) leder vården. PKL och SKR samverkar.")),
    .passing(
      chapter("Skriv ut på A4. Se KS 2024-1512, SCN-2024-00434, SOU 2024:65 och kapitel IV. Skriv OBS! Kan du komma? Svara JA eller NEJ.")),
    .passing(chapter("Regionen har en särskild ledning, psykiatrisk katastrofledning, PK. Filen är på 10 MB. Där larmar PK.")),
  ]

  private static func undefined(_ abbreviation: String, count: Int) -> Message {
    let times =
      count > 1 ? LocalizedText(sv: " Den står \(count) gånger.", en: " It stands \(count) times.") : LocalizedText(sv: "", en: "")
    return Message(
      LocalizedText(sv: "förkortningen \(abbreviation) förklaras inte", en: "the abbreviation \(abbreviation) is not explained"),
      LocalizedText(
        sv: "Lägg in den i ordlistan, eller skriv ut den första gången.\(times.swedish)",
        en: "Put it into the glossary, or spell it out the first time.\(times.english)"))
  }
}
