import Diagnostics
import PlanModel
import Prose

/// What stands after `Förklarar:` at the end of an open question: the rules whose findings it explains, and where.
struct ExplanationReading {
  /// The word before the names of the rules.
  static let word = "Förklarar:"

  private let reader: EntityReader
  /// The question without what is for the check alone.
  private(set) var text: RichText
  private(set) var explanations: [Plan.Explanation] = []

  init(_ question: RichText, number: Int, _ reader: EntityReader) {
    self.reader = reader
    text = question
    guard case .paragraph(let inlines, let origin)? = question.blocks.last, let start = Self.start(in: inlines) else { return }
    let tail = Array(inlines[start...])
    let rest = Array(inlines[..<start]).droppingLastBreak
    text.blocks.removeLast()
    if !rest.isEmpty { text.blocks.append(.paragraph(rest, origin)) }
    let rules = tail.compactMap { inline -> (name: String, origin: Origin)? in
      if case .code(let name, let origin) = inline { (name, origin) } else { nil }
    }
    if rules.isEmpty { reader.findings.report(.explainsNoRule(at: tail.first?.range ?? origin.range)) }
    let elements = elements(of: tail.links.isEmpty ? text.links : tail.links)
    explanations = rules.map { Plan.Explanation(question: number, rule: $0.name, elements: elements, origin: $0.origin) }
  }

  /// The place of the word, at the beginning of a line.
  private static func start(in inlines: [Inline]) -> Int? {
    inlines.indices.last { index in
      guard case .text(let text, _) = inlines[index], text.hasPrefix(word) else { return false }
      guard index > inlines.startIndex else { return true }
      switch inlines[index - 1] {
      case .softBreak, .lineBreak: return true
      default: return false
      }
    }
  }

  private func elements(of links: [Inline.Link]) -> [ElementReference] {
    var seen: Set<ElementID> = []
    return links.compactMap { link in
      // A link that leads nowhere is told of where texts are checked.
      guard let element = link.target.element, reader.symbols.find(element) != nil, seen.insert(element).inserted else { return nil }
      return ElementReference(element, origin: link.origin)
    }
  }
}

extension [Inline] {
  fileprivate var droppingLastBreak: [Inline] {
    var inlines = self
    while let last = inlines.last {
      switch last {
      case .softBreak, .lineBreak: inlines.removeLast()
      default: return inlines
      }
    }
    return inlines
  }
}

extension Diagnostic {
  fileprivate static func explainsNoRule(at range: SourceRange?) -> Diagnostic {
    Diagnostic(
      "explains-no-rule", .error, at: range,
      LocalizedText(sv: "Efter `Förklarar:` står regelns namn", en: "The rule's name stands after `Förklarar:`"),
      explanation: LocalizedText(
        sv: "Skriv namnet så som det står inom hakparentes efter fyndet: Förklarar: `role-without-alternate`",
        en: "Write the name as it stands in brackets after the finding: Förklarar: `role-without-alternate`"))
  }
}
