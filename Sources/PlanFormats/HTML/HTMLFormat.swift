public import Diagnostics
public import PlanPages

/// A publication as a web site: a page per file, one style sheet, small scripts that only add to what the pages say, and no request to any other host.
public struct HTMLFormat: OutputFormat {
  public init() {}

  public func render(_ publication: Publication, theme: Theme) throws -> Diagnosed<[OutputFile]> {
    guard let shell = theme.web.shell else { return Diagnosed([]) }
    let scripts = SiteScripts(publication, theme: theme)
    var frame = SiteFrame(publication, theme: theme, scripts: scripts)
    var stencils: [UInt32: PageShell.Stencil] = [:]
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
    if !publication.data.isEmpty { files.append(OutputFile(path: SiteFrame.dataFile, bytes: Array(publication.data.utf8))) }
    return Diagnosed(files)
  }
}
