public import PlanModel
import Prose

extension PlanAnalysis {
  /// The plan without those shared terms and laws that it neither links to nor has in a text. Its own stay, used or not.
  ///
  /// A folder that several plans share has words for all of them; in one plan's glossary the others' would say what does not hold there.
  /// `printed` are words that stand in the publication without being the plan's.
  public func planWithUsedWords(printed: [String]) -> Plan {
    guard plan.terms.contains(where: \.isShared) || plan.laws.contains(where: \.isShared) else { return plan }
    let used = usedRegisters(printed: printed)
    var kept = plan
    kept.terms.removeAll { $0.isShared && !used.contains($0.element) }
    kept.laws.removeAll { $0.isShared && !used.contains($0.element) }
    return kept
  }

  /// The shared terms and laws that the plan uses, and those that these lead to.
  private func usedRegisters(printed: [String]) -> Set<ElementID> {
    var scanner = UsedWordScanner(plan)
    let shared = scanner.shared
    plan.forEachText { owner, text in if !shared.contains(owner) { scanner.scan(text) } }
    (plan.namesAndValues + printed).forEach { scanner.scan(TextRun($0, at: nil)) }

    var used = scanner.used
    var leadsTo: [ElementID: [ElementID]] = [:]
    for reference in references.all where shared.contains(reference.to) {
      if shared.contains(reference.from) { leadsTo[reference.from, default: []].append(reference.to) } else { used.insert(reference.to) }
    }
    var queue = Array(used)
    while let element = queue.popLast() {
      for next in leadsTo[element] ?? [] where used.insert(next).inserted { queue.append(next) }
    }
    return used
  }
}

/// Looks for the words and numbers of shared terms and laws.
private struct UsedWordScanner {
  let shared: Set<ElementID>
  private(set) var used: Set<ElementID> = []
  private var phrases = PhraseBook<ElementID>()
  private var designations: [[UInt8]: ElementID] = [:]

  init(_ plan: Plan) {
    var shared: Set<ElementID> = []
    for term in plan.terms where term.isShared {
      shared.insert(term.element)
      for words in [term.title, term.abbreviation].compactMap({ $0 }) + term.replaces { phrases.add(words, term.element) }
    }
    for law in plan.laws where law.isShared {
      shared.insert(law.element)
      for words in [law.title, law.shortName].compactMap({ $0 }) { phrases.add(words, law.element) }
      if let designation = law.designation { designations[Array(designation.utf8)] = law.element }
    }
    self.shared = shared
  }

  mutating func scan(_ text: PlanText) {
    switch text {
    case .words(let words, _): scan(TextRun(words, at: nil))
    case .inlines(let inlines): if !inlines.isEmpty { scan(TextRun(inlines)) }
    case .rich(let text):
      text.forEachInlines { scan(TextRun($0)) }
      for case .directive(let directive) in text.blocks { directive.lines.forEach { scan(TextRun($0, at: nil)) } }
    }
  }

  mutating func scan(_ run: TextRun) {
    let text = TextWords(run.bytes)
    for index in text.words.indices {
      for (phrase, _) in phrases.matches(at: index, of: text) { used.insert(phrase.meaning) }
      // "2001:453"
      if text.words[index].isNumber, index + 1 < text.words.count, text.words[index + 1].isNumber {
        let range = text.words[index].range.lowerBound..<text.words[index + 1].range.upperBound
        if let law = designations[Array(run.bytes[range])] { used.insert(law) }
      }
    }
  }
}

extension Plan {
  /// What is printed of the plan beside its texts, where words of the glossary may stand.
  fileprivate var namesAndValues: [String] {
    var values = [municipality, decision?.body, replaces].compactMap { $0 } + versions.compactMap(\.change)
    values += organisations.compactMap(\.shortName) + roles.flatMap(\.aliases) + groups.flatMap(\.aliases)
    for mandate in mandates {
      if case .amount(let amount)? = mandate.limit { values.append(amount) }
      if let body = mandate.delegation?.body { values.append(body) }
    }
    for chain in alarmChains {
      values += chain.steps.compactMap(\.channel)
      for node in chain.entryPoints + chain.steps.flatMap({ [$0.from, $0.to, $0.ifNoAnswer].compactMap { $0 } }) {
        if case .outside(let name) = node { values.append(name) }
      }
    }
    return values
  }
}
