import PlanPages

/// The places that links of a publication may lead to. A link to anything else is printed as its words.
struct PrintPlaces {
  private struct Target {
    var section: Int
    var kind: Page.Kind
    var title: String
    var anchors: [String: String]
  }

  /// What is printed after a link, so that the place is found on paper.
  enum Reference {
    /// The page in the same tab, which the template counts.
    case page(section: Int)
    /// A page of a tab that was typeset before.
    case number(String)
    /// Another tab, with the heading to look for where the link's words are others. Its pages may change without this one.
    case tab(Int, heading: String?)
  }

  private var pages: [String: Target] = [:]
  private let showsReferences: Bool
  private let part: BinderPart
  private let numbers: PageNumbers
  /// How many changes the publication shows.
  let changeCount: Int
  /// The labels that are to be listed with their pages, by tab.
  private(set) var asked: [Int: [String]] = [:]

  /// `showsReferences` where links say where to look.
  init(_ publication: Publication, part: BinderPart, numbers: PageNumbers, showsReferences: Bool) {
    self.showsReferences = showsReferences
    self.part = part
    self.numbers = numbers
    changeCount = publication.pagesOfChanges.count
    add(publication.start, section: PageNumbers.front)
    for section in publication.sections {
      for page in section.pages { add(page, section: section.number) }
    }
    for page in publication.closing { add(page, section: PageNumbers.closing) }
  }

  private mutating func add(_ page: Page, section: Int) {
    pages[page.path] = Target(
      section: section, kind: page.kind, title: page.title, anchors: Self.anchors(page.blocks, on: page))
  }

  /// The places on a page, with what is read there.
  private static func anchors(_ blocks: [Block], on page: Page) -> [String: String] {
    var anchors: [String: String] = [:]
    for block in blocks {
      switch block {
      case .heading(let heading): anchors[heading.anchor] = heading.spans.letters
      case .table(let table): for anchor in table.anchors.values { anchors[anchor] = page.title }
      case .checklist(let checklist): for phase in checklist.phases { anchors[phase.anchor] = phase.title }
      case .revised(let revised): anchors.merge(Self.anchors(revised.blocks, on: page)) { first, _ in first }
      default: break
      }
    }
    return anchors
  }

  /// The label of a place in the templates: the page where the anchor is not found, nothing where the page is not.
  func label(_ path: String, _ anchor: String?) -> String? {
    guard let page = pages[path] else { return nil }
    guard let anchor, page.anchors[anchor] != nil else { return Self.label(path) }
    return Self.label(path, anchor)
  }

  static func label(_ path: String, _ anchor: String? = nil) -> String { anchor.map { "\(path)#\($0)" } ?? path }

  /// Whether the document that is written holds a page, so that a link can lead there.
  func isHere(_ path: String) -> Bool {
    switch pages[path]?.section {
    case nil: false
    case PageNumbers.front?: part.holdsStart
    case PageNumbers.closing?: part.holdsClosing
    case let section?: part.holds(tab: section)
    }
  }

  /// What is printed after a link. Sheets that one turns to from another sheet are named by their number, and so is what a chapter refers
  /// to as a whole; roles, decisions and words are named so often that their numbers would hide the text.
  func reference(of link: LinkSpan, on page: Page) -> Reference? {
    guard showsReferences, case .page(let path, let anchor) = link.target, let target = pages[path], path != page.path,
      isReferred(link, from: page.kind, to: target, anchor)
    else { return nil }
    let section = pages[page.path]?.section
    if section == target.section { return .page(section: target.section) }
    if section == PageNumbers.closing {
      return (label(path, anchor).flatMap { numbers[$0] }).map { .number($0) } ?? .tab(target.section, heading: nil)
    }
    guard target.section > 0 else { return nil }
    let heading = anchor.flatMap { target.anchors[$0] } ?? target.title
    let (words, title) = (link.spans.letters.lowercased(), heading.lowercased())
    return .tab(target.section, heading: title.contains(words) || words.contains(title) ? nil : heading)
  }

  private func isReferred(_ link: LinkSpan, from kind: Page.Kind, to target: Target, _ anchor: String?) -> Bool {
    switch (kind, target.kind) {
    case (.register, _), (_, .card), (_, .form), (_, .contacts), (_, .alarm), (_, .location), (_, .chapter): true
    // "Se Ordlista" leads to the whole list.
    case (.chapter, .glossary): link.spans.letters == target.title
    case (.chapter, _): anchor == nil
    default: false
    }
  }

  func isInClosing(_ page: Page) -> Bool { pages[page.path]?.section == PageNumbers.closing }

  /// Notes that a place's page must be known, where it is in a tab.
  mutating func ask(_ path: String, _ anchor: String?) {
    guard let section = pages[path]?.section, section > 0, let label = label(path, anchor) else { return }
    asked[section, default: []].append(label)
  }
}
