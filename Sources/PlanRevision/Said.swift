import PlanModel
import Prose

/// What an element says under one key or in one part of its text.
enum Said {
  /// The key says what the element is, or is compared elsewhere.
  case nothing
  case value(Fact)
  /// Several values whose order means nothing.
  case set([Fact])
  /// Several values in an order that means something.
  case sequence([Fact])
  /// Keys inside the key.
  case record([Cell])
  case rows([Row])
  /// Rows whose order means nothing.
  case unorderedRows([Row])
  case prose(RichText)
}

/// A part of an element with its name: a key, or the heading of a text.
struct SaidPart {
  let name: String
  let said: Said

  init(_ name: String, _ said: Said) {
    self.name = name
    self.said = said
  }
}

/// An element that can be compared with its like in another plan.
protocol ComparableElement: Entity {
  /// What a key says. Each kind switches over all its keys, so that none is forgotten.
  func said(of field: Field, _ side: Side) -> Said
  /// What the element says beside its keys.
  func texts(_ side: Side) -> [SaidPart]
  /// What makes it the same element in two plans: the first key that only one element has in each plan decides.
  var identities: [String?] { get }
  /// Whether its author gave it its id.
  var hasOwnID: Bool { get }
}

extension ComparableElement {
  func texts(_ side: Side) -> [SaidPart] { [] }
  var identities: [String?] { [id.rawValue] }
  var hasOwnID: Bool { true }

  /// Everything that it says, in a set order.
  func parts(_ side: Side) -> [SaidPart] { Field.allCases.map { SaidPart($0.rawValue, said(of: $0, side)) } + texts(side) }
}

/// One of the two plans, with what its elements are in the other.
struct Side {
  private let subjects: [ElementID: Subject]

  init(_ subjects: [ElementID: Subject] = [:]) { self.subjects = subjects }

  /// What the plan does not hold is known by its id in both.
  func subject(_ element: ElementID) -> Subject { subjects[element] ?? Subject(element.kind, old: element.id, new: element.id) }

  // MARK: Values as facts

  func said(_ text: String?) -> Said { text.map { .value(.text($0)) } ?? .nothing }
  func said(_ number: Int?) -> Said { number.map { .value(.text(String($0))) } ?? .nothing }
  func said(_ date: CalendarDate?) -> Said { date.map { .value(.text($0.description)) } ?? .nothing }
  func said(_ duration: Duration?) -> Said { said(duration?.swedish) }
  func said<Choice: RawRepresentable<String>>(_ choice: Choice?) -> Said { said(choice?.rawValue) }
  func said<E: Entity>(_ reference: Reference<E>?) -> Said { fact(reference).map { .value($0) } ?? .nothing }
  func said(_ reference: ElementReference?) -> Said { fact(reference).map { .value($0) } ?? .nothing }
  /// One is told as a value; of several the order means nothing.
  func said<E: Entity>(_ references: [Reference<E>]) -> Said { one(references.compactMap { fact($0) }) }
  func said(_ references: [ElementReference]) -> Said { one(references.compactMap { fact($0) }) }
  func said(_ references: [TimedReference]) -> Said { one(references.map { fact($0) }) }
  private func one(_ facts: [Fact]) -> Said {
    facts.count > 1 ? .value(.list(facts.sorted { $0.key < $1.key })) : facts.first.map { .value($0) } ?? .nothing
  }
  func set<E: Entity>(_ references: [Reference<E>]) -> Said { .set(references.compactMap { fact($0) }) }
  func set(_ references: [ElementReference]) -> Said { .set(references.compactMap { fact($0) }) }
  func set(_ texts: [String]) -> Said { .set(texts.map { .text($0) }) }
  func sequence<E: Entity>(_ references: [Reference<E>]) -> Said { .sequence(references.compactMap { fact($0) }) }

  func fact(_ text: String?) -> Fact? { text.map { .text($0) } }
  func fact(_ date: CalendarDate?) -> Fact? { date.map { .text($0.description) } }
  func fact(_ duration: Duration?) -> Fact? { duration.map { .text($0.swedish) } }
  func fact<Choice: RawRepresentable<String>>(_ choice: Choice?) -> Fact? { choice.map { .text($0.rawValue) } }
  func fact<E: Entity>(_ reference: Reference<E>?) -> Fact? { reference.map { .element(subject($0.id.element)) } }
  func fact(_ reference: ElementReference?) -> Fact? { reference.map { .element(subject($0.element)) } }
  /// With its hours, where it does not hold round the clock.
  func fact(_ reference: TimedReference) -> Fact {
    let element = Fact.element(subject(reference.element))
    return reference.hours == .roundTheClock ? element : .list([element, .text(reference.hours.rawValue)])
  }
  func list<E: Entity>(_ references: [Reference<E>]) -> Fact? { references.isEmpty ? nil : .list(references.compactMap { fact($0) }) }
  /// Several whose order means nothing.
  func unordered<E: Entity>(_ references: [Reference<E>]) -> Fact? { unordered(references.compactMap { fact($0) }) }
  func unordered(_ references: [ElementReference]) -> Fact? { unordered(references.compactMap { fact($0) }) }
  private func unordered(_ facts: [Fact]) -> Fact? { facts.isEmpty ? nil : .list(facts.sorted { $0.key < $1.key }) }

  func fact(_ node: AlarmChain.Node?) -> Fact? {
    switch node {
    case .element(let reference): fact(reference)
    case .outside(let name): .text(name)
    case nil: nil
    }
  }
}
