public import Diagnostics
public import PlanPages

/// A publication as pieces of clean HTML, with an index for the system that takes them in.
///
/// A piece has no script, style, frame, class or drawing, begins at the second level of headings, and shares no id with any other piece. The index is a
/// function of the plan, like everything else; what has changed since the last build is told beside it by who knows the last build.
public struct FragmentFormat: OutputFormat {
  public static let indexFile = "index.json"

  private let checksum: @Sendable ([UInt8]) -> String

  /// - Parameter checksum: the SHA-256 of some bytes, in hexadecimal digits.
  public init(checksum: @escaping @Sendable ([UInt8]) -> String) { self.checksum = checksum }

  public func render(_ publication: Publication, theme: Theme) throws -> Diagnosed<[OutputFile]> {
    var files: [OutputFile] = []
    var index = FragmentIndex(publication)
    index.add(publication.start, parent: nil, checksum: write(publication.start, publication.language, to: &files))
    for section in publication.sections {
      for (offset, page) in section.pages.enumerated() {
        let parent = offset == 0 ? publication.start.path : section.pages[0].path
        index.add(page, parent: parent, checksum: write(page, publication.language, to: &files))
      }
    }
    for (key, picture) in publication.pictures.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      files.append(OutputFile(path: SiteLinks.pictureFile(key), bytes: picture.bytes))
    }
    files.append(OutputFile(path: Self.indexFile, bytes: index.bytes))
    return Diagnosed(files)
  }

  /// Adds a page's file and returns its checksum.
  private func write(_ page: Page, _ language: String, to files: inout [OutputFile]) -> String {
    let renderer = FragmentRenderer(path: page.path)
    let piece = HTMLNode.element("div", [HTMLAttribute("lang", language)], renderer.nodes(page.blocks))
    let file = OutputFile(path: page.path + ".html", bytes: [piece].written + [0x0A])
    files.append(file)
    return checksum(file.bytes)
  }
}

/// The index that an importer reads: a page for each fragment, parents before their children.
private struct FragmentIndex {
  private var json = PrintJSON()
  private var order = 0

  init(_ publication: Publication) {
    let document = publication.document
    json.beginObject()
    json.key("schema")
    json.add("krisplan-fragment/1.0")
    for (key, value) in [
      ("plan", document.planID), ("title", document.title), ("municipality", document.municipality), ("version", document.version),
      ("status", document.status), ("date", document.date), ("language", publication.language),
    ] {
      json.key(key)
      json.add(value)
    }
    json.key("pages")
    json.beginArray()
  }

  mutating func add(_ page: Page, parent: String?, checksum: String) {
    json.beginObject()
    for (key, value) in [
      ("slug", page.path), ("file", page.path + ".html"), ("title", page.title), ("description", page.summary),
      ("kind", page.kind.rawValue),
    ] {
      json.key(key)
      json.add(value)
    }
    if let parent {
      json.key("parent")
      json.add(parent)
    }
    json.key("order")
    json.add(order)
    json.key("sha256")
    json.add(checksum)
    json.endObject()
    order += 1
  }

  var bytes: [UInt8] {
    var json = json
    json.endArray()
    json.endObject()
    return json.bytes + [0x0A]
  }
}
