import PlanPages

/// The places that links of a publication may lead to. A link to anything else is printed as its words.
struct PrintPlaces {
  private struct Target {
    var section: Int
    var kind: Page.Kind
    var title: String
    var anchors: Set<String>
  }

  private var pages: [String: Target] = [:]
  private let showsSections: Bool
  /// How many changes the publication shows.
  let changeCount: Int

  /// `showsSections` where links say on which page to look.
  init(_ publication: Publication, showsSections: Bool) {
    self.showsSections = showsSections
    changeCount = publication.pagesOfChanges.count
    add(publication.start, section: 0)
    for section in publication.sections {
      for page in section.pages { add(page, section: section.number) }
    }
  }

  private mutating func add(_ page: Page, section: Int) {
    pages[page.path] = Target(section: section, kind: page.kind, title: page.title, anchors: Self.anchors(page.blocks))
  }

  private static func anchors(_ blocks: [Block]) -> Set<String> {
    var anchors: Set<String> = []
    for block in blocks {
      switch block {
      case .heading(let heading): anchors.insert(heading.anchor)
      case .table(let table): anchors.formUnion(table.anchors.values)
      case .checklist(let checklist): anchors.formUnion(checklist.phases.map(\.anchor))
      case .revised(let revised): anchors.formUnion(Self.anchors(revised.blocks))
      default: break
      }
    }
    return anchors
  }

  /// The label of a place in the templates: the page where the anchor is not found, nothing where the page is not.
  func label(_ path: String, _ anchor: String?) -> String? {
    guard let page = pages[path] else { return nil }
    guard let anchor, page.anchors.contains(anchor) else { return Self.label(path) }
    return Self.label(path, anchor)
  }

  static func label(_ path: String, _ anchor: String? = nil) -> String { anchor.map { "\(path)#\($0)" } ?? path }

  /// The tab whose page number is printed after a link. Sheets that one turns to from another sheet are named by their number, and so is
  /// what a chapter refers to as a whole; roles, decisions and words are named so often that their numbers would hide the text.
  func shownSection(of link: LinkSpan, on page: Page) -> Int? {
    guard showsSections, case .page(let path, let anchor) = link.target, let target = pages[path], path != page.path else { return nil }
    switch (page.kind, target.kind) {
    case (.register, _), (_, .card), (_, .form), (_, .contacts), (_, .alarm), (_, .location), (_, .chapter): return target.section
    // "Se Ordlista" leads to the whole list.
    case (.chapter, .glossary): return link.spans.letters == target.title ? target.section : nil
    case (.chapter, _): return anchor == nil ? target.section : nil
    default: return nil
    }
  }
}
