public import Diagnostics

/// The name by which other elements point at an entity; unique among entities of its kind.
public struct Identifier<Entity>: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let rawValue: String

  public init(_ rawValue: String) { self.rawValue = rawValue }

  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue.utf8.lexicographicallyPrecedes(rhs.rawValue.utf8) }
  public var description: String { rawValue }
}

/// A resolved pointer to an entity, with the place where the author wrote it.
public struct Reference<Entity>: Sendable, Hashable {
  public let id: Identifier<Entity>
  public var origin: Origin

  public init(_ id: Identifier<Entity>, origin: Origin = Origin()) {
    self.id = id
    self.origin = origin
  }
}

/// A resolved pointer where several kinds may stand: whom a role reports to, what a level activates.
public struct ElementReference: Sendable, Hashable {
  public let element: ElementID
  public var origin: Origin

  public init(_ element: ElementID, origin: Origin = Origin()) {
    self.element = element
    self.origin = origin
  }
}

/// The kind and id of any element of a plan.
public struct ElementID: Sendable, Hashable, Comparable {
  public let kind: EntityKind
  public let id: String

  public init(_ kind: EntityKind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  /// As a link writes it: `roll:tib`.
  public var address: String { "\(kind.scheme):\(id)" }

  /// The id alone: two kinds rarely share one, and an enum with text behind it hashes that text.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }

  public static func < (lhs: Self, rhs: Self) -> Bool {
    if lhs.kind != rhs.kind { return lhs.kind.order < rhs.kind.order }
    return lhs.id.utf8.lexicographicallyPrecedes(rhs.id.utf8)
  }
}
