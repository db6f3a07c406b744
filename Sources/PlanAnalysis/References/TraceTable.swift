public import PlanModel

/// The way from a decision to paper: the cards whose steps exercise it, and the contacts who reach its holders.
public struct TraceTable: Sendable {
  /// A step of a card that exercises a mandate.
  public struct Exercise: Sendable, Hashable {
    public let checklist: Identifier<Checklist>
    /// The role or the group whose card it is.
    public let owner: ElementID?
    public let phase: Checklist.Phase
    /// The link to the mandate.
    public let mandate: Reference<Mandate>
  }

  /// Every step that exercises a mandate, in the order of the cards.
  public let exercises: [Exercise]
  private let numbersByMandate: [Identifier<Mandate>: [Int]]
  private let index: PlanIndex

  init(_ index: PlanIndex) {
    self.index = index
    exercises = index.plan.checklists.flatMap { checklist in
      checklist.sections.flatMap { section in
        section.steps.flatMap { step in
          step.mandates.map { Exercise(checklist: checklist.id, owner: checklist.owner, phase: section.phase, mandate: $0) }
        }
      }
    }
    numbersByMandate = Dictionary(grouping: exercises.indices) { [exercises] in exercises[$0].mandate.id }
  }

  /// The steps that exercise a mandate.
  public func exercises(of mandate: Identifier<Mandate>) -> [Exercise] { (numbersByMandate[mandate] ?? []).map { exercises[$0] } }

  /// The contacts by which a role, or the people of a group, are reached.
  public func contacts(of element: ElementID) -> [Contact] {
    switch element.kind {
    case .role: index.contactsOfRole[Identifier(element.id)] ?? []
    case .group: (index.groups[Identifier(element.id)]?.people ?? []).flatMap { index.contactsOfRole[$0] ?? [] }
    default: []
    }
  }
}
