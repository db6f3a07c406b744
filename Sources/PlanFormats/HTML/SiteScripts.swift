import Diagnostics
import PlanPages

/// A site's scripts and what they look up, as plain scripts: modules and requests do not work from a disk or a memory stick.
struct SiteScripts {
  let publication: Publication
  let theme: Theme
  /// Stands in every page and in everything that is looked up, so that a page never shows an answer from another edition.
  let edition: String

  init(_ publication: Publication, theme: Theme) {
    self.publication = publication
    self.theme = theme
    edition = Self.edition(of: publication)
  }

  /// A fingerprint of what the pages are made of, and no promise of anything else.
  private static func edition(of publication: Publication) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ text: String) {
      var text = text
      text.withUTF8 { bytes in for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 } }
    }
    add(publication.document.date)
    add(publication.data)
    for tool in Page.Tool.allCases { add(publication.lookups[tool] ?? "") }
    return String(hash, radix: 36)
  }

  /// Whether the site has any script at all: a theme may do without.
  var isEmpty: Bool { scripts.isEmpty }

  /// What is only read has the script of every page; only staff have tools and logs.
  private var scripts: [ThemeScript] {
    theme.web.scripts.filter { $0.name == ThemeScript.ofEveryPage || publication.isForStaff }
  }

  static func file(_ name: String) -> String { "assets/\(name).js" }

  func element(_ address: String) -> HTMLNode {
    .element("script", [HTMLAttribute("src", address), HTMLAttribute("defer", "defer")], [])
  }

  /// Attributes of the body: which page it is and where it lies, which edition it belongs to, what can be asked on it, and under which name staff's
  /// logs are kept. Where all pages stand in one file, each page has its own.
  func facts(of page: Page, from links: SiteLinks) -> [UInt8] {
    var facts: [(name: String, value: String)] = [("edition", edition)]
    if links.isEnclosed {
      facts.append(("single", "single"))
    } else {
      facts += [("root", links.root), ("page", page.path)]
      if let tool = page.tool { facts.append(("tool", tool.rawValue)) }
    }
    if publication.isForStaff { facts.append(("plan", publication.document.planID)) }
    return facts.flatMap { Array(" data-\($0.name)=\"".utf8) + HTMLWriter.escaped($0.value) + [UInt8(ascii: "\"")] }
  }

  /// What a page can load: its scripts, and what they look up.
  struct Loaded {
    fileprivate var scripts: [(name: String, bytes: [UInt8])]
    fileprivate var lookups: [(name: String, bytes: [UInt8])]
  }

  /// All that the pages can load, as the site's files and the single file both have it; nothing where there are no scripts.
  func loaded(search: SearchIndex) -> Loaded {
    guard !isEmpty else { return Loaded(scripts: [], lookups: []) }
    let answers = Page.Tool.allCases.compactMap { tool in
      publication.lookups[tool].map { (name: "lookup-\(tool.rawValue)", json: Array($0.utf8)) }
    }
    return Loaded(
      scripts: scripts.filter { $0.name != ThemeScript.worker }.map { ($0.name, text(of: $0)) },
      lookups: ([("search-index", search.json)] + answers).map { ($0.name, lookup($0.name, $0.json)) })
  }

  /// All scripts and all that they look up as addresses that hold them, in the order in which they need each other.
  func enclosed(_ loaded: Loaded) -> [HTMLNode] {
    let own = loaded.scripts
    let ordered = own.filter { $0.name == ThemeScript.ofEveryPage } + own.filter { $0.name != ThemeScript.ofEveryPage }
    guard !ordered.isEmpty else { return [] }
    return (ordered + loaded.lookups).map { element(DataAddress.of($0.bytes, type: "text/javascript")) }
  }

  func files(_ loaded: Loaded, pages: [String]) -> [OutputFile] {
    guard !isEmpty else { return [] }
    var files = (loaded.scripts + loaded.lookups).map { OutputFile(path: Self.file($0.name), bytes: $0.bytes) }
    if let worker = scripts.first(where: { $0.name == ThemeScript.worker }) {
      var json = PrintJSON()
      json.beginArray()
      for path in pages + [SiteFrame.styleSheet] + files.map(\.path) { json.add(path) }
      json.endArray()
      let list = Array("const files = ".utf8) + json.bytes + Array(";\n".utf8)
      files.append(OutputFile(path: Self.file("offline-files"), bytes: list))
      files.append(OutputFile(path: "\(ThemeScript.worker).js", bytes: text(of: worker)))
    }
    return files
  }

  /// The script after the words that it says.
  private func text(of script: ThemeScript) -> [UInt8] {
    let squeezed = WebText.squeezed(Array(script.text.utf8))
    let words = script.words[Language(rawValue: publication.language) ?? .swedish] ?? []
    guard !words.isEmpty else { return squeezed }
    var json = PrintJSON()
    json.beginObject()
    for word in words { json.add(word.key, word.text) }
    json.endObject()
    // The first one makes the place where the others put theirs.
    let place = script.name == ThemeScript.ofEveryPage ? "globalThis.krisplan={words:{}};" : ""
    return Array("\(place)Object.assign(krisplan.words,".utf8) + json.bytes + Array(");\n".utf8) + squeezed
  }

  private func lookup(_ name: String, _ json: [UInt8]) -> [UInt8] {
    Array("krisplan.receive(\"\(name)\", \"\(edition)\", ".utf8) + json + Array(");\n".utf8)
  }
}
