extension ChangeTelling {
  /// So many unchanged words stand on each side of a change.
  private static let context = 4
  /// A longer text is cut.
  private static let longest = 30

  func tell(_ edit: ParagraphEdit) -> String {
    switch edit {
    case .added(let paragraphs): return passage(paragraphs, isOld: false) + say(" tillkommer", " is new")
    case .removed(let paragraphs): return passage(paragraphs, isOld: true) + say(" utgår", " is removed")
    case .changed(let old, let new, let isMoved):
      let moved = isMoved ? say("flyttas", "moves") : nil
      let changed = old.key == new.key ? nil : tell(old, new)
      if let changed { return [changed, moved].compactMap { $0 }.joined(separator: say(" och ", " and ")) }
      return quoted(beginning(new.allWords, isOld: false)) + " " + (moved ?? "")
    }
  }

  private func tell(_ old: Paragraph, _ new: Paragraph) -> String {
    guard new.form == .tableRow else { return quoted(runs(old.allWords, new.allWords)) }
    let row = quoted(beginning(new.cells.first ?? [], isOld: false))
    let cells = (0..<max(old.cells.count, new.cells.count)).compactMap { index -> String? in
      let before = old.cells.indices.contains(index) ? old.cells[index] : []
      let after = new.cells.indices.contains(index) ? new.cells[index] : []
      guard before != after else { return nil }
      let column = new.columns.indices.contains(index) ? new.columns[index] : "\(index + 1)"
      return "\(quoted(column)): \(quoted(runs(before, after)))"
    }
    return say("raden \(row), ", "the row \(row), ") + cells.joined(separator: "; ")
  }

  private func passage(_ paragraphs: [Paragraph], isOld: Bool) -> String {
    let text = quoted(beginning(paragraphs.first?.allWords ?? [], isOld: isOld))
    let more = paragraphs.count - 1
    switch more {
    case 0: return text
    case 1: return text + say(" och ett stycke till", " and one more paragraph")
    default: return text + say(" och \(more) stycken till", " and \(more) more paragraphs")
    }
  }

  private func beginning(_ words: [Word], isOld: Bool) -> String {
    self.words(Array(words.prefix(Self.longest)), isOld: isOld) + (words.count > Self.longest ? " …" : "")
  }

  func words(_ words: [Word], isOld: Bool) -> String {
    words.map { word in
      word.pieces.map { piece in
        switch piece {
        case .text(let letters): letters
        case .title(let subject): isOld ? changes.oldTitle(of: subject) : changes.newTitle(of: subject)
        }
      }.joined()
    }.joined(separator: " ")
  }

  /// The change word by word with a few words around it: "ringer [15 → 10] min", "[+ alltid]", "[− helst]".
  func runs(_ old: [Word], _ new: [Word]) -> String {
    let runs = WordRun.between(old, new)
    var parts: [String] = []
    var index = 0
    while index < runs.count {
      let run = runs[index]
      switch run.kind {
      case .kept: parts.append(kept(run.words, isFirst: index == 0, isLast: index == runs.count - 1))
      case .removed where index + 1 < runs.count && runs[index + 1].kind == .added:
        parts.append(replaced(run.words, runs[index + 1].words))
        index += 1
      case .removed: parts.append("[− " + words(run.words, isOld: true) + "]")
      case .added: parts.append("[+ " + words(run.words, isOld: false) + "]")
      }
      index += 1
    }
    return parts.joined(separator: " ")
  }

  /// Words whose letters are the same differ in where they lead or how they are set.
  private func replaced(_ old: [Word], _ new: [Word]) -> String {
    let (before, after) = (words(old, isOld: true), words(new, isOld: false))
    guard before == after else { return "[\(before) → \(after)]" }
    return "[\(after)" + say(" (annan länk eller stil)]", " (another link or style)]")
  }

  private func kept(_ words: [Word], isFirst: Bool, isLast: Bool) -> String {
    let context = Self.context
    func said(_ part: ArraySlice<Word>) -> String { self.words(Array(part), isOld: false) }
    if isFirst && isLast || words.count <= (isFirst || isLast ? context : 2 * context) { return said(words[...]) }
    if isFirst { return "… " + said(words.suffix(context)) }
    if isLast { return said(words.prefix(context)) + " …" }
    return said(words.prefix(context)) + " … " + said(words.suffix(context))
  }
}
