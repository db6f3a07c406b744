public import Diagnostics

/// An author's running text as Swift values: what Markdown says, without any trace of the parser.
///
/// Origins are UTF-8 ranges in the source file and take no part in equality.
public struct RichText: Sendable, Hashable {
  public var blocks: [Block]

  public init(_ blocks: [Block] = []) { self.blocks = blocks }

  public var isEmpty: Bool { blocks.isEmpty }

  public indirect enum Block: Sendable, Hashable {
    case paragraph([Inline], Origin)
    /// Level 2 to 6 as written; the first level is the page's title.
    case heading(level: Int, [Inline], Origin)
    case list(List)
    case quote([Block], Origin)
    case code(String, Origin)
    case table(Table)
    case image(Image)
    /// A fenced block with a name in braces: a place for what the plan knows.
    case directive(Directive)
    case rule(Origin)
  }

  public struct List: Sendable, Hashable {
    /// The number of the first item, or `nil` where the order has no meaning.
    public var start: Int?
    public var items: [Item]
    public var origin: Origin

    public init(start: Int?, items: [Item], origin: Origin) {
      self.start = start
      self.items = items
      self.origin = origin
    }
  }

  public struct Item: Sendable, Hashable {
    public var blocks: [Block]
    /// Whether the item is a task (`- [ ]`), and if so whether it is ticked.
    public var task: Bool?
    public var origin: Origin

    public init(blocks: [Block], task: Bool?, origin: Origin) {
      self.blocks = blocks
      self.task = task
      self.origin = origin
    }
  }

  public struct Table: Sendable, Hashable {
    public enum Alignment: Sendable, Hashable { case none, left, centre, right }

    public var alignments: [Alignment]
    public var head: [Cell]
    public var rows: [[Cell]]
    public var origin: Origin

    public init(alignments: [Alignment], head: [Cell], rows: [[Cell]], origin: Origin) {
      self.alignments = alignments
      self.head = head
      self.rows = rows
      self.origin = origin
    }
  }

  public struct Cell: Sendable, Hashable {
    public var inlines: [Inline]
    public var origin: Origin

    public init(_ inlines: [Inline], origin: Origin) {
      self.inlines = inlines
      self.origin = origin
    }
  }

  public struct Image: Sendable, Hashable {
    /// The path as written, relative to the file.
    public var path: String
    public var alternative: String
    public var origin: Origin

    public init(path: String, alternative: String, origin: Origin) {
      self.path = path
      self.alternative = alternative
      self.origin = origin
    }
  }

  public struct Directive: Sendable, Hashable {
    public var name: String
    public var argument: String
    /// The lines inside the fence.
    public var lines: [String]
    public var origin: Origin

    public init(name: String, argument: String, lines: [String], origin: Origin) {
      self.name = name
      self.argument = argument
      self.lines = lines
      self.origin = origin
    }
  }
}

/// A piece of a line of text.
public indirect enum Inline: Sendable, Hashable {
  case text(String, Origin)
  case code(String, Origin)
  case emphasis([Inline], Origin)
  case strong([Inline], Origin)
  case link(Link)
  case softBreak
  case lineBreak

  public struct Link: Sendable, Hashable {
    public var target: LinkTarget
    /// Empty where the link takes its target's title.
    public var text: [Inline]
    /// The words after the address: `historisk`.
    public var title: String
    public var origin: Origin

    public init(target: LinkTarget, text: [Inline], title: String = "", origin: Origin) {
      self.target = target
      self.text = text
      self.title = title
      self.origin = origin
    }
  }
}

/// Where a link leads.
public enum LinkTarget: Sendable, Hashable {
  /// `http`, `https`, `mailto` or `tel`.
  case address(String)
  /// An element of the plan: `roll:tib` has the scheme `roll` and the id `tib`.
  case element(scheme: String, id: String)
}

extension RichText {
  /// Every link, in reading order.
  public var links: [Inline.Link] {
    var found: [Inline.Link] = []
    forEachInlines { found += $0.links }
    return found
  }

  /// Calls `body` with every run of inlines, in reading order.
  public func forEachInlines(_ body: ([Inline]) -> Void) {
    func visit(_ block: Block) {
      switch block {
      case .paragraph(let inlines, _), .heading(_, let inlines, _): body(inlines)
      case .list(let list): list.items.forEach { $0.blocks.forEach(visit) }
      case .quote(let blocks, _): blocks.forEach(visit)
      case .table(let table):
        table.head.forEach { body($0.inlines) }
        table.rows.forEach { $0.forEach { body($0.inlines) } }
      case .code, .image, .directive, .rule: break
      }
    }
    blocks.forEach(visit)
  }

  /// The same text with every run of inlines replaced.
  public func mapInlines(_ transform: ([Inline]) -> [Inline]) -> RichText {
    func map(_ block: Block) -> Block {
      switch block {
      case .paragraph(let inlines, let origin): return .paragraph(transform(inlines), origin)
      case .heading(let level, let inlines, let origin): return .heading(level: level, transform(inlines), origin)
      case .list(var list):
        for index in list.items.indices { list.items[index].blocks = list.items[index].blocks.map(map) }
        return .list(list)
      case .quote(let blocks, let origin): return .quote(blocks.map(map), origin)
      case .table(var table):
        func map(_ cell: Cell) -> Cell { Cell(transform(cell.inlines), origin: cell.origin) }
        table.head = table.head.map(map)
        table.rows = table.rows.map { $0.map(map) }
        return .table(table)
      case .code, .image, .directive, .rule: return block
      }
    }
    return RichText(blocks.map(map))
  }
}

extension [Inline] {
  /// Every link, in reading order.
  public var links: [Inline.Link] {
    var found: [Inline.Link] = []
    for inline in self {
      switch inline {
      case .link(let link): found.append(link)
      case .emphasis(let inner, _), .strong(let inner, _): found += inner.links
      case .text, .code, .softBreak, .lineBreak: break
      }
    }
    return found
  }

  /// The letters alone. A link without text gives what `title` returns for it.
  public func plainText(titleOf title: (Inline.Link) -> String = { _ in "" }) -> String {
    var out = ""
    for inline in self {
      switch inline {
      case .text(let text, _), .code(let text, _): out += text
      case .emphasis(let inner, _), .strong(let inner, _): out += inner.plainText(titleOf: title)
      case .link(let link): out += link.text.isEmpty ? title(link) : link.text.plainText(titleOf: title)
      case .softBreak, .lineBreak: out += " "
      }
    }
    return out
  }

  /// The same inlines with every link replaced, also inside emphasis.
  public func mapLinks(_ transform: (Inline.Link) -> [Inline]) -> [Inline] {
    flatMap { inline -> [Inline] in
      switch inline {
      case .link(let link): return transform(link)
      case .emphasis(let inner, let origin): return [.emphasis(inner.mapLinks(transform), origin)]
      case .strong(let inner, let origin): return [.strong(inner.mapLinks(transform), origin)]
      case .text, .code, .softBreak, .lineBreak: return [inline]
      }
    }
  }
}
