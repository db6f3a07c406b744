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

extension Identifier where Entity: PlanModel.Entity {
  /// What is meant, whatever its kind.
  public var element: ElementID { ElementID(Entity.kind, rawValue) }
}

extension Entity {
  public var element: ElementID { ElementID(Self.kind, id.rawValue) }
  public var reference: Reference<Self> { Reference(id, origin: Origin(origins.id)) }
}

/// A key of an entity's front matter, or a heading of its table.
public protocol EntityField: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

/// Where each field of an entity was written. It takes no part in equality: a moved line is no change.
public struct FieldOrigins<Field: Sendable>: Sendable, Hashable {
  /// The value of `id`, or the first line where none is written.
  public var id: SourceRange?
  public var keys = FieldRanges<Field>()
  public var values = FieldRanges<Field>()

  public init(id: SourceRange? = nil) { self.id = id }

  public static func == (lhs: Self, rhs: Self) -> Bool { true }
  public func hash(into hasher: inout Hasher) {}
}

extension FieldOrigins where Field: Equatable {
  /// The value of a field, or the element itself where the field is not written.
  public subscript(_ field: Field) -> SourceRange? { values[field] ?? keys[field] ?? id }

  /// Where the element begins: its first key, or its id.
  public var start: SourceRange? { (keys.all + [id].compactMap { $0 }).min { $0.lower < $1.lower } }

  /// Whether the author wrote the same fields, in whatever order: what an element leaves out it has from elsewhere.
  public func tellSameFields(as other: Self) -> Bool { keys.isOfSameFields(as: other.keys) && values.isOfSameFields(as: other.values) }
}

/// The places of some fields: so few that looking through them is faster than a dictionary, and costs nothing to set up for each kind of entity.
public struct FieldRanges<Field: Sendable>: Sendable {
  private var ranges: [(field: Field, range: SourceRange)] = []

  public init() {}

  var all: [SourceRange] { ranges.map(\.range) }
}

extension FieldRanges where Field: Equatable {
  fileprivate func isOfSameFields(as other: Self) -> Bool {
    ranges.count == other.ranges.count
      && ranges.allSatisfy { some in other.ranges.contains { $0.field == some.field } }
  }

  public subscript(_ field: Field) -> SourceRange? {
    get { ranges.first { $0.field == field }?.range }
    set {
      let known = ranges.firstIndex { $0.field == field }
      switch (known, newValue) {
      case (let known?, let range?): ranges[known].range = range
      case (let known?, nil): ranges.remove(at: known)
      case (nil, let range?): ranges.append((field, range))
      case (nil, nil): break
      }
    }
  }
}
