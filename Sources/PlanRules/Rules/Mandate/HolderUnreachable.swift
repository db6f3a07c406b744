import Diagnostics
import PlanAnalysis
import PlanModel

/// A decision that may be needed at an hour when nobody who may take it answers.
///
/// A holder who does not answer at night is no defect as long as somebody else in the succession does: that is what a succession is for. Ending something
/// can wait for the morning.
struct HolderUnreachable: Rule {
  static let id = "holder-unreachable"
  static let severity = Severity.error

  /// Who answers most surely of those who may decide at one level and time.
  private typealias Surest = (role: Identifier<Role>, answer: Role.Answer)

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let table = subject.analysis.succession
    var found: [Diagnostic] = []
    var resting: [Identifier<Role>: [(decision: Decision, successions: [Succession])]] = [:]
    for decision in table.decisions {
      var silent: [Succession] = []
      var withoutGuarantee: [Identifier<Role>: [Succession]] = [:]
      for succession in table.successions(of: decision.id) where succession.isCovered {
        guard let surest = surest(in: succession, subject) else {
          silent.append(succession)
          continue
        }
        if surest.answer == .possible { withoutGuarantee[surest.role, default: []].append(succession) }
      }
      nobodyAnswers(decision, silent, subject).map { found.append($0) }
      // What ends something can wait until somebody answers.
      guard !canWait(decision, subject) else { continue }
      for (role, successions) in withoutGuarantee { resting[role, default: []].append((decision, successions)) }
    }
    // Told once for each role: the cause is one, however much it decides.
    found += subject.plan.roles.compactMap { role in
      resting[role.id].map { decisions in
        finding(
          noGuarantee(role.title, decisions: decisions.count), at: role.origins[.reachability], severity: .warning,
          notes: decisions.map { decision, successions in
            Diagnostic.Note(at: decision.statements[0].origins.id, rests(decision.title, at: Places(successions).text))
          })
      }
    }
    return found + subject.plan.mandates.flatMap { mandate in mandate.holders.compactMap { hasOtherHours($0, of: mandate, subject) } }
  }

  private static func nobodyAnswers(_ decision: Decision, _ silent: [Succession], _ subject: RuleSubject) -> Diagnostic? {
    guard let first = silent.first, let candidate = first.candidates.first else { return nil }
    let canWait = canWait(decision, subject) && silent.allSatisfy { $0.time == .otherTime }
    // Where the hours are written at the holder, the other finding is nearer to the fault.
    let isToldBelow = decision.statements.contains { statement in statement.holders.contains { contradicts($0, subject) } }
    guard !canWait, !isToldBelow else { return nil }
    return finding(
      unreachable(decision.title, silent.count == 1 ? first.candidates.map { subject.name($0.holder) } : [], at: Places(silent).text),
      at: candidate.grounds.first?.origin.range, notes: silences(first, subject))
  }

  /// Ending something can wait for the morning, and so can taking over a responsibility, which stays until then.
  private static func canWait(_ decision: Decision, _ subject: RuleSubject) -> Bool {
    decision.statements.contains { statement in
      statement.effect == .ends || subject.plan.mandates.contains { !$0.handedOverTo.isEmpty && $0.endedBy?.id == statement.id }
    }
  }

  private static func surest(in succession: Succession, _ subject: RuleSubject) -> Surest? {
    var best: Surest?
    for step in succession.steps {
      for candidate in step.candidates {
        guard let found = subject.analysis.reachability.surest(for: candidate.party, at: succession.time) else { continue }
        if found.answer == .promised { return found }
        if best == nil { best = found }
      }
    }
    return best
  }

  /// Holders whose role does not say when it can be reached: office hours are taken for granted, and that may be the fault.
  private static func silences(_ succession: Succession, _ subject: RuleSubject) -> [Diagnostic.Note] {
    succession.candidates.flatMap(\.party.elements).compactMap { element in
      guard element.kind == .role, let role = subject.index.roles[Identifier(element.id)], role.reachability == nil else { return nil }
      return Diagnostic.Note(at: role.origins.id, saysNothing(role.title))
    }
  }

  /// A holder whose hours in the mandate are hours at which the role says it does not answer, or at which the decision is not taken.
  private static func hasOtherHours(_ holder: Mandate.Holder, of mandate: Mandate, _ subject: RuleSubject) -> Diagnostic? {
    let place = holder.origin.range ?? holder.holder.origin.range
    if areApart(holder.hours, mandate.hours) {
      return finding(
        decidesNever(subject.name(holder.holder.element), holder.hours, mandate.hours), at: place,
        notes: [Diagnostic.Note(at: mandate.origins[.hours], takenThen)])
    }
    guard let role = contradicting(holder, subject) else { return nil }
    return finding(
      otherHours(role.title, holder.hours, role.reachability), at: place,
      notes: [Diagnostic.Note(at: role.origins[.reachability], saysHere)])
  }

  private static func contradicts(_ holder: Mandate.Holder, _ subject: RuleSubject) -> Bool { contradicting(holder, subject) != nil }

  private static func contradicting(_ holder: Mandate.Holder, _ subject: RuleSubject) -> Role? {
    holder.parties.lazy.compactMap { party in party.element.kind == .role ? subject.index.roles[Identifier(party.element.id)] : nil }
      .first { role in
        switch role.reachability {
        case .officeHours: areApart(holder.hours, .officeHours)
        case .otherTime: areApart(holder.hours, .otherTime)
        default: false
        }
      }
  }

  /// Whether there is no time of day at which both hold.
  private static func areApart(_ a: Hours, _ b: Hours) -> Bool { !TimeOfDay.allCases.contains { a.contains($0) && b.contains($0) } }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        Ett beslut som kan behövas vid en tid då varken innehavarna eller deras ersättare kan nås, eller en innehavare med en `tid` då rollen inte svarar. \
        En roll som inte säger när den nås antas svara på kontorstid. Beslut som avslutar något eller tar över ett ansvar får vänta till morgonen, och ett mandat med `tid: kontorstid` prövas bara då. Av flera som bara beslutar `tillsammans` måste alla kunna nås. Det är en varning när den som bäst kan \
        nås är en roll med `nås: vid behov`: den kontaktas när den behövs, men ingen har lovat att den svarar. Varningen kommer en gång för varje sådan roll, med besluten som vilar på den.
        """,
      en: """
        A decision that may be needed at a time when neither its holders nor their alternates can be reached, or a holder with hours at which the role \
        does not answer. A role that does not say when it can be reached is taken to answer in office hours. Decisions that end something or take a responsibility over may wait for the morning, and a mandate with `tid: kontorstid` is judged at that time only. Of several who only decide together (`tillsammans`) all must be reachable. It is a \
        warning where the surest to answer is a role with `nås: vid behov`: it is contacted when needed, but nobody has promised that it answers. The warning comes once for each such role, with the decisions that rest on it.
        """),
    matters: LocalizedText(
      sv: "Rätten att besluta hjälper ingen om telefonen ligger avstängd på ett skrivbord.",
      en: "The right to decide helps nobody while the telephone lies switched off on a desk."),
    remedy: LocalizedText(
      sv:
        "Ändra `nås` om rollen i själva verket svarar, eller lägg till en innehavare som svarar då, med `om-onåbar`. Kan beslutet vänta till kontorstid, skriv `tid: kontorstid` i mandatet.",
      en:
        "Change `nås` if the role does answer, or add a holder who answers then, with `om-onåbar`. If the decision can wait for office hours, write `tid: kontorstid` in the mandate."
    ),
    source: LocalizedText(
      sv: "Uppsala kommuns krisstöd: ”bemannad dygnet runt, året om”. Hässleholms POSOM: ”har ingen jour eller planlagd beredskap”.",
      en: "Uppsala's crisis support: “staffed round the clock, all year”. Hässleholm's POSOM: “has no duty service or planned stand-by”."))

  private static func roles(_ reachability: String) -> String {
    """
    ---
    typ: roll
    id: chef
    titel: Chef
    nås: \(reachability)
    ---
    typ: roll
    id: tib
    titel: Tjänsteperson i beredskap
    nås: dygnet runt
    ---

    """
  }

  static let examples: [RuleExample] = [
    .failing(
      roles("kontorstid") + """
        typ: mandat
        id: samla
        beslut: Samla gruppen
        innehavare: [1️⃣chef]
        ---
        """),
    .failing(
      roles("kontorstid") + """
        typ: mandat
        id: samla
        beslut: Samla gruppen
        innehavare:
          - roll: tib
            tid: kontorstid
          - 1️⃣roll: chef
            tid: övrig tid
        ---
        """),
    .failing(
      """
      ---
      typ: roll
      id: chef
      titel: Chef
      nås: 1️⃣vid behov
      ---
      typ: mandat
      id: samla
      beslut: Samla gruppen
      innehavare: [chef]
      ---
      typ: mandat
      id: begar-stod
      beslut: Begära stöd
      innehavare: [chef]
      ---
      """),
    .passing(
      roles("vid behov") + """
        typ: mandat
        id: samla
        beslut: Samla gruppen
        innehavare: [chef, tib]
        ---
        """),
    .passing(
      roles("kontorstid") + """
        typ: mandat
        id: samla
        beslut: Samla gruppen
        innehavare:
          - chef
          - roll: tib
            om-onåbar: chef
        ---
        """),
    .failing(
      roles("kontorstid") + """
        typ: mandat
        id: bedom
        beslut: Bedöma läget
        innehavare:
          - 1️⃣tillsammans: [chef, tib]
        ---
        """),
    .failing(
      roles("dygnet runt") + """
        typ: mandat
        id: samtal
        beslut: Ge stödsamtal
        tid: kontorstid
        innehavare:
          - chef
          - 1️⃣roll: tib
            tid: övrig tid
        ---
        """),
    .passing(
      roles("kontorstid") + """
        typ: mandat
        id: samtal
        beslut: Ge stödsamtal
        tid: kontorstid
        innehavare: [chef]
        ---
        """),
    .passing(
      roles("kontorstid") + """
        typ: mandat
        id: ansvara
        beslut: Ansvara för stödet
        innehavare: [tib]
        överlämnas-till: [chef]
        avslutas-av: overta
        ---
        typ: mandat
        id: overta
        beslut: Överta ansvaret
        innehavare: [chef]
        ---
        """),
    .passing(
      roles("kontorstid") + """
        typ: mandat
        id: avsluta
        beslut: Avsluta stödet
        verkan: avslutar
        innehavare: [chef]
        ---
        """),
  ]

  private static func unreachable(_ decision: String, _ holders: [String], at places: LocalizedText) -> Message {
    Message(
      LocalizedText(
        sv: "ingen som får besluta ”\(decision)” kan nås (\(places.swedish))",
        en: "nobody who may decide “\(decision)” can be reached (\(places.english))"),
      LocalizedText(
        sv: "Varken innehavarna eller deras ersättare svarar då. Ändra `nås`, eller lägg till en innehavare som svarar.",
        en: "Neither the holders nor their alternates answer then. Change `nås`, or add a holder who answers."))
  }

  private static func noGuarantee(_ role: String, decisions: Int) -> Message {
    let much =
      decisions == 1
      ? LocalizedText(sv: "ett beslut", en: "one decision") : LocalizedText(sv: "\(decisions) beslut", en: "\(decisions) decisions")
    return Message(
      LocalizedText(
        sv: "\(much.swedish) vilar på ”\(role)”, som nås bara vid behov",
        en: "\(much.english) \(decisions == 1 ? "rests" : "rest") on “\(role)”, reached only when needed"),
      LocalizedText(
        sv:
          "Ingen har lovat att rollen svarar, och ingen annan som får besluta gör det heller. Ändra `nås`, eller lägg till en innehavare som svarar.",
        en: "Nobody has promised that the role answers, nor has anybody else who may decide. Change `nås`, or add a holder who answers."))
  }

  private static func rests(_ decision: String, at places: LocalizedText) -> LocalizedText {
    LocalizedText(sv: "”\(decision)” (\(places.swedish))", en: "“\(decision)” (\(places.english))")
  }

  private static func otherHours(_ holder: String, _ hours: Hours, _ reachability: Role.Reachability?) -> Message {
    let says = reachability?.rawValue ?? ""
    return Message(
      LocalizedText(
        sv: "”\(holder)” beslutar på \(hours.rawValue) men nås bara på \(says)",
        en: "“\(holder)” decides at `\(hours.rawValue)` but can be reached at `\(says)` only"),
      LocalizedText(
        sv: "Mandatet gäller när rollen inte svarar. Ändra innehavarens `tid` eller rollens `nås`.",
        en: "The mandate holds when the role does not answer. Change the holder's `tid` or the role's `nås`."))
  }

  private static func decidesNever(_ holder: String, _ hours: Hours, _ taken: Hours) -> Message {
    Message(
      LocalizedText(
        sv: "”\(holder)” beslutar på \(hours.rawValue), men beslutet fattas bara på \(taken.rawValue)",
        en: "“\(holder)” decides at `\(hours.rawValue)`, but the decision is taken at `\(taken.rawValue)` only"),
      LocalizedText(
        sv: "Innehavaren får aldrig besluta. Ändra innehavarens `tid` eller mandatets.",
        en: "The holder never comes to decide. Change the holder's `tid` or the mandate's."))
  }

  private static let takenThen = LocalizedText(sv: "mandatet säger här när det fattas", en: "the mandate says here when it is taken")

  private static func saysNothing(_ role: String) -> LocalizedText {
    LocalizedText(
      sv: "”\(role)” säger inte när den nås och antas svara på kontorstid: skriv `nås`",
      en: "“\(role)” does not say when it can be reached and is taken to answer in office hours: write `nås`")
  }

  private static let saysHere = LocalizedText(sv: "rollen säger här när den nås", en: "the role says here when it can be reached")
}
