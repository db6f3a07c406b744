import PlanModel

extension ChangeClass {
  /// The class of a change: where it stands decides, unless only the wording differs.
  static func of(_ edit: Edit, kind: EntityKind, part: String?) -> ChangeClass {
    let place = of(kind, part: part)
    switch edit {
    case .replacedWord: return .wording
    case .renamed(let old, let new):
      switch kind {
      case .role, .group, .mandate, .eventLevel, .plan: return place
      // What an authority is called is not decided in the plan.
      case .organisation: return .wording
      default: return Meaning(old).isSame(as: Meaning(new)) ? .wording : place
      }
    case .prose(.changed(let old, let new, _)): return Meaning.isSame(old.allWords, new.allWords) ? .wording : place
    case .row(let row):
      guard row.move == nil, !row.cells.isEmpty else { return place }
      return row.cells.allSatisfy { isWordingOnly($0.old, $0.new) } ? .wording : place
    case .cell(let column, _, _) where kind == .mandate && part == Mandate.Field.delegation.rawValue && isRecord(column): return .record
    case .value(let old, let new), .cell(_, let old, let new): return isWordingOnly(old, new) ? .wording : place
    // A level's number is what people say; other ids stand only in links.
    case .newIdentifier: return kind == .eventLevel ? place : .wording
    case .added, .removed, .items, .prose: return place
    }
  }

  /// When and where it was decided who may decide.
  private static func isRecord(_ column: String) -> Bool {
    switch Mandate.Delegation.Field(rawValue: column) {
    case .date, .paragraph: true
    case .body, .mandate, nil: false
    }
  }

  private static func isWordingOnly(_ old: Fact?, _ new: Fact?) -> Bool {
    guard case .words(let old)? = old, case .words(let new)? = new else { return false }
    return Meaning.isSame(old, new)
  }

  private static func of(_ kind: EntityKind, part: String?) -> ChangeClass {
    switch kind {
    case .plan: part.flatMap(ofPlan) ?? .wording
    case .eventLevel: .principle
    case .chapter: part == Chapter.Field.number.rawValue ? .wording : .principle
    case .role:
      switch part {
      case "Före", "Under", "Efter": .routine
      case Role.Field.aliases.rawValue: .wording
      default: .organisation
      }
    case .group: part == Group.Field.aliases.rawValue ? .wording : .organisation
    case .organisation, .mandate: .organisation
    case .checklist, .alarmChain, .location, .form, .supportPhase, .dormantPage, .exercise: .routine
    case .dutyRota: part == TextName.turns ? .contact : .routine
    case .contactList, .contact: .contact
    case .decisionBasis, .law, .policy, .term: .wording
    }
  }

  /// What only records the decision (version, status, date, paragraph) follows from it.
  private static func ofPlan(_ part: String) -> ChangeClass? {
    guard let field = Plan.Field(rawValue: part) else { return part == TextName.description ? .principle : .wording }
    switch field {
    case .municipality, .title, .endurance, .officeHours, .decisionLevels: return .principle
    case .version, .status, .caseNumber, .decision, .replaces, .validFrom, .versions: return .record
    case .owner: return .organisation
    case .rules, .audience: return .routine
    case .type, .id, .revisionDue, .basis, .omitted, .shared, .contacts, .intranetAddress, .webAddress, .tabs, .decisionStyle:
      return .wording
    }
  }
}

extension Pairing {
  /// The changes with the class that only the whole element tells: what a delegation says of who may decide what is decided on by the one who delegates, and
  /// nobody decides on a chapter that is published to nobody (where the plan lists its sources).
  func judged(_ changes: [Change], of pair: PlanPair) -> [Change] {
    func subjects<E: Entity>(_ elements: [E], _ side: Side, where isMeant: (E) -> Bool) -> Set<Subject> {
      Set(elements.filter(isMeant).map { side.subject($0.element) })
    }
    func isDelegation(_ mandate: Mandate) -> Bool { mandate.category == .delegation || mandate.delegation != nil }
    let delegations = subjects(pair.old.mandates, old, where: isDelegation).union(subjects(pair.new.mandates, new, where: isDelegation))
    func isShown(_ chapter: Chapter) -> Bool { chapter.audience < .restricted }
    let shown = subjects(pair.old.chapters, old, where: isShown).union(subjects(pair.new.chapters, new, where: isShown))
    return changes.map { change in
      let judged: ChangeClass? =
        switch change.subject.kind {
        case .chapter: shown.contains(change.subject) ? nil : .wording
        case .mandate:
          change.changeClass == .organisation && delegations.contains(change.subject)
            && Self.delegated.contains { $0.rawValue == change.part } ? .delegation : nil
        default: nil
        }
      return judged.map { Change(change.subject, part: change.part, change.edit, changeClass: $0) } ?? change
    }
  }

  private static let delegated: [Mandate.Field] = [.category, .holders, .limit, .delegation]
}

/// What a text cannot lose without saying something else: all its words in their order but for articles and other small words, its numbers, and where
/// its links lead. A word may take another ending.
struct Meaning {
  private enum Bearer {
    case word(String)
    case target(String)
  }

  private let bearers: [Bearer]

  private static let small: Set<String> = [
    "en", "ett", "den", "det", "de", "som", "att", "så", "sin", "sitt", "sina", "dess", "deras", "är", "har", "blir", "också", "även",
    "man", "där",
    "här", "vilken", "vilket", "vilka",
  ]

  init(_ words: [Word]) {
    bearers = words.flatMap { word -> [Bearer] in
      let titles = word.pieces.compactMap { if case .title(let subject) = $0 { Bearer.target(subject.orderKey) } else { nil } }
      let targets = word.targets.map { Bearer.target(Word(targets: [$0]).key) }
      let letters = word.pieces.reduce(into: "") { if case .text(let text) = $1 { $0 += text } }.lowercased()
        .filter { $0.isLetter || $0.isNumber }
      return titles + targets + (letters.isEmpty || Self.small.contains(letters) ? [] : [.word(letters)])
    }
  }

  init(_ text: String) { self.init(text.words) }

  static func isSame(_ old: [Word], _ new: [Word]) -> Bool { Meaning(old).isSame(as: Meaning(new)) }

  func isSame(as other: Meaning) -> Bool {
    bearers.elementsEqual(other.bearers) { one, other in
      switch (one, other) {
      case (.word(let a), .word(let b)): a == b || Self.isOtherEnding(a, b)
      case (.target(let a), .target(let b)): a == b
      default: false
      }
    }
  }

  /// "gruppen" for "gruppens", but not "socialnämnden" for "socialchefen", and no other number.
  private static func isOtherEnding(_ a: String, _ b: String) -> Bool {
    let common = zip(a, b).prefix { $0 == $1 }.count
    return common >= max(4, max(a.count, b.count) - 3) && !(a + b).contains(where: \.isNumber)
  }
}

extension String {
  /// The words of a line without markup.
  var words: [Word] { apartAtSpaces.map { Word(pieces: [.text($0)]) } }
}
