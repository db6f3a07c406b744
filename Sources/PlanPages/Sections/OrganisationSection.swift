import PlanModel
import Prose

/// Who reports to whom, as a drawing and as text, and which organisation has which roles.
extension Composer {
  func organisationPage(_ path: String) -> Page {
    var page = page(path)
    organisationBlocks(into: &page, level: 2)
    if !plan.organisations.isEmpty {
      page.heading(2, words[.organisations])
      // In the binder a line each is enough, unless there is more to say: each role names its organisation.
      let short = medium.isPaper ? plan.organisations.filter(\.description.isEmpty) : []
      page.table(organisationTable(short))
      plan.organisations.filter { medium == .site || !$0.description.isEmpty }.forEach { organisation($0, into: &page, level: 3) }
    }
    return page.page(.overview, words[.organisationTitle], summary: words[.organisationSummary])
  }

  func organisationBlocks(into page: inout PageBuilder, level: Int) {
    let tree = ReportingTree(plan)
    if let diagram = diagram(of: tree) {
      page.add(.diagram(diagram))
      if medium == .site { page.heading(level, words[.reportingInWords]) }
    }
    let items = tree.roots.filter { !tree.children(of: $0).isEmpty }.map { reportingItem($0, in: tree, depth: 0) }
    // On paper the drawing is enough: each role says itself to whom it reports.
    if !items.isEmpty, medium == .site { page.add(.list(ListBlock(items: items))) }
    let alone = tree.roots.filter { tree.children(of: $0).isEmpty }.map { linked($0) }
    if !alone.isEmpty { page.add(.paragraph([.text(words[.reportsToNobody] + " ")] + .joined(alone) + [.text(".")])) }
  }

  private func reportingItem(_ element: ElementID, in tree: ReportingTree, depth: Int) -> [Block] {
    let children = tree.children(of: element)
    guard !children.isEmpty, depth < ReportingTree.depthLimit else { return [.paragraph(linked(element))] }
    return [
      .paragraph(linked(element)), .list(ListBlock(items: children.map { reportingItem($0, in: tree, depth: depth + 1) })),
    ]
  }

  private func organisationTable(_ some: [Organisation]) -> TableBlock {
    var table = TableBlock(
      caption: words[.organisations], head: [.organisation, .category].map { [.text(words[$0])] },
      rows: some.map { organisation in
        let category = organisation.category.map { [Span.text(text($0))] } ?? []
        let whole = organisation.partOf.map { [.text(words[.partOf].lowercased() + " ")] + linked($0) } ?? []
        return [[.text(organisation.title + (organisation.shortName.map { " (\($0))" } ?? ""))], .joined([category, whole])]
      })
    for (row, organisation) in some.enumerated() { table.anchors[row] = map[organisation.element]?.anchor }
    return table
  }

  private func organisation(_ organisation: Organisation, into page: inout PageBuilder, level: Int) {
    page.heading(level, organisation.title, anchor: map[organisation.element]?.anchor)
    prose(organisation.description, into: &page, level: level + 1)
    var facts: [Fact] = []
    if let short = organisation.shortName { facts.append(Fact(words[.shortName], [.text(short)])) }
    if let category = organisation.category { facts.append(Fact(words[.category], [.text(text(category))])) }
    if let whole = organisation.partOf { facts.append(Fact(words[.partOf], linked(whole))) }
    facts.append(Fact(words[.roles], .joined((rolesOfOrganisation[organisation.id] ?? []).map { linked($0.element) })))
    page.facts(facts.filter { !$0.spans.isEmpty })
  }

  func text(_ category: Organisation.Category) -> String {
    switch category {
    case .municipality: words[.organisationMunicipality]
    case .board: words[.organisationBoard]
    case .administration: words[.organisationAdministration]
    case .company: words[.organisationCompany]
    case .federation: words[.organisationFederation]
    case .assembly: words[.organisationAssembly]
    case .region: words[.organisationRegion]
    case .authority: words[.organisationAuthority]
    case .faith: words[.organisationFaith]
    case .volunteers: words[.organisationVolunteers]
    case .otherMunicipality: words[.organisationOtherMunicipality]
    }
  }
}
