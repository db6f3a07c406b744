import Diagnostics
import PlanModel
import PlanRevision

/// The pages that tell of a revision in words: the list of changes, what each role must read, and where to begin.
struct RevisionPages {
  static let listPath = "revision/andringar"
  static let readingPath = "revision/las-om"
  static let planStartPath = "revision/start"

  private let context: RevisionContext
  private let telling: ChangeTelling
  private let map: PageMap

  init(_ context: RevisionContext, placesOf places: (Plan) -> PageMap) {
    self.context = context
    telling = ChangeTelling(context.changes, context.new.language)
    map = places(context.new.plan)
  }

  private var words: Wording<PageWord> { context.words }
  private var changes: PlanChanges { context.changes }

  private func countPlaces(_ number: Int) -> String {
    number == 1 ? words[.onePlace] : words(.manyPlaces, ["count": String(number)])
  }

  private func count(_ number: Int) -> String { number == 1 ? words[.oneChange] : words(.manyChanges, ["count": String(number)]) }

  /// What the program quotes as code is plain text here: the reader has never seen the plan's files.
  private func plain(_ text: String) -> String { text.filter { $0 != "`" } }

  /// An element with its kind; a link where the site shows it.
  private func named(_ subject: Subject) -> [Span] {
    let name = telling.name(subject)
    let text = name.prefix(1).uppercased() + name.dropFirst()
    guard let place = subject.newElement.flatMap({ map[$0] }) else { return [.text(text)] }
    let path = place.path == "index" ? Self.planStartPath : place.path
    return [.link(LinkSpan(target: .page(path: path, anchor: place.anchor), spans: [.text(text)]))]
  }

  // MARK: Where to begin

  func start(_ redline: Publication) -> Page {
    var page = PageBuilder(path: "index")
    page.facts(versionFacts)
    guard !redline.pagesOfChanges.isEmpty || !changes.isEmpty else {
      page.paragraph(words[.noChanges])
      return page.page(.start, words(.revisionTitle, context.versions), summary: words[.revisionSummary])
    }
    results(into: &page)
    page.heading(2, words[.lookUp])
    var leads = [[Span.link(LinkSpan(target: .page(path: Self.listPath, anchor: nil), spans: [.text(words[.changeList])]))]]
    if !changes.reading.isEmpty {
      leads.append([.link(LinkSpan(target: .page(path: Self.readingPath, anchor: nil), spans: [.text(words[.readAgain])]))])
    }
    if let first = redline.pagesOfChanges.first {
      leads.append([
        .link(LinkSpan(target: .page(path: first, anchor: RevisedBlock.anchor(1)), spans: [.text(words[.firstChange])]))
      ])
    }
    page.list(leads)
    marks(into: &page)
    changedPages(redline, into: &page)
    return page.page(.start, words(.revisionTitle, context.versions), summary: words[.revisionSummary])
  }

  /// The first sheet of the whole plan with changes: which versions, and how to read the marks.
  var cover: Page {
    var page = PageBuilder(path: "index")
    page.facts(versionFacts)
    page.paragraph(words[.marksTitle])
    markList(into: &page, onPaper: true)
    return page.page(.start, changes.new.plan.title)
  }

  private func marks(into page: inout PageBuilder) {
    page.heading(2, words[.marksTitle])
    markList(into: &page, onPaper: false)
  }

  /// Paper has neither a voice nor ways to press.
  private func markList(into page: inout PageBuilder, onPaper: Bool) {
    func text(_ word: PageWord, _ onScreen: PageWord) -> Span {
      .text(" – " + words[word] + (onPaper ? "" : " " + words[onScreen]))
    }
    page.list([
      [.revised(RevisedSpan(.inserted, [.text(words[.marksNew])])), text(.marksNewText, .marksNewVoice)],
      [.revised(RevisedSpan(.deleted, [.text(words[.marksGone])])), text(.marksGoneText, .marksGoneVoice)],
      [.strong([.text(words[.marksBar])]), text(.marksBarText, .marksBarWays)],
    ])
  }

  private func changedPages(_ redline: Publication, into page: inout PageBuilder) {
    var order: [String] = []
    var counts: [String: (first: Int, count: Int)] = [:]
    for (index, path) in redline.pagesOfChanges.enumerated() {
      if counts[path] == nil { order.append(path) }
      counts[path, default: (index + 1, 0)].count += 1
    }
    guard !order.isEmpty else { return }
    let titles = Dictionary(redline.pages.map { ($0.path == redline.start.path ? Self.planStartPath : $0.path, $0.title) }) { first, _ in
      first
    }
    page.heading(2, words[.changedPages])
    page.list(
      order.map { path in
        let (first, number) = counts[path] ?? (1, 0)
        let title = titles[path] ?? redline.document.title
        return [
          .link(LinkSpan(target: .page(path: path, anchor: RevisedBlock.anchor(first)), spans: [.text(title)])),
          .text(" (\(countPlaces(number)))"),
        ]
      })
  }

  private var versionFacts: [Fact] {
    [
      Fact(words[.fromVersion], [.text(changes.old.plan.version)]), Fact(words[.toVersion], [.text(changes.new.plan.version)]),
      Fact(words[.numberOfChanges], [.text(String(changes.changes.count))]),
    ]
  }

  /// What follows, and who decides.
  private func results(into page: inout PageBuilder) {
    if !context.consequences.isEmpty {
      page.heading(2, words[.consequences])
      page.list(telling.tell(all: context.consequences).map { [.text(plain($0))] })
    }
    // That the plan leaves it open is for the coordinator to know.
    let decisions = changes.decisions.contains { $0.body != nil } ? telling.tell(changes.decisions) : []
    if !decisions.isEmpty {
      page.heading(2, words[.neededDecisions])
      for decision in decisions { page.paragraph(plain(decision)) }
    }
  }

  // MARK: The list

  func changeList(_ path: String) -> Page {
    var page = PageBuilder(path: path)
    page.facts(versionFacts)
    if changes.isEmpty { page.paragraph(words[.noChanges]) }
    results(into: &page)
    let showsPages = !context.binderPages.isEmpty
    let numbered = Array(changes.changes.enumerated())
    for kind in ChangeClass.allCases {
      let told = numbered.filter { $0.element.changeClass == kind }
      guard !told.isEmpty else { continue }
      let title = kind.title(context.new.language)
      page.heading(2, title)
      var table = TableBlock(
        caption: words(.changeListCaption, ["class": title.prefix(1).lowercased() + title.dropFirst()]),
        head: ([.changeNumber, .changedPart, .whatChanged] + (showsPages ? [.binderPage] : [])).map { [.text(words[$0])] },
        rows: told.map { index, change in
          [[.text(String(index + 1))], named(change.subject), [.text(plain(telling.tell(change)))]]
            + (showsPages ? [[.text(context.binderPages[index + 1] ?? "")]] : [])
        })
      table.hidesCaption = true
      page.table(table)
    }
    return page.page(.changes, words[.changeList], summary: words[.revisionSummary])
  }

  // MARK: What each role must read

  var nothingToRead: Page {
    var page = PageBuilder(path: Self.readingPath)
    page.paragraph(words[.readAgainNobody])
    return page.page(.reading, words[.readAgain])
  }

  /// Who must read, then a page for each; none where nobody must.
  func readingPages() -> [Page] {
    let reading = changes.reading
    guard !reading.isEmpty else { return [] }
    var taken: Set<String> = []
    let paths = reading.map { entry in
      let path = unique("\(Self.readingPath)/\(Slug.of(entry.role.id))") { taken.contains($0) }
      taken.insert(path)
      return path
    }
    var overview = PageBuilder(path: Self.readingPath)
    overview.paragraph(words[.readAgainText])
    overview.list(
      zip(reading, paths).map { entry, path in
        let title = changes.newTitle(of: entry.role)
        return [.link(LinkSpan(target: .page(path: path, anchor: nil), spans: [.text(title)])), .text(" (\(count(entry.count)))")]
      })
    return [overview.page(.overview, words[.readAgain])] + zip(reading, paths).map { page(of: $0, path: $1) }
  }

  private func page(of entry: Reading, path: String) -> Page {
    var page = PageBuilder(path: path)
    page.paragraph(words[.readAgainText])
    for reason in entry.reasons {
      page.heading(2, named(reason.subject))
      if let place = context.binderPages(of: reason.changes) { page.facts([Fact(words[.binderPage], [.text(place)])]) }
      page.list(
        reason.changes.map { number in
          let change = changes.changes[number - 1]
          // A change of another element says whose it is.
          let whose = change.subject == reason.subject ? "" : telling.name(change.subject) + ": "
          return [.strong([.text("\(number). ")]), .text(whose + plain(telling.tellBriefly(change)))]
        })
    }
    return page.page(.reading, words(.readAgainRole, ["role": changes.newTitle(of: entry.role)]))
  }
}
