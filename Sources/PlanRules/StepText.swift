import PlanModel
import Prose

/// A step as a reader hears it: its words, clause by clause.
struct StepText {
  /// With the titles of what it links to.
  let words: String
  /// Without the decisions that it exercises: their words are the mandate's.
  private let ownWords: String
  let links: [Inline.Link]

  init(_ step: Checklist.Step, _ subject: RuleSubject) {
    func title(_ link: Inline.Link) -> String { link.target.element.map(subject.name) ?? "" }
    words = step.text.plainText(titleOf: title)
    links = step.text.links + step.remark.links
    let withoutMandates = step.text.mapLinks { link in
      link.target.element?.kind == .mandate ? [.text("·", link.origin)] : [.link(link)]
    }
    ownWords = withoutMandates.plainText(titleOf: title)
  }

  /// The words of each clause, in lower case. A clause begins with the step, and after a comma, a colon or a full stop.
  var clauses: [[String]] {
    ownWords.lowercased().split { ".,:;!?–".contains($0) }.map { clause in
      clause.split { $0.isWhitespace }.map(String.init)
    }
  }

  /// The first word that says what to do: the one after a condition with a colon ("Inget svar: …"), else the step's first.
  var firstWord: String? {
    let first = Self.firstWord(of: words[...])
    guard let first, StepWords.conditions.contains(first), let colon = words.firstIndex(of: ":") else { return first }
    return Self.firstWord(of: words[words.index(after: colon)...])
  }

  private static func firstWord(of text: Substring) -> String? { text.split { !$0.isLetter }.first?.lowercased() }

  /// Whether a number of three digits or more stands in it: 112, or a telephone number.
  var namesNumber: Bool {
    var digits = 0
    for letter in words.unicodeScalars {
      digits = ("0"..."9").contains(letter) ? digits + 1 : 0
      if digits == 3 { return true }
    }
    return false
  }
}
