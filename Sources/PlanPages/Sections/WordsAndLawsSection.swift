import PlanModel
import Prose

/// The glossary, the laws and what else the municipality works by.
extension Composer {
  func glossaryPage(_ path: String) -> Page {
    var page = page(path)
    glossaryTable(into: &page)
    return page.page(.glossary, words[.glossary], summary: words[.glossarySummary])
  }

  func glossaryTable(into page: inout PageBuilder) {
    let terms = SwedishOrder.sorted(plan.terms) { $0.title }
    // On paper each word with its meaning after it, in columns.
    if medium == .binder { return page.facts(terms.map(definition)) }
    page.table(
      TableBlock(
        caption: words[.glossaryCaption], head: [.term, .abbreviation, .explanation, .replacesWords].map { [.text(words[$0])] },
        rows: terms.map { term in
          [
            [.text(term.title)], [.text(term.abbreviation ?? "")], explanation(term), [.text(term.replaces.joined(separator: ", "))],
          ]
        }))
  }

  private func definition(_ term: Term) -> Fact {
    let replaced = term.replaces.isEmpty ? [] : [Span.text(" \(words[.replacesWords]): \(term.replaces.joined(separator: ", ")).")]
    return Fact(term.abbreviation.map { "\(term.title) (\($0))" } ?? term.title, explanation(term) + replaced)
  }

  private func explanation(_ term: Term) -> [Span] {
    term.explanation.isEmpty ? term.description.blocks.first.map(firstSpans) ?? [] : spans(term.explanation)
  }

  private func firstSpans(_ block: RichText.Block) -> [Span] {
    if case .paragraph(let inlines, _) = block { spans(inlines) } else { [] }
  }

  func lawPage(_ path: String) -> Page {
    var page = page(path)
    lawTables(into: &page)
    let hasPolicies = !plan.policies.isEmpty
    return page.page(
      .glossary, words[hasPolicies ? .lawsAndPolicies : .laws], summary: words[hasPolicies ? .lawsAndPoliciesSummary : .lawsSummary])
  }

  /// What is in force on the day of publication, then what has been repealed.
  func lawTables(into page: inout PageBuilder) {
    func isRepealed(_ law: Law) -> Bool { law.repealed.map { $0 <= context.date } ?? false }
    page.table(lawTable(plan.laws.filter { !isRepealed($0) }, caption: words[.lawsCaption]))
    page.table(lawTable(plan.laws.filter(isRepealed), caption: words[.repealedLawsCaption]))
    page.table(policyTable())
  }

  /// The policies with what is known of each; a column that none of them fills is not there.
  private func policyTable() -> TableBlock {
    let columns: [(word: PageWord, cell: (Policy) -> [Span])] = [
      (.policy, { [.text($0.title)] }), (.category, { [.text($0.category ?? "")] }), (.caseNumber, { [.text($0.designation ?? "")] }),
      (.decidedBy, { [.text($0.decidedBy ?? "")] }), (.about, { [.text($0.about ?? "")] }),
      (.inForceFrom, { [.text($0.inForceFrom?.description ?? "")] }), (.inForceUntil, { [.text($0.inForceUntil?.description ?? "")] }),
      (.replacedBy, { [self] in $0.replacedBy.flatMap { index.policies[$0.id] }.map { [.text($0.title)] } ?? [] }),
    ]
    let shown = columns.filter { column in plan.policies.contains { !column.cell($0).plainText.isEmpty } }
    return TableBlock(
      caption: words[.policiesCaption], head: shown.map { [.text(words[$0.word])] },
      rows: plan.policies.map { policy in shown.map { $0.cell(policy) } })
  }

  private func lawTable(_ laws: [Law], caption: String) -> TableBlock {
    let hasEnd = laws.contains { $0.repealed != nil || $0.replacedBy != nil }
    var head: [PageWord] = [.law, .designation, .about, .inForceFrom]
    if hasEnd { head += [.repealed, .replacedBy] }
    return TableBlock(
      caption: caption, head: head.map { [.text(words[$0])] },
      rows: laws.map { law in
        let name = law.shortName.map { "\(law.title) (\($0))" } ?? law.title
        var row: [[Span]] = [
          [.text(name)], [.text(law.designation ?? "")], [.text(law.about ?? "")], [.text(law.inForceFrom?.description ?? "")],
        ]
        if hasEnd {
          row.append([.text(law.repealed?.description ?? "")])
          row.append(law.replacedBy.flatMap { index.laws[$0.id] }.map { [.text($0.shortName ?? $0.title)] } ?? [])
        }
        return row
      })
  }
}

extension Plan {
  /// Whether there is anything to show on the page of laws.
  var hasLawsOrPolicies: Bool { !laws.isEmpty || !policies.isEmpty }
}
