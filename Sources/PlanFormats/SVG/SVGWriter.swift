public import PlanPages

/// Draws diagrams and symbols. On a site they take their colours from the style sheet, so that they follow the reader's
/// choice of light or dark; a file of its own has fixed colours.
public struct SVGWriter: Sendable {
  /// A diagram as a file, for a format that includes pictures.
  public static func standalone(_ diagram: Diagram, palette: Palette, fontFamilies: [String] = ["sans-serif"]) -> [UInt8] {
    SVGWriter(paint: .fixed(palette, fontFamilies)).file(SVGWriter(paint: .fixed(palette, fontFamilies)).node(diagram, id: "diagram"))
  }

  /// A level's symbol as a file.
  public static func standalone(_ symbol: Symbol, palette: Palette, fontFamilies: [String] = ["sans-serif"]) -> [UInt8] {
    let writer = SVGWriter(paint: .fixed(palette, fontFamilies))
    return writer.file(writer.node(symbol))
  }

  enum Paint: Sendable {
    case classes
    case fixed(Palette, [String])
  }

  var paint: Paint

  private func file(_ node: HTMLNode) -> [UInt8] {
    var writer = HTMLWriter(capacity: 8192)
    writer.write(node)
    return writer.bytes
  }

  // MARK: - Symbols

  func node(_ symbol: Symbol) -> HTMLNode {
    let number = SVGShape.number(in: symbol.shape)
    let digits = String(symbol.number)
    // Two digits need room.
    let size = digits.utf8.count > 1 ? "9" : number.size
    var root: [HTMLAttribute] = [HTMLAttribute("viewBox", "0 0 24 24")]
    var shape: [HTMLAttribute] = []
    var text: [HTMLAttribute] = []
    switch paint {
    case .classes: root += [.class("symbol l\(symbol.number)"), .ariaHidden]
    case .fixed(let palette, let fonts):
      let colours = palette.level(symbol.number)
      root += Self.standaloneRoot(width: "24", height: "24")
      shape = [HTMLAttribute("fill", colours.fill.hex)]
      text = [
        HTMLAttribute("fill", colours.text.hex), HTMLAttribute("font-family", fonts.joined(separator: ", ")),
        HTMLAttribute("font-weight", "700"),
      ]
    }
    text += [
      HTMLAttribute("x", "12"), HTMLAttribute("y", number.baseline), HTMLAttribute("font-size", size),
      HTMLAttribute("text-anchor", "middle"),
    ]
    return .element("svg", root, [SVGShape.node(symbol.shape, shape), .element("text", text, [.text(digits)])])
  }

  // MARK: - Diagrams

  /// Room for half a stroke around the outermost boxes.
  private static let margin = 2.0

  /// The id must be unique on its page; the title and the description get ids from it.
  func node(_ diagram: Diagram, id: String) -> HTMLNode {
    let corner = Self.number(-Self.margin)
    let (width, height) = (Self.number(diagram.width + 2 * Self.margin), Self.number(diagram.height + 2 * Self.margin))
    var root: [HTMLAttribute] = [
      HTMLAttribute("viewBox", "\(corner) \(corner) \(width) \(height)"), .role("img"),
      HTMLAttribute("aria-labelledby", "\(id)-t \(id)-d"),
    ]
    switch paint {
    case .classes:
      root += [.class("diagram"), HTMLAttribute("width", width), HTMLAttribute("height", height)]
    case .fixed(_, let fonts):
      root += Self.standaloneRoot(width: width, height: height)
      root.append(HTMLAttribute("font-family", fonts.joined(separator: ", ")))
    }
    let names: [HTMLNode] = [
      .element("title", [.id("\(id)-t")], [.text(diagram.title)]), .element("desc", [.id("\(id)-d")], [.text(diagram.description)]),
    ]
    return .element(
      "svg", root, names + diagram.arrows.map(line) + diagram.boxes.map(box) + diagram.arrows.compactMap(label))
  }

  private func box(_ box: Diagram.Box) -> HTMLNode {
    var rectangle: [HTMLAttribute] = [
      HTMLAttribute("x", Self.number(box.x)), HTMLAttribute("y", Self.number(box.y)), HTMLAttribute("width", Self.number(box.width)),
      HTMLAttribute("height", Self.number(box.height)),
    ]
    if box.style == .role || box.style == .group { rectangle.append(HTMLAttribute("rx", "8")) }
    if box.style == .outside { rectangle.append(HTMLAttribute("stroke-dasharray", "6 4")) }
    let isFilled = box.style == .group
    rectangle += painted(
      "box \(box.style.rawValue)", fill: isFilled ? .accent : (box.style == .organisation ? .shade : .surface),
      stroke: isFilled ? .accent : .line)
    let lineHeight = 15.0
    let first = box.y + box.height / 2 - Double(box.lines.count - 1) * lineHeight / 2 + 4
    let lines = box.lines.enumerated().map { offset, line -> HTMLNode in
      .element(
        "text",
        [
          HTMLAttribute("x", Self.number(box.x + box.width / 2)), HTMLAttribute("y", Self.number(first + Double(offset) * lineHeight)),
          HTMLAttribute("text-anchor", "middle"), HTMLAttribute("font-size", "12"),
        ] + painted("box-text \(box.style.rawValue)", fill: isFilled ? .onAccent : .text), [.text(line)])
    }
    return .group([.element("rect", rectangle, [])] + lines)
  }

  private func line(_ arrow: Diagram.Arrow) -> HTMLNode {
    guard arrow.points.count > 1, let end = arrow.points.last else { return .group([]) }
    var attributes = [
      HTMLAttribute("points", arrow.points.map { "\(Self.number($0.x)),\(Self.number($0.y))" }.joined(separator: " ")),
      HTMLAttribute("fill", "none"),
      HTMLAttribute("stroke-width", "2"),
    ]
    if arrow.isDashed { attributes.append(HTMLAttribute("stroke-dasharray", "7 5")) }
    attributes += painted("arrow", stroke: .muted)
    let head =
      [HTMLAttribute("points", Self.head(from: arrow.points[arrow.points.count - 2], to: end))] + painted("arrow-head", fill: .muted)
    return .group([.element("polyline", attributes, []), .element("polygon", head, [])])
  }

  private func label(_ arrow: Diagram.Arrow) -> HTMLNode? {
    guard let label = arrow.label, !label.isEmpty else { return nil }
    // The letters stand on the ground's colour, so that a line behind them does not cross them out.
    return .element(
      "text",
      [
        HTMLAttribute("x", Self.number(arrow.labelAt.x)), HTMLAttribute("y", Self.number(arrow.labelAt.y + 4)),
        HTMLAttribute("text-anchor", "middle"),
        HTMLAttribute("font-size", "12"),
      ] + labelGround + painted("label", fill: .text, stroke: .surface), [.text(label)])
  }

  /// The ground around a label's letters; on a site the style sheet draws it.
  private var labelGround: [HTMLAttribute] {
    guard case .fixed = paint else { return [] }
    return [HTMLAttribute("paint-order", "stroke"), HTMLAttribute("stroke-width", "8"), HTMLAttribute("stroke-linejoin", "round")]
  }

  /// A triangle whose tip is the arrow's end.
  private static func head(from start: Diagram.Point, to end: Diagram.Point) -> String {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = max((dx * dx + dy * dy).squareRoot(), 0.001)
    let (ux, uy) = (dx / length, dy / length)
    let (bx, by) = (end.x - ux * 9, end.y - uy * 9)
    return "\(number(end.x)),\(number(end.y)) \(number(bx - uy * 5)),\(number(by + ux * 5)) \(number(bx + uy * 5)),\(number(by - ux * 5))"
  }

  private func painted(_ name: String, fill: Palette.Role? = nil, stroke: Palette.Role? = nil) -> [HTMLAttribute] {
    switch paint {
    case .classes: [.class(name)]
    case .fixed(let palette, _):
      [
        HTMLAttribute("fill", fill.map { palette[$0].hex }), HTMLAttribute("stroke", stroke.map { palette[$0].hex }),
        HTMLAttribute("font-weight", name.hasSuffix("group") && name.hasPrefix("box-text") ? "700" : nil),
      ]
    }
  }

  private static func standaloneRoot(width: String, height: String) -> [HTMLAttribute] {
    [HTMLAttribute("xmlns", "http://www.w3.org/2000/svg"), HTMLAttribute("width", width), HTMLAttribute("height", height)]
  }

  /// At most two decimals, none where there are none.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let whole = hundredths.magnitude / 100
    let rest = hundredths.magnitude % 100
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
