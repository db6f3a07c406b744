import Diagnostics
import PlanAnalysis
import PlanModel

/// A role or group that goes by two names in the same plan.
struct TermDrift: Rule {
  static let id = "term-drift"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.texts.secondNames.map { second in
      let title = subject.name(second.element)
      let notes = second.title.range.map { [Diagnostic.Note(at: $0, titleHere)] }
      return finding(
        twoNames(second.name, title), at: second.origin.range, notes: notes ?? [],
        fixes: [FixIt(LocalizedText(sv: "skriv ”\(title)”", en: "write “\(title)”"))])
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        En roll eller grupp som texterna kallar både vid sin titel och vid ett annat namn, som står under `även-kallad`. Förkortningar och kortformer av \
        titeln (TiB, Samordnaren) räknas inte som andra namn.
        """,
      en: """
        A role or group that the texts call both by its title and by another name, given under `även-kallad`. Abbreviations and short forms of the title \
        (TiB, Samordnaren) do not count as other names.
        """),
    matters: LocalizedText(
      sv: "Läsaren tror att det är två grupper. Någon larmar den ena och väntar förgäves på den andra.",
      en: "The reader believes that there are two groups. Somebody alerts one and waits in vain for the other."),
    remedy: LocalizedText(
      sv: "Välj ett namn och använd det överallt. Länka hellre än att skriva namnet: `[](grupp:krisgruppen)` visar alltid titeln.",
      en: "Choose one name and use it everywhere. Better link than write the name: `[](grupp:krisgruppen)` always shows the title."),
    source: LocalizedText(
      sv: "Kommunrevisioners granskningar: planer där samma grupp har olika namn i olika kapitel.",
      en: "Municipal audits: plans in which the same group has different names in different chapters."))

  private static func chapter(_ text: String, aliases: String = "POSOM-gruppen, Krisstödsgruppen") -> String {
    """
    ---
    typ: grupp
    id: gruppen
    titel: Social krisledningsgrupp
    även-kallad: [\(aliases)]
    ---
    typ: kapitel
    id: organisation
    titel: Organisation
    ---
    \(text)
    """
  }

  static let examples: [RuleExample] = [
    .failing(chapter("[](grupp:gruppen) leder arbetet. 1️⃣Krisstödsgruppen möts varje dag. Krisstödsgruppen äter ihop.")),
    .failing(chapter("Den sociala 1️⃣POSOM-gruppen är samma sak som [](grupp:gruppen).")),
    .passing(chapter("[](grupp:gruppen) leder arbetet. Social krisledningsgrupp möts varje dag.")),
    .passing(
      chapter(
        "[](grupp:gruppen) kallades förr ”krisstödsgruppen”. Krisledningsgruppen möts.", aliases: "Krisstödsgruppen, Krisledningsgruppen")),
    .passing(chapter("[](grupp:gruppen), SKG, leder arbetet. SKG möts.", aliases: "SKG")),
  ]

  private static func twoNames(_ name: String, _ title: String) -> Message {
    Message(
      LocalizedText(sv: "”\(name)” kallas också ”\(title)”", en: "“\(name)” is also called “\(title)”"),
      LocalizedText(
        sv: "Två namn på samma sak läses som två saker. Välj ett och använd det överallt.",
        en: "Two names for one thing are read as two things. Choose one and use it everywhere."))
  }

  private static let titleHere = LocalizedText(sv: "titeln används här", en: "the title is used here")
}
