import PlanPages

/// The outlines of the levels' symbols, in a square of 24.
enum SVGShape {
  static func node(_ shape: Symbol.Shape, _ attributes: [HTMLAttribute]) -> HTMLNode {
    switch shape {
    case .circle: .element("circle", [HTMLAttribute("cx", "12"), HTMLAttribute("cy", "12"), HTMLAttribute("r", "11")] + attributes, [])
    case .square:
      .element(
        "rect",
        [HTMLAttribute("x", "1.5"), HTMLAttribute("y", "1.5"), HTMLAttribute("width", "21"), HTMLAttribute("height", "21")] + attributes, []
      )
    case .triangle: polygon("12,0.5 24,22.5 0,22.5", attributes)
    case .diamond: polygon("12,0 24,12 12,24 0,12", attributes)
    case .star: polygon("12,0 15.5,7.3 23.6,8.3 17.6,13.8 19.2,21.8 12,17.9 4.8,21.8 6.4,13.8 0.4,8.3 8.5,7.3", attributes)
    case .hexagon: polygon("6.2,1.5 17.8,1.5 23.7,12 17.8,22.5 6.2,22.5 0.3,12", attributes)
    }
  }

  /// Where the foot of the number stands, and how large it is: a triangle has its room below, a star little.
  static func number(in shape: Symbol.Shape) -> (baseline: String, size: String) {
    switch shape {
    case .circle, .square, .hexagon: ("17", "14")
    case .diamond: ("16.3", "12.5")
    case .triangle: ("19.8", "12")
    case .star: ("16.2", "10.5")
    }
  }

  private static func polygon(_ points: String, _ attributes: [HTMLAttribute]) -> HTMLNode {
    .element("polygon", [HTMLAttribute("points", points)] + attributes, [])
  }
}
