import PlanAnalysis
import PlanModel
import PlanTestSupport
import Testing

/// Whether a role is silent as soon as one person is.
@Suite struct DutiesTests {
  private static let names = "| [](roll:tib) | Exempel Ek | |\n| [](roll:tib) | Prov Pil | |"
  private static let dutyPhone = "| [](roll:tib) | | 08-465 004 01 |"

  @Test(arguments: [
    ("", "", true), ("antal: 8", "", false), ("", Self.names, false), ("", Self.dutyPhone, false),
    ("", "| [](roll:tib) | Exempel Ek | 08-465 004 01 |", true),
    // By a rota one is on duty, however many share it and whatever telephone is handed over.
    ("nås: enligt rota", "", true), ("nås: enligt rota\nantal: 8", Self.names, true), ("rota: forsta", Self.dutyPhone, true),
    ("rota: forsta\nantal: 2", "", true), ("rota: reserv", "", false),
    // One in each organisation, unless the number says more.
    ("i-varje: [norr, soder]", "", true), ("i-varje: [norr, soder]\nantal: 2", "", true), ("i-varje: [norr, soder]\nantal: 6", "", false),
    ("i-varje: [norr, soder, vaster]\nantal: 2", "", false), ("i-varje: [norr, soder]", Self.names, true),
  ])
  func `A role hangs on one person, or it does not`(keys: String, rows: String, hangs: Bool) throws {
    let plan = try plan(
      from: [
        "allt.md": """
        \(["norr", "soder", "vaster"].map { "---\ntyp: organisation\nid: \($0)\ntitel: Distriktet \($0)\nslag: förvaltning\n---" }.joined(separator: "\n"))
        ---
        typ: roll
        id: tib
        titel: Tjänsteperson i beredskap
        \(keys)
        ---
        ---
        typ: rota
        id: forsta
        titel: Första linjen
        börjar: 2026-01-05
        \(keys.contains("reserv") ? "roll: tib" : "")
        ---
        | Namn |
        |---|
        | Exempel Ek |
        | Prov Pil |

        ---
        typ: rota
        id: reserv
        titel: Andra linjen
        börjar: 2026-01-05
        ---
        | Namn |
        |---|
        | Test Tall |

        ---
        typ: telefonlista
        id: larmlista
        titel: Larmlista
        ---
        | Roll | Namn | Jour |
        |---|---|---|
        \(rows)
        """
      ])
    #expect(PlanAnalysis(plan).duties.hangsOnOnePerson(Identifier("tib")) == hangs)
  }
}
