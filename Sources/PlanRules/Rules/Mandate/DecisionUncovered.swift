import Diagnostics
import PlanAnalysis
import PlanModel

/// A decision that somebody may take, but not at every level and hour at which it may be needed.
struct DecisionUncovered: Rule {
  static let id = "decision-uncovered"
  static let severity = Severity.error

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let table = subject.analysis.succession
    return table.decisions.compactMap { decision in
      guard decision.statements.contains(where: { !$0.holders.isEmpty }) else { return nil }
      // Holders who wait for one another are another defect.
      let gaps = table.successions(of: decision.id).filter { !$0.isCovered && $0.waiting.isEmpty }
      guard !gaps.isEmpty else { return nil }
      let statement = decision.statements.first { !$0.holders.isEmpty } ?? decision.statements[0]
      return finding(uncovered(decision.title, at: Places(gaps).text), at: statement.origins.keys[.holders] ?? statement.origins.id)
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        Ett beslut som har innehavare, men inte på alla de händelsenivåer och tider där det kan behövas: innehavarnas `tid` och `nivåer` lämnar en lucka.
        """,
      en: """
        A decision that has holders, but not at every level and time of day at which it may be needed: the holders' `tid` and `nivåer` leave a gap.
        """),
    matters: LocalizedText(
      sv: "På kontorstid märks ingenting. Klockan tre en lördagsnatt har ingen rätt att besluta.",
      en: "In office hours nobody notices. At three on a Saturday night nobody has the right to decide."),
    remedy: LocalizedText(
      sv:
        "Lägg till en innehavare för de nivåer och tider som saknas, eller begränsa mandatets `nivåer` eller `tid` om beslutet inte behövs där.",
      en:
        "Add a holder for the levels and times that are missing, or limit the mandate's `nivåer` or `tid` where the decision is not needed."
    ),
    source: LocalizedText(
      sv: "Norrtäljes utredning av krisstödet: ”en tydlig ansvarsfördelning … inklusive mandat att fatta beslut”.",
      en: "Norrtälje's inquiry into its crisis support: “a clear division of responsibility … including mandates to decide”."))

  private static let roles = """
    ---
    typ: roll
    id: chef
    titel: Chef
    nås: kontorstid
    ---
    typ: roll
    id: tib
    titel: Tjänsteperson i beredskap
    nås: dygnet runt
    ---

    """

  private static let levels = """
    typ: händelsenivå
    nummer: 1
    titel: Liten
    symbol: cirkel
    ---
    ---
    typ: händelsenivå
    nummer: 2
    titel: Stor
    symbol: triangel
    ---
    ---

    """

  static let examples: [RuleExample] = [
    .failing(
      roles + """
        typ: mandat
        id: samla
        beslut: Samla gruppen
        1️⃣innehavare:
          - roll: chef
            tid: kontorstid
        ---
        """),
    .failing(
      roles + levels + """
        typ: mandat
        id: samla
        beslut: Samla gruppen
        1️⃣innehavare:
          - roll: tib
            nivåer: [2]
        ---
        """),
    .passing(
      roles + """
        typ: mandat
        id: fordela-samtal
        beslut: Fördela samtal
        tid: kontorstid
        innehavare:
          - roll: chef
            tid: kontorstid
        ---
        """),
    .passing(
      roles + """
        typ: mandat
        id: samla
        beslut: Samla gruppen
        innehavare:
          - roll: chef
            tid: kontorstid
          - roll: tib
            tid: övrig tid
        ---
        """),
    .passing(
      roles + levels + """
        typ: mandat
        id: samla
        beslut: Samla gruppen
        nivåer: [2]
        innehavare:
          - roll: tib
            nivåer: [2]
        ---
        """),
  ]

  private static func uncovered(_ decision: String, at places: LocalizedText) -> Message {
    Message(
      LocalizedText(
        sv: "ingen får besluta ”\(decision)” (\(places.swedish))", en: "nobody may decide “\(decision)” (\(places.english))"),
      LocalizedText(
        sv:
          "Beslutet har innehavare, men ingen då. Lägg till en innehavare, eller begränsa mandatets `nivåer` eller `tid` om beslutet inte behövs då.",
        en:
          "The decision has holders, but none then. Add a holder, or limit the mandate's `nivåer` or `tid` where the decision is not needed."
      ))
  }
}
