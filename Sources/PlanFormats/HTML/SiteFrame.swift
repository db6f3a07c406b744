import Diagnostics
import PlanPages

/// What the pages of a site share, and what surrounds each: menu, way back, contents, foot.
struct SiteFrame {
  static let styleSheet = "assets/site.css"
  static let dataFile = "plan.json"
  /// The whole site in one file, beside the site.
  static let singleFile = "krisplan.html"

  /// A page with its section; the start has none.
  struct Entry {
    var page: Page
    var section: Int?
  }

  let publication: Publication
  let theme: Theme
  let words: Wording<SiteWord>
  let entries: [Entry]
  /// What is the same on every page.
  let shared: PageShell.Values
  private let savedCopy: [UInt8]
  /// Menus and feet that several pages have in common.
  private var menus: [MenuKey: [UInt8]] = [:]
  private var feet: [String: [UInt8]] = [:]

  private struct MenuKey: Hashable {
    var root: String
    var section: Int?
    var isFirst: Bool
  }

  private let scripts: SiteScripts?

  init(_ publication: Publication, theme: Theme, scripts: SiteScripts? = nil) {
    self.publication = publication
    self.theme = theme
    self.scripts = scripts
    let words = theme.siteWords(Language(rawValue: publication.language) ?? .swedish)
    self.words = words
    entries =
      [Entry(page: publication.start, section: nil)]
      + publication.sections.enumerated().flatMap { offset, section in section.pages.map { Entry(page: $0, section: offset) } }

    let document = publication.document
    var shared = PageShell.Values()
    shared[.language] = HTMLWriter.escaped(publication.language)
    shared[.plan] = HTMLWriter.escaped(document.title)
    shared[.municipality] = HTMLWriter.escaped(document.municipality)
    shared[.edition] = HTMLWriter.escaped(document.edition)
    shared[.version] = HTMLWriter.escaped(words(.version, ["version": document.version]) + " · " + document.status)
    shared[.skipToContent] = HTMLWriter.escaped(words[.skipToContent])
    shared[.notice] = publication.notice.map { HTMLWriter.escaped($0) }
    if publication.isRedline {
      // Neither found by a search engine nor held against the binder: it is not what holds.
    } else if publication.isPublic {
      shared[.isIndexed] = []
      if publication.site != nil { shared[.locale] = Array((publication.language == "sv" ? "sv_SE" : "en_GB").utf8) }
    } else {
      shared[.checkAgainstBinder] = HTMLWriter.escaped(words[.checkAgainstBinder])
    }
    self.shared = shared
    savedCopy = HTMLWriter.escaped(words(.savedCopy, ["date": document.date, "version": document.version]))
  }

  /// All that the shell may ask for on one page, as markup.
  mutating func values(at position: Int) -> PageShell.Values {
    let entry = entries[position]
    let links = SiteLinks(from: entry.page.path)
    var values = values(of: entry, links)
    if let turner = turner(position, links) { values[.turner] = [turner].written }
    if let address = publicAddress {
      values[.canonical] = HTMLWriter.escaped(address.page(entry.page.path))
      values[.feed] = Array((links.root + VersionFeed.path).utf8)
      values[.feedTitle] = HTMLWriter.escaped(feedTitle)
    }
    if entry.page.path == publication.start.path, let site = publication.site {
      values[.structuredData] = StructuredData.escaped(site.organisation)
    }
    return values
  }

  /// The page that a server shows where there is none: it may be shown at any depth, so its links begin at the server's root.
  mutating func notFound() -> PageShell.Values {
    var page = Page(path: PublicSite.notFoundPath, kind: .about, title: words[.notFoundTitle])
    page.blocks = [.paragraph([.text(words[.notFoundText])])]
    let links = publicAddress.map { SiteLinks(below: $0.folder) } ?? SiteLinks(from: page.path)
    var values = values(of: Entry(page: page, section: nil), links)
    values[.isIndexed] = nil
    return values
  }

  /// Where the public finds the site; `nil` for every other site, and where the plan does not say.
  var publicAddress: PublicAddress? { publication.site == nil ? nil : publication.document.address.flatMap { PublicAddress($0) } }

  var feedTitle: String { words(.feedTitle, ["plan": publication.document.title, "municipality": publication.document.municipality]) }

  private mutating func values(of entry: Entry, _ links: SiteLinks) -> PageShell.Values {
    let page = entry.page
    var renderer = BlockRenderer(words: words, links: links, redline: publication.isRedline ? publication : nil)
    var values = shared
    values[.kind] = Array(page.kind.rawValue.utf8)
    values[.root] = Array(links.root.utf8)
    values[.home] = Array(links.page(publication.start.path).utf8)
    values[.title] = HTMLWriter.escaped(page.title)
    values[.heading] = page.revisedTitle.map { renderer.spans.nodes($0).written } ?? values[.title]
    values[.pageTitle] = HTMLWriter.escaped(pageTitle(page))
    values[.description] = HTMLWriter.escaped(page.summary.isEmpty ? page.title : page.summary)
    values[.styleSheet] = Array((links.root + Self.styleSheet).utf8)
    if let logo = theme.logo { values[.logo] = Array((links.root + "assets/" + SiteLinks.encoded(logo.name)).utf8) }
    values[.navigation] = menu(entry, links)
    values[.loadedFrom] = Array("'self'".utf8)
    if publication.isForStaff { values[.savedCopy] = savedCopy }
    if let scripts, !scripts.isEmpty {
      values[.scriptFacts] = scripts.facts(of: page, from: links)
      values[.scripts] = [scripts.element(links.root + SiteScripts.file(ThemeScript.ofEveryPage))].written
    }
    if let section = entry.section { values[.breadcrumb] = [breadcrumb(entry, section: section, links)].written }
    if let contents = contents(page) { values[.contents] = [contents].written }
    values[.content] = renderer.nodes(page.blocks).written
    values[.facts] = foot(links)
    return values
  }

  private mutating func menu(_ entry: Entry, _ links: SiteLinks) -> [UInt8] {
    let isFirst = entry.section.map { publication.sections[$0].pages.first?.path == entry.page.path } ?? true
    let key = MenuKey(root: links.root, section: entry.section, isFirst: isFirst)
    if let known = menus[key] { return known }
    let menu = [navigation(entry, links)].written
    menus[key] = menu
    return menu
  }

  private mutating func foot(_ links: SiteLinks) -> [UInt8] {
    if let known = feet[links.root] { return known }
    let foot = facts(links).written
    feet[links.root] = foot
    return foot
  }

  private func pageTitle(_ page: Page) -> String {
    let document = publication.document
    // A page of a redline must not be taken for that of the plan, whose title it has.
    if publication.isRedline {
      return words(
        .pageTitle, ["page": "\(page.title), \(publication.name)", "plan": document.title, "municipality": document.municipality])
    }
    if page.title == document.title { return "\(document.title) – \(document.municipality)" }
    return words(.pageTitle, ["page": page.title, "plan": document.title, "municipality": document.municipality])
  }
}

// MARK: - Ways through the site

extension SiteFrame {
  /// The sections twice: folded behind a button for narrow screens, in a row for wide ones. The style sheet shows one of them.
  func navigation(_ entry: Entry, _ links: SiteLinks) -> HTMLNode {
    var items: [HTMLNode] = [self.item(words[.start], links.page(publication.start.path), isCurrent: entry.section == nil ? "page" : nil)]
    for (offset, section) in publication.sections.enumerated() {
      guard let first = section.pages.first else { continue }
      let state = entry.section == offset ? (first.path == entry.page.path ? "page" : "true") : nil
      items.append(self.item(section.title, links.page(first.path), isCurrent: state))
    }
    let list = HTMLNode.element("ul", items)
    return .element(
      "nav", [.class("menu"), HTMLAttribute("aria-label", words[.mainMenu])],
      [.element("details", [.element("summary", [.text(words[.menu])]), list]), list])
  }

  private func item(_ title: String, _ address: String, isCurrent: String?) -> HTMLNode {
    .element("li", [.element("a", [.href(address), HTMLAttribute("aria-current", isCurrent)], [.text(title)])])
  }

  private func breadcrumb(_ entry: Entry, section: Int, _ links: SiteLinks) -> HTMLNode {
    var items: [HTMLNode] = [self.item(words[.start], links.page(publication.start.path), isCurrent: nil)]
    let home = publication.sections[section]
    if let first = home.pages.first, first.path != entry.page.path {
      items.append(self.item(home.title, links.page(first.path), isCurrent: nil))
    }
    items.append(.element("li", [HTMLAttribute("aria-current", "page")], [.text(entry.page.title)]))
    return .element("nav", [.class("crumbs"), HTMLAttribute("aria-label", words[.youAreHere])], [.element("ol", items)])
  }

  /// The headings of a long page. A card has none: its steps come first.
  private func contents(_ page: Page) -> HTMLNode? {
    guard page.kind != .card, page.kind != .start else { return nil }
    let headings = page.blocks.compactMap { block in
      if case .heading(let heading) = block, heading.level == 2 { heading } else { nil }
    }
    guard headings.count > 3 else { return nil }
    return .element(
      "nav", [.class("contents"), HTMLAttribute("aria-labelledby", "contents_")],
      [
        .element("p", [.id("contents_")], [.text(words[.onThisPage])]),
        .element(
          "ul",
          headings.map { heading in
            .element("li", [.element("a", [.href("#" + SiteLinks.encoded(heading.anchor))], [.text(heading.spans.plainText)])])
          }),
      ])
  }

  /// The page before and the page after in the same section.
  private func turner(_ position: Int, _ links: SiteLinks) -> HTMLNode? {
    guard let section = entries[position].section else { return nil }
    func neighbour(_ index: Int, _ word: SiteWord, _ name: String) -> HTMLNode? {
      guard entries.indices.contains(index), entries[index].section == section else { return nil }
      let page = entries[index].page
      return .element(
        "a", [.class(name), .href(links.page(page.path)), HTMLAttribute("rel", name)],
        [.element("span", [.text(words[word])]), .text(" "), .element("strong", [.text(page.title)])])
    }
    let ways = [neighbour(position - 1, .previousPage, "prev"), neighbour(position + 1, .nextPage, "next")].compactMap { $0 }
    return ways.isEmpty ? nil : .element("nav", [.class("turner"), HTMLAttribute("aria-label", words[.pageTurner])], ways)
  }

  /// The document's facts for the foot, so that a printed page tells what it is.
  func facts(_ links: SiteLinks) -> [HTMLNode] {
    let document = publication.document
    var rows: [HTMLNode] = []
    func add(_ word: SiteWord, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      rows.append(.element("div", [.element("dt", [.text(words[word])]), .element("dd", [.text(value)])]))
    }
    add(.edition, document.edition)
    add(.status, "\(words(.version, ["version": document.version])), \(document.status)")
    add(.published, document.date)
    add(.caseNumber, document.caseNumber)
    add(.decided, document.decision)
    add(.validFrom, document.validFrom)
    add(.revisionDue, document.revisionDue)
    let list = HTMLNode.element("dl", rows)
    guard !links.isEnclosed else { return [list] }
    var ways: [(file: String, word: SiteWord)] = []
    if publication.isForStaff { ways.append((Self.singleFile, .singleFile)) }
    if let site = publication.site { ways.append((site.statementPath + ".html", .accessibility)) }
    if !publication.data.isEmpty { ways.append((Self.dataFile, .planData)) }
    return [list] + ways.map { way in .element("p", [.element("a", [.href(links.root + way.file)], [.text(words[way.word])])]) }
  }
}

extension Publication {
  /// Whether it is what staff work with: it has tools, a copy for when the server does not answer, and a file that holds all of it.
  var isForStaff: Bool { !isPublic && !isRedline }
}
