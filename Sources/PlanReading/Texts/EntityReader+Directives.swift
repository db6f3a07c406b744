import Diagnostics
import PlanModel
import Prose

extension EntityReader {
  func check(_ directive: RichText.Directive, in place: DirectivePlace) {
    switch place {
    case .chapter:
      guard let known = ChapterDirective(rawValue: directive.name) else { return reportUnknown(directive, in: place) }
      check(directive, argumentOf: known)
    case .form:
      guard let known = FormDirective(rawValue: directive.name) else { return reportUnknown(directive, in: place) }
      check(directive, argumentOf: known)
    case .anywhere: break
    case .none: findings.report(.misplacedDirective(directive, at: firstLine(of: directive)))
    }
  }

  private func check(_ directive: RichText.Directive, argumentOf known: ChapterDirective) {
    let argument = directive.argument
    switch (known.argumentKind, argument.isEmpty) {
    case (.contactList, true):
      findings.report(
        .missingArgument(
          directive, at: firstLine(of: directive), LocalizedText(sv: "id för en telefonlista", en: "the id of a contact list")))
    case (let kind?, false):
      if let range = range(of: argument, in: directive) { _ = resolve(argument, at: range, among: [kind]) }
    case (nil, false): findings.report(.needlessArgument(directive, at: range(of: argument, in: directive)))
    case (_, true): break
    }
  }

  private func check(_ directive: RichText.Directive, argumentOf known: FormDirective) {
    switch known {
    case .lines, .log:
      guard let count = Int(directive.argument), (1...200).contains(count) else {
        return findings.report(
          .missingArgument(
            directive, at: firstLine(of: directive), LocalizedText(sv: "antalet rader, 1 till 200", en: "the number of lines, 1 to 200")))
      }
    case .fields, .quadrants, .choices, .signatures:
      if !directive.argument.isEmpty { findings.report(.needlessArgument(directive, at: range(of: directive.argument, in: directive))) }
      if !directive.lines.contains(where: { !$0.trimmed.isEmpty }) {
        findings.report(.emptyDirective(directive, at: firstLine(of: directive)))
      }
    }
  }

  private func reportUnknown(_ directive: RichText.Directive, in place: DirectivePlace) {
    let here = place == .form ? FormDirective.allCases.map(\.rawValue) : ChapterDirective.allCases.map(\.rawValue)
    let there = place == .form ? ChapterDirective(rawValue: directive.name) != nil : FormDirective(rawValue: directive.name) != nil
    findings.report(.unknownDirective(directive, at: range(of: directive.name, in: directive), among: here, belongsElsewhere: there, place))
  }

  private func firstLine(of directive: RichText.Directive) -> SourceRange? {
    directive.origin.range.map { range in
      let length = verbatim(range).utf8.prefix { $0 != UInt8(ascii: "\n") }.count
      return SourceRange(file: range.file, Int(range.lower)..<Int(range.lower) + length)
    }
  }

  /// Where a word stands in the line that opens the directive.
  private func range(of word: String, in directive: RichText.Directive) -> SourceRange? {
    guard let line = firstLine(of: directive) else { return nil }
    let bytes = Array(verbatim(line).utf8)
    let wanted = Array(word.utf8)
    guard let place = bytes.indices.first(where: { bytes[$0...].starts(with: wanted) }) else { return line }
    let lower = Int(line.lower) + place
    return SourceRange(file: line.file, lower..<lower + wanted.count)
  }
}

extension Diagnostic {
  fileprivate static func unknownDirective(
    _ directive: RichText.Directive, at range: SourceRange?, among names: [String], belongsElsewhere: Bool, _ place: DirectivePlace
  ) -> Diagnostic {
    let here = place == .form ? LocalizedText(sv: "en blankett", en: "a form") : LocalizedText(sv: "ett kapitel", en: "a chapter")
    let there = place == .form ? LocalizedText(sv: "kapitel", en: "chapters") : LocalizedText(sv: "blanketter", en: "forms")
    let list = names.map { "{\($0)}" }.quotedList
    return Diagnostic(
      "unknown-directive", .error, at: range,
      LocalizedText(
        sv: "\(here.swedish.capitalisedFirst) har inget direktiv `{\(directive.name)}`",
        en: "\(here.english.capitalisedFirst) has no directive `{\(directive.name)}`"),
      explanation: belongsElsewhere
        ? LocalizedText(
          sv: "Det hör hemma i \(there.swedish). Här finns \(list).", en: "It belongs in \(there.english). Here you have \(list).")
        : LocalizedText(sv: "Direktiven är \(list).", en: "The directives are \(list)."),
      fixes: .nearest(to: directive.name, among: names, at: range))
  }

  fileprivate static func misplacedDirective(_ directive: RichText.Directive, at range: SourceRange?) -> Diagnostic {
    Diagnostic(
      "misplaced-directive", .error, at: range,
      LocalizedText(sv: "Direktiv står bara i kapitel och blanketter", en: "Directives stand in chapters and forms only"),
      explanation: LocalizedText(sv: "Flytta `{\(directive.name)}` till ett kapitel.", en: "Move `{\(directive.name)}` to a chapter."))
  }

  fileprivate static func missingArgument(_ directive: RichText.Directive, at range: SourceRange?, _ wanted: LocalizedText) -> Diagnostic {
    Diagnostic(
      "missing-argument", .error, at: range,
      LocalizedText(sv: "Efter `{\(directive.name)}` ska stå \(wanted.swedish)", en: "After `{\(directive.name)}` comes \(wanted.english)"))
  }

  fileprivate static func needlessArgument(_ directive: RichText.Directive, at range: SourceRange?) -> Diagnostic {
    Diagnostic(
      "needless-argument", .error, at: range,
      LocalizedText(sv: "Efter `{\(directive.name)}` ska inget stå", en: "Nothing comes after `{\(directive.name)}`"))
  }

  fileprivate static func emptyDirective(_ directive: RichText.Directive, at range: SourceRange?) -> Diagnostic {
    Diagnostic(
      "empty-directive", .error, at: range,
      LocalizedText(sv: "`{\(directive.name)}` behöver minst en rad", en: "`{\(directive.name)}` needs at least one line"),
      explanation: LocalizedText(
        sv: "Skriv ledtexterna mellan raderna med ```, en per rad.", en: "Write the labels between the lines with ```, one per line."))
  }
}
