import PlanModel
import Prose

/// What the publication is: the document's facts, its versions, the edition, what is not settled.
extension Composer {
  func documentFacts(name: String) -> DocumentFacts {
    var facts = DocumentFacts(
      planID: plan.id.rawValue, title: plan.title, municipality: plan.municipality, version: plan.version, status: text(plan.status),
      caseNumber: plan.caseNumber, decision: decisionText(plan.decision), validFrom: plan.validFrom?.description,
      revisionDue: plan.revisionDue?.description, date: context.date.description, day: context.date.daysSinceEpoch, edition: name,
      address: audience == .public ? plan.webAddress : plan.intranetAddress)
    let versionDate = plan.versions.last { $0.version == plan.version }?.date ?? plan.decision?.date
    facts.versionDate = versionDate?.description
    facts.versionDay = versionDate?.daysSinceEpoch
    facts.copy = context.copy.number.map { "\(words[.holderNumber]) \($0)" }
    return facts
  }

  func text(_ status: Plan.Status) -> String {
    switch status {
    case .draft: words[.statusDraft]
    case .proposal: words[.statusProposal]
    case .decided: words[.statusDecided]
    case .repealed: words[.statusRepealed]
    }
  }

  private func decisionText(_ decision: Plan.Decision?) -> String? {
    guard let decision else { return nil }
    let parts = [decision.body, decision.date?.description, decision.paragraph].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// What a site for these readers is called.
  var siteName: String {
    switch audience {
    case .public: words[.webName]
    case .intranet: words[.intranetName]
    case .binder, .restricted: words[.binderName]
    }
  }

  func aboutPage(_ path: String) -> Page {
    var page = page(path)
    planFacts(into: &page, name: siteName)
    page.heading(2, words[.theEdition])
    page.paragraph(editionNote)
    if audience != .public, !context.isCompared, !context.openRules.isEmpty {
      page.heading(2, words[.openRules])
      openRuleBlocks(into: &page)
    }
    if audience != .public { freshness(into: &page, level: 2) }
    versions(into: &page, level: 2)
    return page.page(.about, words[.aboutTitle], summary: words[.aboutSummary])
  }

  func planFacts(into page: inout PageBuilder, name: String) {
    var facts: [Fact] = []
    func add(_ word: PageWord, _ text: String?) { if let text, !text.isEmpty { facts.append(Fact(words[word], [.text(text)])) } }
    add(.municipality, plan.municipality)
    add(.version, plan.version)
    add(.status, text(plan.status))
    add(.caseNumber, plan.caseNumber)
    add(.decided, decisionText(plan.decision))
    add(.validFrom, plan.validFrom?.description)
    add(.revisionDue, plan.revisionDue?.description)
    if let owner = plan.owner { facts.append(Fact(words[.planOwner], linked(owner))) }
    add(.replaces, plan.replaces)
    add(.edition, name)
    add(.published, context.date.description)
    page.facts(facts.filter { !$0.spans.isEmpty })
  }

  /// What this edition holds and what it never holds, whatever the plan says.
  var editionNote: String {
    switch audience {
    case .public: words[.editionPublic]
    case .intranet: words[.editionIntranet]
    case .binder, .restricted: words[.editionBinder]
    }
  }

  func versions(into page: inout PageBuilder, level: Int) {
    guard !plan.versions.isEmpty else { return }
    page.heading(level, words[.versions])
    versionTable(into: &page)
  }

  func versionTable(into page: inout PageBuilder) {
    page.table(
      TableBlock(
        caption: words[.versionsCaption], head: [.version, .date, .change, .decisionOfVersion].map { [.text(words[$0])] },
        rows: plan.versions.map { version in
          [version.version, version.date?.description, version.change, version.decision].map { [.text($0 ?? "")] }
        }))
  }

  func openQuestionsPage(_ path: String) -> Page {
    var page = page(path)
    page.paragraph(words[.openQuestionsIntroduction])
    openQuestionBlocks(into: &page)
    return page.page(.about, words[.openQuestions], summary: words[.openQuestionsIntroduction])
  }

  func openQuestionBlocks(into page: inout PageBuilder) {
    guard plan.hasOpenQuestions else { return }
    let limits = plan.undecidedLimits.map { [Block.paragraph(linked($0.element) + [.text(": " + words[.limitQuestion])])] }
    page.add(.list(ListBlock(start: 1, items: plan.openQuestions.map { blocks($0) } + limits)))
  }

  /// How many warnings the plan was published with, and of what rules.
  private func openRuleBlocks(into page: inout PageBuilder) {
    let count = context.openRules.reduce(0) { $0 + $1.count }
    guard count > 0 else { return }
    page.paragraph(words(count == 1 ? .openRulesOne : .openRulesMany, ["count": String(count)]))
    page.table(
      TableBlock(
        caption: words[.openRulesCaption], head: [.rule, .number, .finds].map { [.text(words[$0])] },
        rows: context.openRules.map { [[.code($0.rule)], [.text(String($0.count))], .withCode($0.finds)] }))
  }

  /// What the check left open, and which rules the plan has made milder: the binder's own account of its quality.
  func colophonPage(_ path: String) -> Page {
    var page = page(path)
    page.paragraph(editionNote)
    page.facts([Fact(words[.published], [.text(context.date.description)])])
    let untold = context.untoldFindings
    if context.openFindings.isEmpty {
      if untold == 0 { page.paragraph(words[.noOpenFindings]) }
    } else {
      openRuleBlocks(into: &page)
      page.table(
        TableBlock(
          caption: words[.openFindingsCaption], head: [.finding, .severity, .place, .rule].map { [.text(words[$0])] },
          rows: context.openFindings.map { [.withCode($0.summary), [.text($0.severity)], [.text($0.place)], [.code($0.rule)]] }))
    }
    if untold > 0 { page.paragraph(words(untold == 1 ? .untoldFindingsOne : .untoldFindingsMany, ["count": String(untold)])) }
    page.table(
      TableBlock(
        caption: words[.weakenedRulesCaption], head: [.rule, .setting].map { [.text(words[$0])] },
        rows: context.weakenedRules.map { [[.code($0.rule)], [.text($0.setting)]] }))
    freshness(into: &page, level: 2)
    return page.page(.about, words[.colophon])
  }
}
