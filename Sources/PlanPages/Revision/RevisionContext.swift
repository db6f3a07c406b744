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
  /// The two plans as a redline shows them: without what follows from the day, and without what calls to act.
  var compared: (old: PublicationContext, new: PublicationContext) {
    var (old, new) = (old, new)
    (old.isCompared, new.isCompared) = (true, true)
    return (old, new)
  }

  /// A publication's name with the circle it is for: "Ändringar i texten, pärmutgåva".
  func named(_ word: PageWord) -> String {
    let edition: PageWord =
      switch audience {
      case .public: .editionNamePublic
      case .intranet: .editionNameIntranet
      case .binder, .restricted: .editionNameBinder
      }
    return words(.editionOf, ["name": words[word], "edition": words[edition]])
  }

  /// What must be said to those who get numbers that stand in the binder alone.
  var handling: String? { audience == .binder ? words[.redlineHandling] : nil }

  /// What is said at the head of every page that shows the plan with its changes.
  var notice: String { [words(.redlineNotice, versions), handling].compactMap { $0 }.joined(separator: " ") }

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

  /// The pages of the site that the edition's readers have, or would have if they had one: what the binder holds is shown as staff's site is.
  private static func sitePages(_ context: PublicationContext, _ audience: Audience) -> Publication {
    audience == .public
      ? WebPublication.pages(WebPublication.composer(context))
      : IntranetPublication.pages(IntranetPublication.composer(context, for: audience))
  }

  /// All of it as pages that lead to each other: what changed, what to read again, and the whole plan with the changes marked.
  public static func site(_ context: RevisionContext) -> Publication {
    let (old, new) = context.compared
    var publication = Redline.compose(sitePages(old, context.audience), sitePages(new, context.audience))
    let start = publication.startAmongPages()
    let pages = RevisionPages(context, placesOf: context.audience == .public ? WebPublication.map(of:) : IntranetPublication.map(of:))
    publication.id = id
    publication.name = context.named(.revisionName)
    publication.document.edition = publication.name
    publication.notice = context.notice
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
    func pages(_ plan: PublicationContext) -> Publication {
      isBinder ? BinderPublication.compose(plan) : sitePages(plan, context.audience)
    }
    let compared = context.compared
    let new = pages(compared.new)
    var old = pages(compared.old)
    // What the holder writes on is no part of the plan.
    if isBinder { old.start = new.start }
    var publication = Redline.compose(old, new)
    if !isBinder { publication.sections.insert(publication.startAmongPages(), at: 0) }
    for place in publication.sections.indices { publication.sections[place].number = place + 1 }
    publication.id = "andringar-i-texten"
    publication.name = context.named(.redlineName)
    publication.document.edition = publication.name
    publication.notice = context.notice
    publication.start = RevisionPages(context) { _ in PageMap() }.cover
    return publication
  }

  /// The whole plan as one text with the changes marked, for those who go on writing.
  public static func wordRedline(_ context: RevisionContext) -> Publication {
    var publication = printedRedline(context)
    let pages = publication.sections.flatMap(\.pages)
    publication.sections = [Publication.Section(id: publication.id, title: publication.name, number: 0, pages: pages)]
    // The text may become the plan's own: who may have it is said, and not that it is no plan.
    publication.notice = context.handling
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
    let fullName = context.named(name)
    let composer = Composer(context.new, medium: .binder, audience: context.audience, map: PageMap())
    var publication = Publication(
      id: id, name: fullName, language: context.new.language.rawValue, document: composer.documentFacts(name: fullName),
      start: Page(path: "start", kind: .start, title: title),
      sections: [Publication.Section(id: id, title: title, number: 1, pages: composed)], isPublic: context.audience == .public)
    publication.notice = context.handling
    return publication
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
