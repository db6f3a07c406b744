import PlanPages

/// Changes that Word shows, and lets a reader accept or reject. Insertions and deletions only: what other programs write as moves makes files that
/// Word calls unreadable.
extension WordBlocks {
  /// Blocks of which all words were put in or taken out; the same blocks where only something inside them was.
  func tracked(_ mark: RevisionMark?, _ blocks: [PandocBlock]) -> [PandocBlock] {
    guard let mark, mark != .changed else { return blocks }
    return blocks.flatMap { tracked(mark, $0) }
  }

  private func tracked(_ mark: RevisionMark, _ block: PandocBlock) -> [PandocBlock] {
    switch block {
    case .heading(let level, let id, let inner): return [.heading(level, id: id, line(mark, inner))]
    case .paragraph(let inner): return [.paragraph(line(mark, inner))]
    case .plain(let inner): return [.plain(line(mark, inner))]
    case .list(let start, let items): return [.list(start: start, items.map { tracked(mark, $0) })]
    case .quote(let blocks): return [.quote(tracked(mark, blocks))]
    case .styled(let style, let blocks): return [.styled(style, tracked(mark, blocks))]
    case .table(let table):
      return TrackedTable(table, marks: Dictionary(uniqueKeysWithValues: table.rows.indices.map { ($0, mark) }), headMark: mark, composer)
        .blocks
    // Code has no words to mark one by one.
    case .code(let text): return [.paragraph(line(mark, [.code(text)]))]
    case .rule: return [.openXML(composer.trackedRule(mark))]
    case .openXML: return [block]
    }
  }

  /// The words, and the end of the paragraph, so that no empty line is left when the change is undone.
  func line(_ mark: RevisionMark, _ inner: [PandocInline]) -> [PandocInline] {
    [composer.tracked(mark, inner), composer.paragraphEnd(mark)].compactMap { $0 }
  }
}

extension WordComposer {
  /// Words as a tracked change: its author is the municipality, its date that of the publication.
  func tracked(_ mark: RevisionMark, _ inner: [PandocInline]) -> PandocInline? {
    switch mark {
    case .inserted: .span(change("insertion"), inner.replacingLinks { LinkField($0, $1).inlines })
    // What is gone leads nowhere.
    case .deleted: .span(change("deletion"), inner.replacingLinks { _, words in words })
    case .changed: .span(PandocAttributes(), inner)
    }
  }

  func paragraphEnd(_ mark: RevisionMark) -> PandocInline? {
    rowChange(mark).map { .openXML(TrackedParagraphs.mark($0)) }
  }

  private func change(_ name: String) -> PandocAttributes {
    PandocAttributes(classes: [name], values: [("author", author), ("date", moment)])
  }

  private var moment: String { "\(day)T12:00:00Z" }

  /// What the properties of a row or of a paragraph's end say of it; `nil` where it stays.
  func rowChange(_ mark: RevisionMark) -> String? { changeName(mark).map { "<\($0) \(changeFacts)/>" } }

  /// A line across the page, as pandoc draws it.
  func trackedRule(_ mark: RevisionMark) -> String {
    let line = #"<w:r><w:pict><v:rect style="width:0;height:1.5pt" o:hralign="center" o:hrstd="t" o:hr="t"/></w:pict></w:r>"#
    guard let name = changeName(mark), let end = rowChange(mark) else { return "<w:p>\(line)</w:p>" }
    return "<w:p><w:pPr><w:rPr>\(end)</w:rPr></w:pPr><\(name) \(changeFacts)>\(line)</\(name)></w:p>"
  }

  private func changeName(_ mark: RevisionMark) -> String? {
    switch mark {
    case .inserted: "w:ins"
    case .deleted: "w:del"
    case .changed: nil
    }
  }

  /// The number is given when the whole text is there.
  private var changeFacts: String {
    "w:id=\"0\" w:author=\"\(String(decoding: HTMLWriter.escaped(author), as: UTF8.self))\" w:date=\"\(moment)\""
  }
}
