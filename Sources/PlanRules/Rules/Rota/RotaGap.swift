import Diagnostics
import PlanAnalysis
import PlanModel

/// Weeks of a rota that nobody has.
struct RotaGap: Rule {
  static let id = "rota-gap"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.plan.rotas.compactMap { rota in
      let gaps = RotaCoverage(rota).gaps
      return gaps.isEmpty ? nil : finding(gap(rota.title, gaps), at: rota.origins.id)
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        Veckor som ingen har i en rota med veckonummer. En rota som nämner hälften av årets veckor eller fler gäller hela året, från `börjar`; en kortare gäller \
        till sin sista vecka.
        """,
      en: """
        Weeks that nobody has in a rota with week numbers. A rota that names half of the year's weeks or more is meant for all of the year, from `börjar` on; \
        a shorter one until its last week.
        """),
    matters: LocalizedText(
      sv: "Den veckan svarar ingen. Alla tror att någon annan har telefonen.",
      en: "That week nobody answers. Everybody believes that somebody else has the telephone."),
    remedy: LocalizedText(
      sv: "Ge veckorna till någon under `Vecka`. Vecka 53 finns bara vissa år.",
      en: "Give the weeks to somebody under `Vecka`. Week 53 exists in some years only."),
    source: LocalizedText(
      sv: "Riktlinjer för stödcentrum i Uppsala: åtta personer turas om, var åttonde vecka.",
      en: "Uppsala's guidelines for support centres: eight persons take turns, every eighth week."))

  static func rota(_ rows: [String], id: String = "rota", starts: String? = nil) -> String {
    let head = starts.map { "börjar: \($0)\n" } ?? ""
    return """
      ---
      typ: rota
      id: \(id)
      titel: Beredskap
      \(head)---
      | Namn | Vecka |
      |---|---|
      \(rows.map { "| \($0) |" }.joined(separator: "\n"))
      """
  }

  /// Every second week from one on to another.
  private static func weeks(_ range: ClosedRange<Int>, from first: Int) -> String {
    stride(from: first, through: range.upperBound, by: 2).map(String.init).joined(separator: ", ")
  }

  static let examples: [RuleExample] = [
    .failing(rota(["Exempel Ekström | 1, 2", "Prov Påhlsson | 4, 5"], id: "1️⃣rota")),
    .failing(rota(["Exempel Ekström | \(weeks(1...51, from: 1))", "Prov Påhlsson | \(weeks(1...50, from: 2))"], id: "1️⃣rota")),
    .failing(
      rota(
        ["Exempel Ekström | \(weeks(1...51, from: 1))", "Prov Påhlsson | \(weeks(1...52, from: 2))"], id: "1️⃣rota", starts: "2026-01-05")),
    .passing(rota(["Exempel Ekström | \(weeks(1...51, from: 1))", "Prov Påhlsson | \(weeks(1...52, from: 2))"])),
    .passing(rota(["Exempel Ekström | 51, 1", "Prov Påhlsson | 52, 53"], starts: "2026-12-14")),
    .passing(rota(["Exempel Ekström | 26, 28", "Prov Påhlsson | 27"])),
    .passing(rota(["Exempel Ekström | ", "Prov Påhlsson | "], starts: "2026-01-05")),
  ]

  private static func gap(_ rota: String, _ weeks: [Int]) -> Message {
    Message(
      LocalizedText(
        sv: "”\(rota)”: ingen har vecka \(weeks.map(String.init).listed(.swedish))",
        en: "“\(rota)”: nobody has week \(weeks.map(String.init).listed(.english))"),
      LocalizedText(sv: "Ge veckorna till någon under `Vecka`.", en: "Give the weeks to somebody under `Vecka`."))
  }
}
