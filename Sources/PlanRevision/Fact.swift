/// What an element says at one place, in a form that can be compared and told without knowing the kind.
public indirect enum Fact: Sendable, Hashable {
  case text(String)
  case words([Word])
  case element(Subject)
  case list([Fact])

  var inverse: Fact {
    switch self {
    case .text: self
    case .words(let words): .words(words.map(\.inverse))
    case .element(let subject): .element(subject.inverse)
    case .list(let facts): .list(facts.map(\.inverse))
    }
  }

  /// The same for equal facts, whichever plan they were read from.
  var key: String {
    switch self {
    case .text(let text): text
    case .words(let words): words.map(\.key).joined(separator: " ")
    case .element(let subject): subject.orderKey
    case .list(let facts): facts.map(\.key).joined(separator: "\u{1F}")
    }
  }

  /// The words by which likeness is judged.
  var bag: [String] {
    switch self {
    case .text(let text): text.lowercased().apartAtSpaces
    case .words(let words): words.map { $0.plain.lowercased() }
    case .element(let subject): [subject.orderKey]
    case .list(let facts): facts.flatMap(\.bag)
    }
  }
}

/// A word of a text with what it is made of. Spaces and soft breaks only part words: text that is wrapped anew is the same.
public struct Word: Sendable, Hashable {
  public enum Piece: Sendable, Hashable {
    case text(String)
    /// A link that takes its target's title.
    case title(Subject)
  }

  /// Where a word leads.
  public enum Target: Sendable, Hashable {
    case address(String)
    case element(Subject)
  }

  public var pieces: [Piece] = []
  public var targets: [Target] = []
  /// How the word is set: `*`, `**`, `` ` ``.
  public var marks: [String] = []

  /// The letters alone; a title by its id.
  var plain: String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let letters): text += letters
      case .title(let subject): text += subject.orderKey
      }
    }
  }

  var key: String {
    let links = targets.map { target in
      switch target {
      case .address(let address): address
      case .element(let subject): subject.orderKey
      }
    }
    return links.isEmpty && marks.isEmpty ? plain : plain + "\u{1E}" + (links + marks).joined(separator: "\u{1E}")
  }

  var inverse: Word {
    var word = self
    word.pieces = pieces.map { if case .title(let subject) = $0 { .title(subject.inverse) } else { $0 } }
    word.targets = targets.map { if case .element(let subject) = $0 { .element(subject.inverse) } else { $0 } }
    return word
  }
}

/// A named value of a row or of a group of keys.
public struct Cell: Sendable, Hashable {
  public let column: String
  public let value: Fact

  init?(_ column: String, _ value: Fact?) {
    guard let value else { return nil }
    self.column = column
    self.value = value
  }

  var inverse: Cell { Cell(column: column, value: value.inverse) }

  private init(column: String, value: Fact) {
    self.column = column
    self.value = value
  }
}

/// A row of a list or a table: who may decide, a call of the alarm chain, a step of a card.
public struct Row: Sendable, Hashable {
  /// What the row is about; `nil` where only its words tell it from others.
  public let key: Fact?
  /// The heading under which it stands.
  public let section: String?
  public let cells: [Cell]

  init(key: Fact?, section: String? = nil, _ cells: [Cell?]) {
    self.key = key
    self.section = section
    self.cells = cells.compactMap { $0 }
  }

  var inverse: Row { Row(key: key?.inverse, section: section, cells.map(\.inverse)) }
  var wholeKey: String {
    ([section ?? "", key?.key ?? ""] + cells.map { "\($0.column)\u{1D}\($0.value.key)" }).joined(separator: "\u{1C}")
  }
  var bag: [String] { (key?.bag ?? []) + cells.flatMap(\.value.bag) }
}
