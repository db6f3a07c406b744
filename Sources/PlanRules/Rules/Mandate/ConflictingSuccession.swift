import Diagnostics
import PlanAnalysis
import PlanModel

/// Two statements about the same decision that name different persons for the same case.
struct ConflictingSuccession: Rule {
  static let id = "conflicting-succession"
  static let severity = Severity.error

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.analysis.succession.disagreements.compactMap { disagreement in
      guard let first = disagreement.answers.first, let last = disagreement.answers.last(where: { !agrees($0, first) }) else { return nil }
      let titles = disagreement.answers.map { answer in
        Told(
          title: subject.index.mandates[answer.mandate]?.title ?? answer.mandate.rawValue, holders: names(answer.holders, subject),
          answer: answer)
      }
      let decision = subject.analysis.succession.decision(of: disagreement.decision)?.title ?? disagreement.decision.rawValue
      let question = words(for: disagreement.question, subject)
      let places = Places(disagreement.cells.map { (level: $0.level, time: $0.time) }).text
      // The place that differs: a holder whom the first statement does not name, or else the statement's first holder.
      let place = zip(last.holders, last.origins).first { !first.holders.contains($0.0) }?.1 ?? last.origins.first
      let notes = titles.filter { $0.answer != last }.map { told in
        Diagnostic.Note(at: told.answer.origins.first?.range, says(told))
      }
      let told = titles.first { $0.answer == last }
      return finding(
        conflict(decision, question: question, places: places, this: told?.holders ?? [], inTurn: last.inTurn), at: place?.range,
        notes: notes)
    }
  }

  private struct Told {
    let title: String
    let holders: [LocalizedText]
    let answer: Disagreement.Answer
  }

  /// Each once, also where a statement gives somebody the right at several hours.
  private static func names(_ holders: [Party], _ subject: RuleSubject) -> [LocalizedText] {
    var seen: Set<Party> = []
    return holders.filter { seen.insert($0).inserted }.map { party in
      let names = party.elements.map(subject.name)
      func quoted(_ open: String, _ together: LocalizedText, _ language: Language) -> String {
        let all = names.map { "\(open)\($0)”" }.listed(language)
        return party.isJoint ? "\(all) \(together(language))" : all
      }
      let together = LocalizedText(sv: "tillsammans", en: "together")
      return LocalizedText(sv: quoted("”", together, .swedish), en: quoted("“", together, .english))
    }
  }

  private static func agrees(_ a: Disagreement.Answer, _ b: Disagreement.Answer) -> Bool {
    a.inTurn && b.inTurn ? a.holders == b.holders : Set(a.holders) == Set(b.holders)
  }

  private static func words(for question: Disagreement.Question, _ subject: RuleSubject) -> LocalizedText {
    switch question {
    case .atOnce: return LocalizedText(sv: "vem som beslutar först", en: "who decides first")
    case .ifUnreachable(let holders):
      let names = holders.map(subject.name)
      return LocalizedText(
        sv: "vem som beslutar när \(names.map { "”\($0)”" }.listed(.swedish)) inte kan nås",
        en: "who decides when \(names.map { "“\($0)”" }.listed(.english)) cannot be reached")
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        Två utsagor om samma beslut (`avser`, eller samma ord om samma sak) som nämner olika innehavare för samma fall, på samma nivå och tid. En utsaga \
        som bara kompletterar en annan är ingen motsägelse.
        """,
      en: """
        Two statements about the same decision (`avser`, or the same words about the same thing) that name different holders for the same case, at the \
        same level and time. A statement that merely completes another does not contradict it.
        """),
    matters: LocalizedText(
      sv: "Två personer tror var för sig att den andra beslutar, eller så beslutar båda, olika.",
      en: "Two persons each believe that the other decides, or both decide, differently."),
    remedy: LocalizedText(
      sv: "Bestäm vilken utsaga som gäller och ändra den andra. Hör de till skilda nivåer eller tider, skriv det under `nivåer` och `tid`.",
      en:
        "Settle which statement holds and change the other. Where they belong to different levels or hours, say so under `nivåer` and `tid`."
    ),
    source: LocalizedText(
      sv:
        "Enköpings riktlinjer för POSOM, där ett avsnitt låter TiB aktivera om förvaltningschefen inte nås och ett annat TiB eller stabschefen.",
      en:
        "Enköping's POSOM guidelines, where one passage lets the duty officer activate when the director cannot be reached, and another the duty officer or the chief of staff."
    ))

  private static let roles = """
    ---
    typ: roll
    id: forvaltningschef
    titel: Förvaltningschef
    ---
    typ: roll
    id: tib
    titel: Tjänsteman i beredskap
    ---
    typ: roll
    id: stabschef
    titel: Stabschef
    ---

    """

  static let examples: [RuleExample] = [
    .failing(
      roles + """
        typ: mandat
        id: aktivera
        beslut: Aktivera POSOM
        innehavare:
          - forvaltningschef
          - roll: tib
            om-onåbar: forvaltningschef
        ---
        typ: mandat
        id: aktivera-vid-handelse
        beslut: Aktivera POSOM-insats
        avser: aktivera
        innehavare:
          - forvaltningschef
          - roll: tib
            om-onåbar: forvaltningschef
          - 1️⃣roll: stabschef
            om-onåbar: forvaltningschef
        ---
        """),
    .failing(
      roles + """
        typ: mandat
        id: aktivera
        beslut: Aktivera POSOM
        innehavare: [forvaltningschef]
        ---
        typ: mandat
        id: aktivera-igen
        beslut: aktivera posom
        innehavare: [1️⃣stabschef]
        ---
        """),
    .passing(
      roles + """
        typ: mandat
        id: aktivera
        beslut: Aktivera POSOM
        innehavare: [forvaltningschef]
        ---
        typ: mandat
        id: aktivera-om-onabar
        beslut: Aktivera POSOM när chefen inte nås
        avser: aktivera
        innehavare:
          - roll: tib
            om-onåbar: forvaltningschef
        ---
        """),
    .passing(
      roles + """
        typ: mandat
        id: aktivera-dagtid
        beslut: Aktivera POSOM
        innehavare:
          - roll: forvaltningschef
            tid: kontorstid
        ---
        typ: mandat
        id: aktivera-nattetid
        beslut: Aktivera POSOM
        innehavare:
          - roll: tib
            tid: övrig tid
        ---
        """),
  ]

  private static func conflict(_ decision: String, question: LocalizedText, places: LocalizedText, this: [LocalizedText], inTurn: Bool)
    -> Message
  {
    func who(_ language: Language) -> String { this.map { $0(language) }.listed(language, or: !inTurn) }
    return Message(
      LocalizedText(
        sv: "två utsagor om ”\(decision)” är oense om \(question.swedish)",
        en: "two statements about “\(decision)” disagree on \(question.english)"),
      LocalizedText(
        sv:
          "Här står \(who(.swedish)), och en annan utsaga säger något annat (\(places.swedish)). Bestäm vilken som gäller och ändra den andra.",
        en: "This one says \(who(.english)), another says something else (\(places.english)). Settle which holds and change the other."))
  }

  private static func says(_ told: Told) -> LocalizedText {
    func who(_ language: Language) -> String { told.holders.map { $0(language) }.listed(language, or: !told.answer.inTurn) }
    return LocalizedText(sv: "”\(told.title)” säger \(who(.swedish))", en: "“\(told.title)” says \(who(.english))")
  }
}
