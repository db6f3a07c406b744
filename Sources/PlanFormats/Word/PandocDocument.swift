/// A document as pandoc understands it: the abstract tree of pandoc-types 1.22, which pandoc reads as JSON.
///
/// Values, never Markdown or HTML: nothing that an author writes can be taken for markup.
struct PandocDocument {
  static let apiVersion = [1, 22, 1]

  /// Metadata, in the order in which it is written. A list where there are several values.
  var metadata: [(name: String, values: [String], isList: Bool)] = []
  var blocks: [PandocBlock] = []

  /// What pandoc reads with `--from json`.
  var json: [UInt8] {
    var writer = PandocWriter()
    writer.write(self)
    return writer.json.bytes
  }
}

indirect enum PandocInline {
  case text(String)
  case emphasis([PandocInline])
  case strong([PandocInline])
  case code(String)
  /// An address, or `#` with the id of a heading.
  case link(String, [PandocInline])
  /// A picture in the document itself: `data:`.
  case picture(String, alternative: String)
  /// Words with a name of what they are. pandoc writes those of the class `insertion` or `deletion` as tracked changes, by the attributes
  /// `author` and `date`; the attribute `custom-style` names a style of the reference document.
  case span(PandocAttributes, [PandocInline])
  case lineBreak
  /// Word's own XML as it stands.
  case openXML(String)
}

indirect enum PandocBlock {
  case heading(Int, id: String, [PandocInline])
  case paragraph([PandocInline])
  /// A line of a list or a cell, without room around it.
  case plain([PandocInline])
  /// Numbered from `start`; with dots where that is `nil`.
  case list(start: Int?, [[PandocBlock]])
  case quote([PandocBlock])
  case code(String)
  case table(PandocTable)
  /// Blocks in a style of the reference document.
  case styled(String, [PandocBlock])
  case rule
  /// Word's own XML as it stands, also the halves of an element around other blocks.
  case openXML(String)
}

struct PandocAttributes {
  var id = ""
  var classes: [String] = []
  var values: [(String, String)] = []

  /// A style of the reference document by its name.
  static func style(_ name: String) -> PandocAttributes { PandocAttributes(values: [("custom-style", name)]) }
}

struct PandocTable {
  var caption: [PandocInline] = []
  /// Shares of the width, one per column, that together make 1.
  var widths: [Double]
  /// Empty where the table has no head.
  var head: [[PandocBlock]] = []
  var rows: [[[PandocBlock]]]
}
