import PlanModel

/// Which elements of two plans are the same.
///
/// By what identifies an element of its kind (mostly the id), then by likeness (`Likeness`), and else not at all: then one was removed and another added.
struct Pairing {
  /// The two plans' elements by subject.
  let old: Side
  let new: Side
  /// In the order of kinds, then of ids.
  let subjects: [Subject]
  /// Whether an id that both plans have is the same element in both: then what says the same names the same.
  let idsKeepTheirMeaning: Bool

  init(_ pair: PlanPair) {
    var pairing = Pairs()
    pair.visit(&pairing)
    old = Side(pairing.old)
    new = Side(pairing.new)
    subjects = pairing.subjects
    idsKeepTheirMeaning = subjects.allSatisfy { subject in
      subject.old == subject.new || subject.oldElement.map { pairing.new[$0] == nil } ?? true
    }
  }

  private struct Pairs: PlanPairVisitor {
    var old: [ElementID: Subject] = [:]
    var new: [ElementID: Subject] = [:]
    var subjects: [Subject] = []

    mutating func visit<E: ComparableElement>(_ olds: [E], _ news: [E]) {
      var partner = [Int?](repeating: nil, count: olds.count)
      var taken = [Bool](repeating: false, count: news.count)
      func join(_ o: Int, _ n: Int) {
        partner[o] = n
        taken[n] = true
      }
      let stages = (olds.first ?? news.first)?.identities.count ?? 0
      for stage in 0..<stages {
        func once(_ elements: [E], _ isFree: (Int) -> Bool) -> [String: Int] {
          var places: [String: Int] = [:]
          for (index, element) in elements.enumerated() where isFree(index) {
            guard let key = element.identities[stage] else { continue }
            places[key] = places[key] == nil ? index : -1
          }
          return places
        }
        let there = once(news) { !taken[$0] }
        for (key, o) in once(olds, { partner[$0] == nil }) where o >= 0 {
          if let n = there[key], n >= 0 { join(o, n) }
        }
      }
      // There is one plan on each side, whatever it is called.
      if E.kind == .plan, partner == [nil] { join(0, 0) }
      let (oldRest, newRest) = (olds.indices.filter { partner[$0] == nil }, news.indices.filter { !taken[$0] })
      func candidate(_ element: E) -> Likeness.Candidate { Likeness.Candidate(form: "", words: element.bag) }
      for (o, n) in Likeness.pairs(oldRest.map { candidate(olds[$0]) }, newRest.map { candidate(news[$0]) }) {
        join(oldRest[o], newRest[n])
      }
      for (o, element) in olds.enumerated() {
        note(Subject(E.kind, old: element.id.rawValue, new: partner[o].map { news[$0].id.rawValue }))
      }
      for (n, element) in news.enumerated() where !taken[n] { note(Subject(E.kind, old: nil, new: element.id.rawValue)) }
    }

    private mutating func note(_ subject: Subject) {
      if let element = subject.oldElement { old[element] = subject }
      if let element = subject.newElement { new[element] = subject }
      subjects.append(subject)
    }
  }
}

extension ComparableElement {
  /// The words of all that it says.
  fileprivate var bag: [String] {
    let side = Side()
    return parts(side).flatMap { part -> [String] in
      switch part.said {
      case .nothing: []
      case .value(let fact): fact.bag
      case .set(let facts), .sequence(let facts): facts.flatMap(\.bag)
      case .record(let cells): cells.flatMap(\.value.bag)
      case .rows(let rows), .unorderedRows(let rows): rows.flatMap(\.bag)
      case .prose(let text): Paragraphs.of(text, side).flatMap { $0.allWords.map { $0.plain.lowercased() } }
      }
    }
  }
}
