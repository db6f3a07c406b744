public import Diagnostics

/// Looks at the written files with other eyes than those that wrote them: libxml2 reads every page again.
///
/// A page that has any of these faults was made wrong by the theme or by Krisplan itself, not by the plan's author.
public enum MarkupAudit {
  /// How much was looked at. A check that met nothing has proved nothing.
  public struct Counts: Sendable, Hashable {
    public var files = 0
    public var pages = 0
    /// Links and addresses inside the site.
    public var links = 0
    /// Links to other places, which are not followed.
    public var outsideLinks = 0
    public var anchors = 0
    public var images = 0
    /// Strings that no file may hold.
    public var forbidden = 0
  }

  public struct Report: Sendable {
    public var diagnostics: [Diagnostic]
    public var counts: Counts
  }

  /// What the pages are.
  public enum Shape: Sendable {
    /// Whole pages; `root` is the folder of the server where the site will lie, which links may begin with: `/krisstod/`.
    case site(root: String?)
    /// Pieces without head and frame, for pages of another system: ids must be unique through all of them.
    case fragments
  }

  /// Checks the files of one publication. `forbidden` are values above its clearance.
  public static func check(
    _ files: [OutputFile], forbidden: ForbiddenText = ForbiddenText([]), shape: Shape = .site(root: nil)
  ) -> Report {
    var audit = SiteAudit(files, forbidden: forbidden, shape: shape)
    audit.run()
    return Report(diagnostics: audit.diagnostics, counts: audit.counts)
  }
}

/// One run of the audit.
struct SiteAudit {
  private let files: [OutputFile]
  private let forbidden: ForbiddenText
  private let shape: MarkupAudit.Shape
  /// On which page each id of a fragment stands.
  private var pageOfID: [String: String] = [:]
  private var pages: [String: ScannedPage] = [:]
  private let paths: Set<String>
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var counts = MarkupAudit.Counts()

  init(_ files: [OutputFile], forbidden: ForbiddenText, shape: MarkupAudit.Shape) {
    self.shape = shape
    self.files = files
    self.forbidden = forbidden
    paths = Set(files.map(\.path))
  }

  mutating func run() {
    counts.files = files.count
    counts.forbidden = forbidden.strings.count
    let shares = sideBySide(Self.shares(of: files)) { [forbidden] share in Self.read(share, forbidden) }
    for (file, seen) in zip(files, shares.joined()) {
      if let page = seen.page {
        check(page, file.path)
        if file.path.hasSuffix(".html") { pages[file.path] = page }
      }
      for string in seen.found { diagnostics.append(.hiddenString(forbidden.strings[string], file.path)) }
    }
    if case .site = shape { checkTitles() }
    checkLinks()
  }

  /// So many files are read by one parser before another core may go on.
  private static let share = 24

  private static func shares(of files: [OutputFile]) -> [ArraySlice<OutputFile>] {
    stride(from: 0, to: files.count, by: share).map { files[$0..<min($0 + share, files.count)] }
  }

  /// What each file holds, as far as it can be seen without the others: its page, and the numbers of the strings that it must not hold.
  private static func read(_ files: ArraySlice<OutputFile>, _ forbidden: ForbiddenText) -> [(page: ScannedPage?, found: [Int])] {
    let scanner = MarkupScanner()
    return files.map { file in
      var found = file.bytes.withUnsafeBufferPointer { forbidden.found(in: $0) }
      if ContentLines.areIn(file.path) {
        found += ContentLines.unfolded(file.bytes).withUnsafeBufferPointer { forbidden.found(in: $0) }
      }
      var page: ScannedPage?
      if file.path.hasSuffix(".html") || file.path.hasSuffix(".svg") {
        var scanned = scanner.scan(file.bytes)
        found += scanned.text.withUnsafeBufferPointer { forbidden.found(in: $0) }
        scanned.text = []
        page = scanned
      }
      return (page, Set(found).sorted())
    }
  }

  private mutating func check(_ page: ScannedPage, _ path: String) {
    if let fault = page.fault { diagnostics.append(.notWellFormed(fault, path)) }
    for id in page.repeatedIDs { diagnostics.append(.repeatedID(id, path)) }
    for id in page.references where !page.ids.contains(id) { diagnostics.append(.missingReference(id, path)) }
    for image in page.imagesWithoutAlternative { diagnostics.append(.imageWithoutAlternative(image, path)) }
    for code in page.inlineCode { diagnostics.append(.inlineCode(code, path)) }
    counts.anchors += page.ids.count
    counts.images += page.images
    guard path.hasSuffix(".html"), page.fault == nil else { return }
    counts.pages += 1
    if case .fragments = shape { return checkFragment(page, path) }
    if page.language?.isEmpty ?? true { diagnostics.append(.missingLanguage(path)) }
    let firsts = page.headings.count { $0 == 1 }
    if firsts != 1 { diagnostics.append(.firstHeadings(firsts, path)) }
    for (previous, next) in zip(page.headings, page.headings.dropFirst()) where next > previous + 1 {
      diagnostics.append(.skippedHeading(previous, next, path))
    }
  }

  /// A fragment goes into a page that has a main heading already.
  private mutating func checkFragment(_ page: ScannedPage, _ path: String) {
    let firsts = page.headings.count { $0 == 1 }
    if firsts != 0 { diagnostics.append(.firstHeadings(firsts, path)) }
    for (previous, next) in zip([1] + page.headings, page.headings) where next > previous + 1 {
      diagnostics.append(.skippedHeading(previous, next, path))
    }
    for id in page.ids {
      if pageOfID[id] != nil { diagnostics.append(.repeatedID(id, path)) }
      pageOfID[id] = path
    }
  }

  private mutating func checkTitles() {
    var first: [String: String] = [:]
    for file in files {
      guard let page = pages[file.path], page.fault == nil else { continue }
      if page.title.isEmpty {
        diagnostics.append(.missingTitle(file.path))
      } else if let other = first[page.title] {
        diagnostics.append(.repeatedTitle(page.title, file.path, other))
      } else {
        first[page.title] = file.path
      }
    }
  }

  /// The pages of a folder together: the same addresses stand on all of them, and each is followed once.
  private mutating func checkLinks() {
    var folders: [Substring: [Int]] = [:]
    for (number, file) in files.enumerated() where pages[file.path] != nil {
      folders[file.path[..<(file.path.lastIndex(of: "/") ?? file.path.startIndex)], default: []].append(number)
    }
    var found = [[Diagnostic]](repeating: [], count: files.count)
    for checked in sideBySide(
      folders.sorted { $0.key < $1.key }, { [self] in linksChecked(of: $0.value, in: $0.key.split(separator: "/")[...]) })
    {
      counts.links += checked.links
      counts.outsideLinks += checked.outsideLinks
      for (number, diagnostics) in checked.found { found[number] = diagnostics }
    }
    diagnostics += found.joined()
    if counts.pages > 0, counts.links == 0 { diagnostics.append(.noLinks) }
  }

  /// How many links the pages of a folder have, and what is wrong with them, by the numbers of their files.
  private func linksChecked(
    of files: [Int], in folder: ArraySlice<Substring>
  ) -> (links: Int, outsideLinks: Int, found: [(number: Int, diagnostics: [Diagnostic])]) {
    var verdicts: [String: Verdict] = [:]
    var (links, outsideLinks) = (0, 0)
    var found: [(number: Int, diagnostics: [Diagnostic])] = []
    for number in files {
      let path = self.files[number].path
      guard let page = pages[path] else { continue }
      var diagnostics: [Diagnostic] = []
      for link in page.links {
        let verdict: Verdict
        if let known = verdicts[link.address] {
          verdict = known
        } else {
          verdict = self.verdict(on: link.address, in: folder)
          verdicts[link.address] = verdict
        }
        if case .outside = verdict { outsideLinks += 1 } else if verdict != .unknown { links += 1 }
        switch verdict {
        case .outside(let isRequest): if link.isLoaded, isRequest { diagnostics.append(.requestToOtherHost(link.address, path)) }
        case .unknown, .missingFile: diagnostics.append(.brokenLink(link.address, path))
        case .missingAnchor: diagnostics.append(.missingAnchor(link.address, path))
        case .samePage(let anchor): if !page.ids.contains(anchor) { diagnostics.append(.missingAnchor(link.address, path)) }
        case .sound: break
        }
      }
      if !diagnostics.isEmpty { found.append((number, diagnostics)) }
    }
    return (links, outsideLinks, found)
  }

  /// What is known of an address, the same for every page of a folder.
  private enum Verdict: Equatable {
    case sound, missingFile, missingAnchor, unknown
    case outside(isRequest: Bool)
    case samePage(anchor: String)
  }

  private func verdict(on address: String, in folder: ArraySlice<Substring>) -> Verdict {
    if case .site(let root?) = shape, address.hasPrefix(root) { return verdict(on: String(address.dropFirst(root.count)), in: []) }
    switch SiteAddress(address, in: folder) {
    case .unknown: return .unknown
    case .outside(let isRequest): return .outside(isRequest: isRequest)
    case .inside(nil, let anchor): return .samePage(anchor: anchor ?? "")
    case .inside(let path?, let anchor):
      guard paths.contains(path) else { return .missingFile }
      guard let anchor else { return .sound }
      return pages[path]?.ids.contains(anchor) ?? false ? .sound : .missingAnchor
    }
  }
}
