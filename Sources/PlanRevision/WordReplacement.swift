import PlanModel

/// Finds a word that gave way to another everywhere: forty changes that say the same are one.
enum WordReplacement {
  /// Fewer places than this are told one by one.
  private static let fewest = 3

  /// The changes, with those that only replace the same word put together at the place of the plan.
  ///
  /// They change the wording only where one of the plans says that the words mean the same; else what they say.
  static func gather(_ changes: [Change], plan: Subject, synonyms: Synonyms) -> [Change] {
    var groups: [Pair: [Int]] = [:]
    for (index, change) in changes.enumerated() {
      if let pair = pair(of: change)?.folded { groups[pair, default: []].append(index) }
    }
    groups = groups.filter { $0.value.count >= fewest }
    guard !groups.isEmpty else { return changes }
    let gathered = Set(groups.values.joined())
    let replacements = groups.values.map { indices -> Change in
      let pairs = indices.compactMap { Self.pair(of: changes[$0]) }
      let usual = Dictionary(grouping: pairs) { $0 }.max { ($0.value.count, $0.key.order) < ($1.value.count, $1.key.order) }?.key
      return Change(
        plan, .replacedWord(old: usual?.old ?? "", new: usual?.new ?? "", in: indices.map { changes[$0] }),
        changeClass: usual.map { synonyms.contain($0.old, $0.new) } ?? false ? .wording : nil)
    }
    return changes.enumerated().filter { !gathered.contains($0.offset) }.map(\.element) + replacements
  }

  private struct Pair: Hashable {
    let old: String
    let new: String
    var folded: Pair { Pair(old: old.lowercased(), new: new.lowercased()) }
    /// The same in both directions.
    var order: String { min(old, new) + "\u{1F}" + max(old, new) }
  }

  /// What a change replaces, where it does nothing but that.
  private static func pair(of change: Change) -> Pair? {
    switch change.edit {
    case .renamed(let old, let new): pair(old.words, new.words)
    case .value(.text(let old)?, .text(let new)?), .cell(_, .text(let old)?, .text(let new)?): pair(old.words, new.words)
    case .value(.words(let old)?, .words(let new)?): pair(old, new)
    case .prose(.changed(let old, let new, false)): pair(old.allWords, new.allWords)
    case .row(let row):
      row.move == nil
        ? only(
          row.cells.map { cell in
            if case .words(let old)? = cell.old, case .words(let new)? = cell.new { pair(old, new) } else { nil }
          }) : nil
    default: nil
    }
  }

  private static func pair(_ old: [Word], _ new: [Word]) -> Pair? {
    var pairs: [Pair?] = []
    var removed: [Word] = []
    for run in WordRun.between(old, new) {
      switch run.kind {
      case .kept:
        if !removed.isEmpty { return nil }
      case .removed: removed = run.words
      case .added:
        guard !removed.isEmpty else { return nil }
        pairs.append(replacement(removed, run.words))
        removed = []
      }
    }
    return removed.isEmpty ? only(pairs) : nil
  }

  private static func replacement(_ removed: [Word], _ added: [Word]) -> Pair? {
    guard removed.count <= 3, added.count <= 3, removed.allSatisfy(\.isBare), added.allSatisfy(\.isBare) else { return nil }
    let (old, new) = (removed.map(\.plain).joined(separator: " "), added.map(\.plain).joined(separator: " "))
    // Marks at the ends belong to the sentence.
    let (oldCore, newCore) = (old.core, new.core)
    guard !oldCore.isEmpty, !newCore.isEmpty, oldCore != newCore, !(oldCore + newCore).contains(where: \.isNumber), old.ends == new.ends
    else { return nil }
    return Pair(old: oldCore, new: newCore)
  }

  /// The one pair, where all are the same.
  private static func only(_ pairs: [Pair?]) -> Pair? {
    guard let first = pairs.first, let pair = first, pairs.allSatisfy({ $0?.folded == pair.folded }) else { return nil }
    return pair
  }
}

extension Word {
  fileprivate var isBare: Bool {
    targets.isEmpty && marks.isEmpty && pieces.allSatisfy { if case .text = $0 { true } else { false } }
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
