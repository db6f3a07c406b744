import Diagnostics
import PlanAnalysis
public import PlanModel
public import PlanRevision

/// All that the publications of a revision are composed from: two plans that were cut to the edition, and what differs between them.
public struct RevisionContext: Sendable {
  public let old: PublicationContext
  public let new: PublicationContext
  public let changes: PlanChanges
  public let consequences: [Consequence]
  /// Whom the edition is for.
  public let audience: Audience
  /// Where the binder has what has changed, as `4:2`, by the number of the change from 1; empty where the binder is not the reader's.
  public var binderPages: [Int: String] = [:]

  public init(old: PublicationContext, new: PublicationContext, audience: Audience) {
    self.old = old
    self.new = new
    self.audience = audience
    changes = PlanChanges(from: old.plan, to: new.plan)
    consequences = changes.consequences(from: old.analysis, to: new.analysis)
  }

  var words: Wording<PageWord> { new.words }
  var versions: KeyValuePairs<String, String> { ["old": old.plan.version, "new": new.plan.version] }

  /// The pages of the binder that have these changes, each once: `5:1, 5:3`; `nil` where it has none.
  func binderPages(of numbers: [Int]) -> String? {
    var seen: Set<String> = []
    let pages = numbers.compactMap { binderPages[$0] }.filter { seen.insert($0).inserted }
    return pages.isEmpty ? nil : pages.joined(separator: ", ")
  }
}

/// The publications of a revision, in the order in which they are made.
public enum RevisionPublications {
  /// The folder they are written to.
  public static let id = "revision"
  /// The editions, each in a folder of its own.
  public static let audiences: [Audience] = [.public, .intranet, .binder]

  /// The recipe whose pages the edition's site shows.
  static func siteRecipe(_ audience: Audience) -> any PublicationRecipe.Type {
    audience == .public ? WebPublication.self : IntranetPublication.self
  }

  /// All of it as pages that lead to each other: what changed, what to read again, and the whole plan with the changes marked.
  public static func site(_ context: RevisionContext) -> Publication {
    let recipe = siteRecipe(context.audience)
    let (old, new) = (recipe.compose(context.old), recipe.compose(context.new))
    var publication = Redline.compose(old, new)
    let start = publication.startAmongPages()
    let pages = RevisionPages(context, placesOf: recipe == WebPublication.self ? WebPublication.map(of:) : IntranetPublication.map(of:))
    let name = context.words[.revisionName]
    publication.id = id
    publication.name = name
    publication.document.edition = name
    publication.start = pages.start(publication)
    var sections = [
      Publication.Section(
        id: "revision-andringar", title: context.words[.changeList], number: 1, pages: [pages.changeList(RevisionPages.listPath)])
    ]
    let reading = pages.readingPages()
    if !reading.isEmpty {
      sections.append(Publication.Section(id: "revision-las-om", title: context.words[.readAgain], number: 2, pages: reading))
    }
    publication.sections = sections + [start] + publication.sections
    return publication
  }

  /// The whole plan on paper with the changes marked: the binder's tabs for those who have it, else the pages of the edition's site.
  public static func printedRedline(_ context: RevisionContext) -> Publication {
    let isBinder = context.audience == .binder
    let recipe: any PublicationRecipe.Type = isBinder ? BinderPublication.self : siteRecipe(context.audience)
    let new = recipe.compose(context.new)
    var old = recipe.compose(context.old)
    // What the holder writes on is no part of the plan.
    if isBinder { old.start = new.start }
    var publication = Redline.compose(old, new)
    if !isBinder { publication.sections.insert(publication.startAmongPages(), at: 0) }
    for place in publication.sections.indices { publication.sections[place].number = place + 1 }
    publication.id = "andringar-i-texten"
    publication.name = context.words[.redlineName]
    publication.document.edition = publication.name
    publication.start = RevisionPages(context) { _ in PageMap() }.cover
    return publication
  }

  /// The whole plan as one text with the changes marked, for those who go on writing.
  public static func wordRedline(_ context: RevisionContext) -> Publication {
    var publication = printedRedline(context)
    let pages = publication.sections.flatMap(\.pages)
    publication.sections = [Publication.Section(id: publication.id, title: publication.name, number: 0, pages: pages)]
    return publication
  }

  /// The list of changes by itself: to append to the statement that goes to the council.
  public static func changeList(_ context: RevisionContext) -> Publication {
    document(context, id: "andringsforteckning", name: .changeList) { [$0.changeList("index")] }
  }

  /// A page for each role, with just what concerns it.
  public static func reading(_ context: RevisionContext) -> Publication {
    document(context, id: "las-om", name: .readAgain) { pages in
      let reading = pages.readingPages()
      return reading.isEmpty ? [pages.nothingToRead] : reading.filter { $0.kind == .reading }
    }
  }

  private static func document(
    _ context: RevisionContext, id: String, name: PageWord, _ pages: (RevisionPages) -> [Page]
  ) -> Publication {
    let composed = pages(RevisionPages(context) { _ in PageMap() })
    let title = context.words[name]
    let composer = Composer(context.new, medium: .binder, audience: context.audience, map: PageMap())
    return Publication(
      id: id, name: title, language: context.new.language.rawValue, document: composer.documentFacts(name: title),
      start: Page(path: "start", kind: .start, title: title),
      sections: [Publication.Section(id: id, title: title, number: 1, pages: composed)], isPublic: context.audience == .public)
  }
}

extension Publication {
  /// The plan's own start as a page among others, where the revision has a start of its own.
  fileprivate mutating func startAmongPages() -> Section {
    var page = start
    page.path = RevisionPages.planStartPath
    pagesOfChanges = pagesOfChanges.map { $0 == start.path ? page.path : $0 }
    return Section(id: "revision-start", title: page.title, number: 1, pages: [page])
  }
}
