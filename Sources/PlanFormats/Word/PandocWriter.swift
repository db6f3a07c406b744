/// Writes a document in pandoc's JSON: objects with their kind under `t` and their content under `c`.
struct PandocWriter {
  private(set) var json = PrintJSON(capacity: 1 << 16)

  mutating func write(_ document: PandocDocument) {
    json.beginObject()
    json.key("pandoc-api-version")
    json.beginArray()
    for number in PandocDocument.apiVersion { json.add(number) }
    json.endArray()
    json.key("meta")
    json.beginObject()
    for entry in document.metadata {
      json.key(entry.name)
      if entry.isList {
        tagged("MetaList") { writer in writer.array(entry.values) { $0.meta($1) } }
      } else {
        meta(entry.values.joined())
      }
    }
    json.endObject()
    json.key("blocks")
    write(document.blocks)
    json.endObject()
  }

  private mutating func meta(_ text: String) { tagged("MetaInlines") { $0.write([PandocInline.text(text)]) } }

  private mutating func write(_ blocks: [PandocBlock]) { array(blocks) { $0.write($1) } }

  private mutating func write(_ inlines: [PandocInline]) { array(inlines) { $0.write($1) } }

  private mutating func write(_ block: PandocBlock) {
    switch block {
    case .heading(let level, let id, let inner):
      tagged("Header") { writer in
        writer.list {
          $0.json.add(level)
          $0.write(PandocAttributes(id: id))
          $0.write(inner)
        }
      }
    case .paragraph(let inner): tagged("Para") { $0.write(inner) }
    case .plain(let inner): tagged("Plain") { $0.write(inner) }
    case .list(let start?, let items):
      tagged("OrderedList") { writer in
        writer.list {
          $0.list { inner in
            inner.json.add(start)
            inner.mark("Decimal")
            inner.mark("Period")
          }
          $0.array(items) { $0.write($1) }
        }
      }
    case .list(nil, let items): tagged("BulletList") { writer in writer.array(items) { $0.write($1) } }
    case .quote(let blocks): tagged("BlockQuote") { $0.write(blocks) }
    case .code(let text):
      tagged("CodeBlock") { writer in
        writer.list {
          $0.write(PandocAttributes())
          $0.json.add(text)
        }
      }
    case .table(let table): tagged("Table") { $0.write(table) }
    case .styled(let style, let blocks):
      tagged("Div") { writer in
        writer.list {
          $0.write(.style(style))
          $0.write(blocks)
        }
      }
    case .rule: mark("HorizontalRule")
    case .openXML(let text): tagged("RawBlock") { $0.json.add(["openxml", text]) }
    }
  }

  private mutating func write(_ inline: PandocInline) {
    switch inline {
    case .text(let text): tagged("Str") { $0.json.add(text) }
    case .emphasis(let inner): tagged("Emph") { $0.write(inner) }
    case .strong(let inner): tagged("Strong") { $0.write(inner) }
    case .code(let text):
      tagged("Code") { writer in
        writer.list {
          $0.write(PandocAttributes())
          $0.json.add(text)
        }
      }
    case .link(let address, let inner): target("Link", address, inner)
    case .picture(let address, let alternative): target("Image", address, [.text(alternative)])
    case .span(let attributes, let inner):
      tagged("Span") { writer in
        writer.list {
          $0.write(attributes)
          $0.write(inner)
        }
      }
    case .lineBreak: mark("LineBreak")
    case .openXML(let text): tagged("RawInline") { $0.json.add(["openxml", text]) }
    }
  }

  private mutating func target(_ kind: String, _ address: String, _ inner: [PandocInline]) {
    tagged(kind) { writer in
      writer.list {
        $0.write(PandocAttributes())
        $0.write(inner)
        $0.json.add([address, ""])
      }
    }
  }

  private mutating func write(_ attributes: PandocAttributes) {
    list {
      $0.json.add(attributes.id)
      $0.json.add(attributes.classes)
      $0.array(attributes.values) { $0.json.add([$1.0, $1.1]) }
    }
  }

  /// Attributes, caption, columns, head, one body, foot.
  private mutating func write(_ table: PandocTable) {
    list { writer in
      writer.write(PandocAttributes())
      writer.list {
        $0.json.addNull()
        $0.write(table.caption.isEmpty ? [] : [PandocBlock.plain(table.caption)])
      }
      writer.array(table.widths) { writer, width in
        writer.list { column in
          column.mark("AlignLeft")
          column.tagged("ColWidth") { $0.json.add(width) }
        }
      }
      writer.rows(table.head.isEmpty ? [] : [table.head])
      writer.json.beginArray()
      writer.list {
        $0.write(PandocAttributes())
        $0.json.add(0)
        $0.array([Int]()) { _, _ in }
        $0.array(table.rows) { $0.row($1) }
      }
      writer.json.endArray()
      writer.rows([])
    }
  }

  private mutating func rows(_ rows: [[[PandocBlock]]]) {
    list {
      $0.write(PandocAttributes())
      $0.array(rows) { $0.row($1) }
    }
  }

  private mutating func row(_ cells: [[PandocBlock]]) {
    list { writer in
      writer.write(PandocAttributes())
      writer.array(cells) { writer, blocks in
        writer.list {
          $0.write(PandocAttributes())
          $0.mark("AlignDefault")
          $0.json.add(1)
          $0.json.add(1)
          $0.write(blocks)
        }
      }
    }
  }

  // MARK: - Shapes

  private mutating func mark(_ kind: String) {
    json.beginObject()
    json.add("t", kind)
    json.endObject()
  }

  private mutating func tagged(_ kind: String, _ content: (inout PandocWriter) -> Void) {
    json.beginObject()
    json.add("t", kind)
    json.key("c")
    content(&self)
    json.endObject()
  }

  private mutating func list(_ content: (inout PandocWriter) -> Void) {
    json.beginArray()
    content(&self)
    json.endArray()
  }

  private mutating func array<Element>(_ elements: [Element], _ write: (inout PandocWriter, Element) -> Void) {
    json.beginArray()
    for element in elements { write(&self, element) }
    json.endArray()
  }
}
