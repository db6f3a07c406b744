import Diagnostics
import PlanModel
import Prose

/// Compares what one element says in two plans.
struct Comparison: PlanPairVisitor {
  let old: Side
  let new: Side
  /// Whether elements and texts that say the same need not be looked into.
  private let equalIsSame: Bool
  private(set) var changes: [Change] = []

  private init(_ pairing: Pairing) {
    old = pairing.old
    new = pairing.new
    equalIsSame = pairing.idsKeepTheirMeaning
  }

  /// All changes, in the order of the kinds, which are compared side by side.
  static func changes(of pair: PlanPair, _ pairing: Pairing) -> [Change] {
    sideBySide(EntityKind.allCases) { kind in
      var comparison = Comparison(pairing)
      pair.visit(kind, &comparison)
      return comparison.changes
    }.flatMap { $0 }
  }

  /// The elements of a kind, in the order of the new plan; those that are gone last.
  mutating func visit<E: ComparableElement>(_ olds: [E], _ news: [E]) {
    let byID = Dictionary(olds.map { ($0.id.rawValue, $0) }) { first, _ in first }
    for element in news {
      let subject = new.subject(element.element)
      if let before = subject.old.flatMap({ byID[$0] }) {
        compare(before, element, subject)
      } else {
        changes.append(Change(subject, .added))
      }
    }
    for element in olds {
      let subject = old.subject(element.element)
      if subject.new == nil { changes.append(Change(subject, .removed)) }
    }
  }

  private mutating func compare<E: ComparableElement>(_ before: E, _ after: E, _ subject: Subject) {
    // A plan is equal to another with all that it holds, which is compared by itself.
    if equalIsSame, E.kind != .plan, before == after, before.origins.tellSameFields(as: after.origins) { return }
    if before.hasOwnID, after.hasOwnID, before.id != after.id { changes.append(Change(subject, .newIdentifier)) }
    for (one, other) in zip(before.parts(old), after.parts(new)) {
      compare(one.said, other.said, subject, one.name)
    }
  }

  private mutating func compare(_ before: Said, _ after: Said, _ subject: Subject, _ part: String) {
    switch (before, after) {
    case (.nothing, .nothing): break
    case (.value, .value), (.value, .nothing), (.nothing, .value): compare(before.fact, after.fact, subject, part)
    case (.set(let one), .set(let other)): compareSets(one, other, subject, part)
    case (.sequence(let one), .sequence(let other)): compareSequences(one, other, subject, part)
    case (.record(let one), .record(let other)): compareRecords(one, other, subject, part)
    case (.rows(let one), .rows(let other)): compareRows(one, other, subject, part)
    case (.unorderedRows(let one), .unorderedRows(let other)), (.rows(let one), .unorderedRows(let other)),
      (.unorderedRows(let one), .rows(let other)):
      guard one != other else { break }
      func ordered(_ rows: [Row]) -> [Row] {
        rows.map { (key: ($0.key?.key ?? "", $0.wholeKey), row: $0) }.sorted { $0.key < $1.key }.map(\.row)
      }
      compareRows(ordered(one), ordered(other), subject, part)
    case (.prose(let one), .prose(let other)): compareProse(one, other, subject, part)
    // A key says the same kind of thing in both plans.
    default: break
    }
  }

  private mutating func compare(_ before: Fact?, _ after: Fact?, _ subject: Subject, _ part: String) {
    guard before != after else { return }
    if case .text(let one)? = before, case .text(let other)? = after, isTitle(part, of: subject.kind) {
      changes.append(Change(subject, part: part, .renamed(old: one, new: other)))
    } else {
      changes.append(Change(subject, part: part, .value(old: before, new: after)))
    }
  }

  private func isTitle(_ part: String, of kind: EntityKind) -> Bool {
    part == (kind == .mandate ? Mandate.Field.title.rawValue : Role.Field.title.rawValue)
  }

  private mutating func compareSets(_ one: [Fact], _ other: [Fact], _ subject: Subject, _ part: String) {
    let (before, after) = (Set(one), Set(other))
    guard before != after else { return }
    func ordered(_ facts: Set<Fact>) -> [Fact] { facts.sorted { $0.key < $1.key } }
    changes.append(
      Change(
        subject, part: part, .items(removed: ordered(before.subtracting(after)), added: ordered(after.subtracting(before)), moved: [])))
  }

  private mutating func compareSequences(_ one: [Fact], _ other: [Fact], _ subject: Subject, _ part: String) {
    guard one != other else { return }
    func item(_ fact: Fact) -> Item { Item(key: fact.key, name: nil, form: "", words: []) }
    let matching = ItemMatching(one.map(item), other.map(item))
    var (removed, added) = (matching.removed.map { one[$0] }, matching.added.map { other[$0] })
    if part == TextName.entries {
      // An entry that is new or gone is a change of its own; here only one that comes from another list counts.
      removed.removeAll(where: \.isInOnePlan)
      added.removeAll(where: \.isInOnePlan)
    }
    func ordered(_ facts: [Fact]) -> [Fact] { facts.sorted { $0.key < $1.key } }
    let moved = ordered(matching.matches.filter(\.isMoved).map { other[$0.new] })
    guard !(removed.isEmpty && added.isEmpty && moved.isEmpty) else { return }
    changes.append(Change(subject, part: part, .items(removed: ordered(removed), added: ordered(added), moved: moved)))
  }

  private mutating func compareRecords(_ one: [Cell], _ other: [Cell], _ subject: Subject, _ part: String) {
    guard one != other else { return }
    for cell in RowEdit(old: Row(key: nil, one), new: Row(key: nil, other), move: nil).cells {
      changes.append(Change(subject, part: part, .cell(cell.column, old: cell.old, new: cell.new)))
    }
  }

  private mutating func compareRows(_ one: [Row], _ other: [Row], _ subject: Subject, _ part: String) {
    guard one != other else { return }
    // Two holders with the same hours are not the same holder: what a row is about is never guessed.
    func item(_ row: Row) -> Item { Item(key: row.wholeKey, name: row.key?.key, form: row.key?.key ?? "", words: row.bag) }
    let matching = ItemMatching(one.map(item), other.map(item))
    let (oldPlaces, newPlaces) = (places(in: one), places(in: other))
    for match in matching.matches {
      let (before, after) = (one[match.old], other[match.new])
      let isMoved = match.isMoved || before.section != after.section
      guard isMoved || before != after else { continue }
      let move = isMoved ? RowEdit.Move(old: oldPlaces[match.old], new: newPlaces[match.new]) : nil
      changes.append(Change(subject, part: part, .row(RowEdit(old: before, new: after, move: move))))
    }
    for index in matching.added { changes.append(Change(subject, part: part, .row(RowEdit(old: nil, new: other[index], move: nil)))) }
    for index in matching.removed { changes.append(Change(subject, part: part, .row(RowEdit(old: one[index], new: nil, move: nil)))) }
  }

  private func places(in rows: [Row]) -> [RowEdit.Place] {
    var counts: [String?: Int] = [:]
    return rows.map { row in
      counts[row.section, default: 0] += 1
      return RowEdit.Place(section: row.section, number: counts[row.section] ?? 0)
    }
  }

  private mutating func compareProse(_ one: RichText, _ other: RichText, _ subject: Subject, _ part: String) {
    if equalIsSame, one == other { return }
    let (before, after) = (Paragraphs.of(one, old), Paragraphs.of(other, new))
    guard before != after else { return }
    func item(_ paragraph: Paragraph) -> Item {
      Item(
        key: paragraph.key, name: paragraph.rowKey, form: paragraph.formKey, words: paragraph.allWords.map { $0.plain.lowercased() })
    }
    let matching = ItemMatching(before.map(item), after.map(item))
    func add(_ edit: ParagraphEdit) { changes.append(Change(subject, part: part, .prose(edit))) }
    for match in matching.matches where match.isMoved || before[match.old] != after[match.new] {
      add(.changed(old: before[match.old], new: after[match.new], isMoved: match.isMoved))
    }
    for run in runs(matching.added) { add(.added(run.map { after[$0] })) }
    for run in runs(matching.removed) { add(.removed(run.map { before[$0] })) }
  }

  /// Numbers that follow on one another, together.
  private func runs(_ numbers: [Int]) -> [[Int]] {
    numbers.reduce(into: [[Int]]()) { runs, number in
      if let last = runs.last?.last, last + 1 == number { runs[runs.count - 1].append(number) } else { runs.append([number]) }
    }
  }
}

extension Said {
  fileprivate var fact: Fact? { if case .value(let fact) = self { fact } else { nil } }
}

extension Fact {
  fileprivate var isInOnePlan: Bool {
    if case .element(let subject) = self { subject.old == nil || subject.new == nil } else { false }
  }
}
