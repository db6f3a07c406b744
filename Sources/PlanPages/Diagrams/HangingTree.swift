/// A drawing of trees in columns: a box stands above those that hang from it, each a step further in.
///
/// Layers side by side would be wider than a portrait sheet as soon as somebody has six others under her; hanging boxes
/// keep every name whole and no arrow crosses another.
struct HangingTree {
  struct Node {
    var text: String
    var style: Diagram.Box.Style
    var target: String?
    /// Written at the arrow that leads to the node.
    var label: String?
    var isDashed = false
    var children: [Node] = []

    /// The node and all that hangs from it.
    var count: Int { children.reduce(1) { $0 + $1.count } }

    /// Those who follow one upon the other before the tree branches, the node itself first.
    var trunk: [Node] {
      var trunk = [self]
      while trunk.count < HangingTree.columns, let only = trunk[trunk.count - 1].children.first, trunk[trunk.count - 1].children.count == 1
      {
        trunk.append(only)
      }
      return trunk
    }

    /// Whether there is enough under the trunk to fill columns.
    var isBroad: Bool { count > 6 && trunk.last.map { $0.children.count > 1 } ?? false }
  }

  /// As wide as text of size 12 is read well on paper, where the drawing takes the width of a sheet.
  static let width = 620.0
  private static let gap = 14.0
  private static let indent = 20.0
  private static let lineHeight = 15.0
  private static let columns = 3
  private static let columnWidth = (width - 2 * gap) / 3
  /// How many letters a unit of width holds at the size that the formats draw.
  private static let letterWidth = 6.6

  private var boxes: [Diagram.Box] = []
  private var arrows: [Diagram.Arrow] = []

  /// Draws the trees. A tree of its own stands with its first box across the top and its branches in columns below.
  static func diagram(title: String, description: String, roots: [Node]) -> Diagram? {
    guard !roots.isEmpty else { return nil }
    var drawing = HangingTree()
    var y = 0.0
    for root in roots where root.isBroad { y = drawing.drawBroad(root, at: y) + 2 * gap }
    let narrow = roots.filter { !$0.isBroad }
    if !narrow.isEmpty { y = drawing.drawColumns(narrow, at: y, from: nil) + 2 * gap }
    return Diagram(
      title: title, description: description, width: width, height: max(y - 2 * gap, 1), boxes: drawing.boxes, arrows: drawing.arrows)
  }

  private mutating func drawBroad(_ root: Node, at y: Double) -> Double {
    let trunk = root.trunk
    // A box alone stands in the middle; several stand beside each other, from the left.
    var x = trunk.count == 1 ? Self.columnWidth + Self.gap : 0
    var before: Diagram.Box?
    var bottom = y
    for node in trunk {
      let box = add(node, x: x, y: y, width: Self.columnWidth)
      if let before {
        let middle = y + min(before.height, box.height) / 2
        arrow([Diagram.Point(x: before.x + before.width, y: middle), Diagram.Point(x: box.x, y: middle)], to: node)
      }
      before = box
      bottom = max(bottom, box.y + box.height)
      x += Self.columnWidth + Self.gap
    }
    return drawColumns(trunk[trunk.count - 1].children, at: bottom + 2 * Self.gap, from: before)
  }

  /// Shares the trees out over the columns, in order, so that the columns become about equally long.
  private mutating func drawColumns(_ trees: [Node], at top: Double, from parent: Diagram.Box?) -> Double {
    let total = trees.reduce(0) { $0 + $1.count }
    var bottom = top
    var column = 0
    var used = 0
    var y = top
    // The bus from the parent runs above the columns; each column has a rail at its left edge.
    let rail = parent == nil ? 0.0 : 10.0
    for tree in trees {
      let filled = Double(used) + Double(tree.count) / 2
      while column < Self.columns - 1, filled > Double(total) * Double(column + 1) / Double(Self.columns) {
        column += 1
        y = top
      }
      let x = Double(column) * (Self.columnWidth + Self.gap)
      let boxY = y
      let end = drawTree(tree, x: x + rail, y: y, width: Self.columnWidth - rail)
      if let parent {
        let middle = boxY + (boxes.last { $0.x == x + rail && $0.y == boxY }?.height ?? 0) / 2
        let start = Diagram.Point(x: parent.x + parent.width / 2, y: parent.y + parent.height)
        let bus = top - Self.gap
        arrow(
          [
            start, Diagram.Point(x: start.x, y: bus), Diagram.Point(x: x, y: bus), Diagram.Point(x: x, y: middle),
            Diagram.Point(x: x + rail, y: middle),
          ],
          to: tree)
      }
      used += tree.count
      y = end + Self.gap
      bottom = max(bottom, end)
    }
    return bottom
  }

  /// Draws a box and, a step further in, those that hang from it. Returns the lower edge.
  private mutating func drawTree(_ node: Node, x: Double, y: Double, width: Double) -> Double {
    let box = add(node, x: x, y: y, width: width)
    var bottom = box.y + box.height
    for child in node.children {
      let top = bottom + 8
      let step = width > 120 ? Self.indent : 4
      let childIndex = boxes.count
      bottom = drawTree(child, x: x + step, y: top, width: width - step)
      let middle = top + boxes[childIndex].height / 2
      let rail = x + step / 2
      arrow(
        [Diagram.Point(x: rail, y: box.y + box.height), Diagram.Point(x: rail, y: middle), Diagram.Point(x: x + step, y: middle)], to: child
      )
    }
    return bottom
  }

  private mutating func add(_ node: Node, x: Double, y: Double, width: Double) -> Diagram.Box {
    let box = Self.box(node.text, label: node.label, style: node.style, x: x, y: y, width: width, target: node.target)
    boxes.append(box)
    return box
  }

  /// A box as high as its text needs.
  static func box(
    _ text: String, label: String? = nil, style: Diagram.Box.Style, x: Double, y: Double, width: Double, target: String? = nil
  ) -> Diagram.Box {
    let letters = Int((width - 12) / letterWidth)
    let lines = wrapped(text, letters: letters) + (label.map { wrapped($0, letters: letters) } ?? [])
    return Diagram.Box(
      lines: lines, style: style, x: x, y: y, width: width, height: Double(lines.count) * lineHeight + 12, target: target)
  }

  private mutating func arrow(_ points: [Diagram.Point], to node: Node) {
    let end = points[points.count - 1]
    arrows.append(Diagram.Arrow(points: points, label: nil, labelAt: Diagram.Point(x: end.x, y: end.y), isDashed: node.isDashed))
  }

  /// Lines that are no longer than so many letters, broken between words.
  static func wrapped(_ text: String, letters: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var length = 0
    for word in text.split(separator: " ") {
      let count = word.count
      if !line.isEmpty, length + 1 + count > letters {
        lines.append(line)
        line = ""
        length = 0
      }
      if !line.isEmpty {
        line += " "
        length += 1
      }
      line += word
      length += count
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }
}
