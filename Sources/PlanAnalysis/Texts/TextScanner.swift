import Diagnostics
import PlanModel
import Prose

/// Goes through the texts of a plan, word by word.
struct TextScanner {
  private(set) var citations: [TextTable.Citation] = []
  private(set) var replacedWords: [TextTable.ReplacedWord] = []
  private(set) var abbreviations: AbbreviationScanner
  private(set) var names: NameScanner

  private enum Meaning: Sendable {
    case replaced(by: Identifier<Term>)
    /// The right word, or the name of a law: older words in it are part of a name.
    case preferred(Identifier<Term>?)
  }

  private var phrases = PhraseBook<Meaning>()

  init(_ plan: Plan) {
    abbreviations = AbbreviationScanner(plan)
    names = NameScanner(plan)
    for term in plan.terms {
      phrases.add(term.title, .preferred(term.id))
      term.abbreviation.map { phrases.add($0, .preferred(term.id)) }
      for word in term.replaces { phrases.add(word, .replaced(by: term.id)) }
    }
    for law in plan.laws { phrases.add(law.title, .preferred(nil)) }
    for policy in plan.policies { phrases.add(policy.title, .preferred(nil)) }
  }

  mutating func scan(_ text: PlanText, of owner: ElementID) {
    switch text {
    case .words(let words, let range): scan(TextRun(words, at: range), of: owner)
    case .inlines(let inlines): if !inlines.isEmpty { scan(TextRun(inlines), of: owner) }
    case .rich(let text):
      var runs: [[Inline]] = []
      text.forEachInlines { runs.append($0) }
      let quoted = text.quotedRuns
      for (number, run) in runs.enumerated() { scan(TextRun(run), of: owner, isQuoted: quoted.contains(number)) }
    }
  }

  private mutating func scan(_ run: TextRun, of owner: ElementID, isQuoted: Bool = false) {
    let text = TextWords(run.bytes)
    let isRegister = [.term, .law, .policy].contains(owner.kind)
    var preferred: Set<Identifier<Term>> = []
    var covered = 0
    for index in text.words.indices {
      let word = text.words[index]
      if word.isNumber { cite(at: index, text, run, isQuoted: isQuoted) }
      if isRegister || isQuoted { continue }
      if word.range.lowerBound >= covered {
        let found = phrases.matches(at: index, of: text)
        // The longest wins: the older word in the name of a law is part of that name.
        if let (phrase, count) = found.max(by: { $0.count < $1.count }) {
          let range = word.range.lowerBound..<text.words[index + count - 1].range.upperBound
          covered = range.upperBound
          switch phrase.meaning {
          case .preferred(let term): if let term { preferred.insert(term) }
          case .replaced(let term):
            let isExplained = preferred.contains(term) && text.isInParentheses(range.lowerBound)
            if !isExplained, !run.isMarked(range.lowerBound, .quoted), !run.isMarked(range.lowerBound, .historical),
              !run.isMarked(range.lowerBound, .ofLaw)
            {
              let written = String(decoding: run.bytes[range], as: UTF8.self)
              replacedWords.append(TextTable.ReplacedWord(written: written, term: term, origin: Origin(run.source(of: range))))
            }
          }
        }
      }
      abbreviations.scan(index, of: text, run)
      names.scan(index, of: text, run)
    }
    if !isRegister { names.note(run.titlesShown) }
  }

  /// Notes `SFS 1997:857`, `lagen 1997:857` and `(1997:857)`. Other series (SOU 2024:65) and case numbers have their name before the number.
  private mutating func cite(at index: Int, _ text: TextWords, _ run: TextRun, isQuoted: Bool) {
    guard index + 1 < text.words.count else { return }
    let (year, number) = (text.words[index], text.words[index + 1])
    guard year.range.count == 4, (1...4).contains(number.range.count), number.isNumber,
      text.bytes[year.range.upperBound..<number.range.lowerBound].elementsEqual([UInt8(ascii: ":")]),
      text.byte(after: number) != UInt8(ascii: ":"),
      text.bytes[year.range.lowerBound] == UInt8(ascii: "1") || text.bytes[year.range.lowerBound] == UInt8(ascii: "2"),
      isOfLaw(index, text)
    else { return }
    let range = year.range.lowerBound..<number.range.upperBound
    citations.append(
      TextTable.Citation(
        designation: String(decoding: run.bytes[range], as: UTF8.self),
        isHistorical: isQuoted || run.isMarked(range.lowerBound, .historical) || run.isMarked(range.lowerBound, .quoted),
        origin: Origin(run.source(of: range))))
  }

  private func isOfLaw(_ index: Int, _ text: TextWords) -> Bool {
    if text.byte(before: text.words[index]) == UInt8(ascii: "(") { return true }
    guard index > 0, text.areNeighbours(text.words[index - 1], text.words[index]) else { return false }
    let before = text.letters(text.words[index - 1])
    return before.elementsEqual("sfs".utf8) || before.elementsEqual("lag".utf8)
      || ["lagen", "förordningen", "balken"].contains { before.reversed().starts(with: $0.utf8.reversed()) }
  }
}

extension TextWords {
  /// Whether an opening parenthesis stands nearer before the place than a closing one.
  func isInParentheses(_ place: Int) -> Bool {
    let nearest = bytes[..<place].last { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
    return nearest == UInt8(ascii: "(")
  }
}

extension RichText {
  /// The numbers of the runs (as `forEachInlines` counts them) that stand in block quotes.
  fileprivate var quotedRuns: Set<Int> {
    guard blocks.contains(where: \.holdsQuote) else { return [] }
    var number = 0
    var quoted: Set<Int> = []
    func visit(_ block: Block, isQuoted: Bool) {
      if case .quote(let inner, _) = block { return inner.forEach { visit($0, isQuoted: true) } }
      if case .list(let list) = block { return list.items.forEach { $0.blocks.forEach { visit($0, isQuoted: isQuoted) } } }
      RichText([block]).forEachInlines { _ in
        if isQuoted { quoted.insert(number) }
        number += 1
      }
    }
    blocks.forEach { visit($0, isQuoted: false) }
    return quoted
  }
}

extension RichText.Block {
  fileprivate var holdsQuote: Bool {
    switch self {
    case .quote: true
    case .list(let list): list.items.contains { $0.blocks.contains(where: \.holdsQuote) }
    default: false
    }
  }
}
