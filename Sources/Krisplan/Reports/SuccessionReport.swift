import Diagnostics
import PlanAnalysis
import PlanModel

/// Who may take a decision, as a person reads it in a terminal.
struct SuccessionReport {
  private let asked: AskedPlan
  private let language: Language
  private var places: Places
  /// Whether it must be said which of several statements gives a right.
  private var hasSeveralStatements = false
  /// The hours of the row that is being shown.
  private var hoursShown = Hours.roundTheClock
  /// Where the decision's statements say different things.
  private var disagreements: [Disagreement] = []
  /// The week for which rotas are read, if one was asked for.
  private var week: ISOWeek?
  /// Roles that a rota fills, and that nobody has in that week.
  private var offDuty: Set<Identifier<Role>> = []
  /// The organisation whose people are named, where each of several fills a role.
  var organisation: Organisation?
  private(set) var page = TerminalPage()

  init(_ asked: AskedPlan, language: Language) {
    self.asked = asked
    self.language = language
    places = Places(files: asked.findings.files)
  }

  /// Every decision of the plan by the id to ask for.
  mutating func list() {
    let decisions = asked.analysis.succession.decisions
    if decisions.isEmpty { page.paragraph(say("Planen har inga mandat.", "The plan has no mandates.")) }
    for decision in decisions { page.paragraph("\(decision.id): \(decision.title)", lead: "  ") }
  }

  /// Shows who may decide; `false` where nobody may, somewhere among what was asked for.
  mutating func explain(_ decision: Decision, _ when: Circumstances) -> Bool {
    hasSeveralStatements = decision.statements.count > 1
    week = when.week
    let rotas = asked.analysis.rotas
    offDuty =
      when.week.map { week in
        Set(asked.plan.roles.lazy.map(\.id).filter { !rotas.rotas(of: $0).isEmpty && rotas.onDuty($0, in: week).isEmpty })
      } ?? []
    disagreements = asked.analysis.succession.disagreements.filter { $0.decision == decision.id }
    page.heading(say("”\(decision.title)”", "“\(decision.title)”") + " (\(decision.id))")
    if let basis = when.time?.basis(asked.plan, language) { page.paragraph(basis) }
    if let organisation { page.paragraph(say("Det gäller \(organisation.title).", "The question is about \(organisation.title).")) }
    if !when.silent.isEmpty {
      page.paragraph(say("Svarar inte: ", "Not answering: ") + when.silent.map { name($0) }.joined(separator: ", ") + ".")
    }
    let rows = asked.analysis.succession.rows(of: decision.id).filter { row in
      (when.level.map { row.levels.contains($0) } ?? true) && (when.time.map { row.hours.contains($0.time) } ?? true)
    }
    if rows.isEmpty {
      page.blank()
      page.paragraph(nobody)
      if let time = when.time, !decision.times.contains(time.time) {
        let hours = HoursWords.text(decision.hours)
        page.paragraph(
          say(
            "Beslutet fattas bara på \(hours.swedish); på \(HoursWords.text(time.time).swedish) får det vänta.",
            "The decision is taken in \(hours.english) only; at \(HoursWords.text(time.time).english) it waits."))
        return false
      }
      page.paragraph(
        say(
          "Beslutet gäller inte den nivån. Det gäller \(levels(decision.levels)).",
          "The decision is not taken at that level, but at \(levels(decision.levels))."))
      return false
    }
    var isCovered = true
    for row in rows { isCovered = show(row, when) && isCovered }
    show(disagreements, when)
    showHandover(decision)
    return isCovered
  }

  private mutating func show(_ row: SuccessionRow, _ when: Circumstances) -> Bool {
    hoursShown = when.time.map { $0.time == .officeHours ? .officeHours : .otherTime } ?? row.hours
    let hours = HoursWords.text(hoursShown)
    let shown = when.level.map { [$0] } ?? row.levels
    let place =
      shown.isEmpty
      ? "" : when.level == nil && row.isForEveryLevel ? say("Alla nivåer, ", "All levels, ") : levels(shown).capitalisedFirst + ", "
    page.heading((place + hours(language)).capitalisedFirst)
    let notAnswering = Set(when.silent)
    let silent = notAnswering.union(offDuty)
    let reachability = asked.analysis.reachability
    func isSilent(_ element: ElementID) -> Bool { reachability.isSilent(element, without: notAnswering) }
    for (number, step) in row.steps.enumerated() {
      let lead = "  \(number + 1). "
      if step.candidates.count > 1 {
        page.paragraph(say("Vem som helst av dessa, utan inbördes ordning:", "Any of these, in no order:"), lead: lead)
        for candidate in step.candidates { show(candidate, lead: "     - ", isSilent: isSilent, notAnswering) }
      } else {
        for candidate in step.candidates { show(candidate, lead: lead, isSilent: isSilent, notAnswering) }
      }
    }
    if !row.waiting.isEmpty {
      page.paragraph(
        say("Väntar på varandra och kommer aldrig i tur: ", "Wait for one another and never come to decide: ")
          + row.waiting.map { name($0.party) }.joined(separator: ", ") + ".", lead: "  ")
    }
    if row.steps.flatMap(\.candidates).flatMap(\.grounds).contains(where: { asked.index.mandates[$0.mandate]?.thereafter == .undecided }) {
      page.paragraph(
        say("Vem som beslutar därefter är inte bestämt.", "Who decides after that is not settled."), lead: "  \(row.steps.count + 1). ")
    }
    guard row.isCovered else {
      page.paragraph(nobody, lead: "  ")
      return false
    }
    let absent = when.time == nil ? silent : silent.union(rolesWithOtherHours)
    guard somebodyAnswers(row, absent) else {
      page.paragraph(somebodyAnswers(row, silent) ? nobodyAnswers : nobody, lead: "  ")
      return false
    }
    return silent.isEmpty || decide(row, absent)
  }

  /// Roles that say that they have other hours than those shown.
  private var rolesWithOtherHours: [Identifier<Role>] {
    asked.plan.roles.lazy.filter { role in onlyReachable(role.id.element).map { $0 != hoursShown } ?? false }.map(\.id)
  }

  /// Whether one whose turn it is, or somebody who steps in, is not among the silent.
  private func somebodyAnswers(_ row: SuccessionRow, _ silent: Set<Identifier<Role>>) -> Bool {
    let reachability = asked.analysis.reachability
    return row.steps.inTurn { reachability.isSilent($0, without: silent) }.contains { candidate in
      candidate.party.elements.allSatisfy { element in
        let answering = reachability.answering(for: element)
        return answering.isEmpty || !answering.allSatisfy(silent.contains)
      }
    }
  }

  /// Who decides when some do not answer; `false` where nobody does.
  private mutating func decide(_ row: SuccessionRow, _ silent: Set<Identifier<Role>>) -> Bool {
    let reachability = asked.analysis.reachability
    func isSilent(_ element: ElementID) -> Bool { reachability.isSilent(element, without: silent) }
    let inTurn = row.steps.inTurn(isSilent: isSilent)
    let deciding = inTurn.filter { !$0.party.elements.contains(where: isSilent) }
    let holders = Set(deciding.filter { !$0.party.isJoint }.map(\.holder))
    let standIns = inTurn.filter { $0.party.elements.contains(where: isSilent) }.compactMap {
      candidate -> (words: String, candidate: Succession.Candidate)? in
      let parts = candidate.party.elements.map { element -> String? in
        guard isSilent(element) else { return name(element) }
        // Whoever decides with the silent one cannot be both.
        return standIn(for: element, without: silent, or: candidate.party.isJoint ? Set(candidate.party.elements) : holders)
      }
      let known = parts.compactMap { $0 }
      guard known.count == parts.count else { return nil }
      return (
        HoursWords.listed(known, HoursWords.and, language) + (candidate.party.isJoint ? say(" tillsammans", " together") : ""), candidate
      )
    }
    let deciders = deciding.map { (words: name($0.party), candidate: $0) } + standIns
    guard !deciders.isEmpty else {
      page.paragraph(nobody, lead: "  ")
      return false
    }
    page.paragraph(say("Då får besluta: ", "Then may decide: ") + told(deciders, row) + ".", lead: "  ")
    return true
  }

  /// "B som ersättare i rollen A", or nothing where nobody answers in A's place.
  private func standIn(for element: ElementID, without silent: Set<Identifier<Role>>, or taken: Set<ElementID>) -> String? {
    let alternates = asked.analysis.reachability.answering(for: element).filter { !silent.contains($0) && !taken.contains($0.element) }
    guard !alternates.isEmpty else { return nil }
    let listed = HoursWords.listed(alternates.map { name($0) }, HoursWords.or, language)
    let place = element.kind == .group ? say("gruppen", "the group") : say("rollen", "the role")
    return say("\(listed) som ersättare i \(place) \(name(element))", "\(listed) as alternate in \(place) \(name(element))")
  }

  /// Those who decide; last, with the statement that says so, those whom another statement leaves out.
  private func told(_ deciders: [(words: String, candidate: Succession.Candidate)], _ row: SuccessionRow) -> String {
    let settled = deciders.filter { statementsNaming($0.candidate, row).isEmpty }.map(\.words)
    let disputed = deciders.compactMap { decider -> String? in
      let naming = statementsNaming(decider.candidate, row)
      guard !naming.isEmpty else { return nil }
      let count = naming.count == 1 ? say("en", "one") : String(naming.count)
      let ids = naming.map(\.rawValue).joined(separator: ", ")
      return decider.words + say(", enligt \(count) av utsagorna (\(ids))", ", by \(count) of the statements (\(ids))")
    }
    guard !disputed.isEmpty else { return HoursWords.listed(settled, HoursWords.or, language) }
    let first = settled.isEmpty ? [] : [HoursWords.listed(settled, HoursWords.or, language)]
    return (first + disputed).joined(separator: say("; eller ", "; or "))
  }

  /// The statements that give somebody the right to decide here, where another answers the same question without naming that one; else none.
  private func statementsNaming(_ candidate: Succession.Candidate, _ row: SuccessionRow) -> [Identifier<Mandate>] {
    let question: Disagreement.Question =
      candidate.ifUnreachable.isEmpty ? .atOnce : .ifUnreachable(Set(candidate.ifUnreachable).sorted())
    let grounds = Set(candidate.grounds.map(\.mandate))
    for disagreement in disagreements where disagreement.question == question {
      let isHere = disagreement.cells.contains { cell in
        hoursShown.contains(cell.time) && (cell.level.map { row.levels.contains($0) } ?? true)
      }
      guard isHere, disagreement.answers.contains(where: { !grounds.contains($0.mandate) }) else { continue }
      return disagreement.answers.filter { $0.holders.contains(candidate.party) }.map(\.mandate)
    }
    return []
  }

  private mutating func show(
    _ candidate: Succession.Candidate, lead: String, isSilent: (ElementID) -> Bool, _ silent: Set<Identifier<Role>>
  ) {
    let party = candidate.party
    var words = name(party)
    if !candidate.ifUnreachable.isEmpty {
      let others = HoursWords.listed(candidate.ifUnreachable.map { name($0) }, HoursWords.and, language)
      words += say(", om \(others) inte kan nås", ", if \(others) cannot be reached")
    }
    if let condition = candidate.condition { words += say(", villkor: \(condition)", ", condition: \(condition)") }
    for element in party.elements {
      // Of several who decide together it must be said whom it is about.
      let who = party.isJoint ? "\(name(element)) " : ""
      if let hours = onlyReachable(element), hours != hoursShown {
        words += say(" (\(who)nås bara \(HoursWords.text(hours).swedish))", " (\(who)reachable only in \(HoursWords.text(hours).english))")
      }
      if element.kind == .role, asked.index.roles[Identifier(element.id)]?.reachability == .whenNeeded {
        words += say(" (\(who)nås vid behov, utan garanti)", " (\(who)reached when needed, without a guarantee)")
      }
      if isSilent(element) { words += say(" (\(who)svarar inte)", " (\(who)does not answer)") }
    }
    page.paragraph(words, lead: lead)
    let indent = String(repeating: " ", count: TerminalText.width(lead))
    for ground in candidate.grounds {
      guard let place = place(ground.origin) else { continue }
      let statement = hasSeveralStatements ? " (\(ground.mandate))" : ""
      page.paragraph(say("enligt \(place)", "by \(place)") + statement, lead: indent)
    }
    for element in party.elements where element.kind == .role {
      for rota in asked.analysis.rotas.rotas(of: Identifier(element.id)) { page.paragraph(onDuty(rota), lead: indent) }
      if let holders = holders(of: Identifier(element.id)) { page.paragraph(holders, lead: indent) }
      let stepIn = asked.index.roles[Identifier(element.id)]?.alternates ?? []
      guard !stepIn.isEmpty else { continue }
      let alternates = stepIn.map { name($0.id) + (silent.contains($0.id) ? say(" (svarar inte)", " (does not answer)") : "") }
      let role = party.isJoint ? " \(name(element))" : ""
      page.paragraph(
        say("ersättare i rollen\(role): ", "alternates in the role\(role): ") + alternates.joined(separator: ", "), lead: indent)
    }
  }

  /// Until when a responsibility stays, and from whom one is taken over.
  private mutating func showHandover(_ decision: Decision) {
    for statement in decision.statements where !statement.handedOverTo.isEmpty {
      let receivers = HoursWords.listed(statement.handedOverTo.map { name($0.element) }, HoursWords.or, language)
      let by = statement.endedBy.map { " (\($0.id))" } ?? ""
      page.blank()
      page.paragraph(
        say(
          "Ansvaret ligger kvar tills \(receivers) har tagit över\(by).", "The responsibility stays until \(receivers) has taken over\(by)."
        ))
    }
    let ids = Set(decision.statements.map(\.id))
    for mandate in asked.plan.mandates where !mandate.handedOverTo.isEmpty && mandate.endedBy.map({ ids.contains($0.id) }) ?? false {
      let givers = HoursWords.listed(
        mandate.holders.map { name(Party($0.holder.element, with: $0.partners.map(\.element))) }, HoursWords.or, language)
      page.blank()
      page.paragraph(
        say("Därmed tas ”\(mandate.title)” över från \(givers).", "With this “\(mandate.title)” is taken over from \(givers)."))
    }
  }

  /// Who fills a role in the organisation that was asked about; `nil` where none was, or where the role is one for all.
  private func holders(of role: Identifier<Role>) -> String? {
    guard let organisation, asked.index.roles[role]?.filledInEach.contains(where: { $0.id == organisation.id }) == true else { return nil }
    let names = asked.plan.contactLists.lazy.flatMap(\.entries).filter { $0.role?.id == role && $0.organisation?.id == organisation.id }
      .compactMap(\.name)
    return names.isEmpty
      ? say("ingen i \(organisation.title) står i telefonlistorna", "nobody at \(organisation.title) is in the contact lists")
      : say("i \(organisation.title): ", "at \(organisation.title): ") + HoursWords.listed(Array(names), HoursWords.and, language)
  }

  /// Who is on duty in the week that was asked for, or where to find that.
  private func onDuty(_ rota: DutyRota) -> String {
    guard let week else { return say("i tjänst enligt \(rota.title)", "on duty by \(rota.title)") }
    let when = say("vecka \(week.number)", "week \(week.number)")
    let names = asked.analysis.rotas.onDuty(rota.id, in: week).map { duty in
      duty.turn.name ?? duty.turn.contact.map { asked.name($0.id.element) } ?? rota.title
    }
    guard !names.isEmpty else { return say("ingen i tjänst \(when) enligt \(rota.title)", "nobody on duty in \(when) by \(rota.title)") }
    let listed = HoursWords.listed(names, HoursWords.and, language)
    return say("i tjänst \(when): \(listed), enligt \(rota.title)", "on duty in \(when): \(listed), by \(rota.title)")
  }

  private mutating func show(_ disagreements: [Disagreement], _ when: Circumstances) {
    for disagreement in disagreements
    where disagreement.cells.contains(where: { cell in
      (when.level == nil || cell.level == when.level) && (when.time == nil || cell.time == when.time?.time)
    }) {
      switch disagreement.question {
      case .atOnce:
        page.heading(
          say("Planen säger emot sig själv om vem som får besluta först", "The plan contradicts itself about who may decide first"))
      case .ifUnreachable(let others):
        let names = HoursWords.listed(others.map { name($0) }, HoursWords.and, language)
        page.heading(
          say(
            "Planen säger emot sig själv om vem som får besluta om \(names) inte kan nås",
            "The plan contradicts itself about who may decide if \(names) cannot be reached"))
      }
      for answer in disagreement.answers {
        let holders = HoursWords.listed(
          answer.holders.map { name($0) }, answer.inTurn ? LocalizedText(sv: "därefter", en: "then") : HoursWords.or, language)
        page.paragraph("\(answer.mandate): \(holders)", lead: "  - ")
        for origin in answer.origins {
          if let place = place(origin) { page.paragraph(say("enligt \(place)", "by \(place)"), lead: "    ") }
        }
      }
    }
  }

  /// The hours of a role that says it has only some.
  private func onlyReachable(_ element: ElementID) -> Hours? {
    guard element.kind == .role else { return nil }
    return switch asked.index.roles[Identifier(element.id)]?.reachability {
    case .officeHours: .officeHours
    case .otherTime: .otherTime
    case .roundTheClock, .byRota, .whenNeeded, nil: nil
    }
  }

  private var nobodyAnswers: String { say("Ingen som får besluta nås då.", "Nobody who may decide can be reached then.") }
  private var nobody: String { say("Ingen får besluta då.", "Nobody may decide then.") }

  private func say(_ swedish: String, _ english: String) -> String { language == .swedish ? swedish : english }
  private func name(_ party: Party) -> String {
    let names = HoursWords.listed(party.elements.map { name($0) }, HoursWords.and, language)
    return party.isJoint ? names + say(" tillsammans", " together") : names
  }

  private func name(_ element: ElementID) -> String { asked.name(element) }
  private func name(_ role: Identifier<Role>) -> String { asked.name(role.element) }

  private func levels(_ ids: [Identifier<EventLevel>]) -> String {
    let word = say("nivå ", ids.count == 1 ? "level " : "levels ")
    return word + HoursWords.listed(ids.map(\.rawValue), HoursWords.and, language)
  }

  private mutating func place(_ origin: Origin) -> String? {
    guard let range = origin.range else { return nil }
    let span = places.span(range)
    return "\(span.file):\(span.start.line)"
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
