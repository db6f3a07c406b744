import PlanPages

/// A table in which whole rows are tracked changes, so that no empty row is left when they are accepted or rejected.
///
/// pandoc knows no tracked rows: the frame is written in Word's own XML, as pandoc writes its tables, and what stands in the cells is left to pandoc.
struct TrackedTable {
  private let table: PandocTable
  /// The rows that are new or gone, by place.
  private let marks: [Int: RevisionMark]
  private let headMark: RevisionMark?
  private let composer: WordComposer

  init(_ table: PandocTable, marks: [Int: RevisionMark], headMark: RevisionMark? = nil, _ composer: WordComposer) {
    self.table = table
    self.marks = marks
    self.headMark = headMark
    self.composer = composer
  }

  /// The width of the text in twentieths of a point, as pandoc counts it.
  private static let textWidth = 7920.0

  var blocks: [PandocBlock] {
    var blocks: [PandocBlock] = []
    if !table.caption.isEmpty { blocks.append(.styled("Table Caption", [.paragraph(line(headMark, table.caption, endsParagraph: true))])) }
    blocks.append(.openXML(opening))
    if !table.head.isEmpty { blocks += row(table.head, headMark, isHead: true) }
    for (place, cells) in table.rows.enumerated() { blocks += row(cells, marks[place], isHead: false) }
    blocks.append(.openXML("</w:tbl>"))
    return blocks
  }

  private var opening: String {
    let hasHead = table.head.isEmpty ? 0 : 1
    let columns = table.widths.map { "<w:gridCol w:w=\"\(Int($0 * Self.textWidth))\"/>" }.joined()
    return """
      <w:tbl><w:tblPr><w:tblStyle w:val="Table"/><w:tblW w:type="pct" w:w="5000"/>\
      <w:tblLook w:firstRow="\(hasHead)" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0" w:val="\(hasHead == 1 ? "0020" : "0000")"/>\
      </w:tblPr><w:tblGrid>\(columns)</w:tblGrid>
      """
  }

  private func row(_ cells: [[PandocBlock]], _ mark: RevisionMark?, isHead: Bool) -> [PandocBlock] {
    let change = mark.flatMap { composer.rowChange($0) } ?? ""
    var blocks: [PandocBlock] = [.openXML("<w:tr><w:trPr>\(isHead ? "<w:tblHeader w:val=\"true\"/>" : "")\(change)</w:trPr>")]
    for cell in cells {
      blocks.append(.openXML("<w:tc><w:tcPr/>"))
      let lines = cell.compactMap { block -> PandocBlock? in
        guard case .plain(let inner) = block else { return block }
        return inner.isEmpty ? nil : .paragraph(line(mark, inner, endsParagraph: false))
      }
      // A cell without a paragraph is no cell to Word.
      blocks.append(lines.isEmpty ? .openXML("<w:p><w:pPr><w:pStyle w:val=\"Compact\"/></w:pPr></w:p>") : .styled("Compact", lines))
      blocks.append(.openXML("</w:tc>"))
    }
    return blocks + [.openXML("</w:tr>")]
  }

  /// The end of a cell's last paragraph goes with its row.
  private func line(_ mark: RevisionMark?, _ inner: [PandocInline], endsParagraph: Bool) -> [PandocInline] {
    guard let mark, mark != .changed else { return inner }
    return [composer.tracked(mark, inner), endsParagraph ? composer.paragraphEnd(mark) : nil].compactMap { $0 }
  }
}
