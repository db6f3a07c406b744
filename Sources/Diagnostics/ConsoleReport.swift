/// The findings as a person reads them in a terminal: place, severity, the line itself with a mark, cause and remedy.
public struct ConsoleReport {
  public var language: Language
  public var colour: Bool

  public init(language: Language, colour: Bool = false) {
    self.language = language
    self.colour = colour
  }

  public func render(_ diagnostics: [Diagnostic], files: SourceFiles) -> String {
    var tables: [FileID: LineTable] = [:]
    var out = ""
    for diagnostic in diagnostics {
      append(diagnostic, to: &out, files: files, tables: &tables)
      out += "\n"
    }
    return out
  }

  private func append(_ diagnostic: Diagnostic, to out: inout String, files: SourceFiles, tables: inout [FileID: LineTable]) {
    let label = painted(diagnostic.severity.label(language), diagnostic.severity)
    let name = painted("[\(diagnostic.id)]", style: "2")
    if let range = diagnostic.range {
      out += "\(place(range, files, &tables)): \(label): \(bold(diagnostic.summary(language))) \(name)\n"
      snippet(range, severity: diagnostic.severity, to: &out, files: files, tables: &tables)
    } else {
      let place = diagnostic.path.map { "\($0): " } ?? ""
      out += "\(place)\(label): \(bold(diagnostic.summary(language))) \(name)\n"
    }
    if let explanation = diagnostic.explanation { out += indented(explanation(language)) }
    for note in diagnostic.notes {
      guard let range = note.range else {
        out += indented(note.text(language))
        continue
      }
      out += indented("\(place(range, files, &tables)): \(note.text(language))")
      snippet(range, severity: .note, to: &out, files: files, tables: &tables)
    }
    for fix in diagnostic.fixes {
      out += indented("\(LocalizedText(sv: "Åtgärd", en: "Fix")(language)): \(fix.title(language))")
    }
  }

  private func place(_ range: SourceRange, _ files: SourceFiles, _ tables: inout [FileID: LineTable]) -> String {
    let start = table(range.file, files, &tables).position(of: range.offsets.lowerBound)
    return "\(files[range.file].path):\(start.line):\(start.column)"
  }

  private func table(_ file: FileID, _ files: SourceFiles, _ tables: inout [FileID: LineTable]) -> LineTable {
    if let table = tables[file] { return table }
    let table = LineTable(files[file].text)
    tables[file] = table
    return table
  }

  private func snippet(
    _ range: SourceRange, severity: Severity, to out: inout String, files: SourceFiles, tables: inout [FileID: LineTable]
  ) {
    let table = table(range.file, files, &tables)
    let start = table.position(of: range.offsets.lowerBound)
    let line = table.offsets(ofLine: start.line)
    let lower = min(range.offsets.lowerBound, line.upperBound)
    let upper = max(lower, min(range.offsets.upperBound, line.upperBound))
    let (before, marked, after) = excerpt(
      before: table.text(line.lowerBound..<lower), marked: table.text(lower..<upper), after: table.text(upper..<line.upperBound))
    let number = String(start.line)
    let gutter = String(repeating: " ", count: number.count)
    out += "  \(number) | \(TerminalText.visible(before + marked + after))\n"
    let mark = String(repeating: "^", count: max(1, TerminalText.width(marked)))
    out += "  \(gutter) | \(String(repeating: " ", count: TerminalText.width(before)))\(painted(mark, severity))\n"
  }

  /// Cuts a very long line to what surrounds the mark.
  private func excerpt(before: String, marked: String, after: String) -> (String, String, String) {
    let before = before.count > 70 ? "…" + before.suffix(60) : before
    let marked = marked.count > 80 ? marked.prefix(79) + "…" : marked
    let after = after.count > 60 ? after.prefix(59) + "…" : after
    return (String(before), String(marked), String(after))
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \(TerminalText.visible(String($0)))\n" }.joined()
  }

  private func bold(_ text: String) -> String { painted(TerminalText.visible(text), style: "1") }

  private func painted(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: painted(text, style: "1;31")
    case .warning: painted(text, style: "1;33")
    case .note: painted(text, style: "1;36")
    }
  }

  private func painted(_ text: String, style: String) -> String { colour ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text }
}
