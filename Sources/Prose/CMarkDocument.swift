internal import CCMarkGFM

/// A parsed document as values: libcmark-gfm's tree, copied out and freed before `parse` returns.
struct MarkdownNode {
  enum Kind {
    case document, paragraph, item, quote, rule, tableRow, cell
    case heading(level: Int)
    case list(start: Int?)
    case task(ticked: Bool)
    case codeBlock(fenced: Bool, info: String)
    case rawBlock
    case table([RichText.Table.Alignment])
    case text, code, rawInline, softBreak, lineBreak, emphasis, strong
    case link(address: String, title: String)
    case image(address: String)
  }

  let kind: Kind
  let literal: String
  /// Lines and columns count from 1; columns are UTF-8 bytes, the end is the last byte of the node.
  let startLine: Int
  let startColumn: Int
  let endLine: Int
  let endColumn: Int
  let children: [MarkdownNode]
}

/// Owns a tree of libcmark-gfm for as long as it takes to copy it.
///
/// The only place that touches the C library. Whoever calls has checked the limits (`MarkdownLimits`): the library
/// calls `abort()` on some inputs and recurses with the depth of the text.
struct CMarkDocument: ~Copyable {
  private let root: OpaquePointer

  private init?(_ bytes: [UInt8]) {
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in Self.registeredExtensions {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    bytes.withUnsafeBytes { buffer in
      cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard let root = cmark_parser_finish(parser) else { return nil }
    self.root = root
  }

  deinit { cmark_node_free(root) }

  /// The tree of a text, or `nil` where the library gives none.
  static func parse(_ bytes: [UInt8]) -> MarkdownNode? {
    guard let document = CMarkDocument(bytes) else { return nil }
    return document.tree()
  }

  /// Borrows the document, so that it is not freed before the last node is copied.
  private borrowing func tree() -> MarkdownNode { Self.copy(root) }

  /// Registration is an unguarded static in the library; a `static let` runs it once. Other extensions are slow on hostile input.
  private static let registeredExtensions: [String] = {
    cmark_gfm_core_extensions_ensure_registered()
    return ["table", "tasklist"]
  }()

  private static func copy(_ node: OpaquePointer) -> MarkdownNode {
    var children: [MarkdownNode] = []
    var child = cmark_node_first_child(node)
    while let current = child {
      children.append(copy(current))
      child = cmark_node_next(current)
    }
    let kind = kind(of: node)
    return MarkdownNode(
      kind: kind, literal: hasLiteral(kind) ? string(cmark_node_get_literal(node)) : "",
      startLine: Int(cmark_node_get_start_line(node)), startColumn: Int(cmark_node_get_start_column(node)),
      endLine: Int(cmark_node_get_end_line(node)), endColumn: Int(cmark_node_get_end_column(node)), children: children)
  }

  private static func kind(of node: OpaquePointer) -> MarkdownNode.Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST:
      .list(start: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(node)) : nil)
    case CMARK_NODE_ITEM where isTask(node): .task(ticked: cmark_gfm_extensions_get_tasklist_item_checked(node))
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK:
      .codeBlock(fenced: isFenced(node), info: string(cmark_node_get_fence_info(node)))
    case CMARK_NODE_HTML_BLOCK: .rawBlock
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .rawInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link(address: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE: .image(address: string(cmark_node_get_url(node)))
    default: extensionKind(of: node)
    }
  }

  /// The extensions' node types are numbers given at run time; only their names are stable.
  private static func extensionKind(of node: OpaquePointer) -> MarkdownNode.Kind {
    switch string(cmark_node_get_type_string(node)) {
    case "table": .table(alignments(of: node))
    case "table_header", "table_row": .tableRow
    case "table_cell": .cell
    default: .text
    }
  }

  private static func isFenced(_ node: OpaquePointer) -> Bool {
    var length: CInt = 0
    var offset: CInt = 0
    var character: CChar = 0
    return cmark_node_get_fenced(node, &length, &offset, &character) != 0
  }

  private static func isTask(_ node: OpaquePointer) -> Bool {
    cmark_node_get_type_string(node).map { $0[0] == CChar(UInt8(ascii: "t")) } ?? false
  }

  private static func alignments(of node: OpaquePointer) -> [RichText.Table.Alignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    guard let letters = cmark_gfm_extensions_get_table_alignments(node) else { return [] }
    return (0..<count).map {
      switch letters[$0] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .centre
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }

  private static func hasLiteral(_ kind: MarkdownNode.Kind) -> Bool {
    switch kind {
    case .text, .code, .codeBlock: true
    default: false
    }
  }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }
}
