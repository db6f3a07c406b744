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
    func add(_ text: String) { for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 } }
    add(publication.document.date)
    add(publication.data)
    for tool in Page.Tool.allCases { add(publication.lookups[tool] ?? "") }
    return String(hash, radix: 36)
  }

  /// Whether the site has any script at all: a theme may do without.
  var isEmpty: Bool { scripts.isEmpty }

  /// What everybody reads has the script of every page; only staff have tools and logs.
  private var scripts: [ThemeScript] {
    theme.web.scripts.filter { $0.name == ThemeScript.ofEveryPage || !publication.isPublic }
  }

  static func file(_ name: String) -> String { "assets/\(name).js" }

  func files(search: SearchIndex, pages: [String]) -> [OutputFile] {
    guard !isEmpty else { return [] }
    var files: [OutputFile] = []
    for script in scripts where script.name != ThemeScript.worker {
      files.append(OutputFile(path: Self.file(script.name), bytes: text(of: script)))
    }
    files.append(OutputFile(path: Self.file("search-index"), bytes: lookup("search-index", search.json)))
    for tool in Page.Tool.allCases {
      guard let answers = publication.lookups[tool] else { continue }
      let name = "lookup-\(tool.rawValue)"
      files.append(OutputFile(path: Self.file(name), bytes: lookup(name, Array(answers.utf8))))
    }
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
    return Array("Object.assign((globalThis.krisplan ??= { words: {} }).words, ".utf8) + json.bytes + Array(");\n".utf8) + squeezed
  }

  private func lookup(_ name: String, _ json: [UInt8]) -> [UInt8] {
    Array("krisplan.receive(\"\(name)\", \"\(edition)\", ".utf8) + json + Array(");\n".utf8)
  }
}
