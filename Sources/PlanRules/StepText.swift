import Diagnostics
import PlanAnalysis
import PlanModel
import Prose

/// A step of a checklist with the words that its reader sees. Several rules ask for them, so they are put together once.
struct StepText: Sendable {
  let step: Checklist.Step
  /// With the titles of what it links to.
  let words: String

  /// The steps of every checklist, in the plan's order.
  static func all(_ index: PlanIndex) -> [StepText] {
    index.plan.checklists.flatMap(\.sections).flatMap(\.steps).map { step in
      StepText(step: step, words: step.text.plainText { $0.target.element.flatMap(index.title) ?? "" })
    }
  }

  /// The first word that says what to do: the one after a condition with a colon ("Inget svar: …"), else the step's first.
  var firstWord: String { Self.firstWord(of: words) }

  static func firstWord(of words: String) -> String {
    let word = words[...].firstLetters
    guard StepWords.conditions.contains(word), let colon = words.utf8.firstIndex(of: UInt8(ascii: ":")) else { return word }
    return words[words.index(after: colon)...].firstLetters
  }

  /// Whether a clause of it begins with a word from one set, and does not go on with a word from the other. A clause begins with the step, and
  /// after a comma, a colon or a full stop. The words of the decisions that the step exercises are the mandates' own and do not count.
  func hasClause(beginningWith beginnings: Set<String>, exceptBefore exceptions: Set<String>) -> Bool {
    let own = step.text.mapLinks { link in
      let kind = link.target.element?.kind
      return kind == .mandate || link.text.isEmpty ? [.text("·", link.origin)] : [.link(link)]
    }
    let words = own.plainText().utf8.split { $0 == UInt8(ascii: " ") }.map { Substring($0) }
    var isBeginning = true
    for (number, word) in words.enumerated() {
      if isBeginning, beginnings.contains(word.leadingLetters) {
        let next = number + 1 < words.count ? words[number + 1].leadingLetters : ""
        if !exceptions.contains(next), !Self.isGeneral(words[(number + 1)...]) { return true }
      }
      isBeginning = word.utf8.last.map { ".,:;!?".utf8.contains($0) } ?? false
    }
    return false
  }

  /// Whether what follows the verb is "hellre för tidigt …", "hellre en gång för mycket": more of it, with nobody named.
  private static func isGeneral(_ words: ArraySlice<Substring>) -> Bool {
    guard words.first?.leadingLetters == "hellre" else { return false }
    let rest = words.dropFirst().prefix(4).map(\.leadingLetters)
    let degree = rest.starts(with: ["en", "gång"]) ? rest.dropFirst(2) : rest[...]
    return degree.first == "för" && degree.dropFirst().first.map(StepWords.excess.contains) ?? false
  }

  /// Whether a number of three digits or more stands in it: 112, or a telephone number.
  var namesNumber: Bool {
    var digits = 0
    for byte in words.utf8 {
      digits = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? digits + 1 : 0
      if digits == 3 { return true }
    }
    return false
  }

  /// Whether it or its remark links to a rota that leads to a number: a turn's, or that of the role.
  func linksToRota(withContactsIn analysis: PlanAnalysis) -> Bool {
    (step.text.links + step.remark.links).contains { link in
      guard let element = link.target.element, element.kind == .dutyRota, let rota = analysis.index.rotas[Identifier(element.id)] else {
        return false
      }
      return rota.turns.contains { $0.contact != nil }
        || analysis.rotas.roles(of: rota.id).contains { analysis.index.contactsOfRole[$0] != nil }
    }
  }

  /// Whether it or its remark links to an element of one of these kinds.
  func links(toAnyOf kinds: Set<EntityKind>) -> Bool {
    func isWanted(_ link: Inline.Link) -> Bool { link.target.element.map { kinds.contains($0.kind) } ?? false }
    return step.text.links.contains(where: isWanted) || step.remark.links.contains(where: isWanted)
  }
}
