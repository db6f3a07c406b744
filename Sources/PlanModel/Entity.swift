public import Diagnostics

/// A named element of a plan.
public protocol Entity: Sendable, Hashable {
  /// The keys that an author may write; the raw value is the key.
  associatedtype Field: EntityField
  static var kind: EntityKind { get }
  var id: Identifier<Self> { get }
  /// What the reader sees.
  var title: String { get }
  /// The widest audience that may see the element.
  var audience: Audience { get set }
  var origins: FieldOrigins<Field> { get }
}

extension Entity {
  public var element: ElementID { ElementID(Self.kind, id.rawValue) }
  public var reference: Reference<Self> { Reference(id, origin: Origin(origins.id)) }
}

/// A key of an entity's front matter, or a heading of its table.
public protocol EntityField: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

/// Where each field of an entity was written. It takes no part in equality: a moved line is no change.
public struct FieldOrigins<Field: EntityField>: Sendable, Hashable {
  /// The value of `id`, or the first line where none is written.
  public var id: SourceRange?
  public var keys: [Field: SourceRange] = [:]
  public var values: [Field: SourceRange] = [:]

  public init(id: SourceRange? = nil) { self.id = id }

  /// The value of a field, or the element itself where the field is not written.
  public subscript(_ field: Field) -> SourceRange? { values[field] ?? keys[field] ?? id }

  public static func == (lhs: Self, rhs: Self) -> Bool { true }
  public func hash(into hasher: inout Hasher) {}
}
