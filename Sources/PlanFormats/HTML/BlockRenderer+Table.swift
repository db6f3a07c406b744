import PlanPages

extension BlockRenderer {
  /// A table with a caption. On a narrow screen one with more than two columns shows each row as a block of its own, every cell beside its
  /// column's name. A very wide one can be scrolled, also by keyboard.
  mutating func table(_ table: TableBlock) -> HTMLNode {
    let columns = max(table.head.count, table.rows.first?.count ?? 0)
    let isStacked = columns > 2
    let labels = isStacked ? table.head.map(\.plainText) : []

    // A corner without words heads nothing: a heading that says nothing is read aloud as one all the same.
    let head = table.head.map {
      $0.isEmpty ? HTMLNode.element("td", [], []) : .element("th", [HTMLAttribute("scope", "col")], spans.nodes($0))
    }
    var rows: [HTMLNode] = []
    rows.reserveCapacity(table.rows.count)
    for (position, row) in table.rows.enumerated() {
      var cells: [HTMLNode] = []
      cells.reserveCapacity(row.count)
      for (column, cell) in row.enumerated() {
        var attributes: [HTMLAttribute] = []
        let isHeader = column == 0 && table.firstColumnIsHeader && !cell.isEmpty
        if isHeader { attributes.append(HTMLAttribute("scope", "row")) }
        if column < labels.count, !isHeader { attributes.append(HTMLAttribute("data-label", labels[column])) }
        let said = column == 0 ? label(table.marks[position]) : []
        cells.append(.element(isHeader ? "th" : "td", attributes, said + spans.nodes(cell)))
      }
      rows.append(
        .element("tr", [HTMLAttribute("id", table.anchors[position].map(links.id)), .class(table.marks[position]?.className)], cells))
    }

    var parts: [HTMLNode] = []
    var region: [HTMLAttribute] = [.class("table")]
    if table.hidesCaption {
      if columns > 3 {
        region += [.role("region"), HTMLAttribute("aria-label", regionName(table.caption)), HTMLAttribute("tabindex", "0")]
      }
    } else if !table.caption.isEmpty {
      let id = freshID("t")
      parts.append(.element("caption", [.id(id)], spans.nodes(table.revisedCaption ?? [.text(table.caption)])))
      if columns > 3 {
        let name = regionName(table.caption)
        let label = name == table.caption ? HTMLAttribute("aria-labelledby", id) : HTMLAttribute("aria-label", name)
        region += [.role("region"), label, HTMLAttribute("tabindex", "0")]
      }
    } else if columns > 3 {
      region += [.role("region"), HTMLAttribute("aria-label", regionName(words[.tableRegion])), HTMLAttribute("tabindex", "0")]
    }
    if table.head.contains(where: { !$0.isEmpty }) {
      parts.append(.element("thead", [.element("tr", head)]))
    }
    parts.append(.element("tbody", rows))
    let name = table.hidesCaption && columns <= 3 ? table.caption : nil
    return .element("div", region, [.element("table", [.class(isStacked ? "stacked" : nil), HTMLAttribute("aria-label", name)], parts)])
  }
}
