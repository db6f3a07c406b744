import Diagnostics
import PlanAnalysis
import PlanModel

/// Fewer people than the promised endurance takes.
struct EnduranceShort: Rule {
  static let id = "endurance-short"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard let table = subject.analysis.endurance, let counted = table.available.counted else { return [] }
    return table.rows.compactMap { row in
      guard let shortfall = row.shortfall, shortfall > 0 else { return nil }
      return finding(
        short(row, table, counted: counted, missing: shortfall), at: table.promise.origin.range ?? subject.plan.origins[.endurance])
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        För få personer i rollen under `uthållighet`. Uträkningen: personer per pass (i hela par), gånger så många lag som behövs för att alla ska hinna vila \
        mellan passen. Det som finns är det mindre av rollens `antal` och antalet namn i telefonlistorna.
        """,
      en: """
        Too few persons in the role under `uthållighet`. The computation: persons per shift (in whole pairs), times as many teams as it takes for everybody \
        to rest between shifts. What there is: the smaller of the role's head count (`antal`) and the names in the contact lists.
        """),
    matters: LocalizedText(
      sv: "Andra natten finns ingen utvilad kvar. Trötta stödpersoner gör skada, och de får själva bära den.",
      en: "By the second night nobody is rested. Tired support persons do harm, and carry it themselves."),
    remedy: LocalizedText(
      sv: "Rekrytera fler, avtala om hjälp från grannkommuner, eller lova en kortare uthållighet.",
      en: "Recruit more, agree on help from neighbouring municipalities, or promise a shorter endurance."),
    source: LocalizedText(
      sv:
        "Norrtäljes utredning: ”beredskap för att ha krisstödet aktiverat i minst 48 timmar”. Arbetstidslagen (1982:673) 13 § om dygnsvila.",
      en:
        "Norrtälje's inquiry: “prepared to keep the crisis support activated for at least 48 hours”. The Working Hours Act (1982:673) 13 § on daily rest."
    ))

  static func plan(_ marker: String, headcount: Int, persons: String, lists: String = "") -> String {
    """
    ---
    typ: plan
    id: exempel
    titel: Plan för kommunalt krisstöd
    kommun: Exempels kommun
    version: 1.0
    status: utkast
    uthållighet:
      \(marker)timmar: 48
      pass: 8
      vila: 16
      personer: \(persons)
      par: ja
      roll: stodperson
    ---
    ---
    typ: roll
    id: stodperson
    titel: Stödperson
    antal: \(headcount)
    ---
    \(lists)
    """
  }

  static let examples: [RuleExample] = [
    .failing(plan("1️⃣", headcount: 20, persons: "8")),
    .failing(plan("1️⃣", headcount: 23, persons: "7")),
    .passing(plan("", headcount: 24, persons: "8")),
    .passing(plan("", headcount: 18, persons: "5")),
  ]

  private static func short(_ row: EnduranceTable.Row, _ table: EnduranceTable, counted: Int, missing: Int) -> Message {
    let level = row.level.map { LocalizedText(sv: " på nivå \($0)", en: " at level \($0)") } ?? LocalizedText(sv: "", en: "")
    return Message(
      LocalizedText(
        sv: "\(missing) personer saknas för \(table.promise.hours) timmar\(level.swedish)",
        en: "\(missing) persons are missing for \(table.promise.hours) hours\(level.english)"),
      LocalizedText(
        sv: """
          \(table.shifts) pass på \(table.promise.shift) timmar med \(table.promise.rest) timmars vila kräver \(table.teams) lag om \(row.personsPerShift), \
          tillsammans \(row.needed) personer. Planen har \(counted).
          """,
        en: """
          \(table.shifts) shifts of \(table.promise.shift) hours with \(table.promise.rest) hours of rest take \(table.teams) teams of \
          \(row.personsPerShift), \(row.needed) persons in all. The plan has \(counted).
          """))
  }
}
