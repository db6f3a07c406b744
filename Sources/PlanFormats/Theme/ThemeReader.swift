public import Diagnostics
import Glibc
import PlanPages
import StrictYAML

extension Theme {
  /// Reads a theme's folder. What is wrong in it is told with its place; where something is missing, a plain standard is used so that all is found at once.
  ///
  /// `throws` only where `theme.yml` itself cannot be read.
  public static func load(_ folder: String) throws -> Diagnosed<Theme> {
    var reader = ThemeReader(folder: folder)
    let theme = try reader.read()
    return Diagnosed(theme, reader.diagnostics.sorted(in: theme.files))
  }
}

/// Reads `theme.yml`, the strings and the files of `web/`.
struct ThemeReader {
  let folder: String
  var files = SourceFiles()
  var diagnostics: [Diagnostic] = []

  init(folder: String) { self.folder = folder }

  mutating func read() throws -> Theme {
    let path = "\(folder)/theme.yml"
    var table = yaml(path, String(decoding: try ThemeFile.read(path), as: UTF8.self))
    let logo = logo(&table)
    let fonts = fonts(&table)
    var colours = table.table("färger")
    let light = palette(&colours, "ljust")
    let dark = palette(&colours, "mörkt")
    diagnostics += colours.finish()
    let print = printSettings(&table)
    diagnostics += table.finish()
    let web = web()
    var words: [Language: ThemeWords] = [:]
    for language in Language.allCases { words[language] = strings(language) }
    return Theme(folder: folder, files: files, light: light, dark: dark, logo: logo, fonts: fonts, print: print, web: web, words: words)
  }

  mutating func yaml(_ path: String, _ text: String) -> ThemeTable {
    let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    let source = SourceFile(path: path, text: text)
    let file = files.add(source)
    let read = StrictYAML.read(source, file: file, range: 0..<text.utf8.count)
    diagnostics += read.diagnostics
    let firstLine = text.utf8.firstIndex(of: UInt8(ascii: "\n")).map { text.utf8.distance(from: text.startIndex, to: $0) }
    return ThemeTable(read.value, at: SourceRange(file: file, 0..<(firstLine ?? text.utf8.count)))
  }

  /// A file of the theme, or nothing and a diagnostic.
  mutating func bytes(_ name: String, namedAt range: SourceRange? = nil) -> [UInt8]? {
    do {
      return try ThemeFile.read("\(folder)/\(name)")
    } catch {
      diagnostics.append(.missingThemeFile("\(folder)/\(name)", at: range))
      return nil
    }
  }

  private mutating func logo(_ table: inout ThemeTable) -> Theme.Logo? {
    guard let name = table.text("logotyp", isOptional: true), let bytes = bytes(name.text, namedAt: name.range) else { return nil }
    let file = String(name.text[(name.text.lastIndex(of: "/").map { name.text.index(after: $0) } ?? name.text.startIndex)...])
    guard [".svg", ".png"].contains(where: { file.hasSuffix($0) }) else {
      diagnostics.append(.unknownLogoFormat(at: name.range))
      return nil
    }
    return Theme.Logo(name: file, bytes: bytes)
  }

  private mutating func fonts(_ table: inout ThemeTable) -> Theme.Fonts {
    var fonts = table.table("typsnitt")
    defer { if !fonts.isEmpty { diagnostics += fonts.finish() } }
    return Theme.Fonts(
      web: fonts.texts("webb").map(\.text), print: fonts.texts("tryck").map(\.text), printFolders: fonts.texts("tryckmappar").map(\.text))
  }

  private mutating func printSettings(_ table: inout ThemeTable) -> PrintSettings {
    var settings = table.table("tryck")
    var values: [PrintSettings.Key: String] = [:]
    var holes = PrintSettings.Holes.trio
    if !settings.isEmpty {
      if let named = settings.text("hål", isOptional: true) {
        if let known = PrintSettings.Holes(rawValue: named.text) {
          holes = known
        } else {
          diagnostics.append(.unknownHoles(at: named.range))
        }
      }
      for key in PrintSettings.Key.allCases { values[key] = settings.text(key.rawValue)?.text }
      diagnostics += settings.finish()
    }
    return PrintSettings(values, holes: holes)
  }

  private mutating func web() -> WebTheme {
    let shell = bytes("web/page.mustache").flatMap { pageShell(String(decoding: $0, as: UTF8.self)) }
    let names = (ThemeFile.names(in: "\(folder)/web") ?? []).filter { $0.hasSuffix(".css") }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    if names.isEmpty { diagnostics.append(.missingThemeFile("\(folder)/web/*.css", at: nil)) }
    return WebTheme(shell: shell, styles: names.flatMap { bytes("web/\($0)") ?? [] }, scripts: scripts())
  }
}

// MARK: - The page shell

extension ThemeReader {
  private mutating func pageShell(_ text: String) -> PageShell? {
    let path = "\(folder)/web/page.mustache"
    let file = files.add(SourceFile(path: path, text: text))
    let known = Set(PageShell.Value.allCases.map(\.name))
    let used = PageShell.names(in: text)
    for use in used where !known.contains(use.name) {
      diagnostics.append(
        .unknownShellName(use.name, at: SourceRange(file: file, use.range), nearest: nearestWord(to: use.name, among: known.sorted())))
    }
    let names = Set(used.map(\.name))
    for value in PageShell.required where !names.contains(value.name) {
      diagnostics.append(.missingShellName(value.name, at: SourceRange(file: file, 0..<0)))
    }
    do {
      return try PageShell(text)
    } catch {
      diagnostics.append(.brokenShell("\(error)", at: SourceRange(file: file, 0..<0)))
      return nil
    }
  }
}

// MARK: - Colours

extension ThemeReader {
  private mutating func palette(_ colours: inout ThemeTable, _ key: String) -> Palette {
    var table = colours.table(key)
    var ranges: [Palette.Role: SourceRange] = [:]
    var found: [Palette.Role: Colour] = [:]
    guard !table.isEmpty else { return Palette(colours: [:], levels: []) }
    for role in Palette.Role.allCases {
      guard let text = table.text(role.rawValue) else { continue }
      ranges[role] = text.range
      found[role] = colour(text)
    }
    let levels = levels(&table, on: found)
    diagnostics += table.finish()
    for pair in ColourPair.all {
      guard let front = found[pair.front], let back = found[pair.back], let range = ranges[pair.front] else { continue }
      check(front, pair.front.rawValue, on: back, pair.back.rawValue, atLeast: pair.minimum, at: range)
    }
    return Palette(colours: found, levels: levels)
  }

  /// Pairs of a shape's colour and the colour of the number in it.
  private mutating func levels(_ table: inout ThemeTable, on found: [Palette.Role: Colour]) -> [Palette.Level] {
    guard let value = table.value("nivåer") else { return [] }
    guard case .list(let items) = value.content, !items.isEmpty else {
      diagnostics.append(.notLevelColours(at: value.range))
      return []
    }
    return items.enumerated().compactMap { offset, item in
      guard case .list(let pair) = item.content, pair.count == 2, case .string(let fill) = pair[0].content,
        case .string(let text) = pair[1].content
      else {
        diagnostics.append(.notLevelColours(at: item.range))
        return nil
      }
      guard let fill = colour((fill, pair[0].range)), let text = colour((text, pair[1].range)) else { return nil }
      check(text, "nivå \(offset + 1)", on: fill, "nivå \(offset + 1)", atLeast: 4.5, at: item.range)
      for role in [Palette.Role.page, .surface, .shade] {
        if let back = found[role] { check(fill, "nivå \(offset + 1)", on: back, role.rawValue, atLeast: 3, at: item.range) }
      }
      return Palette.Level(fill: fill, text: text)
    }
  }

  private mutating func colour(_ written: (text: String, range: SourceRange)) -> Colour? {
    if let colour = Colour(written.text) { return colour }
    diagnostics.append(.notAColour(written.text, at: written.range))
    return nil
  }

  private mutating func check(
    _ front: Colour, _ frontName: String, on back: Colour, _ backName: String, atLeast minimum: Double, at range: SourceRange
  ) {
    let contrast = front.contrast(to: back)
    if contrast < minimum { diagnostics.append(.lowContrast(frontName, backName, contrast, atLeast: minimum, at: range)) }
  }
}

// MARK: - Strings

extension ThemeReader {
  private mutating func strings(_ language: Language) -> ThemeWords {
    ThemeWords(pages: wording(language, "pages"), site: wording(language, "site"), print: wording(language, "print"))
  }

  private mutating func wording<Word: RawRepresentable<String> & CaseIterable & Hashable & Sendable>(
    _ language: Language, _ name: String
  ) -> Wording<Word> {
    guard let bytes = bytes("strings/\(language.rawValue)/\(name).yml") else { return .keys }
    var table = yaml("\(folder)/strings/\(language.rawValue)/\(name).yml", String(decoding: bytes, as: UTF8.self))
    var texts: [String: String] = [:]
    for word in Word.allCases { texts[word.rawValue] = table.text(word.rawValue)?.text }
    diagnostics += table.finish()
    return .complete(texts)
  }
}

extension Diagnostic {
  static func missingThemeFile(_ path: String, at range: SourceRange?) -> Diagnostic {
    Diagnostic(
      "missing-theme-file", .error, at: range, path: range == nil ? path : nil,
      LocalizedText(
        sv: "temats fil finns inte eller kan inte läsas: \(path)", en: "the theme's file does not exist or cannot be read: \(path)"),
      explanation: LocalizedText(
        sv: "Lägg filen i temats mapp, eller rätta namnet.", en: "Put the file into the theme's folder, or correct its name."))
  }

  fileprivate static func unknownShellName(_ name: String, at range: SourceRange, nearest: String?) -> Diagnostic {
    Diagnostic(
      "unknown-shell-name", .error, at: range,
      LocalizedText(sv: "sidmallen frågar efter `\(name)`, som inte finns", en: "page shell asks for `\(name)`, which does not exist"),
      explanation: LocalizedText(
        sv: "Sidorna skulle få en tom plats här. Rätta namnet mellan klamrarna.",
        en: "The pages would have a hole here. Correct the name between the braces."),
      fixes: nearest.map { [FixIt(LocalizedText(sv: "skriv `\($0)`", en: "write `\($0)`"), edits: [.init(range, $0)])] } ?? [])
  }

  fileprivate static func missingShellName(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "missing-shell-name", .error, at: range,
      LocalizedText(sv: "sidmallen visar inte `\(name)`", en: "page shell does not show `\(name)`"),
      explanation: LocalizedText(
        sv: "Varje sida ska visa det. Sätt in {{\(name)}} i mallen.", en: "Every page must show it. Put {{\(name)}} into the template."))
  }

  fileprivate static func brokenShell(_ reason: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "broken-shell", .error, at: range,
      LocalizedText(sv: "sidmallen kan inte läsas: \(reason)", en: "page shell cannot be read: \(reason)"),
      explanation: LocalizedText(
        sv: "Kontrollera att varje {{#namn}} har sitt {{/namn}} och att klamrarna är lika många.",
        en: "Check that each {{#name}} has its {{/name}} and that the braces match."))
  }

  fileprivate static func unknownHoles(at range: SourceRange) -> Diagnostic {
    let known = PrintSettings.Holes.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    return Diagnostic(
      "wrong-theme-value", .error, at: range,
      LocalizedText(sv: "hålen är av ett okänt slag", en: "the holes are of an unknown kind"),
      explanation: LocalizedText(sv: "Skriv något av \(known).", en: "Write one of \(known)."))
  }

  fileprivate static func unknownLogoFormat(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unknown-logo-format", .error, at: range,
      LocalizedText(sv: "logotypen ska vara en fil som slutar på .svg eller .png", en: "the logo must be a file that ends in .svg or .png"))
  }

  fileprivate static func notAColour(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "not-a-colour", .error, at: range,
      LocalizedText(sv: "`\(text)` är ingen färg", en: "`\(text)` is no colour"),
      explanation: LocalizedText(
        sv: "Skriv en färg som sex hexadecimala siffror efter #, inom citattecken: \"#1b4f72\".",
        en: "Write a colour as six hexadecimal digits after #, in quotation marks: \"#1b4f72\"."))
  }

  fileprivate static func notLevelColours(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "wrong-theme-value", .error, at: range,
      LocalizedText(sv: "`nivåer` ska vara en lista med två färger per nivå", en: "`nivåer` must be a list with two colours per level"),
      explanation: LocalizedText(
        sv: "Skriv symbolens färg och färgen på siffran i den: - [\"#1b4f72\", \"#ffffff\"].",
        en: "Write the symbol's colour and that of the number in it: - [\"#1b4f72\", \"#ffffff\"]."))
  }

  fileprivate static func lowContrast(
    _ front: String, _ back: String, _ contrast: Double, atLeast minimum: Double, at range: SourceRange
  ) -> Diagnostic {
    // Rounded down: what is shown must not look like enough.
    let shown = "\(Double(Int(contrast * 100)) / 100):1"
    let needed = minimum == 3 ? "3:1" : "4.5:1"
    return Diagnostic(
      "low-contrast", .error, at: range,
      LocalizedText(
        sv: "kontrasten mellan `\(front)` och `\(back)` är \(shown), men ska vara minst \(needed)",
        en: "contrast between `\(front)` and `\(back)` is \(shown) but must be at least \(needed)"),
      explanation: LocalizedText(
        sv: "Den som ser dåligt, eller läser i starkt ljus eller mörker, kan annars inte läsa. Välj en mörkare eller ljusare färg.",
        en: "Those who see poorly, or read in strong light or in the dark, could not read it. Choose a darker or lighter colour."))
  }
}
