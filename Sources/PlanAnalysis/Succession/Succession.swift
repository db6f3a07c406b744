public import Diagnostics
public import PlanModel

/// Who may take a decision at one level and time of day, in order.
public struct Succession: Sendable, Hashable {
  public let decision: Identifier<Mandate>
  /// `nil` where the plan has no levels.
  public let level: Identifier<EventLevel>?
  public let time: TimeOfDay
  fileprivate let order: SuccessionOrder

  init(decision: Identifier<Mandate>, level: Identifier<EventLevel>?, time: TimeOfDay, order: SuccessionOrder) {
    self.decision = decision
    self.level = level
    self.time = time
    self.order = order
  }

  /// Those who may decide first, then those who may when they cannot be reached, and so on. Within a step all may decide alike.
  public var steps: [Step] { order.steps }
  /// Those who wait for one another, or for somebody who does: none of them ever comes to decide.
  public var waiting: [Candidate] { order.waiting }
  /// Each circle of holders who wait for one another, from the smallest id on.
  public var circles: [[ElementID]] { order.circles }
  public var candidates: [Candidate] { order.steps.flatMap(\.candidates) }
  /// Whether somebody may decide.
  public var isCovered: Bool { !order.steps.isEmpty }

  public struct Step: Sendable, Hashable {
    public let candidates: [Candidate]
  }

  /// One who may decide.
  public struct Candidate: Sendable, Hashable {
    public let party: Party
    /// Those who act in the role when its holder cannot, in order; of several who decide together, everybody's.
    public let alternates: [Identifier<Role>]
    /// May decide only when these cannot be reached; empty: may decide at once.
    public let ifUnreachable: [ElementID]
    public let condition: String?
    /// What the right rests on.
    public let grounds: [Ground]

    /// A role or a group; of several who decide together, the first that is named.
    public var holder: ElementID { party.holder }
  }

  /// A statement that gives the right, with the place of the holder in it.
  public struct Ground: Sendable, Hashable {
    public let mandate: Identifier<Mandate>
    public let origin: Origin
  }
}

/// What a set of statements says of the order of its holders: the same for every level and hour at which the same holders apply.
struct SuccessionOrder: Sendable, Hashable {
  var steps: [Succession.Step] = []
  var waiting: [Succession.Candidate] = []
  var circles: [[ElementID]] = []
}
