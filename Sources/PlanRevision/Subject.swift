public import PlanModel

/// An element as both plans know it: the same thing may have an id of its own in each.
///
/// Whatever points at an element is compared by its subject, so that an element with a new id changes nothing in those who point at it.
public struct Subject: Sendable, Hashable {
  public let kind: EntityKind
  /// `nil` where the old plan does not have it.
  public let old: String?
  /// `nil` where the new plan does not have it.
  public let new: String?

  public init(_ kind: EntityKind, old: String?, new: String?) {
    self.kind = kind
    self.old = old
    self.new = new
  }

  public var oldElement: ElementID? { old.map { ElementID(kind, $0) } }
  public var newElement: ElementID? { new.map { ElementID(kind, $0) } }
  /// The id in the new plan, or in the old where only that has it.
  public var id: String { new ?? old ?? "" }

  /// The same seen from the new plan.
  public var inverse: Subject { Subject(kind, old: new, new: old) }

  /// A text that is another for each subject, and orders them alike in both directions; two that swapped ids are told apart by the mark.
  var orderKey: String {
    let (old, new) = (old ?? "", new ?? "")
    return old <= new ? "\(kind.rawValue):\(old)|\(new)" : "\(kind.rawValue):\(new)|\(old)^"
  }
}
