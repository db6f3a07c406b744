import Diagnostics
import PlanAnalysis
import PlanModel

/// A week of a rota that two have.
struct RotaOverlap: Rule {
  static let id = "rota-overlap"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.plan.rotas.flatMap { rota -> [Diagnostic] in
      // One finding for each row that takes weeks already taken.
      var weeks: [Int: [Int]] = [:]
      var earlier: [Int: Int] = [:]
      for (week, turns) in RotaCoverage(rota).overlaps {
        for turn in turns.dropFirst() {
          weeks[turn, default: []].append(week)
          if earlier[turn] == nil { earlier[turn] = turns[0] }
        }
      }
      return weeks.keys.sorted().map { turn in
        let first = rota.turns[earlier[turn] ?? turn]
        return finding(
          overlap(rota.title, weeks[turn] ?? []), at: rota.turns[turn].origin.range,
          notes: [Diagnostic.Note(at: first.origin.range, taken(first.name ?? first.contact?.id.rawValue ?? ""))])
      }
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(sv: "En vecka som två rader i samma rota har.", en: "A week that two rows of the same rota have."),
    matters: LocalizedText(
      sv: "Båda tror att den andra svarar, eller så vet ingen vem som har telefonen.",
      en: "Both believe that the other answers, or nobody knows who has the telephone."),
    remedy: LocalizedText(
      sv: "Ta bort veckan hos den ena. Ska två tjänstgöra samtidigt, gör en rota för var och en av dem.",
      en: "Remove the week from one of them. Where two are on duty at once, make a rota for each."),
    source: LocalizedText(
      sv: "Riktlinjer för stödcentrum i Uppsala: en person i taget, var åttonde vecka.",
      en: "Uppsala's guidelines for support centres: one person at a time, every eighth week."))

  private static func rota(_ rows: [String], starts: String? = nil) -> String { RotaGap.rota(rows, starts: starts) }

  static let examples: [RuleExample] = [
    .failing(
      """
      ---
      typ: rota
      id: rota
      titel: Beredskap
      ---
      | Namn | Vecka |
      |---|---|
      | Exempel Ekström | 1, 3 |
      | 1️⃣Prov Påhlsson | 2, 3 |
      """),
    .failing(rota(["Exempel Ekström | 1, 2", "1️⃣Prov Påhlsson | 2, 3", "1️⃣Test Tallberg | 3"])),
    .passing(rota(["Exempel Ekström | 1, 3", "Prov Påhlsson | 2, 4"])),
    .passing(rota(["Exempel Ekström | ", "Prov Påhlsson | "], starts: "2026-11-16")),
  ]

  private static func overlap(_ rota: String, _ weeks: [Int]) -> Message {
    Message(
      LocalizedText(
        sv: "”\(rota)”: två har vecka \(weeks.map(String.init).listed(.swedish))",
        en: "“\(rota)”: two have week \(weeks.map(String.init).listed(.english))"),
      LocalizedText(
        sv: "Ta bort veckan hos den ena, eller gör två rotor om två ska tjänstgöra samtidigt.",
        en: "Remove the week from one of them, or make two rotas where two are on duty at once."))
  }

  private static func taken(_ name: String) -> LocalizedText {
    LocalizedText(sv: "\(name) har veckan här", en: "\(name) has the week here")
  }
}
