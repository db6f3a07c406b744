/// A drawing of time from top to bottom: the moments in a column, and beside each those who are reached then.
struct TimelineDrawing {
  struct Row {
    var label: String
    var nodes: [HangingTree.Node]
  }

  private static let labelWidth = 108.0
  private static let gap = 10.0
  private static let columns = 3
  private static let boxWidth = (HangingTree.width - labelWidth - 3 * gap) / 3

  static func diagram(title: String, description: String, rows: [Row]) -> Diagram? {
    guard !rows.isEmpty else { return nil }
    var boxes: [Diagram.Box] = []
    var arrows: [Diagram.Arrow] = []
    var y = 0.0
    var previous: Diagram.Box?
    for row in rows {
      let moment = HangingTree.box(row.label, style: .group, x: 0, y: y, width: labelWidth)
      boxes.append(moment)
      if let previous {
        let x = labelWidth / 2
        let end = Diagram.Point(x: x, y: y)
        arrows.append(
          Diagram.Arrow(points: [Diagram.Point(x: x, y: previous.y + previous.height), end], label: nil, labelAt: end, isDashed: false))
      }
      previous = moment
      var top = y
      var bottom = y + moment.height
      for (place, node) in row.nodes.enumerated() {
        let column = place % columns
        if column == 0, place > 0 { top = bottom + gap }
        let x = labelWidth + gap + Double(column) * (boxWidth + gap)
        let box = HangingTree.box(node.text, style: node.style, x: x, y: top, width: boxWidth, target: node.target)
        boxes.append(box)
        bottom = max(bottom, top + box.height)
      }
      y = bottom + 2 * gap
    }
    return Diagram(
      title: title, description: description, width: HangingTree.width, height: y - 2 * gap, boxes: boxes, arrows: arrows)
  }
}
