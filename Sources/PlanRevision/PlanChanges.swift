public import PlanModel

/// What is different between two plans: in the organisation, not in the lines.
///
/// A moved line, a renamed file and text wrapped anew are no changes. Both plans may be editions: then nothing is told that they do not hold.
public struct PlanChanges: Sendable {
  public let old: PlanIndex
  public let new: PlanIndex
  /// In the order of their classes, the gravest first; within a class by kind, in the order of the plan.
  public let changes: [Change]
  let pairing: Pairing

  public init(from old: Plan, to new: Plan) {
    let pair = PlanPair(old: old, new: new)
    let pairing = Pairing(pair)
    let planSubject = Subject(.plan, old: old.id.rawValue, new: new.id.rawValue)
    let told = pairing.judged(Comparison.changes(of: pair, pairing), of: pair)
    let gathered = WordReplacement.gather(told, of: pair, pairing, plan: planSubject)
    let places = Dictionary(uniqueKeysWithValues: zip(ChangeClass.allCases, 0...))
    changes = gathered.enumerated().sorted { a, b in
      let (first, second) = (places[a.element.changeClass] ?? 0, places[b.element.changeClass] ?? 0)
      return first == second ? a.offset < b.offset : first < second
    }.map(\.element)
    self.pairing = pairing
    self.old = PlanIndex(old)
    self.new = PlanIndex(new)
  }

  public var isEmpty: Bool { changes.isEmpty }

  /// What a reader of the old plan knows an element by; of the new one where the old does not have it.
  public func oldTitle(of subject: Subject) -> String { title(subject.oldElement, old) ?? title(subject.newElement, new) ?? subject.id }

  /// What a reader of the new plan knows an element by; of the old one where it is gone.
  public func newTitle(of subject: Subject) -> String { title(subject.newElement, new) ?? title(subject.oldElement, old) ?? subject.id }

  private func title(_ element: ElementID?, _ index: PlanIndex) -> String? {
    guard let element else { return nil }
    // A level is known by its number and its name.
    if element.kind == .eventLevel, let level = index.levels[Identifier(element.id)] { return "nivå \(level.number)" }
    return index.title(of: element)
  }
}
