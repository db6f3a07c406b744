import PlanModel

/// Finds a name that gave way to another everywhere: forty changes that say the same are one.
///
/// Only where the new plan calls nothing by the old name any more, and both names are the same thing's: an element's that was renamed, or ones that the
/// glossary says mean the same. Who does something instead of another is no new name, in however many places it stands.
enum WordReplacement {
  /// Fewer places than this are told one by one.
  private static let fewest = 3

  /// The changes, with those that only write a new name put together, at the renamed element or else at the place of the plan.
  static func gather(_ changes: [Change], of plans: PlanPair, _ pairing: Pairing, plan: Subject) -> [Change] {
    let names = Renamings(plans, pairing)
    var groups: [Renaming: [Int]] = [:]
    for (index, change) in changes.enumerated() {
      if let pairs = pairs(of: change), let renaming = names.only(pairs) { groups[renaming, default: []].append(index) }
    }
    groups = groups.filter { $0.value.count >= fewest }
    guard !groups.isEmpty else { return changes }
    let gathered = Set(groups.values.joined())
    var told = changes.enumerated().filter { !gathered.contains($0.offset) }.map { ($0.offset, $0.element) }
    for (renaming, indices) in groups {
      let usual = renaming.written ?? usual(indices.flatMap { pairs(of: changes[$0]) ?? [] })
      let change = Change(
        renaming.subject ?? plan, .replacedWord(old: usual.old, new: usual.new, in: indices.map { changes[$0] }), changeClass: .wording)
      told.append((renaming.subject == nil ? changes.count + indices[0] : indices[0], change))
    }
    return told.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// How the names are mostly written.
  private static func usual(_ pairs: [NamePair]) -> NamePair {
    let usual = Dictionary(grouping: pairs) { $0 }.max { ($0.value.count, $0.key.order) < ($1.value.count, $1.key.order) }
    return usual?.key ?? NamePair(old: "", new: "")
  }

  /// What a change replaces, where it does nothing but that.
  private static func pairs(of change: Change) -> [NamePair]? {
    switch change.edit {
    case .renamed(let old, let new): pairs(old.words, new.words)
    case .value(.text(let old)?, .text(let new)?), .cell(_, .text(let old)?, .text(let new)?): pairs(old.words, new.words)
    case .value(.words(let old)?, .words(let new)?): pairs(old, new)
    case .items(let removed, let added, let moved): moved.isEmpty ? pairs(removed, added) : nil
    case .prose(.changed(let old, let new, false)): pairs(old.allWords, new.allWords)
    case .row(let row): row.move == nil ? pairs(row) : nil
    default: nil
    }
  }

  private static func pairs(_ removed: [Fact], _ added: [Fact]) -> [NamePair]? {
    guard removed.count == 1, added.count == 1, case .text(let old) = removed[0], case .text(let new) = added[0] else { return nil }
    return pairs(old.words, new.words)
  }

  private static func pairs(_ row: RowEdit) -> [NamePair]? {
    var found: [NamePair] = []
    for cell in row.cells {
      guard case .words(let old)? = cell.old, case .words(let new)? = cell.new, let pairs = pairs(old, new) else { return nil }
      found += pairs
    }
    return found
  }

  private static func pairs(_ old: [Word], _ new: [Word]) -> [NamePair]? {
    var pairs: [NamePair] = []
    var removed: [Word] = []
    for run in WordRun.between(old, new) {
      switch run.kind {
      case .kept:
        if !removed.isEmpty { return nil }
      case .removed: removed = run.words
      case .added:
        guard !removed.isEmpty, let pair = replacement(removed, run.words) else { return nil }
        pairs.append(pair)
        removed = []
      }
    }
    return removed.isEmpty ? pairs : nil
  }

  private static func replacement(_ removed: [Word], _ added: [Word]) -> NamePair? {
    guard let first = removed.first, (removed + added).allSatisfy({ $0.isSet(like: first) }) else { return nil }
    let (old, new) = (removed.map(\.plain).joined(separator: " "), added.map(\.plain).joined(separator: " "))
    // Marks at the ends belong to the sentence.
    let (oldCore, newCore) = (old.core, new.core)
    guard !oldCore.isEmpty, !newCore.isEmpty, oldCore != newCore, old.ends == new.ends else { return nil }
    return NamePair(old: oldCore, new: newCore)
  }
}

/// A name and the one in its place.
private struct NamePair: Hashable {
  let old: String
  let new: String
  var folded: NamePair { NamePair(old: old.lowercased(), new: new.lowercased()) }
  /// The same in both directions.
  var order: String { min(old, new) + "\u{1F}" + max(old, new) }
  /// Both without the s of the genitive.
  var withoutGenitive: NamePair? {
    old.hasSuffix("s") && new.hasSuffix("s") ? NamePair(old: String(old.dropLast()), new: String(new.dropLast())) : nil
  }
}

/// A name that the new plan no longer uses, with the one that the same thing has now.
private struct Renaming: Hashable {
  /// The renamed element; `nil` where the glossary says that the words mean the same.
  let subject: Subject?
  /// In small letters.
  let names: NamePair
  /// As the element writes them.
  let written: NamePair?
}

/// What two plans call their elements, and which names mean the same.
private struct Renamings {
  private struct Name {
    let subject: Subject
    let written: String
  }

  private var old: [String: [Name]] = [:]
  private var new: [String: [Name]] = [:]
  private let synonyms: Synonyms

  init(_ plans: PlanPair, _ pairing: Pairing) {
    synonyms = Synonyms([plans.old, plans.new])
    old = Self.names(plans.old, pairing.old)
    new = Self.names(plans.new, pairing.new)
  }

  private static func names(_ plan: Plan, _ side: Side) -> [String: [Name]] {
    var names: [String: [Name]] = [:]
    func add(_ element: ElementID, _ written: [String]) {
      let subject = side.subject(element)
      for name in written { names[name.lowercased(), default: []].append(Name(subject: subject, written: name)) }
    }
    for organisation in plan.organisations { add(organisation.element, [organisation.title] + [organisation.shortName].compactMap { $0 }) }
    for role in plan.roles { add(role.element, [role.title] + role.aliases) }
    for group in plan.groups { add(group.element, [group.title] + group.aliases) }
    for term in plan.terms { add(term.element, [term.title] + [term.abbreviation].compactMap { $0 }) }
    return names
  }

  /// The one renaming that all the pairs are, in the genitive or not.
  func only(_ pairs: [NamePair]) -> Renaming? {
    guard let first = pairs.first, let renaming = renaming(first), pairs.dropFirst().allSatisfy({ self.renaming($0) == renaming }) else {
      return nil
    }
    return renaming
  }

  private func renaming(_ pair: NamePair) -> Renaming? {
    let folded = pair.folded
    return found(folded) ?? folded.withoutGenitive.flatMap(found)
  }

  private func found(_ names: NamePair) -> Renaming? {
    guard new[names.old] == nil else { return nil }
    let now = new[names.new] ?? []
    for before in old[names.old] ?? [] {
      guard let after = now.first(where: { $0.subject == before.subject }) else { continue }
      return Renaming(subject: before.subject, names: names, written: NamePair(old: before.written, new: after.written))
    }
    return synonyms.contain(names.old, names.new) ? Renaming(subject: nil, names: names, written: nil) : nil
  }
}

extension Word {
  /// Letters alone, with the same links and emphasis as another word.
  fileprivate func isSet(like other: Word) -> Bool {
    targets == other.targets && marks == other.marks && pieces.allSatisfy { if case .text = $0 { true } else { false } }
  }
}

extension String {
  /// Without the marks around it.
  fileprivate var core: String {
    var rest = self[...]
    while let first = rest.first, first.isPunctuation { rest.removeFirst() }
    while let last = rest.last, last.isPunctuation { rest.removeLast() }
    return String(rest)
  }

  /// The marks around it.
  fileprivate var ends: [String] { [String(prefix { $0.isPunctuation }), String(String(reversed()).prefix { $0.isPunctuation })] }
}

/// Words that a plan says mean the same: those that a term of the glossary replaces, and the other names of roles and groups.
struct Synonyms {
  private var names: [String: Set<Int>] = [:]
  private var count = 0

  init(_ plans: [Plan]) {
    for plan in plans {
      for term in plan.terms { add([term.title] + term.replaces + [term.abbreviation].compactMap { $0 }) }
      for role in plan.roles { add([role.title] + role.aliases) }
      for group in plan.groups { add([group.title] + group.aliases) }
    }
  }

  private mutating func add(_ words: [String]) {
    for word in words { names[word.lowercased(), default: []].insert(count) }
    count += 1
  }

  func contain(_ one: String, _ other: String) -> Bool {
    guard let a = names[one.lowercased()], let b = names[other.lowercased()] else { return false }
    return !a.isDisjoint(with: b)
  }
}
