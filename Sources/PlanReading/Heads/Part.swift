import Diagnostics
import PlanModel
import Prose

/// One element as it lies in a file: the keys of its head and the text below.
struct Part: Sendable {
  /// The line that opens the head: where an element without an id is.
  var mark: SourceRange
  /// The folder of its file within the plan, for pictures.
  var folder: Substring
  var pairs: [Written.Pair]
  var body: RichText
  var kind: EntityKind?
  var id: Written?
  /// The file's name without its suffix.
  var fileStem: Substring
  /// The place among the file's parts, from 0.
  var number: Int
  /// Whether the head could not be read whole; what it lacks is then not judged, and the element takes no place in the plan.
  var isBroken: Bool
  var isShared: Bool
  /// Whether it lies in the plan that this one builds on.
  var isInherited: Bool
  /// Whether it lies in the plan folder's own `plan.md`.
  var isInPlanFile: Bool
  /// The rows of its tables with the ids that they declare.
  var rows: [DeclaredRow] = []
  /// Whether an earlier element has the same kind and id; it is judged, but takes no place in the plan.
  var isDuplicate = false
  /// Whether the plan has an element of its own in place of this inherited one, or leaves it out.
  var isReplaced = false
  /// Whether the head only says what holds for all rows of its table.
  var isTableHead = false

  /// What an element without an id is called by: its file's name.
  var fallbackID: String {
    let stem = Slug.make(String(fileStem))
    return number == 0 ? stem : "\(stem)-\(number + 1)"
  }

  /// Takes over the keys of the plan that this one builds on, those that are inherited and not said here. They keep their places in its file.
  mutating func inherit(_ basis: Part) {
    pairs += basis.pairs.filter { pair in
      value(of: pair.key) == nil && Plan.inheritedFields.contains { $0.rawValue == pair.key }
    }
  }

  func value(of key: String) -> Written? { pairs.first { $0.key == key }?.value }

  /// Whether many elements are written as the rows of one table.
  var isTable: Bool {
    guard let kind, kind.allowsTable, value(of: "id") == nil, !isBroken else { return false }
    return body.blocks.contains { if case .table = $0 { true } else { false } }
  }
}

/// A row of a table that is an element of its own.
struct DeclaredRow: Sendable {
  var table: WrittenTable
  var row: WrittenTable.Row
  var id: String
  /// `nil` where the id was made up from the row.
  var idRange: SourceRange?
  /// A CSV file serves many lists; its headings are judged once.
  var isFromCSV = false
  var isDuplicate = false
}
