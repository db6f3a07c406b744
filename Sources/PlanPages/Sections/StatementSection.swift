import PlanModel
import Prose

/// The official statement by which the plan goes to its decision, and the page that the plan begins with there.
extension Composer {
  /// The statement in the order in which it is read: what is to be decided comes first.
  func statementPage(_ basis: DecisionBasis, _ parts: DecisionParts) -> Page {
    var page = page(map[basis.element]?.path ?? "")
    page.facts(statementFacts(basis))
    for part in DecisionBasis.Part.allCases {
      let isBasis = part == .basis
      guard isBasis || !(basis.parts[part]?.isEmpty ?? true) else { continue }
      page.heading(2, title(of: part))
      if isBasis {
        page.list(groundsOfDecision(basis))
      } else if part == .proposal {
        blocks(of: part, in: basis).forEach { page.add($0) }
      } else {
        prose(basis.parts[part] ?? RichText(), into: &page, level: 3)
      }
    }
    appendixList(parts.appendices(of: basis), into: &page)
    if !basis.signatories.isEmpty {
      page.heading(2, words[.signatures])
      page.add(.form(.signatures(basis.signatories.map { linked($0).plainText })))
    }
    if !basis.sentTo.isEmpty {
      page.heading(2, words[.sentTo])
      page.list(basis.sentTo.map { [.text($0)] })
    }
    return page.page(.decision, basis.title, summary: summary(lead(basis.parts[.summary] ?? RichText())))
  }

  /// A part of the statement without its heading. The points of a proposal are numbered, so that each can be voted on by its number.
  func blocks(of part: DecisionBasis.Part, in basis: DecisionBasis) -> [Block] {
    let written = blocks(basis.parts[part] ?? RichText())
    guard part == .proposal else { return written }
    return written.map { block in
      guard case .list(var list) = block else { return block }
      list.start = list.start ?? 1
      return .list(list)
    }
  }

  private func statementFacts(_ basis: DecisionBasis) -> [Fact] {
    var facts: [Fact] = []
    func add(_ word: PageWord, _ text: String?) { if let text, !text.isEmpty { facts.append(Fact(words[word], [.text(text)])) } }
    add(.recipient, basis.recipient)
    add(.date, basis.date?.description)
    add(.caseNumber, basis.caseNumber)
    if let officer = basis.officer { facts.append(Fact(words[.officer], linked(officer))) }
    if let referral = basis.referral {
      add(.referral, [referral.from, referral.caseNumber].compactMap { $0 }.joined(separator: ", "))
      add(.referralDue, referral.due?.description)
    }
    return facts.filter { !$0.spans.isEmpty }
  }

  /// The statement itself with its date, then what the author names.
  private func groundsOfDecision(_ basis: DecisionBasis) -> [[Span]] {
    let kind = text(basis.category)
    let own =
      basis.date.map { words(.statementDated, ["kind": kind, "date": $0.description]) }
      ?? [kind, basis.caseNumber].compactMap { $0 }.joined(separator: ", ")
    var named: [[Span]] = []
    for block in blocks(basis.parts[.basis] ?? RichText()) {
      switch block {
      case .list(let list):
        named += list.items.compactMap { item in if case .paragraph(let spans)? = item.first { spans } else { nil } }
      case .paragraph(let spans): named.append(spans)
      default: break
      }
    }
    if let first = named.first?.plainText, first.hasPrefix(kind) { return named }
    return [[.text(own)]] + named
  }

  private func appendixList(_ appendices: [DecisionParts.Appendix], into page: inout PageBuilder) {
    guard !appendices.isEmpty else { return }
    page.heading(2, words[.appendices])
    page.list(
      appendices.map { appendix in
        let first = appendix.recipes.lazy.flatMap { $0.pages(self) }.first?.path
        let name = first.map { pageLink($0, heading(of: appendix)) } ?? [.text(heading(of: appendix))]
        return appendix.isOutside ? name + [.text(" (\(words[.separateDocument]))")] : name
      })
  }

  func appendixLabel(_ number: Int) -> String { words(.appendix, ["number": String(number)]) }

  /// "Bilaga 2. Utredning".
  func heading(of appendix: DecisionParts.Appendix) -> String {
    appendix.number.map { "\(appendixLabel($0)). \(appendix.title)" } ?? appendix.title
  }

  /// What the plan is, and what this edition of it never holds.
  func decidedPlanPage(_ path: String) -> Page {
    var page = page(path)
    planFacts(into: &page, name: words[.decisionName])
    page.add(.callout(Callout(kind: .information, title: words[.leftOutTitle], blocks: [.paragraph([.text(words[.leftOutText])])])))
    versions(into: &page, level: 2)
    return page.page(.about, plan.title)
  }

  func text(_ category: DecisionBasis.Category) -> String {
    switch category {
    case .statement: words[.kindStatement]
    case .opinion: words[.kindOpinion]
    case .referralReply: words[.kindReferralReply]
    }
  }

  private func title(of part: DecisionBasis.Part) -> String {
    switch part {
    case .proposal: words[.proposal]
    case .summary: words[.summary]
    case .matter: words[.matter]
    case .preparation: words[.preparation]
    case .assessment: words[.assessment]
    case .economy: words[.economy]
    case .children: words[.childrensPerspective]
    case .basis: words[.groundsOfDecision]
    }
  }
}
