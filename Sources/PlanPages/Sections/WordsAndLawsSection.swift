import PlanModel
import Prose

/// The glossary and the laws.
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
    return page.page(.glossary, words[.laws], summary: words[.lawsSummary])
  }

  /// What is in force on the day of publication, then what has been repealed.
  func lawTables(into page: inout PageBuilder) {
    func isRepealed(_ law: Law) -> Bool { law.repealed.map { $0 <= context.date } ?? false }
    page.table(lawTable(plan.laws.filter { !isRepealed($0) }, caption: words[.lawsCaption]))
    page.table(lawTable(plan.laws.filter(isRepealed), caption: words[.repealedLawsCaption]))
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
