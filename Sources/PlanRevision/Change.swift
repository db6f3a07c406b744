public import PlanModel

/// One thing that is different in a plan, in the plan's own terms and without markup.
///
/// Every difference stands in exactly one change; `inverse` is the same change seen from the new plan.
public struct Change: Sendable, Hashable {
  public let subject: Subject
  /// The key or the text of the element that it concerns; `nil`: the element itself.
  public let part: String?
  public let edit: Edit
  /// What kind of decision it takes.
  public let changeClass: ChangeClass

  init(_ subject: Subject, part: String? = nil, _ edit: Edit, changeClass: ChangeClass? = nil) {
    self.subject = subject
    self.part = part
    self.edit = edit
    self.changeClass = changeClass ?? ChangeClass.of(edit, kind: subject.kind, part: part)
  }

  public var inverse: Change { Change(subject.inverse, part: part, edit.inverse, changeClass: changeClass) }
}

/// What happened to an element, to what one of its keys says, or to a piece of its text.
public indirect enum Edit: Sendable, Hashable {
  case added
  case removed
  /// Another title for the same element.
  case renamed(old: String, new: String)
  /// Another id, or number, for the same element.
  case newIdentifier
  /// `nil`: nothing is said.
  case value(old: Fact?, new: Fact?)
  /// A key inside the key.
  case cell(String, old: Fact?, new: Fact?)
  /// Values of a list. `moved` stand at another place among those that stay.
  case items(removed: [Fact], added: [Fact], moved: [Fact])
  case row(RowEdit)
  case prose(ParagraphEdit)
  /// The same word for another in many places: the changes that say nothing more.
  case replacedWord(old: String, new: String, in: [Change])

  var inverse: Edit {
    switch self {
    case .added: .removed
    case .removed: .added
    case .renamed(let old, let new): .renamed(old: new, new: old)
    case .newIdentifier: .newIdentifier
    case .value(let old, let new): .value(old: new?.inverse, new: old?.inverse)
    case .cell(let column, let old, let new): .cell(column, old: new?.inverse, new: old?.inverse)
    case .items(let removed, let added, let moved):
      .items(removed: added.map(\.inverse), added: removed.map(\.inverse), moved: moved.map(\.inverse))
    case .row(let row): .row(row.inverse)
    case .prose(let paragraph): .prose(paragraph.inverse)
    case .replacedWord(let old, let new, let changes): .replacedWord(old: new, new: old, in: changes.map(\.inverse))
    }
  }
}

/// A row that was added, removed, changed or moved.
public struct RowEdit: Sendable, Hashable {
  /// Where a row stands: under which heading, and as which there, from 1.
  public struct Place: Sendable, Hashable {
    public let section: String?
    public let number: Int
  }

  public let old: Row?
  public let new: Row?
  /// Both places, where the row stands elsewhere among those that stay.
  public let move: Move?

  public struct Move: Sendable, Hashable {
    public let old: Place
    public let new: Place
  }

  /// The cells that differ; none in a row that is new, gone or only moved.
  public var cells: [(column: String, old: Fact?, new: Fact?)] {
    guard let old, let new else { return [] }
    let columns = new.cells.map(\.column) + old.cells.map(\.column).filter { column in !new.cells.contains { $0.column == column } }
    let pairs = columns.map { column in
      (column: column, old: old.cells.first { $0.column == column }?.value, new: new.cells.first { $0.column == column }?.value)
    }
    return pairs.filter { $0.old != $0.new }
  }

  var inverse: RowEdit {
    RowEdit(old: new?.inverse, new: old?.inverse, move: move.map { Move(old: $0.new, new: $0.old) })
  }
}

/// A piece of running text that was added, removed, changed or moved.
public enum ParagraphEdit: Sendable, Hashable {
  /// Paragraphs that follow on one another.
  case added([Paragraph])
  case removed([Paragraph])
  /// Old and new are equal where it only moved.
  case changed(old: Paragraph, new: Paragraph, isMoved: Bool)

  var inverse: ParagraphEdit {
    switch self {
    case .added(let paragraphs): .removed(paragraphs.map(\.inverse))
    case .removed(let paragraphs): .added(paragraphs.map(\.inverse))
    case .changed(let old, let new, let isMoved): .changed(old: new.inverse, new: old.inverse, isMoved: isMoved)
    }
  }
}
