import Diagnostics
import PlanPages

/// What a site for the public has beside its pages: for search engines, for feed readers, and for whoever followed an old link.
enum PublicSite {
  static let notFoundPath = "404"

  static func files(_ frame: inout SiteFrame, shell: PageShell) -> [OutputFile] {
    let values = frame.notFound()
    var files = [OutputFile(path: notFoundPath + ".html", bytes: shell.stencil(for: values).fill(values))]
    var robots = "User-agent: *\nAllow: /\n"
    if let address = frame.publicAddress {
      robots += "Sitemap: \(address.root)sitemap.xml\n"
      files.append(OutputFile(path: "sitemap.xml", bytes: sitemap(frame, address)))
      files.append(OutputFile(path: VersionFeed.path, bytes: VersionFeed.bytes(frame, address)))
    }
    files.append(OutputFile(path: "robots.txt", bytes: Array(robots.utf8)))
    return files
  }

  /// The pages in the order of the menu. No dates: of a single page it is not known when it last changed.
  private static func sitemap(_ frame: SiteFrame, _ address: PublicAddress) -> [UInt8] {
    let pages = frame.entries.map { entry in
      HTMLNode.element("url", [.element("loc", [.text(address.page(entry.page.path))])])
    }
    return XMLFile.bytes(.element("urlset", [HTMLAttribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")], pages))
  }
}

/// The published versions of the plan as an Atom feed (RFC 4287).
enum VersionFeed {
  static let path = "versioner.xml"

  static func bytes(_ frame: SiteFrame, _ address: PublicAddress) -> [UInt8] {
    let site = frame.publication.site
    let document = frame.publication.document
    let newest = site?.versions.first?.date ?? document.date
    let about = address.page(site?.versionsPath ?? "index")
    let entries = (site?.versions ?? []).map { version -> HTMLNode in
      // Lasts as long as the plan has its id and its host, wherever the site moves.
      let id = "tag:\(address.host),\(version.date):\(document.planID)/\(SiteLinks.encoded(version.version))"
      return .element(
        "entry",
        [
          .element("id", [.text(id)]),
          .element("title", [.text(frame.words(.feedEntry, ["version": version.version]))]),
          .element("updated", [.text(moment(version.date))]),
          .element("link", [HTMLAttribute("rel", "alternate"), .href(about)], []),
          .element("summary", [.text(version.change)]),
        ])
    }
    return XMLFile.bytes(
      .element(
        "feed", [HTMLAttribute("xmlns", "http://www.w3.org/2005/Atom"), HTMLAttribute("xml:lang", frame.publication.language)],
        [
          .element("id", [.text(address.root + path)]),
          .element("title", [.text(frame.feedTitle)]),
          .element("updated", [.text(moment(newest))]),
          .element("author", [.element("name", [.text(document.municipality)])]),
          .element("link", [HTMLAttribute("rel", "self"), .href(address.root + path)], []),
          .element("link", [HTMLAttribute("rel", "alternate"), .href(address.root)], []),
        ] + entries))
  }

  /// Versions have a day; a feed must have a time.
  private static func moment(_ date: String) -> String { date + "T00:00:00Z" }
}

/// A file of XML.
private enum XMLFile {
  static func bytes(_ root: HTMLNode) -> [UInt8] { Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8) + [root].written + [0x0A] }
}

/// JSON that stands inside a page, as a block of data that no browser executes.
enum StructuredData {
  /// Without the letters that are markup: the same value in JSON, and no way out of the element.
  static func escaped(_ json: String) -> [UInt8] {
    var out: [UInt8] = []
    for byte in json.utf8 {
      switch byte {
      case UInt8(ascii: "<"): out += Array("\\u003c".utf8)
      case UInt8(ascii: ">"): out += Array("\\u003e".utf8)
      case UInt8(ascii: "&"): out += Array("\\u0026".utf8)
      default: out.append(byte)
      }
    }
    return out
  }
}
