import PlanRevision

/// How one line became another: the words that stay, and between them those that went and those that came.
struct SpanRedline {
  /// A word, or something that is whole, with the space after it.
  private struct Token {
    enum Content {
      case word(String)
      case code(String)
      case whole(Span)
    }

    enum Style: Equatable {
      case emphasis, strong
      /// By its place among the links of the line.
      case link(Int)
    }

    var content: Content
    var styles: [Style]
    var space = ""

    /// What is seen of it. Where a link leads is not: a page that has moved changes no words.
    var key: String {
      let marks = styles.map { style -> String in
        switch style {
        case .emphasis: "e"
        case .strong: "s"
        case .link: ""
        }
      }.joined()
      switch content {
      case .word(let word): return "\(marks)\u{1F}\(word)"
      case .code(let text): return "\(marks)\u{1F}`\(text)"
      case .whole(let span): return "\(marks)\u{1F}\(BlockKey.of([span]))"
      }
    }
  }

  private struct Line {
    var tokens: [Token] = []
    var targets: [LinkSpan.Target] = []

    /// The names in the line, each with its tokens: what leads to another page of the plan.
    var names: [Range<Int>] {
      var names: [Range<Int>] = []
      var link: Int?
      for (place, token) in tokens.enumerated() {
        let own = token.styles.lazy.compactMap { if case .link(let number) = $0 { number } else { nil } }.first
        if let own, own == link {
          names[names.count - 1] = names[names.count - 1].lowerBound..<(place + 1)
        } else if let own, case .page = targets[own] {
          names.append(place..<(place + 1))
        }
        link = own
      }
      return names
    }

    init(_ spans: [Span]) { take(spans, []) }

    private mutating func take(_ spans: [Span], _ styles: [Token.Style]) {
      for span in spans {
        switch span {
        case .text(let text): take(text, styles)
        case .code(let text): tokens.append(Token(content: .code(text), styles: styles))
        case .emphasis(let inner): take(inner, styles + [.emphasis])
        case .strong(let inner): take(inner, styles + [.strong])
        case .link(let link):
          targets.append(link.target)
          take(link.spans, styles + [.link(targets.count - 1)])
        case .telephone, .symbol, .lineBreak: tokens.append(Token(content: .whole(span), styles: styles))
        case .revised(let revised): take(revised.spans, styles)
        }
      }
    }

    private mutating func take(_ text: String, _ styles: [Token.Style]) {
      var rest = text[...]
      while !rest.isEmpty {
        let word = rest.prefix { !$0.isWhitespace }
        let space = rest.dropFirst(word.count).prefix(while: \.isWhitespace)
        if word.isEmpty, !tokens.isEmpty {
          tokens[tokens.count - 1].space += space
        } else {
          tokens.append(Token(content: .word(String(word)), styles: styles, space: String(space)))
        }
        rest = rest.dropFirst(word.count + space.count)
      }
    }
  }

  /// The marked line.
  private(set) var spans: [Span] = []
  private var removed: [Token] = []
  private var added: [Token] = []
  private var kept: [Token] = []
  private let oldTargets: [LinkSpan.Target]
  private let newTargets: [LinkSpan.Target]

  /// Lines that have less than this in common are told as one that went and one that came.
  private static let leastLikeness = 0.3

  static func marked(_ old: [Span], _ new: [Span]) -> [Span] {
    if BlockKey.of(old) == BlockKey.of(new) { return new }
    return SpanRedline(Line(old), Line(new)).spans
  }

  private init(_ old: Line, _ new: Line) {
    oldTargets = old.targets
    newTargets = new.targets
    let (oldKeys, newKeys) = (old.tokens.map(\.key), new.tokens.map(\.key))
    var pairs = WordRun.joined(SequenceAlignment.pairs(oldKeys, newKeys), oldKeys.count, newKeys.count)
    pairs = Self.keepingNamesWhole(pairs, old, new)
    if Double(2 * pairs.count) < Self.leastLikeness * Double(oldKeys.count + newKeys.count) { pairs = [] }
    var (o, n) = (0, 0)
    for pair in pairs {
      removed += old.tokens[o..<pair.old]
      added += new.tokens[n..<pair.new]
      keep(old.tokens[pair.old], new.tokens[pair.new])
      (o, n) = (pair.old + 1, pair.new + 1)
    }
    removed += old.tokens[o...]
    added += new.tokens[n...]
    close()
  }

  /// Without the words that only a part of a name has kept: half of one role's title and half of another's is nobody's.
  private static func keepingNamesWhole(_ pairs: [(old: Int, new: Int)], _ old: Line, _ new: Line) -> [(old: Int, new: Int)] {
    let (oldNames, newNames) = (old.names, new.names)
    guard !oldNames.isEmpty || !newNames.isEmpty else { return pairs }
    var kept = pairs
    // A name that goes may take a part of another with it.
    while true {
      let (stayed, came) = (Set(kept.map(\.old)), Set(kept.map(\.new)))
      func broken(_ names: [Range<Int>], _ stays: Set<Int>) -> Set<Int> {
        Set(names.filter { name in name.contains { stays.contains($0) } && !name.allSatisfy { stays.contains($0) } }.joined())
      }
      let (gone, made) = (broken(oldNames, stayed), broken(newNames, came))
      guard !gone.isEmpty || !made.isEmpty else { return kept }
      kept = kept.filter { !gone.contains($0.old) && !made.contains($0.new) }
    }
  }

  /// A word that stays; the space after it may be another.
  private mutating func keep(_ before: Token, _ after: Token) {
    if !removed.isEmpty || !added.isEmpty { close() }
    var word = after
    if before.space != after.space {
      word.space = ""
      kept.append(word)
      if !before.space.isEmpty { removed.append(Token(content: .word(""), styles: [], space: before.space)) }
      if !after.space.isEmpty { added.append(Token(content: .word(""), styles: [], space: after.space)) }
    } else {
      kept.append(word)
    }
  }

  /// Writes what has gathered: what stayed, then what went, then what came in its place.
  private mutating func close() {
    spans += Self.spans(kept[...], depth: 0) { newTargets[$0] }
    // What is gone leads nowhere.
    if !removed.isEmpty { spans.append(.revised(RevisedSpan(.deleted, Self.spans(removed[...], depth: 0) { _ in nil }.leadingNowhere))) }
    if !added.isEmpty { spans.append(.revised(RevisedSpan(.inserted, Self.spans(added[...], depth: 0) { newTargets[$0] }))) }
    (kept, removed, added) = ([], [], [])
  }

  /// Tokens as spans again, those of one style together.
  private static func spans(_ tokens: ArraySlice<Token>, depth: Int, target: (Int) -> LinkSpan.Target?) -> [Span] {
    var out: [Span] = []
    var rest = tokens
    func add(_ text: String) {
      if case .text(let before)? = out.last { out[out.count - 1] = .text(before + text) } else if !text.isEmpty { out.append(.text(text)) }
    }
    while let first = rest.first {
      guard first.styles.count > depth else {
        switch first.content {
        case .word(let word): add(word + first.space)
        case .code(let text):
          out.append(.code(text))
          add(first.space)
        case .whole(let span):
          out.append(span)
          add(first.space)
        }
        rest = rest.dropFirst()
        continue
      }
      let style = first.styles[depth]
      var run = rest.prefix { $0.styles.count > depth && $0.styles[depth] == style }
      rest = rest.dropFirst(run.count)
      // The space after the last word belongs to the line.
      let space = run.last?.space ?? ""
      run[run.endIndex - 1].space = ""
      let inner = spans(run, depth: depth + 1, target: target)
      switch style {
      case .emphasis: out.append(.emphasis(inner))
      case .strong: out.append(.strong(inner))
      case .link(let number):
        if let target = target(number) { out.append(.link(LinkSpan(target: target, spans: inner))) } else { out += inner }
      }
      add(space)
    }
    return out
  }
}
