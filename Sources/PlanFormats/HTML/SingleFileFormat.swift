public import Diagnostics
import FoundationEssentials
public import PlanPages

/// A publication as one HTML file that needs nothing beside it: style sheet, logo and pictures are inside, every link stays in the file.
///
/// For whoever must send a publication, attach it to a case, or keep it where there is no folder.
public struct SingleFileFormat: OutputFormat {
  private let name: String

  /// `name` is the file's name in the publication's folder: `beslutshandling.html`.
  public init(name: String) { self.name = name }

  public func render(_ publication: Publication, theme: Theme) throws -> Diagnosed<[OutputFile]> {
    guard let shell = theme.web.shell else { return Diagnosed([]) }
    let values = Self.values(publication, theme: theme)
    return Diagnosed([OutputFile(path: name, bytes: shell.stencil(for: values).fill(values))])
  }

  /// All that the shell asks for, ready for the scripts that make the file work like a site; without them it is one long page.
  static func values(_ publication: Publication, theme: Theme, scripts: SiteScripts? = nil) -> PageShell.Values {
    SingleFile(publication, theme: theme, scripts: scripts.flatMap { $0.isEmpty ? nil : $0 }).values()
  }
}

/// The pages of a publication below each other: sections are the second level of headings, pages the third.
private struct SingleFile {
  private let publication: Publication
  private let theme: Theme
  private let frame: SiteFrame
  private let pictures: [String: String]
  private let scripts: SiteScripts?

  init(_ publication: Publication, theme: Theme, scripts: SiteScripts?) {
    self.scripts = scripts
    self.publication = publication
    self.theme = theme
    frame = SiteFrame(publication, theme: theme)
    pictures = publication.pictures.compactMapValues { picture in
      PictureKind.suffix(of: picture.bytes).map { DataAddress.of(picture.bytes, suffix: $0) }
    }
  }

  /// All that the shell asks for.
  func values() -> PageShell.Values {
    let start = publication.start
    let links = links(from: start)
    var renderer = BlockRenderer(words: frame.words, links: links)
    var values = frame.shared
    values[.kind] = Array("single".utf8)
    values[.root] = []
    values[.home] = Array("#content_".utf8)
    values[.title] = HTMLWriter.escaped(start.title)
    values[.heading] = values[.title]
    values[.pageTitle] = HTMLWriter.escaped(
      frame.words(
        .pageTitle,
        ["page": publication.name, "plan": publication.document.title, "municipality": publication.document.municipality]))
    values[.description] = HTMLWriter.escaped(start.summary.isEmpty ? start.title : start.summary)
    values[.styleSheet] = Array(DataAddress.of(StyleSheet.bytes(theme), type: "text/css").utf8)
    // All is inside: addresses that hold what they lead to, and no others.
    values[.loadedFrom] = Array("data:".utf8)
    if let scripts { values[.scriptFacts] = scripts.facts(of: start, from: links) }
    if let logo = theme.logo {
      values[.logo] = Array(DataAddress.of(logo.bytes, suffix: logo.name.hasSuffix(".svg") ? "svg" : "png").utf8)
    }
    values[.navigation] = [frame.navigation(frame.entries[0], links)].written
    let opening = HTMLNode.element("article", attributes(of: start), renderer.nodes(start.blocks))
    values[.content] = ([opening, contents()] + publication.sections.map(section)).written
    values[.facts] = frame.facts(links).written
    return values
  }

  private func attributes(of page: Page) -> [HTMLAttribute] {
    let id = HTMLAttribute.id(SiteLinks.enclosedID(page.path))
    guard scripts != nil else { return [id] }
    return [
      id, HTMLAttribute("data-page", page.path), HTMLAttribute("data-title", page.title), HTMLAttribute("data-tool", page.tool?.rawValue),
    ]
  }

  private func links(from page: Page) -> SiteLinks { SiteLinks(from: page.path, enclosing: pictures) }

  private func contents() -> HTMLNode {
    let links = links(from: publication.start)
    func item(_ title: String, _ path: String, _ below: [HTMLNode] = []) -> HTMLNode {
      .element("li", [.element("a", [.href(links.page(path))], [.text(title)])] + below)
    }
    let items = publication.sections.compactMap { section -> HTMLNode? in
      guard let first = section.pages.first else { return nil }
      let inner = section.pages.filter { $0.title != section.title }.map { item($0.title, $0.path) }
      return item(section.heading, first.path, inner.isEmpty ? [] : [.element("ul", inner)])
    }
    return .element(
      "nav", [.class("contents"), HTMLAttribute("aria-labelledby", "contents_")],
      [.element("p", [.id("contents_")], [.text(frame.words[.onThisPage])]), .element("ul", items)])
  }

  private func section(_ section: Publication.Section) -> HTMLNode {
    let heading = HTMLNode.element("h2", [.text(section.heading)])
    // A page of the section's own name needs no heading beside it.
    let pages = section.pages.map { page in
      let hasTitle = page.title != section.title
      var renderer = BlockRenderer(words: frame.words, links: links(from: page), depth: hasTitle ? 2 : 1)
      let title: [HTMLNode] = hasTitle ? [.element("h3", [.text(page.title)])] : []
      return HTMLNode.element(
        "article", attributes(of: page) + [.class("page-\(page.kind.rawValue)")], title + renderer.nodes(page.blocks))
    }
    return .element("section", [.class("part"), .id("part--\(section.id)")], [heading] + pages)
  }
}

/// A file as an address that holds all of it.
enum DataAddress {
  static func of(_ bytes: [UInt8], type: String) -> String { "data:\(type);base64,\(Data(bytes).base64EncodedString())" }

  /// A picture, by the suffix of its kind.
  static func of(_ bytes: [UInt8], suffix: String) -> String {
    let type =
      switch suffix {
      case "svg": "image/svg+xml"
      case "jpg": "image/jpeg"
      default: "image/\(suffix)"
      }
    return of(bytes, type: type)
  }
}
