import PlanAnalysis
import PlanModel
import Prose

/// Decisions: who may take each, when, and who is next.
extension Composer {
  func mandatePage(_ mandate: Mandate) -> Page {
    var page = page(map[mandate.element]?.path ?? "")
    mandateBlocks(mandate, into: &page, level: 2)
    let first = turns(of: mandate.id).first.map { names($0.first).plainText } ?? ""
    return page.page(.mandate, mandate.title, summary: first.isEmpty ? "" : words(.mandateSummary, ["holders": first]))
  }

  func mandateWithHeading(_ mandate: Mandate, into page: inout PageBuilder, level: Int) {
    page.heading(level, mandate.title, anchor: map[mandate.element]?.anchor)
    mandateBlocks(mandate, into: &page, level: level + 1)
  }

  func mandateBlocks(_ mandate: Mandate, into page: inout PageBuilder, level: Int) {
    // The binder has the succession of every decision in one table.
    if medium == .site {
      page.table(
        table(
          caption: words(.successionCaption, ["decision": mandate.title]),
          head: [.level, .time, .decidesFirst, .decidesThen],
          rows: turns(of: mandate.id).map { [levelSpans($0), [.text(text($0.hours))], names($0), fallbacks($0)] },
          firstColumnIsHeader: false))
    }
    prose(mandate.description, into: &page, level: level)
    page.facts(mandateFacts(mandate))
  }

  private func mandateFacts(_ mandate: Mandate) -> [Fact] {
    var facts: [Fact] = []
    func add(_ word: PageWord, _ spans: [Span]) { if !spans.isEmpty { facts.append(Fact(words[word], spans)) } }
    if let category = mandate.category { add(.category, [.text(text(category))]) }
    if let concerned = mandate.concerns {
      add(mandate.effect == .ends ? .ends : mandate.effect == .starts ? .starts : .concerns, linked(concerned.element))
    }
    if mandate.hours != .roundTheClock { add(.takenAt, [.text(words(.takenAtText, ["hours": text(mandate.hours)]))]) }
    switch mandate.limit {
    case .amount(let amount): add(.limit, [.text(amount)])
    case .undecided: add(.limit, [.text(words[.limitUndecided] + " ")] + pageLink("oppna-fragor", words[.openQuestion]))
    case nil: break
    }
    add(.consult, linked(mandate.consulted))
    add(.consultAtNeed, linked(mandate.consultedAtNeed))
    add(.inform, linked(mandate.informed))
    facts += groundFacts(mandate)
    if let end = mandate.endedBy { add(.endedByDecision, linked(end)) }
    let starters = plan.mandates.filter { $0.endedBy?.id == mandate.id }
    add(.endsDecision, .joined(starters.map { linked($0.element) }))
    if !mandate.handedOverTo.isEmpty { add(.handedOverTo, linked(mandate.handedOverTo) + [.text(" (\(words[.staysUntilTaken]))")]) }
    add(.takesOverFrom, .joined(starters.filter { !$0.handedOverTo.isEmpty }.map(handingOver), by: "; "))
    if let same = mandate.sameDecisionAs { add(.sameDecision, linked(same)) }
    return facts
  }

  /// Who hands a responsibility over, with the responsibility: "Socialjouren (Ansvara för krisstödet)".
  func handingOver(_ mandate: Mandate) -> [Span] {
    var seen: Set<ElementID> = []
    let holders = mandate.holders.flatMap(\.parties).map(\.element).filter { seen.insert($0).inserted }.map { linked($0) }
    return .joined(holders) + [.text(" (")] + linked(mandate.element) + [.text(")")]
  }

  /// What the mandate rests on: the plan's text or a law, and who delegated it.
  func groundFacts(_ mandate: Mandate) -> [Fact] {
    let delegation = mandate.delegation.map { spans($0) } ?? []
    return [Fact(words[.grounds], linked(mandate.grounds)), Fact(words[.delegatedBy], delegation)].filter { !$0.spans.isEmpty }
  }

  private func spans(_ delegation: Mandate.Delegation) -> [Span] {
    let body = [delegation.body, delegation.date?.description, delegation.paragraph].compactMap { $0 }.joined(separator: ", ")
    let mandate = delegation.mandate.map { linked($0) } ?? []
    return .joined([body.isEmpty ? [] : [.text(body)], mandate])
  }

  func text(_ category: Mandate.Category) -> String {
    switch category {
    case .delegation: words[.categoryDelegation]
    case .execution: words[.categoryExecution]
    case .request: words[.categoryRequest]
    }
  }

  /// Those who may decide at once: "A, B eller C". With the hours of the line, whoever answers at fewer is said to.
  func names(_ candidates: [Succession.Candidate], at hours: Hours? = nil) -> [Span] {
    if candidates.isEmpty { return [.text(words[.nobodyNamed])] }
    return alternatives(
      candidates.map { candidate in
        together(candidate.party.elements)
          + remarks([candidate.condition, hours.flatMap { narrower(candidate.party, than: $0) }, until(candidate)])
      }, last: .or)
  }

  private func names(_ line: DecisionTurns) -> [Span] { names(line.first, at: line.hours) }

  private func remarks(_ remarks: [String?]) -> [Span] {
    let some = remarks.compactMap { $0 }
    return some.isEmpty ? [] : [.text(" (\(some.joined(separator: ", ")))")]
  }

  /// "tills A har tagit över", where what the right is about is handed over.
  private func until(_ candidate: Succession.Candidate) -> String? {
    var seen: Set<ElementID> = []
    let receivers = candidate.grounds.compactMap { index.mandates[$0.mandate] }.flatMap(\.handedOverTo).map(\.element)
      .filter { seen.insert($0).inserted }
    let words = until(receivers).plainText
    return words.isEmpty ? nil : words
  }

  /// "tills A eller B har tagit över"; nothing where the edition names none of them.
  func until(_ receivers: [ElementID]) -> [Span] {
    let known = receivers.map { linked($0) }.filter { !$0.isEmpty }
    return known.isEmpty ? [] : [.text(words[.until] + " ")] + alternatives(known, last: .or) + [.text(" " + words[.hasTakenOver])]
  }

  /// "nås kontorstid", where a role answers at fewer hours than it may decide: a right that cannot be used at night is not one for the night.
  func narrower(_ party: Party, than hours: Hours) -> String? {
    let remarks = party.elements.compactMap { element in
      narrower(element, than: hours).map { party.isJoint ? "\(title(of: element) ?? ""): \($0)" : $0 }
    }
    return remarks.isEmpty ? nil : remarks.joined(separator: ", ")
  }

  private func narrower(_ holder: ElementID, than hours: Hours) -> String? {
    guard holder.kind == .role, let reachability = index.roles[Identifier(holder.id)]?.reachability else { return nil }
    switch (reachability, hours) {
    case (.roundTheClock, _), (.byRota, _), (.officeHours, .officeHours), (.otherTime, .otherTime): return nil
    case (.officeHours, _), (.otherTime, _), (.whenNeeded, _): return words(.reachedWhen, ["hours": text(reachability)])
    }
  }

  /// Those who may decide when others cannot be reached; whom they stand in for is said where it could be doubted.
  func fallbacks(_ line: DecisionTurns) -> [Span] {
    let isLeftOpen = (line.first + line.then).contains { candidate in
      candidate.grounds.contains { index.mandates[$0.mandate]?.thereafter == .undecided }
    }
    let named = namedFallbacks(line)
    guard isLeftOpen else { return named }
    return .joined([named, [.text(words[.thereafterUndecided] + " ")] + pageLink("oppna-fragor", words[.openQuestion])], by: "; ")
  }

  private func namedFallbacks(_ line: DecisionTurns) -> [Span] {
    if line.then.isEmpty {
      let alternates = line.first.filter { !$0.party.isJoint }.flatMap(\.alternates).map { linked($0.element) }.filter { !$0.isEmpty }
      let joint = line.first.filter(\.party.isJoint).flatMap(\.party.elements).compactMap { self.alternates(of: $0) }
      if alternates.isEmpty { return .joined(joint, by: "; ") }
      return alternates.isEmpty ? [] : [.text(words[.alternateInRole] + " ")] + .joined(alternates)
    }
    // One after the other, each for the one before: then it need not be said for whom.
    let isChain =
      line.first.count == 1 && zip(line.then, line.first + line.then).allSatisfy { !$1.party.isJoint && $0.ifUnreachable == [$1.holder] }
    return .joined(
      line.then.map { candidate in
        var spans = together(candidate.party.elements)
        if !isChain { spans += [.text(", ")] + unless(candidate.ifUnreachable) }
        return spans + remarks([candidate.condition, narrower(candidate.party, than: line.hours)])
      }, by: isChain ? ", \(words[.thereafter]) " : "; ")
  }

  /// "för A: ersättare B": of several who decide together, whose alternate each is must be said.
  private func alternates(of element: ElementID) -> [Span]? {
    guard element.kind == .role, let role = index.roles[Identifier(element.id)], !role.alternates.isEmpty else { return nil }
    let alternates = linked(role.alternates)
    return alternates.isEmpty ? nil : [.text(words(.alternateFor, ["role": role.title]) + " ")] + alternates
  }

  /// "om A inte kan nås".
  func unless(_ elements: [ElementID]) -> [Span] {
    let known = elements.map { linked($0) }.filter { !$0.isEmpty }
    if known.isEmpty { return [] }
    return [.text(words[.ifUnreachable] + " ")] + alternatives(known, last: .and) + [.text(" " + words[.cannotBeReached])]
  }

  /// How to read the table.
  func decisionsIntroduction(into page: inout PageBuilder) {
    page.paragraph(words[.decisionsIntroduction])
    let isTogether = plan.mandates.contains { $0.holders.contains { !$0.partners.isEmpty } }
    if isTogether { page.paragraph(words[.decisionsTogether]) }
  }

  /// Every decision of the plan with who may take it.
  func decisionTable(into page: inout PageBuilder, isAnchored: Bool = false) {
    decisionTable(of: context.analysis.succession.decisions, caption: words[.decisionsCaption], into: &page, isAnchored: isAnchored)
  }

  /// Where a decision begins in the table, by its number among the decisions.
  static func decisionAnchor(_ number: Int) -> String { "beslut-\(number + 1)" }

  func decisionTable(of decisions: [Decision], caption: String, into page: inout PageBuilder, isAnchored: Bool = false) {
    let lines = decisions.map { turns(of: $0.id) }
    let rows = zip(decisions, lines).flatMap { decision, lines in
      lines.map { line in
        [
          linked(decision.id.element), levelSpans(line), [.text(text(line.hours))], names(line), fallbacks(line),
        ]
      }
    }
    var table = table(caption: caption, head: [.decision, .level, .time, .decidesFirst, .decidesThen], rows: rows)
    if isAnchored {
      var row = 0
      for (number, lines) in lines.enumerated() where !lines.isEmpty {
        table.anchors[row] = Self.decisionAnchor(number)
        row += lines.count
      }
    }
    page.table(table)
  }

  /// The decisions that can be taken at one level.
  func decisionTable(at level: EventLevel) -> TableBlock {
    let rows = context.analysis.succession.decisions.flatMap { decision in
      turns(of: decision.id, at: level).map { line in
        [linked(decision.id.element), [.text(text(line.hours))], names(line), fallbacks(line)]
      }
    }
    return TableBlock(
      caption: words(.decisionsAtLevelCaption, ["level": levelName(level, startsSentence: false)]),
      head: [.decision, .time, .decidesFirst, .decidesThen].map { [.text(words[$0])] }, rows: rows)
  }
}
