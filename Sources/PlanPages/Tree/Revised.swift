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
  /// Empty where it is the page's title that is changed, which stands above.
  public var blocks: [Block]

  public init(_ mark: RevisionMark, number: Int?, level: Int, blocks: [Block]) {
    self.mark = mark
    self.number = number
    self.level = level
    self.blocks = blocks
  }

  /// Where the changed place of a number stands on its page. The list of changes has numbers of its own: one change may show at many places.
  public static func anchor(_ number: Int) -> String { "stalle-\(number)" }
}

extension [Span] {
  /// Without links, and with numbers that are not rung: what is gone leads nowhere.
  var leadingNowhere: [Span] {
    flatMap { span -> [Span] in
      switch span {
      case .link(let link): link.spans.leadingNowhere
      case .emphasis(let inner): [.emphasis(inner.leadingNowhere)]
      case .strong(let inner): [.strong(inner.leadingNowhere)]
      case .telephone(let number): [.telephone(TelephoneSpan(shown: number.shown, dialled: ""))]
      case .text, .code, .symbol, .lineBreak, .revised: [span]
      }
    }
  }

  /// Whether a gap is shown before the span at a place: words that came stand there in place of words that are gone, and nothing else keeps the two apart.
  /// Neither version has it: it is for the eye.
  public func hasGap(before place: Int) -> Bool {
    guard place > 0, case .revised(let came) = self[place], came.mark == .inserted, case .revised(let gone) = self[place - 1],
      gone.mark == .deleted
    else { return false }
    return !gone.spans.endsInSpace && !came.spans.beginsWithSpace
  }

  private var endsInSpace: Bool {
    switch last {
    case .text(let text)?: text.last?.isWhitespace ?? false
    case .emphasis(let inner)?, .strong(let inner)?: inner.endsInSpace
    case .lineBreak?: true
    default: false
    }
  }

  private var beginsWithSpace: Bool {
    switch first {
    case .text(let text)?: text.first?.isWhitespace ?? false
    case .emphasis(let inner)?, .strong(let inner)?: inner.beginsWithSpace
    case .lineBreak?: true
    default: false
    }
  }
}

extension Block {
  /// The block itself, or those that a revision has marked together.
  public var withoutMarks: [Block] { if case .revised(let revised) = self { revised.blocks.flatMap(\.withoutMarks) } else { [self] } }
}
