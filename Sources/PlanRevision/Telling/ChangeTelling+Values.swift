extension ChangeTelling {
  /// What stood before and what stands now, in words; `nil` where there was or is nothing.
  public func values(_ change: Change) -> (old: String?, new: String?) {
    switch change.edit {
    case .added: (nil, changes.newTitle(of: change.subject))
    case .removed: (changes.oldTitle(of: change.subject), nil)
    case .renamed(let old, let new), .replacedWord(let old, let new, _): (old, new)
    case .newIdentifier: (change.subject.old, change.subject.new)
    case .value(let old, let new), .cell(_, let old, let new): (old.map { text($0, isOld: true) }, new.map { text($0, isOld: false) })
    case .items(let removed, let added, _):
      (
        removed.isEmpty ? nil : text(.list(removed), isOld: true),
        added.isEmpty ? nil : text(.list(added), isOld: false)
      )
    case .row(let row): (row.old.map { whole($0, isOld: true) }, row.new.map { whole($0, isOld: false) })
    case .prose(.added(let paragraphs)): (nil, whole(paragraphs, isOld: false))
    case .prose(.removed(let paragraphs)): (whole(paragraphs, isOld: true), nil)
    case .prose(.changed(let old, let new, _)): (whole([old], isOld: true), whole([new], isOld: false))
    }
  }

  private func whole(_ row: Row, isOld: Bool) -> String {
    ((row.key.map { [$0] } ?? []) + row.cells.map(\.value)).map { text($0, isOld: isOld) }.joined(separator: " | ")
  }

  private func whole(_ paragraphs: [Paragraph], isOld: Bool) -> String {
    paragraphs.map { paragraph in paragraph.cells.map { words($0, isOld: isOld) }.joined(separator: " | ") }.joined(separator: "\n\n")
  }
}
