public import Diagnostics
public import PlanPages

/// A publication as a web site: a page per file, one style sheet, small scripts that only add to what the pages say, and no request to any other host.
public struct HTMLFormat: OutputFormat {
  public init() {}

  public func render(_ publication: Publication, theme: Theme) throws -> Diagnosed<[OutputFile]> {
    guard let shell = theme.web.shell else { return Diagnosed([]) }
    let scripts = SiteScripts(publication, theme: theme)
    var frame = SiteFrame(publication, theme: theme, scripts: scripts)
    // Two halves of about the same size, which need nothing from one another.
    let (pages, others) = sideBySide(
      { [frame] in self.pages(of: frame, shell: shell) }, { [frame] in beside(frame, shell: shell, scripts: scripts) })
    var files = pages + others
    files.append(OutputFile(path: SiteFrame.styleSheet, bytes: StyleSheet.bytes(theme)))
    if let logo = theme.logo { files.append(OutputFile(path: "assets/\(logo.name)", bytes: logo.bytes)) }
    for (key, picture) in publication.pictures.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      files.append(OutputFile(path: SiteLinks.pictureFile(key), bytes: picture.bytes))
    }
    if publication.site != nil { files += PublicSite.files(&frame, shell: shell) }
    if !publication.data.isEmpty { files.append(OutputFile(path: SiteFrame.dataFile, bytes: Array(publication.data.utf8))) }
    return Diagnosed(files)
  }

  /// A file for each page.
  private func pages(of frame: SiteFrame, shell: PageShell) -> [OutputFile] {
    var frame = frame
    var stencils: [UInt64: PageShell.Stencil] = [:]
    return frame.entries.indices.map { position in
      let values = frame.values(at: position)
      let stencil = stencils[values.shape] ?? shell.stencil(for: values)
      stencils[values.shape] = stencil
      return OutputFile(path: Self.file(of: frame.entries[position].page), bytes: stencil.fill(values))
    }
  }

  private static func file(of page: Page) -> String { page.path + ".html" }

  /// What the pages load, and all of them in one file for staff.
  private func beside(_ frame: SiteFrame, shell: PageShell, scripts: SiteScripts) -> [OutputFile] {
    let publication = frame.publication
    let loaded = scripts.loaded(search: SearchIndex(publication, words: frame.words))
    var files = scripts.files(loaded, pages: frame.entries.map { Self.file(of: $0.page) })
    if publication.isForStaff {
      files.append(
        SingleFileFormat(name: SiteFrame.singleFile).file(
          publication, theme: frame.theme, shell: shell, scripts: (scripts, scripts.enclosed(loaded))))
    }
    return files
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
