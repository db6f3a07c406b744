import PlanPages

/// Cards on A4 sheets to cut and laminate: two A5 or four A6. A card's back comes on the back of its own front when the sheets are printed on both
/// sides and turned over their upright edge.
struct CardSheets {
  /// The page that each sheet's cards are on, with their lower left corners in points.
  private(set) var imposition = PDFBinding.Imposition()

  /// A card's paper, and its pages in the document of all cards, from 0.
  struct Card {
    var paper: String
    var pages: Range<Int>
  }

  init(_ cards: [Card]) {
    for layout in Layout.allCases {
      let leaves = cards.filter { Layout(paper: $0.paper) == layout }.flatMap { card in
        stride(from: card.pages.lowerBound, to: card.pages.upperBound, by: 2).map { front in
          Leaf(front: front, back: front + 1 < card.pages.upperBound ? front + 1 : nil)
        }
      }
      for some in leaves.filter({ $0.back == nil }).chunks(of: layout.columns * layout.rows) { add(some.map(\.front), layout) }
      for some in leaves.filter({ $0.back != nil }).chunks(of: layout.columns * layout.rows) {
        add(some.map(\.front), layout)
        add(some.compactMap(\.back), layout, isBack: true)
      }
    }
  }

  /// A piece of paper with one side or two.
  private struct Leaf {
    var front: Int
    var back: Int?
  }

  private static let points = 72 / 25.4
  /// How long the marks to cut by are, in millimetres.
  private static let arm = 4.0

  /// How a sheet is turned, and how many cards it has beside and above each other.
  private enum Layout: CaseIterable {
    case upright, turned, small

    init(paper: String) {
      self =
        switch paper {
        case "A5 liggande": .turned
        case "A6": .small
        default: .upright
        }
    }

    /// In millimetres, as `pocket.typ` has them.
    var card: (width: Double, height: Double) {
      switch self {
      case .upright: (148, 210)
      case .turned: (210, 148)
      case .small: (105, 148)
      }
    }

    var sheet: (width: Double, height: Double) { self == .upright ? (297, 210) : (210, 297) }
    var columns: Int { self == .turned ? 1 : 2 }
    var rows: Int { self == .upright ? 1 : 2 }
  }

  private mutating func add(_ pages: [Int], _ layout: Layout, isBack: Bool = false) {
    let (sheet, card) = (layout.sheet, layout.card)
    let number = imposition.addSheet(width: sheet.width * Self.points, height: sheet.height * Self.points)
    let (width, height) = (sheet.width / Double(layout.columns), sheet.height / Double(layout.rows))
    for (place, page) in pages.enumerated() {
      let (row, column) = (place / layout.columns, place % layout.columns)
      let across = isBack ? layout.columns - 1 - column : column
      imposition.place(
        page, on: number, x: (Double(across) * width + (width - card.width) / 2) * Self.points,
        y: (Double(layout.rows - 1 - row) * height + (height - card.height) / 2) * Self.points)
    }
    addMarks(layout, on: number)
  }

  /// Marks at the edges and where the cuts cross, none on the text of a card.
  private mutating func addMarks(_ layout: Layout, on number: Int) {
    let (sheet, arm) = (layout.sheet, Self.arm)
    let (x, y) = (sheet.width / 2, sheet.height / 2)
    let crosses = layout.columns > 1 && layout.rows > 1
    func ends(_ length: Double, _ middle: Double) -> [(Double, Double)] {
      [(0, arm), (length - arm, length)] + (crosses ? [(middle - arm, middle + arm)] : [])
    }
    if layout.columns > 1 { for (from, to) in ends(sheet.height, y) { addLine(x, from, x, to, on: number) } }
    if layout.rows > 1 { for (from, to) in ends(sheet.width, x) { addLine(from, y, to, y, on: number) } }
  }

  private mutating func addLine(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, on number: Int) {
    let k = Self.points
    imposition.addLine(on: number, from: (x1 * k, y1 * k), to: (x2 * k, y2 * k))
  }
}

extension Array {
  fileprivate func chunks(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
