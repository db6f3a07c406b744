import Diagnostics
import PlanModel
import Prose

extension Checklist.Field: HeadField {}

extension Checklist: ReadableEntity {
  static var alternativeFields: [Field] { [.role, .group] }

  static func read(_ head: Head<Field>, body: RichText, _ reader: EntityReader) -> Checklist? {
    var checklist = Checklist(id: Identifier(head.id), title: head.title, origins: head.origins)
    for (field, value) in head.written {
      switch field {
      case .type, .id, .title: break
      case .audience: checklist.audience = reader.choice(value) ?? checklist.audience
      case .role: checklist.role = reader.reference(value)
      case .group: checklist.group = reader.reference(value)
      case .levels: checklist.levels = reader.references(value)
      case .card: checklist.paper = reader.choice(value) ?? checklist.paper
      case .reportsTo: checklist.reportsTo = reader.element(value, .role, .group)
      }
    }
    let (introduction, sections) = reader.sections(of: body, as: Phase.self, id: "unknown-phase")
    checklist.introduction = introduction
    for block in introduction.blocks {
      guard case .list(let list) = block, list.items.contains(where: { $0.task != nil }) else { continue }
      reader.findings.report(.stepsWithoutPhase(at: list.origin.range))
    }
    checklist.sections = sections.map { Section.read($0.section, phase: $0.title, reader) }
    return checklist
  }
}

extension Checklist.Section {
  fileprivate static func read(_ section: Sections.Section, phase: Checklist.Phase, _ reader: EntityReader) -> Checklist.Section {
    var read = Checklist.Section(phase: phase, origin: Origin(section.range))
    for block in section.blocks {
      if case .list(let list) = block {
        for item in list.items {
          if item.task == nil { reader.findings.report(.stepWithoutBox(at: Checklist.Step.firstLine(of: item))) }
          read.steps.append(.read(item, reader))
        }
      } else if read.steps.isEmpty {
        read.introduction.blocks.append(block)
      } else {
        // Kept, so that nothing is lost: under the step that it stands after.
        reader.findings.report(.textAmongSteps(at: block.range))
        read.steps[read.steps.count - 1].remark.blocks.append(block)
      }
    }
    return read
  }
}

extension Checklist.Step {
  fileprivate static func read(_ item: RichText.Item, _ reader: EntityReader) -> Checklist.Step {
    guard case .paragraph(let text, let origin) = item.blocks.first else {
      reader.findings.report(.stepWithoutText(at: item.origin.range))
      return Checklist.Step(text: [], remark: RichText(item.blocks), origin: item.origin)
    }
    return Checklist.Step(
      text: text, remark: RichText(Array(item.blocks.dropFirst())), timeLimit: mentionsLimit(text) ? timeLimit(in: text.plainText()) : nil,
      origin: Origin(origin.range ?? item.origin.range))
  }

  /// "inom 15 min": the first that the text names.
  static func timeLimit(in text: String) -> Duration? {
    let words = text.split { $0 == " " || $0 == "\u{A0}" }
    for index in words.indices.dropLast(2) where words[index] == "inom" || words[index] == "Inom" {
      let unit = words[index + 2].prefix { $0.isLetter }
      if let duration = Duration("\(words[index + 1]) \(unit)") { return duration }
    }
    return nil
  }

  /// Whether the letters `nom` occur, as in `inom`: few steps need a closer look.
  private static func mentionsLimit(_ inlines: [Inline]) -> Bool {
    inlines.contains { inline in
      switch inline {
      case .text(let text, _):
        var (last, beforeLast) = (UInt8(0), UInt8(0))
        for byte in text.utf8 {
          if byte == UInt8(ascii: "m"), last == UInt8(ascii: "o"), beforeLast == UInt8(ascii: "n") { return true }
          (beforeLast, last) = (last, byte)
        }
        return false
      case .emphasis(let inner, _), .strong(let inner, _): return mentionsLimit(inner)
      case .link, .code, .softBreak, .lineBreak: return false
      }
    }
  }

  fileprivate static func firstLine(of item: RichText.Item) -> SourceRange? { item.blocks.first?.range ?? item.origin.range }
}

extension RichText.Block {
  var range: SourceRange? {
    switch self {
    case .paragraph(_, let origin), .heading(_, _, let origin), .quote(_, let origin), .code(_, let origin), .rule(let origin): origin.range
    case .list(let list): list.origin.range
    case .table(let table): table.origin.range
    case .image(let image): image.origin.range
    case .directive(let directive): directive.origin.range
    }
  }
}

extension Diagnostic {
  fileprivate static func stepsWithoutPhase(at range: SourceRange?) -> Diagnostic {
    let headings = Checklist.Phase.allCases.map { "## \($0.rawValue)" }.quotedList
    return Diagnostic(
      "steps-without-phase", .error, at: range,
      LocalizedText(sv: "Stegen står under rubriken för ett skede", en: "Steps stand under the heading of a phase"),
      explanation: LocalizedText(sv: "Skriv en rubrik före dem: \(headings).", en: "Write a heading before them: \(headings)."))
  }

  fileprivate static func stepWithoutBox(at range: SourceRange?) -> Diagnostic {
    Diagnostic(
      "step-without-box", .error, at: range,
      LocalizedText(sv: "Ett steg börjar med en ruta, `- [ ]`", en: "A step begins with a box, `- [ ]`"),
      explanation: LocalizedText(
        sv: "Utan rutan går steget inte att bocka av på kortet.", en: "Without the box, the step cannot be ticked off on the card."),
      fixes: range.map { range in
        let start = SourceRange(file: range.file, Int(range.lower)..<Int(range.lower))
        return [FixIt(LocalizedText(sv: "Skriv `[ ]` före texten", en: "Write `[ ]` before the text"), edits: [FixIt.Edit(start, "[ ] ")])]
      } ?? [])
  }

  fileprivate static func textAmongSteps(at range: SourceRange?) -> Diagnostic {
    Diagnostic(
      "text-among-steps", .error, at: range,
      LocalizedText(
        sv: "Text i ett skede står före stegen eller indragen under ett steg",
        en: "Text in a phase stands before the steps or indented under one"),
      explanation: LocalizedText(
        sv: "Dra in texten två mellanslag, så blir den en anmärkning till steget ovanför.",
        en: "Indent the text by two spaces, and it becomes a remark to the step above."))
  }

  fileprivate static func stepWithoutText(at range: SourceRange?) -> Diagnostic {
    Diagnostic(
      "step-without-text", .error, at: range, LocalizedText(sv: "Ett steg säger vad som ska göras", en: "A step says what to do"),
      explanation: LocalizedText(sv: "Skriv texten efter rutan, på samma rad.", en: "Write the text after the box, on the same line."))
  }
}
