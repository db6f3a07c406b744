import Diagnostics
import StrictYAML

/// A mapping of a theme's file while it is read: each key is asked for once, and what was not asked for is unknown.
struct ThemeTable {
  /// Where a missing key is reported.
  let range: SourceRange
  private let entries: [(key: String, keyRange: SourceRange, value: YAMLValue)]
  /// The place of each key, the first where it stands twice.
  private let places: [String: Int]
  private var asked: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ mapping: YAMLMapping?, at range: SourceRange) {
    self.range = range
    entries = (mapping?.entries ?? []).map { ($0.key, $0.keyRange, $0.value) }
    places = Dictionary(zip(entries.map(\.key), 0...)) { first, _ in first }
  }

  /// The value of a key. A missing one is an error unless it is optional.
  mutating func value(_ key: String, isOptional: Bool = false) -> YAMLValue? {
    asked.insert(key)
    if let place = places[key] { return entries[place].value }
    if !isOptional { diagnostics.append(.missingThemeKey(key, at: range)) }
    return nil
  }

  mutating func text(_ key: String, isOptional: Bool = false) -> (text: String, range: SourceRange)? {
    guard let value = value(key, isOptional: isOptional) else { return nil }
    guard case .string(let text) = value.content, !text.isEmpty else {
      diagnostics.append(.notAText(key, at: value.range))
      return nil
    }
    return (text, value.range)
  }

  /// A list of texts, or a single text as the only one.
  mutating func texts(_ key: String) -> [(text: String, range: SourceRange)] {
    guard let value = value(key) else { return [] }
    switch value.content {
    case .string(let text) where !text.isEmpty: return [(text, value.range)]
    case .list(let values):
      return values.compactMap { item in
        if case .string(let text) = item.content { return (text, item.range) }
        diagnostics.append(.notAText(key, at: item.range))
        return nil
      }
    default:
      diagnostics.append(.notAText(key, at: value.range))
      return []
    }
  }

  mutating func table(_ key: String) -> ThemeTable {
    guard let value = value(key) else { return ThemeTable(nil, at: range) }
    guard case .mapping(let mapping) = value.content else {
      diagnostics.append(.notATable(key, at: value.range))
      return ThemeTable(nil, at: value.range)
    }
    return ThemeTable(mapping, at: value.range)
  }

  /// Whether nothing at all was written, so that the missing keys have been reported by their parent.
  var isEmpty: Bool { entries.isEmpty }

  /// What was found, with the keys that nobody asked for.
  func finish() -> [Diagnostic] {
    diagnostics
      + entries.filter { !asked.contains($0.key) }.map { entry in
        .unknownThemeKey(entry.key, at: entry.keyRange, nearest: nearestWord(to: entry.key, among: asked.sorted()))
      }
  }
}

extension Diagnostic {
  fileprivate static func missingThemeKey(_ key: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "missing-theme-key", .error, at: range,
      LocalizedText(sv: "temat saknar nyckeln `\(key)`", en: "theme lacks the key `\(key)`"),
      explanation: LocalizedText(
        sv: "Utan den vet publikationerna inte hur de ska se ut. Lägg till nyckeln; manualen om teman visar alla.",
        en: "Without it the publications do not know how to look. Add the key; the manual on themes shows them all."))
  }

  fileprivate static func unknownThemeKey(_ key: String, at range: SourceRange, nearest: String?) -> Diagnostic {
    Diagnostic(
      "unknown-theme-key", .error, at: range,
      LocalizedText(sv: "nyckeln `\(key)` finns inte i ett tema", en: "key `\(key)` does not exist in a theme"),
      explanation: LocalizedText(
        sv: "En okänd nyckel ändrar ingenting, och då märks inte ett skrivfel. Rätta eller ta bort den.",
        en: "An unknown key changes nothing, so that a slip would go unseen. Correct or remove it."),
      fixes: nearest.map { [FixIt(LocalizedText(sv: "skriv `\($0)`", en: "write `\($0)`"), edits: [.init(range, $0)])] } ?? [])
  }

  fileprivate static func notAText(_ key: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "wrong-theme-value", .error, at: range,
      LocalizedText(sv: "`\(key)` ska vara en text", en: "`\(key)` must be a text"),
      explanation: LocalizedText(
        sv: "Skriv värdet på samma rad. En färg behöver citattecken, \"#1b4f72\", eftersom # annars inleder en kommentar.",
        en: "Write the value on the same line. A colour needs quotation marks, \"#1b4f72\", because # begins a comment otherwise."))
  }

  fileprivate static func notATable(_ key: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "wrong-theme-value", .error, at: range,
      LocalizedText(sv: "`\(key)` ska ha egna nycklar", en: "`\(key)` must have keys of its own"),
      explanation: LocalizedText(
        sv: "Skriv nycklarna på raderna under, indragna med två blanksteg.",
        en: "Write the keys on the lines below, indented by two spaces."))
  }
}
