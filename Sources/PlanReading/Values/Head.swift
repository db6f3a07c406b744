import Diagnostics
import PlanModel
import Prose

/// A Field enum whose element has an id and a title of its own.
protocol HeadField: EntityField {
  static var type: Self { get }
  static var id: Self { get }
  static var title: Self { get }
  static var audience: Self { get }
}

/// What is written about one element, key by key: in a head, or in a row of a table.
struct Head<Field: HeadField> {
  var id: String
  var title: String
  var origins: FieldOrigins<Field>
  /// The keys with their values, in the order in which they were written.
  var written: [(field: Field, value: Written)]
}

/// An element that is read from a head or a row.
protocol ReadableEntity: Entity where Field: HeadField {
  /// The keys without which an element cannot be told.
  static var requiredFields: [Field] { get }
  /// Keys of which exactly one says whose the element is.
  static var alternativeFields: [Field] { get }
  /// Reads the keys in an exhaustive `switch`, so that the compiler asks for a new one.
  static func read(_ head: Head<Field>, body: RichText, _ reader: EntityReader) -> Self?
}

extension ReadableEntity {
  static var requiredFields: [Field] { [.id, .title] }
  static var alternativeFields: [Field] { [] }
}
