import Diagnostics
import PlanAnalysis
import PlanModel

/// A reference to a law that is no longer in force, without a word that it is history.
struct RepealedLawCited: Rule {
  static let id = "repealed-law-cited"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard let date = subject.date else { return [] }
    return subject.analysis.references.all.compactMap { reference in
      guard reference.to.kind == .law, reference.from.kind != .law, let law = subject.index.laws[Identifier(reference.to.id)],
        let repealed = law.repealed, repealed <= date
      else { return nil }
      if case .link(Law.historicalCitation, _) = reference.manner { return nil }
      let successor = law.replacedBy.flatMap { subject.index.laws[$0.id] }
      let fixes = successor.map { successor in
        FixIt(LocalizedText(sv: "hänvisa till `lag:\(successor.id)`", en: "refer to `lag:\(successor.id)`"))
      }
      return finding(
        isRepealed(citation(of: law), since: repealed, successor: successor.map(citation)), at: reference.origin.range,
        fixes: fixes.map { [$0] } ?? [])
    }
  }

  private static func citation(of law: Law) -> String { law.designation.map { "\(law.title) (\($0))" } ?? law.title }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "En hänvisning till en lag som är upphävd på dagen för kontrollen, i text eller under `grund`.",
      en: "A reference to a law that is repealed on the day of the check, in a text or under `grund`."),
    matters: LocalizedText(
      sv: "Ett beslut som vilar på en upphävd lag kan överklagas, och den som läser undrar vad mer i planen som är gammalt.",
      en: "A decision that rests on a repealed law can be appealed, and the reader wonders what else in the plan is old."),
    remedy: LocalizedText(
      sv: "Hänvisa till den lag som gäller. Avses äldre rätt, skriv det: `[](lag:sol-2001 \"historisk\")`.",
      en: "Refer to the law in force. Where older law is meant, say so: `[](lag:sol-2001 \"historisk\")`."),
    source: LocalizedText(
      sv: "Svensk författningssamling; lagarna och deras datum står i planens lagregister.",
      en: "The Swedish Code of Statutes; the laws and their dates are in the plan's register."))

  private static let laws = """
    ---
    typ: lagrum
    ---
    | Id | Titel | Beteckning | Gäller-från | Upphävd | Ersatt-av |
    |---|---|---|---|---|---|
    | sol-2001 | Socialtjänstlag | 2001:453 | 2002-01-01 | 2025-07-01 | sol |
    | sol | Socialtjänstlag | 2025:400 | 2025-07-01 | | |


    """

  static let examples: [RuleExample] = [
    .failing(
      laws + """
        ---
        typ: kapitel
        id: grund
        titel: Rättslig grund
        ---
        Enligt 1️⃣[](lag:sol-2001) har kommunen det yttersta ansvaret.
        """, on: "2026-10-01"),
    .failing(
      laws + """
        ---
        typ: mandat
        id: stod
        beslut: Besluta om stöd
        grund: [1️⃣lag:sol-2001]
        ---
        """, on: "2025-07-01"),
    .passing(
      laws + """
        ---
        typ: kapitel
        id: grund
        titel: Rättslig grund
        ---
        Enligt [](lag:sol) har kommunen ansvaret, liksom enligt den tidigare [lagen](lag:sol-2001 "historisk").
        """, on: "2026-10-01"),
    .passing(
      laws + """
        ---
        typ: kapitel
        id: grund
        titel: Rättslig grund
        ---
        Enligt [](lag:sol-2001) har kommunen det yttersta ansvaret.
        """, on: "2025-06-30"),
  ]

  private static func isRepealed(_ law: String, since date: CalendarDate, successor: String?) -> Message {
    Message(
      LocalizedText(sv: "\(law) är upphävd sedan \(date)", en: "\(law) was repealed on \(date)"),
      LocalizedText(
        sv: (successor.map { "I stället gäller \($0). " } ?? "") + "Avses äldre rätt, skriv `\"historisk\"` efter adressen i länken.",
        en: (successor.map { "\($0) is in force instead. " } ?? "")
          + "Where older law is meant, write `\"historisk\"` after the link's address."))
  }
}
