public import Diagnostics
public import PlanPages

/// A publication as a web site: a page per file, one style sheet, small scripts that only add to what the pages say, and no request to any other host.
public struct HTMLFormat: OutputFormat {
  public init() {}

  public func render(_ publication: Publication, theme: Theme) throws -> Diagnosed<[OutputFile]> {
    guard let shell = theme.web.shell else { return Diagnosed([]) }
    let scripts = SiteScripts(publication, theme: theme)
    var frame = SiteFrame(publication, theme: theme, scripts: scripts)
    var stencils: [UInt64: PageShell.Stencil] = [:]
    var files: [OutputFile] = []
    files.reserveCapacity(frame.entries.count + 4)
    for position in frame.entries.indices {
      let values = frame.values(at: position)
      let stencil = stencils[values.shape] ?? shell.stencil(for: values)
      stencils[values.shape] = stencil
      files.append(OutputFile(path: frame.entries[position].page.path + ".html", bytes: stencil.fill(values)))
    }
    let pages = files.map(\.path)
    let search = SearchIndex(publication, words: frame.words)
    files += scripts.files(search: search, pages: pages)
    if !publication.isPublic {
      files.append(
        SingleFileFormat(name: SiteFrame.singleFile).file(
          publication, theme: theme, shell: shell, scripts: scripts.enclosed(search: search)))
    }
    files.append(OutputFile(path: SiteFrame.styleSheet, bytes: StyleSheet.bytes(theme)))
    if let logo = theme.logo { files.append(OutputFile(path: "assets/\(logo.name)", bytes: logo.bytes)) }
    for (key, picture) in publication.pictures.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      files.append(OutputFile(path: SiteLinks.pictureFile(key), bytes: picture.bytes))
    }
    if publication.site != nil { files += PublicSite.files(&frame, shell: shell) }
    if !publication.data.isEmpty { files.append(OutputFile(path: SiteFrame.dataFile, bytes: Array(publication.data.utf8))) }
    return Diagnosed(files)
  }

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
