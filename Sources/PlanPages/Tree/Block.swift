/// A piece of a page, without any markup: every format has one way to show each case.
public indirect enum Block: Sendable, Codable {
  /// Level 2 to 6; the page's title is level 1.
  case heading(Heading)
  case paragraph([Span])
  case list(ListBlock)
  /// Name and value pairs: "Rapporterar till: …".
  case facts([Fact])
  case table(TableBlock)
  case checklist(ChecklistBlock)
  case callout(Callout)
  case quote([Block])
  case code(String)
  case picture(PictureBlock)
  case diagram(Diagram)
  /// Large links to other pages: the start page's levels and cards.
  case tiles([Tile])
  case form(FormBlock)
  case rule
  /// What a revision did, in a publication that shows it.
  case revised(RevisedBlock)
}

public struct Heading: Sendable, Codable {
  public var level: Int
  public var spans: [Span]
  /// Unique on its page.
  public var anchor: String

  public init(level: Int, spans: [Span], anchor: String) {
    self.level = level
    self.spans = spans
    self.anchor = anchor
  }
}

/// A piece of a line.
public indirect enum Span: Sendable, Codable {
  case text(String)
  case code(String)
  case emphasis([Span])
  case strong([Span])
  case link(LinkSpan)
  case telephone(TelephoneSpan)
  /// A level's symbol; always beside its word.
  case symbol(Symbol)
  case lineBreak
  /// Words that a revision put in or took out.
  case revised(RevisedSpan)
}

public struct LinkSpan: Sendable, Codable {
  public enum Target: Sendable, Codable {
    /// `http`, `https`, `mailto` or `tel`.
    case address(String)
    /// A page of the same publication, perhaps at a heading.
    case page(path: String, anchor: String?)
  }

  public var target: Target
  public var spans: [Span]

  public init(target: Target, spans: [Span]) {
    self.target = target
    self.spans = spans
  }
}

/// A number to ring: as people write it, and as a telephone dials it.
public struct TelephoneSpan: Sendable, Codable {
  public var shown: String
  /// `+46701740605`, or a short number as it is: `112`; empty where it is not rung any more.
  public var dialled: String

  public init(shown: String, dialled: String) {
    self.shown = shown
    self.dialled = dialled
  }
}

public struct Symbol: Sendable, Codable, Hashable {
  public enum Shape: String, Sendable, Codable, CaseIterable { case circle, triangle, square, diamond, star, hexagon }

  public var shape: Shape
  /// The level's number: it decides the colour of the theme and stands inside the shape.
  public var number: Int

  public init(shape: Shape, number: Int) {
    self.shape = shape
    self.number = number
  }
}

public struct ListBlock: Sendable, Codable {
  /// The number of the first item, or `nil` for a list without order.
  public var start: Int?
  public var items: [[Block]]
  /// What a revision did to the items, by their place.
  public var marks: [Int: RevisionMark] = [:]

  public init(start: Int? = nil, items: [[Block]]) {
    self.start = start
    self.items = items
  }
}

public struct Fact: Sendable, Codable {
  public var label: String
  public var spans: [Span]
  /// What a revision did to it.
  public var mark: RevisionMark?

  public init(_ label: String, _ spans: [Span]) {
    self.label = label
    self.spans = spans
  }
}

public struct TableBlock: Sendable, Codable {
  /// What the table shows; read out before it, printed above it.
  public var caption: String
  public var head: [[Span]]
  public var rows: [[[Span]]]
  /// The relative widths of the columns; empty: by content.
  public var widths: [Double]
  /// Whether each row's first cell names the row.
  public var firstColumnIsHeader: Bool
  /// Whether the caption is only read out: one that is made of the columns' heads tells the eye nothing.
  public var hidesCaption = false
  /// The anchors of the rows that something leads to, by their place.
  public var anchors: [Int: String] = [:]
  /// What a revision did to the rows, by their place.
  public var marks: [Int: RevisionMark] = [:]
  /// The caption with what a revision did to it.
  public var revisedCaption: [Span]?

  public init(caption: String, head: [[Span]], rows: [[[Span]]], widths: [Double] = [], firstColumnIsHeader: Bool = true) {
    self.caption = caption
    self.head = head
    self.rows = rows
    self.widths = widths
    self.firstColumnIsHeader = firstColumnIsHeader
  }
}

/// Steps to tick, in phases.
public struct ChecklistBlock: Sendable, Codable {
  /// The checklist's id in the plan, so that what is found about the card can be told at its place.
  public var id: String
  /// `A5`, `A5 liggande`, `A6`.
  public var paper: String
  public var phases: [Phase]

  public init(id: String, paper: String, phases: [Phase]) {
    self.id = id
    self.paper = paper
    self.phases = phases
  }

  public struct Phase: Sendable, Codable {
    public var title: String
    public var anchor: String
    public var introduction: [Block]
    public var steps: [Step]
    /// What a revision did to it.
    public var mark: RevisionMark?
    /// The title with what a revision did to it.
    public var revisedTitle: [Span]?

    public init(title: String, anchor: String, introduction: [Block], steps: [Step]) {
      self.title = title
      self.anchor = anchor
      self.introduction = introduction
      self.steps = steps
    }
  }

  public struct Step: Sendable, Codable {
    /// Counted through the whole card, from 1.
    public var number: Int
    public var spans: [Span]
    /// "inom 15 min".
    public var timeLimit: String?
    /// The numbers of those whom the step names.
    public var telephones: [Fact]
    public var remark: [Block]
    /// What a revision did to it.
    public var mark: RevisionMark?

    public init(number: Int, spans: [Span], timeLimit: String?, telephones: [Fact], remark: [Block]) {
      self.number = number
      self.spans = spans
      self.timeLimit = timeLimit
      self.telephones = telephones
      self.remark = remark
    }
  }
}

public struct Callout: Sendable, Codable {
  public enum Kind: String, Sendable, Codable { case information, important, question }

  public var kind: Kind
  public var title: String
  public var blocks: [Block]

  public init(kind: Kind, title: String, blocks: [Block]) {
    self.kind = kind
    self.title = title
    self.blocks = blocks
  }
}

public struct PictureBlock: Sendable, Codable {
  /// A key of the publication's pictures.
  public var path: String
  public var alternative: String

  public init(path: String, alternative: String) {
    self.path = path
    self.alternative = alternative
  }
}

public struct Tile: Sendable, Codable {
  public var title: String
  public var text: String
  public var symbol: Symbol?
  public var target: String
  /// The first thing to press when the alarm comes.
  public var isPrimary: Bool

  public init(title: String, text: String, symbol: Symbol? = nil, target: String, isPrimary: Bool = false) {
    self.title = title
    self.text = text
    self.symbol = symbol
    self.target = target
    self.isPrimary = isPrimary
  }
}

/// A place to write in.
public enum FormBlock: Sendable, Codable {
  case fields([String])
  case lines(Int)
  case log(heads: [String], rows: Int)
  case quadrants([String])
  case choices([String])
  case signatures([String])
}

/// A drawing of boxes and arrows, already laid out. Its content stands as text beside it.
public struct Diagram: Sendable, Codable {
  public var title: String
  /// What the drawing shows, for those who do not see it.
  public var description: String
  public var width: Double
  public var height: Double
  public var boxes: [Box]
  public var arrows: [Arrow]

  public init(title: String, description: String, width: Double, height: Double, boxes: [Box], arrows: [Arrow]) {
    self.title = title
    self.description = description
    self.width = width
    self.height = height
    self.boxes = boxes
    self.arrows = arrows
  }

  public struct Box: Sendable, Codable {
    public enum Style: String, Sendable, Codable { case role, group, organisation, outside }

    public var lines: [String]
    public var style: Style
    public var x: Double
    public var y: Double
    public var width: Double
    public var height: Double
    /// The page that the box leads to.
    public var target: String?

    public init(lines: [String], style: Style, x: Double, y: Double, width: Double, height: Double, target: String? = nil) {
      self.lines = lines
      self.style = style
      self.x = x
      self.y = y
      self.width = width
      self.height = height
      self.target = target
    }
  }

  public struct Arrow: Sendable, Codable {
    /// The corners of the line, from the start to the arrow's head.
    public var points: [Point]
    public var label: String?
    public var labelAt: Point
    /// Used when there is no answer.
    public var isDashed: Bool

    public init(points: [Point], label: String?, labelAt: Point, isDashed: Bool) {
      self.points = points
      self.label = label
      self.labelAt = labelAt
      self.isDashed = isDashed
    }
  }

  public struct Point: Sendable, Codable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }
}

extension Block {
  /// The pictures of the plan that the block shows.
  var pictures: [String] {
    switch self {
    case .picture(let picture): [picture.path]
    case .list(let list): list.items.joined().flatMap(\.pictures)
    case .callout(let callout): callout.blocks.flatMap(\.pictures)
    case .quote(let blocks): blocks.flatMap(\.pictures)
    case .revised(let revised): revised.blocks.flatMap(\.pictures)
    case .checklist(let list): list.phases.flatMap { $0.introduction + $0.steps.flatMap(\.remark) }.flatMap(\.pictures)
    case .heading, .paragraph, .facts, .table, .code, .diagram, .tiles, .form, .rule: []
    }
  }
}
