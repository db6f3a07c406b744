import Diagnostics

/// Scripts and their words. A script asks for a word by `say("key")`: those that it asks for are the words that the theme must have.
extension ThemeReader {
  mutating func scripts() -> [ThemeScript] {
    let names = (ThemeFile.names(in: "\(folder)/web/scripts") ?? []).filter { $0.hasSuffix(".js") }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    var scripts = names.compactMap { name in
      bytes("web/scripts/\(name)").map { ThemeScript(name: String(name.dropLast(3)), text: String(decoding: $0, as: UTF8.self)) }
    }
    guard !scripts.isEmpty else { return [] }
    let asked = scripts.map { Self.words(askedIn: $0.text) }
    for language in Language.allCases {
      guard let bytes = bytes("strings/\(language.rawValue)/scripts.yml") else { continue }
      var table = yaml("\(folder)/strings/\(language.rawValue)/scripts.yml", String(decoding: bytes, as: UTF8.self))
      for number in scripts.indices {
        scripts[number].words[language] = asked[number].compactMap { key in
          table.text(key).map { (key, $0.text) }
        }
      }
      diagnostics += table.finish()
    }
    return scripts
  }

  /// The keys between `say("` and `"`, each once, in order.
  static func words(askedIn text: String) -> [String] {
    let call = Array("say(\"".utf8)
    let bytes = Array(text.utf8)
    var keys: Set<String> = []
    var rest = bytes[...]
    while let start = rest.firstIndex(of: call[0]) {
      rest = rest[start...]
      guard rest.starts(with: call) else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(call.count)
      guard let end = rest.firstIndex(of: UInt8(ascii: "\"")) else { break }
      keys.insert(String(decoding: rest[..<end], as: UTF8.self))
      rest = rest[end...]
    }
    return keys.sorted()
  }
}
