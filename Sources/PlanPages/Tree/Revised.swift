/// What a revision did to a piece of a page.
public enum RevisionMark: String, Sendable, Codable {
  case inserted, deleted
  /// Something inside it is new or gone.
  case changed
}

/// Words that are new or gone.
public struct RevisedSpan: Sendable, Codable {
  public var mark: RevisionMark
  public var spans: [Span]

  public init(_ mark: RevisionMark, _ spans: [Span]) {
    self.mark = mark
    self.spans = spans
  }
}

/// Blocks that are new or gone, or one that is changed inside.
public struct RevisedBlock: Sendable, Codable {
  public var mark: RevisionMark
  /// Its number among the changes of the publication, from 1; `nil` inside a block that has one.
  public var number: Int?
  /// The level of the heading that names it.
  public var level: Int
  public var blocks: [Block]

  public init(_ mark: RevisionMark, number: Int?, level: Int, blocks: [Block]) {
    self.mark = mark
    self.number = number
    self.level = level
    self.blocks = blocks
  }

  /// Where a change of a number stands on its page.
  public static func anchor(_ number: Int) -> String { "andring-\(number)" }
}

extension Block {
  /// The block itself, or those that a revision has marked together.
  public var withoutMarks: [Block] { if case .revised(let revised) = self { revised.blocks.flatMap(\.withoutMarks) } else { [self] } }
}
