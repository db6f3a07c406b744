public import Diagnostics
public import PlanPages

/// A publication as a web site: a page per file, one style sheet, small scripts that only add to what the pages say, and no request to any other host.
public struct HTMLFormat: OutputFormat {
  public init() {}

  public func render(_ publication: Publication, theme: Theme) throws -> Diagnosed<[OutputFile]> {
    guard let shell = theme.web.shell else { return Diagnosed([]) }
    let scripts = SiteScripts(publication, theme: theme)
    var frame = SiteFrame(publication, theme: theme, scripts: scripts)
    var files = pagesAndWhatTheyLoad(frame, shell: shell, scripts: scripts)
    files.append(OutputFile(path: SiteFrame.styleSheet, bytes: StyleSheet.bytes(theme)))
    if let logo = theme.logo { files.append(OutputFile(path: "assets/\(logo.name)", bytes: logo.bytes)) }
    for (key, picture) in publication.pictures.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      files.append(OutputFile(path: SiteLinks.pictureFile(key), bytes: picture.bytes))
    }
    if publication.site != nil { files += PublicSite.files(&frame, shell: shell) }
    if !publication.data.isEmpty { files.append(OutputFile(path: SiteFrame.dataFile, bytes: Array(publication.data.utf8))) }
    return Diagnosed(files)
  }

  /// What can be made of a site at the same time, the longest work first: nothing of it needs anything from the rest.
  private enum Piece {
    /// All pages in one file for staff, but for what they load.
    case single
    case loaded
    case pages(Range<Int>)
  }

  private enum Made {
    case single(PageShell.Values)
    case loaded(SiteScripts.Loaded)
    case pages([OutputFile])
  }

  /// So many pieces are the pages of a site.
  private static let shares = 4

  private func pagesAndWhatTheyLoad(_ frame: SiteFrame, shell: PageShell, scripts: SiteScripts) -> [OutputFile] {
    let publication = frame.publication
    let count = frame.entries.count
    let share = count / Self.shares + 1
    let shares = stride(from: 0, to: count, by: share).map { Piece.pages($0..<min($0 + share, count)) }
    let made = sideBySide((publication.isForStaff ? [Piece.single] : []) + [.loaded] + shares) { piece -> Made in
      switch piece {
      case .single: .single(SingleFileFormat.values(publication, theme: frame.theme, scripts: scripts))
      case .loaded: .loaded(scripts.loaded(search: SearchIndex(publication, words: frame.words)))
      case .pages(let positions): .pages(pages(positions, of: frame, shell: shell))
      }
    }
    var (files, whole, loaded): ([OutputFile], PageShell.Values?, SiteScripts.Loaded?) = ([], nil, nil)
    for part in made {
      switch part {
      case .single(let values): whole = values
      case .loaded(let scripts): loaded = scripts
      case .pages(let pages): files += pages
      }
    }
    if let loaded {
      files += scripts.files(loaded, pages: frame.entries.map { Self.file(of: $0.page) })
      whole?[.scripts] = scripts.enclosed(loaded).written
    }
    if let whole { files.append(OutputFile(path: SiteFrame.singleFile, bytes: shell.stencil(for: whole).fill(whole))) }
    return files
  }

  /// A file for each page.
  private func pages(_ positions: Range<Int>, of frame: SiteFrame, shell: PageShell) -> [OutputFile] {
    var frame = frame
    return positions.map { position in
      let values = frame.values(at: position)
      return OutputFile(path: Self.file(of: frame.entries[position].page), bytes: shell.stencil(for: values).fill(values))
    }
  }

  private static func file(of page: Page) -> String { page.path + ".html" }

  /// The folder of the server where the public will find the site: `/krisstod/`; `nil` for every other site.
  public static func folder(of publication: Publication) -> String? {
    publication.site == nil ? nil : publication.document.address.flatMap { PublicAddress($0)?.folder }
  }

  /// The accessibility statement with what the audit of the site has counted: known only when all pages are written.
  public func statement(of publication: Publication, measured counts: MarkupAudit.Counts, theme: Theme) -> OutputFile? {
    guard let site = publication.site, let shell = theme.web.shell else { return nil }
    let scripts = SiteScripts(publication, theme: theme)
    var frame = SiteFrame(publication.withStatement(counts, theme: theme), theme: theme, scripts: scripts)
    guard let position = frame.entries.firstIndex(where: { $0.page.path == site.statementPath }) else { return nil }
    let values = frame.values(at: position)
    return OutputFile(path: site.statementPath + ".html", bytes: shell.stencil(for: values).fill(values))
  }
}

extension Publication {
  /// With the audit's figures at the end of the statement.
  fileprivate func withStatement(_ counts: MarkupAudit.Counts, theme: Theme) -> Publication {
    let words = theme.siteWords(Language(rawValue: language) ?? .swedish)
    let figures: [(SiteWord, Int)] = [
      (.measuredPages, counts.pages), (.measuredLinks, counts.links), (.measuredAnchors, counts.anchors), (.measuredImages, counts.images),
    ]
    var publication = self
    for section in publication.sections.indices {
      for page in publication.sections[section].pages.indices where publication.sections[section].pages[page].path == site?.statementPath {
        publication.sections[section].pages[page].blocks.append(.facts(figures.map { Fact(words[$0.0], [.text(String($0.1))]) }))
      }
    }
    return publication
  }
}
