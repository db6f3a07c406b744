import PlanModel

/// A section of a publication: first it says on which pages its elements will stand, then it writes them.
///
/// Both halves stand together, so that an element cannot be given a page that nobody writes.
struct SectionRecipe: Sendable {
  var id: String
  var title: PageWord
  var place: @Sendable (Plan, inout PageMap) -> Void
  var pages: @Sendable (Composer) -> [Page]
}

extension SectionRecipe {
  /// The map of a publication that has these sections.
  static func map(of plan: Plan, sections: [SectionRecipe]) -> PageMap {
    var map = PageMap()
    map.add(page: "index")
    for section in sections { section.place(plan, &map) }
    return map
  }

  /// The sections that have something to show, numbered from 1.
  static func compose(_ recipes: [SectionRecipe], with composer: Composer) -> [Publication.Section] {
    var sections: [Publication.Section] = []
    for recipe in recipes {
      let pages = recipe.pages(composer)
      guard !pages.isEmpty else { continue }
      sections.append(Publication.Section(id: recipe.id, title: composer.words[recipe.title], number: sections.count + 1, pages: pages))
    }
    return sections
  }
}

extension PageMap {
  /// A page for each element in a folder.
  mutating func give<E: Entity>(_ entities: [E], pagesIn folder: String) {
    for entity in entities { give(entity.element, pageIn: folder) }
  }

  /// A heading for each element on one page.
  mutating func give<E: Entity>(_ entities: [E], anchorsOn path: String) {
    for entity in entities { give(entity.element, anchorOn: path) }
  }

  mutating func show<E: Entity>(_ entities: [E], on path: String) {
    for entity in entities { show(entity.element, on: path) }
  }
}
