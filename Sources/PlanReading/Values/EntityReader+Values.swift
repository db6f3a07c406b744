import Diagnostics
import PlanModel
import Prose

/// The shapes that a value may be asked for.
enum ExpectedShape {
  case text
  case list
  case mapping([String])
}

extension EntityReader {
  /// A single text. In a cell, a link without text gives its target's title.
  func text(_ value: Written) -> String? {
    switch value.content {
    case .text(let text): return text
    case .inlines(let inlines):
      checkLinks(in: inlines)
      return plainText(inlines)
    case .list, .mapping:
      findings.report(.wrongShape(value, expected: .text))
      return nil
    }
  }

  func texts(_ value: Written) -> [String] {
    if case .mapping = value.content {
      findings.report(.wrongShape(value, expected: .list))
      return []
    }
    return value.items.compactMap { text($0) }
  }

  func plainText(_ inlines: [Inline]) -> String {
    inlines.plainText { link in link.target.element.flatMap { symbols.find($0)?.title } ?? "" }
  }

  /// Running text of a line: a cell as it is, or a value's letters read as Markdown.
  func inlines(_ value: Written) -> [Inline] {
    switch value.content {
    case .inlines(let inlines):
      checkLinks(in: inlines)
      return inlines
    case .text(let text):
      let inlines = findings.take(MarkdownParser.inlines(text, at: value.range))
      checkLinks(in: inlines)
      return inlines
    case .list, .mapping: return text(value).map { [.text($0, Origin(value.range))] } ?? []
    }
  }

  /// One of the words that an enum allows.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(_ value: Written, _: Choice.Type = Choice.self) -> Choice? {
    guard let word = text(value) else { return nil }
    if let choice = Choice(rawValue: word) { return choice }
    findings.report(.unknownValue(word, at: value.range, among: Choice.allCases.map(\.rawValue)))
    return nil
  }

  func number(_ value: Written, from least: Int = 0) -> Int? {
    guard let word = text(value) else { return nil }
    if let number = Int(word), number >= least, number <= 1_000_000_000 { return number }
    findings.report(.badNumber(word, at: value.range, least: least))
    return nil
  }

  func flag(_ value: Written) -> Bool? {
    guard let word = text(value) else { return nil }
    switch word {
    case "ja": return true
    case "nej": return false
    default:
      findings.report(.unknownValue(word, at: value.range, among: ["ja", "nej"]))
      return nil
    }
  }

  func duration(_ value: Written) -> Duration? {
    guard let word = text(value) else { return nil }
    if let duration = Duration(word) { return duration }
    findings.report(.badDuration(word, at: value.range))
    return nil
  }

  /// The letters of a range, as they stand in the file.
  func verbatim(_ range: SourceRange) -> String {
    let text = sources[range.file].text.utf8
    guard let lower = text.index(text.startIndex, offsetBy: range.offsets.lowerBound, limitedBy: text.endIndex),
      let upper = text.index(lower, offsetBy: range.offsets.count, limitedBy: text.endIndex)
    else { return "" }
    return String(decoding: text[lower..<upper], as: UTF8.self)
  }
}

extension Diagnostic {
  static func wrongShape(_ value: Written, expected: ExpectedShape) -> Diagnostic {
    let summary: LocalizedText
    let explanation: LocalizedText
    switch expected {
    case .text:
      summary = LocalizedText(sv: "Här står ett enda värde", en: "A single value stands here")
      explanation = LocalizedText(
        sv: "Skriv ett värde, utan hakparenteser, streck eller underordnade nycklar.",
        en: "Write one value, without brackets, dashes or keys below it.")
    case .list:
      summary = LocalizedText(sv: "Här står en lista", en: "A list stands here")
      explanation = LocalizedText(
        sv: "Skriv `[a, b]`, eller en rad per post med `- `.", en: "Write `[a, b]`, or one line per item with `- `.")
    case .mapping(let keys):
      summary = LocalizedText(sv: "Här står nycklar med var sitt värde", en: "Keys with a value each stand here")
      explanation = LocalizedText(
        sv: "Skriv nycklarna indragna på egna rader: \(keys.quotedList).",
        en: "Write the keys indented on lines of their own: \(keys.quotedList).")
    }
    return Diagnostic("wrong-shape", .error, at: value.range, summary, explanation: explanation)
  }

  static func unknownValue(_ word: String, at range: SourceRange, among words: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-value", .error, at: range,
      LocalizedText(sv: "`\(word)` är inget av orden som gäller här", en: "`\(word)` is none of the words allowed here"),
      explanation: LocalizedText(sv: "Skriv \(words.quotedList).", en: "Write \(words.quotedList)."),
      fixes: .nearest(to: word, among: words, at: range))
  }

  fileprivate static func badNumber(_ word: String, at range: SourceRange, least: Int) -> Diagnostic {
    // "1 000" is a number to its author.
    let digits = word.filter { $0 != " " && $0 != "\u{A0}" }
    let isNumber = digits != word && digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return Diagnostic(
      "bad-number", .error, at: range, LocalizedText(sv: "`\(word)` är inget tal", en: "`\(word)` is no number"),
      explanation: LocalizedText(
        sv: "Skriv ett heltal med siffror, minst \(least), utan mellanslag och enhet.",
        en: "Write a whole number in digits, at least \(least), without spaces and unit."),
      fixes: .didYouMean(isNumber && (Int(digits) ?? 0) >= least ? digits : nil, at: range, insteadOf: word))
  }

  fileprivate static func badDuration(_ word: String, at range: SourceRange) -> Diagnostic {
    let digits = word.prefix { $0.isNumber }
    let unit = String(word.dropFirst(digits.count).trimmed)
    let units = ["minuter", "timmar", "timme", "dagar", "vecka", "veckor", "månad", "månader", "år"]
    // "15min" lacks only the space.
    let near = Duration("1 \(unit)") != nil ? unit : nearestWord(to: unit, among: units)
    let mended: String? = near.map { "\(digits) \($0)" }.flatMap { text in Duration(text) == nil ? nil : text }
    let isCertain = near.map { $0 == unit || isSlip(unit, for: $0, among: units) } ?? false
    return Diagnostic(
      "bad-duration", .error, at: range, LocalizedText(sv: "`\(word)` är ingen varaktighet", en: "`\(word)` is no duration"),
      explanation: LocalizedText(
        sv: "Skriv ett tal och en enhet: `15 min`, `2 timmar`, `3 dagar`, `1 vecka`, `6 månader`, `1 år`.",
        en: "Write a number and a Swedish unit: `15 min`, `2 timmar`, `3 dagar`, `1 vecka`, `6 månader`, `1 år`."),
      fixes: .didYouMean(mended, at: range, insteadOf: isCertain ? word : nil))
  }
}
