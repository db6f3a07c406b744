import PlanModel

/// A draft of the accessibility statement (tillgänglighetsredogörelse) that the act on accessibility to digital public services asks for.
///
/// It claims what is tested whenever the pages are built, and nothing else; the figures of the audit are added when they are known.
extension Composer {
  static let accessibilityPath = "tillganglighet"

  func accessibilityPage() -> Page {
    var page = page(Self.accessibilityPath)
    let municipality = plan.municipality
    page.add(
      .callout(
        Callout(
          kind: .question, title: words[.statementDraftTitle],
          blocks: [.paragraph([.text(words(.statementDraftText, ["municipality": municipality]))])])))
    page.paragraph(words(.statementIntroduction, ["municipality": municipality]))
    page.heading(2, words[.statementComplianceTitle])
    page.paragraph(words[.statementComplianceText])
    page.heading(2, words[.statementTestedTitle])
    page.paragraph(words[.statementTestedText])
    list([.statementTestedStructure, .statementTestedLinks, .statementTestedTitles, .statementTestedContrast], into: &page)
    page.heading(2, words[.statementUntestedTitle])
    page.paragraph(words[.statementUntestedText])
    list(
      [.statementUntestedPeople, .statementUntestedReaders, .statementUntestedLanguage, .statementUntestedPictures], into: &page)
    let contacts = ownContacts.filter { $0.email != nil || $0.numbers.contains { $0.channel == .switchboard } }
    if !contacts.isEmpty {
      page.heading(2, words[.statementReportTitle])
      page.paragraph(words[.statementReportText])
      page.facts(
        contacts.map { contact in
          Fact(plainLabel(contact), .joined([numbers(contact, atMost: 1), contact.email.map { [mail($0)] } ?? []]))
        })
    }
    page.heading(2, words[.statementSupervisionTitle])
    page.paragraph(words[.statementSupervisionText])
    page.heading(2, words[.statementMeasuredTitle])
    return page.page(.about, words[.statementTitle], summary: words[.statementSummary])
  }

  private func list(_ items: [PageWord], into page: inout PageBuilder) { page.list(items.map { [.text(words[$0])] }) }
}
