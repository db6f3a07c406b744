import Diagnostics
import PlanAnalysis
import PlanModel

/// A rota in which one person has clearly more turns than another.
struct RotaUneven: Rule {
  static let id = "rota-uneven"
  static let severity = Severity.warning

  /// One turn more is what a year's weeks divided by eight leave over.
  private static let tooManyMore = 2

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.plan.rotas.compactMap { rota in
      let shares = RotaCoverage(rota).shares
      guard let most = shares.max(by: { $0.count < $1.count }), let least = shares.min(by: { $0.count < $1.count }),
        most.count - least.count >= tooManyMore, let turn = most.turns.first
      else { return nil }
      let notes = least.turns.first.map { Diagnostic.Note(at: rota.turns[$0].origin.range, has(least)) }
      return finding(uneven(rota.title, most, least), at: rota.turns[turn].origin.range, notes: notes.map { [$0] } ?? [])
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "En rota där någon har minst två veckor mer än någon annan.",
      en: "A rota in which somebody has at least two weeks more than another."),
    matters: LocalizedText(
      sv: "Den som alltid har beredskap blir trött och slutar. Oftast är det ett skrivfel i rotan.",
      en: "Whoever is always on duty grows tired and leaves. Mostly it is a slip in the rota."),
    remedy: LocalizedText(
      sv: "Fördela veckorna jämnt. Har ni kommit överens om något annat, stäng av regeln i `plan.md` med `rota-uneven: av`.",
      en: "Share the weeks evenly. Where you have agreed on something else, switch the rule off in `plan.md` with `rota-uneven: av`."),
    source: LocalizedText(
      sv: "Riktlinjer för stödcentrum i Uppsala: åtta personer, var åttonde vecka.",
      en: "Uppsala's guidelines for support centres: eight persons, every eighth week."))

  private static func rota(_ rows: [String], starts: String? = nil) -> String { RotaGap.rota(rows, starts: starts) }

  static let examples: [RuleExample] = [
    .failing(rota(["1️⃣Exempel Ekström | 1, 3, 4", "Prov Påhlsson | 2"])),
    .failing(
      rota(["Prov Påhlsson | ", "1️⃣Exempel Ekström | ", "exempel ekström | ", "Exempel Ekström | "], starts: "2026-11-16")),
    .passing(rota(["Exempel Ekström | 1, 3", "Prov Påhlsson | 2"])),
    .passing(rota(["Exempel Ekström | ", "Prov Påhlsson | "], starts: "2026-11-16")),
  ]

  private static func uneven(_ rota: String, _ most: RotaCoverage.Share, _ least: RotaCoverage.Share) -> Message {
    Message(
      LocalizedText(
        sv: "”\(rota)”: \(most.name) har \(most.count) veckor och \(least.name) \(least.count)",
        en: "“\(rota)”: \(most.name) has \(most.count) weeks and \(least.name) \(least.count)"),
      LocalizedText(
        sv: "Fördela veckorna jämnt, så att ingen bär mer än de andra.",
        en: "Share the weeks evenly, so that nobody bears more than the others."))
  }

  private static func has(_ share: RotaCoverage.Share) -> LocalizedText {
    LocalizedText(sv: "\(share.name) har \(share.count)", en: "\(share.name) has \(share.count)")
  }
}
