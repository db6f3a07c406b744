import PlanModel
import Prose

/// Takes running text apart into words, with links and emphasis kept at each.
struct Words {
  private let side: Side
  private var words: [Word] = []
  private var open = Word()
  private var targets: [Word.Target] = []
  private var marks: [String] = []

  private init(_ side: Side) { self.side = side }

  static func of(_ inlines: [Inline], _ side: Side) -> [Word] {
    var taking = Words(side)
    taking.take(inlines)
    taking.close()
    return taking.words
  }

  /// A short text as one run of words: what stands under a step.
  static func of(_ text: RichText, _ side: Side) -> [Word] { Paragraphs.of(text, side).flatMap(\.allWords) }

  private mutating func take(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text, _): take(text)
      case .code(let text, _): marked("`") { $0.take(text) }
      case .emphasis(let inner, _): marked("*") { $0.take(inner) }
      case .strong(let inner, _): marked("**") { $0.take(inner) }
      case .link(let link): take(link)
      case .softBreak: close()
      case .lineBreak:
        close()
        words.append(Word(pieces: [.text("⏎")]))
      }
    }
  }

  private mutating func take(_ link: Inline.Link) {
    let target: Word.Target
    switch link.target {
    case .address(let address): target = .address(link.title.isEmpty ? address : "\(address) \(link.title)")
    case .element(let scheme, let id):
      let subject = link.target.element.map(side.subject)
      if link.text.isEmpty, let subject {
        add(.title(subject))
        if !link.title.isEmpty { open.marks.append(link.title) }
        return
      }
      target = subject.map { .element($0) } ?? .address("\(scheme):\(id)")
    }
    targets.append(target)
    if link.text.isEmpty, case .address(let address) = target { take(address) } else { take(link.text) }
    targets.removeLast()
  }

  private mutating func marked(_ mark: String, _ body: (inout Self) -> Void) {
    marks.append(mark)
    body(&self)
    marks.removeLast()
  }

  private mutating func take(_ text: String) {
    var rest = text.unicodeScalars[...]
    while let space = rest.firstIndex(where: \.isSpace) {
      if space > rest.startIndex { add(.text(String(rest[..<space]))) }
      close()
      rest = rest[rest.index(after: space)...]
    }
    if !rest.isEmpty { add(.text(String(rest))) }
  }

  private mutating func add(_ piece: Word.Piece) {
    if case .text(let letters) = piece, case .text(let before)? = open.pieces.last {
      open.pieces[open.pieces.count - 1] = .text(before + letters)
    } else {
      open.pieces.append(piece)
    }
    for target in targets where !open.targets.contains(target) { open.targets.append(target) }
    for mark in marks where !open.marks.contains(mark) { open.marks.append(mark) }
  }

  private mutating func close() {
    if !open.pieces.isEmpty { words.append(open) }
    open = Word()
  }
}

extension String {
  /// What stands between white space of any kind.
  var apartAtSpaces: [String] { unicodeScalars.split(whereSeparator: \.isSpace).map { String($0) } }
}

extension Unicode.Scalar {
  /// Looked up only where it can be one, which letters mostly cannot.
  fileprivate var isSpace: Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0: true
    case 0x1680...: properties.isWhitespace
    default: false
    }
  }
}
