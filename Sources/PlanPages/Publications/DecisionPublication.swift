import Diagnostics
public import PlanModel
import Prose

/// What the council decides on: the official statement, the plan as its first appendix, and what else goes with it. Everybody may read it.
public enum DecisionPublication: PublicationRecipe {
  public static let id = "beslutshandling"
  public static let audience = Audience.public
  public static let medium = Medium.document
  /// The section that holds the plan itself.
  public static let planSection = "plan"

  public static func compose(_ context: PublicationContext) -> Publication {
    let plan = context.plan
    let parts = DecisionParts(plan)
    var map = PageMap()
    map.add(page: "index")
    map.give(plan.decisionBases, pagesIn: "underlag")
    var appendixOfPage: [String: String] = [:]
    for part in parts.appendices {
      let before = map.names
      for recipe in part.recipes { recipe.place(plan, &map) }
      guard let number = part.number else { continue }
      let label = context.words(.appendix, ["number": String(number)])
      for name in map.names.subtracting(before) { appendixOfPage[name] = label }
    }
    let composer = Composer(context, medium: medium, audience: audience, map: map, appendixOfPage: appendixOfPage)
    let name = context.words[.decisionName]
    var document = composer.documentFacts(name: name)
    if plan.status != .decided { document.mark = composer.text(plan.status).uppercased() }
    let sections = sections(composer, parts)
    let shown = Set(sections.flatMap(\.pages).flatMap(\.blocks).flatMap(\.pictures))
    return Publication(
      id: id, name: name, language: context.language.rawValue, document: document, start: start(composer, sections, parts, name: name),
      sections: sections, pictures: composer.pictures.filter { shown.contains($0.key) },
      data: PlanJSON.encode(plan, edition: audience), isPublic: true, excerpts: excerpts(composer))
  }

  /// The statements first, then the appendices that the plan itself fills. The others have a number and are sent beside the document.
  private static func sections(_ composer: Composer, _ parts: DecisionParts) -> [Publication.Section] {
    var sections: [Publication.Section] = []
    var names: Set<String> = [id, planSection]
    func add(_ name: String, _ title: String, _ pages: [Page], label: String? = nil) {
      sections.append(Publication.Section(id: name, title: title, number: sections.count + 1, pages: pages, label: label))
    }
    for basis in composer.plan.decisionBases {
      let name = unique(Slug.of(basis.id.rawValue)) { names.contains($0) }
      names.insert(name)
      add(name, composer.text(basis.category), [composer.statementPage(basis, parts)])
    }
    for part in parts.appendices {
      let pages = part.recipes.flatMap { $0.pages(composer) }
      guard !pages.isEmpty else { continue }
      let label = part.number.map { composer.appendixLabel($0) }
      let name = part.isPlan ? planSection : unique("bilaga-\(part.number ?? 0)") { names.contains($0) }
      names.insert(name)
      add(name, part.title, pages, label: label)
    }
    return sections
  }

  /// The facts, and what the document holds.
  private static func start(_ composer: Composer, _ sections: [Publication.Section], _ parts: DecisionParts, name: String) -> Page {
    let words = composer.words
    var page = composer.page("index")
    composer.planFacts(into: &page, name: name)
    let outside = parts.appendices.filter { $0.isOutside }
    if !outside.isEmpty {
      page.heading(2, words[.sentBeside])
      page.list(outside.map { [.text(composer.heading(of: $0))] })
    }
    return page.page(
      .start, composer.plan.title, summary: words(.decisionSummary, ["municipality": composer.plan.municipality]))
  }

  /// What is pasted into the case system.
  private static func excerpts(_ composer: Composer) -> [Publication.Excerpt] {
    let bases = composer.plan.decisionBases
    func excerpt(_ name: String, _ part: DecisionBasis.Part) -> Publication.Excerpt? {
      let written = bases.filter { !($0.parts[part]?.isEmpty ?? true) }
      guard !written.isEmpty else { return nil }
      let blocks = written.flatMap { basis -> [Block] in
        let title: [Block] = bases.count > 1 ? [.paragraph([.text(basis.title)])] : []
        return title + composer.blocks(of: part, in: basis)
      }
      return Publication.Excerpt(name: name, blocks: blocks)
    }
    return [excerpt("beslutssatser", .proposal), excerpt("sammanfattning", .summary)].compactMap { $0 }
  }
}
