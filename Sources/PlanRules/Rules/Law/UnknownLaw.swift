import Diagnostics
import PlanAnalysis
import PlanModel

/// A law that is cited by number but does not stand in the plan's register.
struct UnknownLaw: Rule {
  static let id = "unknown-law"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let known = Set(subject.plan.laws.compactMap(\.designation))
    return subject.texts.citations.filter { !$0.isHistorical && !known.contains($0.designation) }.map { citation in
      let nearest = nearestWord(to: citation.designation, among: known.sorted())
      let fixes = nearest.map { [FixIt(LocalizedText(sv: "menade du \($0)?", en: "did you mean \($0)?"))] }
      return finding(unknown(citation.designation), at: citation.origin.range, fixes: fixes ?? [])
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        Ett nummer i Svensk författningssamling, skrivet som `(1997:857)`, `SFS 1997:857` eller `lagen 1997:857`, som inte finns i planens lagregister. \
        Citat och länkar med `"historisk"` prövas inte.
        """,
      en: """
        A number in the Swedish Code of Statutes, written as `(1997:857)`, `SFS 1997:857` or `lagen 1997:857`, that the plan's law register does not have. \
        Quotations and links with `"historisk"` are not judged.
        """),
    matters: LocalizedText(
      sv: "Ingen märker när lagen upphävs eller ersätts, och ett skrivfel i numret leder till fel lag.",
      en: "Nobody notices when the law is repealed or replaced, and a slip in the number leads to the wrong law."),
    remedy: LocalizedText(
      sv: "Rätta numret, eller lägg in lagen bland `lagrum` och länka till den: `[patientlagen (2014:821)](lag:patientlagen)`.",
      en: "Mend the number, or put the law into the register (`lagrum`) and link to it: `[patientlagen (2014:821)](lag:patientlagen)`."),
    source: LocalizedText(
      sv: "Svensk författningssamling; lagarna och deras datum står i planens lagregister.",
      en: "The Swedish Code of Statutes; the laws and their dates are in the plan's register."))

  private static func chapter(_ text: String) -> String {
    """
    ---
    typ: lagrum
    ---
    | Id | Titel | Beteckning |
    |---|---|---|
    | sol | Socialtjänstlag | 2025:400 |

    ---
    typ: kapitel
    id: grund
    titel: Rättslig grund
    ---
    \(text)
    """
  }

  static let examples: [RuleExample] = [
    .failing(chapter("Elnätet regleras i ellagen (1️⃣1997:857).")),
    .failing(chapter("Ansvaret följer av [socialtjänstlagen (1️⃣2025:440)](lag:sol) och SFS 2️⃣2006:544.")),
    .passing(chapter("Ansvaret följer av [socialtjänstlagen (2025:400)](lag:sol). Frågan är utredd i SOU 2024:65, ärende KS 2024:1512.")),
    .passing(chapter("Tidigare gällde [lagen (2001:453)](lag:sol \"historisk\"), som kallades ”socialtjänstlagen (2001:453)”.")),
  ]

  private static func unknown(_ law: String) -> Message {
    Message(
      LocalizedText(sv: "\(law) finns inte i lagregistret", en: "\(law) is not in the law register"),
      LocalizedText(
        sv:
          "Rätta numret, eller lägg in lagen bland `lagrum` så att det märks när den upphävs. Avses äldre rätt, skriv `\"historisk\"` i en länk.",
        en:
          "Mend the number, or put the law into the register so that its repeal is noticed. Where older law is meant, write `\"historisk\"` in a link."
      ))
  }
}
