import Diagnostics
import PlanModel

/// What a plan leaves out of the plan that it builds on: `utgår` in its `plan.md`.
struct Omissions {
  private var ranges: [ElementID: SourceRange] = [:]
  private var taken: Set<ElementID> = []

  init() {}

  /// Reads `utgår`, each as a link points: `roll:tib`.
  init(_ plan: Part?, _ findings: Findings) {
    for item in plan?.value(of: Plan.Field.omitted.rawValue)?.items ?? [] {
      guard let word = item.word else { continue }
      let pieces = word.split(separator: ":", maxSplits: 1)
      guard pieces.count == 2, let kind = EntityKind.byScheme[String(pieces[0])], kind != .plan else {
        findings.report(.badOmission(word, at: item.range))
        continue
      }
      ranges[ElementID(kind, String(pieces[1]))] = item.range
    }
  }

  /// Whether the element is left out; remembers that there was such an element.
  mutating func take(_ element: ElementID) -> Bool {
    guard ranges[element] != nil else { return false }
    taken.insert(element)
    return true
  }

  /// What is left out without being there.
  func reportUnused(_ symbols: Symbols, _ findings: Findings) {
    for (element, range) in ranges where !taken.contains(element) {
      let near = symbols.nearest(to: element.id, among: [element.kind])?.element.address
      findings.report(.nothingToOmit(element.address, at: range, nearest: near))
    }
  }
}

extension Diagnostic {
  fileprivate static func badOmission(_ word: String, at range: SourceRange?) -> Diagnostic {
    Diagnostic(
      "bad-omission", .error, at: range,
      LocalizedText(sv: "`\(word)` säger inte vad som utgår", en: "`\(word)` does not say what is left out"),
      explanation: LocalizedText(
        sv: "Skriv som i en länk, typ och id: `roll:tib`, `kort:tib-vid-larm`.",
        en: "Write as in a link, kind and id: `roll:tib`, `kort:tib-vid-larm`."))
  }

  fileprivate static func nothingToOmit(_ word: String, at range: SourceRange, nearest: String?) -> Diagnostic {
    Diagnostic(
      "nothing-to-omit", .error, at: range,
      LocalizedText(
        sv: "Planen som den här bygger på har ingen del `\(word)`", en: "The plan that this one builds on has no element `\(word)`"),
      explanation: LocalizedText(
        sv: "Det som utgår ska finnas i den planen. Ta bort ordet, eller rätta det.",
        en: "What is left out must be in that plan. Remove the word, or correct it."),
      fixes: .didYouMean(nearest, at: range))
  }
}
