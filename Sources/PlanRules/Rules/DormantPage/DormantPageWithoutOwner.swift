import Diagnostics
import PlanModel

/// A dormant page that nobody is to publish, or that no decision wakes.
struct DormantPageWithoutOwner: Rule {
  static let id = "dormant-page-without-owner"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.plan.dormantPages.flatMap { page -> [Diagnostic] in
      var found: [Diagnostic] = []
      if page.owner == nil { found.append(finding(noOwner(page.title), at: page.origins.id)) }
      if page.startedBy == nil { found.append(finding(noDecision(page.title), at: page.origins.id)) }
      return found
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "En vilande sida utan `ansvarig` eller utan `startas-av`.",
      en: "A dormant page without an owner (`ansvarig`) or without a decision that wakes it (`startas-av`)."),
    matters: LocalizedText(
      sv: "Sidan ligger färdig, men när det gäller tror alla att någon annan publicerar den. De drabbade hittar inget nummer.",
      en: "The page lies ready, but when it is needed everybody believes that somebody else publishes it. Those in need find no number."),
    remedy: LocalizedText(
      sv: "Skriv rollen som publicerar och tar bort sidan under `ansvarig`, och mandatet som den följer på under `startas-av`.",
      en: "Write the role that publishes and removes the page under `ansvarig`, and the mandate that it follows under `startas-av`."),
    source: LocalizedText(
      sv: "Uppsalas förslag: numret publiceras när stödcentrum har startat, men förslaget säger inte av vem.",
      en: "Uppsala's proposal: the number is published when the support centre has started, but it does not say by whom."))

  private static let role = """
    ---
    typ: roll
    id: kommunikator
    titel: Kommunikatör
    ---
    typ: mandat
    id: starta
    beslut: Starta stödcentrum
    innehavare: [kommunikator]
    ---

    """

  static let examples: [RuleExample] = [
    .failing(
      role + """
        typ: vilande-sida
        id: 1️⃣stod
        titel: Stöd efter händelsen
        startas-av: starta
        ---
        """),
    .failing(
      role + """
        typ: vilande-sida
        id: 1️⃣stod
        titel: Stöd efter händelsen
        ansvarig: kommunikator
        ---
        """),
    .passing(
      role + """
        typ: vilande-sida
        id: stod
        titel: Stöd efter händelsen
        ansvarig: kommunikator
        startas-av: starta
        ---
        """),
    .passing(
      role + """
        typ: vilande-sida
        id: avslutat
        titel: Stödcentrum har avslutats
        ansvarig: kommunikator
        startas-av: starta
        avslutas-av: starta
        minst: 1 vecka
        ---
        """),
  ]

  private static func noOwner(_ page: String) -> Message {
    Message(
      LocalizedText(sv: "den vilande sidan ”\(page)” saknar ansvarig", en: "the dormant page “\(page)” has no owner"),
      LocalizedText(
        sv: "Ingen har i uppgift att publicera sidan eller ta bort den. Skriv rollen under `ansvarig`.",
        en: "It is nobody's task to publish or remove the page. Write the role under `ansvarig`."))
  }

  private static func noDecision(_ page: String) -> Message {
    Message(
      LocalizedText(sv: "inget beslut väcker den vilande sidan ”\(page)”", en: "no decision wakes the dormant page “\(page)”"),
      LocalizedText(
        sv: "Ingen vet när sidan ska publiceras. Skriv mandatet som den följer på under `startas-av`.",
        en: "Nobody knows when to publish the page. Write the mandate that it follows under `startas-av`."))
  }
}
