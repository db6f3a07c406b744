import Diagnostics
import PlanAnalysis
import PlanModel

/// A word that the glossary has replaced by another.
struct OutdatedTerm: Rule {
  static let id = "outdated-term"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    var order: [TextTable.ReplacedWord] = []
    var also: [String: [Origin]] = [:]
    for word in subject.texts.replacedWords {
      guard let term = subject.index.terms[word.term], isReplaced(term, on: subject.date) else { continue }
      let key = word.written.lowercased()
      if also[key] == nil { order.append(word) }
      also[key, default: []].append(word.origin)
    }
    return order.compactMap { word in
      guard let term = subject.index.terms[word.term] else { return nil }
      let notes = (also[word.written.lowercased()] ?? []).dropFirst().map { Diagnostic.Note(at: $0.range, here) }
      return finding(outdated(word.written, term), at: word.origin.range, notes: notes, fixes: [fix(word, term)])
    }
  }

  private static func isReplaced(_ term: Term, on date: CalendarDate?) -> Bool {
    guard let from = term.from else { return true }
    return date.map { from <= $0 } ?? false
  }

  /// One abbreviation can be put in another's place; other words may need another form.
  private static func fix(_ word: TextTable.ReplacedWord, _ term: Term) -> FixIt {
    let isAbbreviation = word.written.allSatisfy { $0.isUppercase || $0.isNumber }
    guard isAbbreviation, let abbreviation = term.abbreviation, let range = word.origin.range else {
      return FixIt(LocalizedText(sv: "skriv ”\(term.title)”", en: "write “\(term.title)”"))
    }
    return FixIt(LocalizedText(sv: "skriv `\(abbreviation)`", en: "write `\(abbreviation)`"), edits: [FixIt.Edit(range, abbreviation)])
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        Ett ord i planens texter som ordlistan har ersatt (`Ersätter`), från den dag som står under `Från`. Citat, kursiverade ord, länkar med `"historisk"`, \
        lagars namn och en förklaring inom parentes efter det rätta ordet prövas inte.
        """,
      en: """
        A word in the plan's texts that the glossary has replaced (`Ersätter`), from the day under `Från` on. Quotations, words in italics, links with \
        `"historisk"`, names of laws, and an explanation in parentheses after the right word are not judged.
        """),
    matters: LocalizedText(
      sv: "Den som söker en myndighet som har bytt namn hittar fel nummer, och läsaren undrar vad mer som är gammalt.",
      en: "Whoever looks for an authority that has changed its name finds the wrong number, and wonders what else is old."),
    remedy: LocalizedText(
      sv: "Skriv ordet som ordlistan anger. Avses det som var, sätt ordet inom citattecken.",
      en: "Write the word that the glossary gives. Where the past is meant, put the word in quotation marks."),
    source: LocalizedText(sv: "Planens ordlista.", en: "The plan's glossary."))

  private static func chapter(_ text: String) -> String {
    """
    ---
    typ: ordlista
    ---
    | Id | Titel | Förkortning | Ersätter | Från |
    |---|---|---|---|---|
    | mcf | Myndigheten för civilt försvar | MCF | MSB, Myndigheten för samhällsskydd och beredskap | 2026-01-01 |
    | krisstod | kommunalt krisstöd | | POSOM | |
    | region | region | | landsting | 2020-01-01 |

    ---
    typ: lagrum
    ---
    | Id | Titel | Beteckning |
    |---|---|---|
    | lxo | Lag om extraordinära händelser i fredstid hos kommuner och landsting | 2002:833 |

    ---
    typ: kapitel
    id: samverkan
    titel: Samverkan
    ---
    \(text)
    """
  }

  static let examples: [RuleExample] = [
    .failing(chapter("Länsstyrelsen rapporterar till 1️⃣MSB och Myndigheten för civilt försvar."), on: "2026-01-01"),
    .failing(chapter("2️⃣Landstinget svarar för vården. 1️⃣POSOM-gruppen ger stöd."), on: "2026-01-01"),
    .failing(chapter("Kommunens 1️⃣POSOM ger stöd. MSB ger råd.")),
    .passing(chapter("Länsstyrelsen rapporterar till MSB."), on: "2025-12-31"),
    .passing(
      chapter("Kommunalt krisstöd (POSOM) kallades förr ”psykologiskt och socialt omhändertagande”, och *POSOM* i vardagslag."),
      on: "2026-10-01"),
    .passing(chapter("Enligt lagen om extraordinära händelser i fredstid hos kommuner och landsting fanns en nämnd."), on: "2026-10-01"),
  ]

  private static func outdated(_ word: String, _ term: Term) -> Message {
    let since = term.from.map { LocalizedText(sv: " sedan \($0)", en: " since \($0)") } ?? LocalizedText(sv: "", en: "")
    return Message(
      LocalizedText(
        sv: "”\(word)” heter ”\(term.title)”\(since.swedish)", en: "“\(word)” is called “\(term.title)”\(since.english)"),
      LocalizedText(
        sv: "Skriv ordet som ordlistan anger. Avses det som var, sätt ordet inom citattecken.",
        en: "Write the word that the glossary gives. Where the past is meant, put the word in quotation marks."))
  }

  private static let here = LocalizedText(sv: "även här", en: "also here")
}
