import PlanPages

/// Changes that Word shows, and lets a reader accept or reject. Insertions and deletions only: what other programs write as moves makes files that
/// Word calls unreadable.
extension WordBlocks {
  /// Blocks of which all words were put in or taken out; the same blocks where only something inside them was.
  func tracked(_ mark: RevisionMark?, _ blocks: [PandocBlock]) -> [PandocBlock] {
    guard let mark, mark != .changed else { return blocks }
    return blocks.map { tracked(mark, $0) }
  }

  private func tracked(_ mark: RevisionMark, _ block: PandocBlock) -> PandocBlock {
    switch block {
    case .heading(let level, let id, let inner): return .heading(level, id: id, line(mark, inner))
    case .paragraph(let inner): return .paragraph(line(mark, inner))
    case .plain(let inner): return .plain(line(mark, inner))
    case .list(let start, let items): return .list(start: start, items.map { tracked(mark, $0) })
    case .quote(let blocks): return .quote(tracked(mark, blocks))
    case .styled(let style, let blocks): return .styled(style, tracked(mark, blocks))
    case .table(var table):
      table.caption = table.caption.isEmpty ? [] : composer.tracked(mark, table.caption).map { [$0] } ?? []
      table.head = table.head.map { tracked(mark, $0) }
      table.rows = table.rows.map { $0.map { tracked(mark, $0) } }
      return .table(table)
    // Code has no words to mark one by one.
    case .code(let text): return .paragraph(line(mark, [.code(text)]))
    case .rule: return block
    }
  }

  /// The words, and the end of the paragraph, so that no empty line is left when the change is undone.
  private func line(_ mark: RevisionMark, _ inner: [PandocInline]) -> [PandocInline] {
    [composer.tracked(mark, inner), composer.paragraphEnd(mark)].compactMap { $0 }
  }
}

extension WordComposer {
  /// Words as a tracked change: its author is the municipality, its date that of the publication.
  func tracked(_ mark: RevisionMark, _ inner: [PandocInline]) -> PandocInline? {
    switch mark {
    case .inserted: .span(change("insertion"), inner)
    case .deleted: .span(change("deletion"), inner)
    case .changed: .span(PandocAttributes(), inner)
    }
  }

  func paragraphEnd(_ mark: RevisionMark) -> PandocInline? {
    switch mark {
    case .inserted: .span(change("paragraph-insertion"), [])
    case .deleted: .span(change("paragraph-deletion"), [])
    case .changed: nil
    }
  }

  private func change(_ name: String) -> PandocAttributes {
    PandocAttributes(classes: [name], values: [("author", author), ("date", "\(day)T12:00:00Z")])
  }
}
