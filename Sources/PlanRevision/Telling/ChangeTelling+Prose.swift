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
    switch new.form {
    case .tableHead: columns(old, new)
    case .tableRow: row(old, new)
    default: reworded(old.allWords, new.allWords)
    }
  }

  /// What each column that differs says, by its name.
  private func row(_ old: Paragraph, _ new: Paragraph) -> String {
    let cells = pairs(old, new).compactMap { pair -> String? in
      let (before, after) = (pair.old.map { old.cells[$0] } ?? [], pair.new.map { new.cells[$0] } ?? [])
      guard before != after else { return nil }
      let name = quoted(pair.name)
      if before.isEmpty { return "\(name): \(quoted(words(after, isOld: false)))" + say(" tillkommer", " is new") }
      if after.isEmpty { return "\(name): \(quoted(words(before, isOld: true)))" + say(" utgår", " is removed") }
      return "\(name): \(reworded(before, after))"
    }
    return say("raden ", "the row ") + quoted(beginning(new.cells.first ?? [], isOld: false)) + ", " + cells.joined(separator: "; ")
  }

  private func columns(_ old: Paragraph, _ new: Paragraph) -> String {
    pairs(old, new).compactMap { pair -> String? in
      let (before, after) = (pair.old.map { old.cells[$0] }, pair.new.map { new.cells[$0] })
      guard before != after else { return nil }
      guard let before else { return say("kolumnen \(quoted(pair.name)) tillkommer", "the column \(quoted(pair.name)) is new") }
      guard let after else { return say("kolumnen \(quoted(pair.name)) utgår", "the column \(quoted(pair.name)) is removed") }
      return say("kolumnen ", "the column ") + reworded(before, after)
    }.joined(separator: "; ")
  }

  private struct ColumnPair {
    let name: String
    let old: Int?
    let new: Int?
  }

  /// The columns of a row that is in both tables: by their places where there are as many, else by their names.
  private func pairs(_ old: Paragraph, _ new: Paragraph) -> [ColumnPair] {
    func name(_ columns: [String], _ place: Int) -> String { columns.indices.contains(place) ? columns[place] : "\(place + 1)" }
    guard old.cells.count != new.cells.count else {
      return new.cells.indices.map { ColumnPair(name: name(new.columns, $0), old: $0, new: $0) }
    }
    var taken: Set<Int> = []
    let kept = new.cells.indices.map { place -> ColumnPair in
      let title = name(new.columns, place)
      let before = old.cells.indices.first { !taken.contains($0) && name(old.columns, $0) == title }
      if let before { taken.insert(before) }
      return ColumnPair(name: title, old: before, new: place)
    }
    return kept + old.cells.indices.filter { !taken.contains($0) }.map { ColumnPair(name: name(old.columns, $0), old: $0, new: nil) }
  }

  private func passage(_ paragraphs: [Paragraph], isOld: Bool) -> String {
    guard let first = paragraphs.first else { return "" }
    let text = said(first, isOld: isOld)
    let more = paragraphs.count - 1
    let areRows = [.tableHead, .tableRow].contains(first.form) && paragraphs.dropFirst().allSatisfy { $0.form == .tableRow }
    switch more {
    case 0: return text
    case 1: return text + (areRows ? say(" och en rad till", " and one more row") : say(" och ett stycke till", " and one more paragraph"))
    default:
      return text
        + (areRows
          ? say(" och \(more) rader till", " and \(more) more rows") : say(" och \(more) stycken till", " and \(more) more paragraphs"))
    }
  }

  /// How a paragraph begins; of a table what it is, with each column named.
  private func said(_ paragraph: Paragraph, isOld: Bool) -> String {
    func cell(_ place: Int) -> String { quoted(beginning(paragraph.cells[place], isOld: isOld)) }
    switch paragraph.form {
    case .tableHead:
      return say("tabellen med kolumnerna ", "the table with the columns ") + paragraph.cells.indices.map(cell).joined(separator: ", ")
    case .tableRow:
      let rest = paragraph.cells.indices.dropFirst().filter { !paragraph.cells[$0].isEmpty }.map { place in
        (paragraph.columns.indices.contains(place) ? "\(paragraph.columns[place]): " : "") + cell(place)
      }
      return say("raden ", "the row ") + (paragraph.cells.isEmpty ? "" : cell(0))
        + (rest.isEmpty ? "" : " (\(rest.joined(separator: "; ")))")
    default: return quoted(beginning(paragraph.allWords, isOld: isOld))
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

  /// From so many changed places on, with so many changed words, a text is easier to read whole.
  private static let scattered = (places: 3, words: 10)

  /// The change word by word with a few words around it: "ringer [15 → 10] min", "[+ alltid]", "[− helst]"; where it is scattered, the sentences before
  /// and after.
  func reworded(_ old: [Word], _ new: [Word]) -> String {
    let runs = WordRun.between(old, new)
    let changed = runs.filter { $0.kind != .kept }
    let places = runs.indices.count { runs[$0].kind != .kept && ($0 == 0 || runs[$0 - 1].kind == .kept) }
    guard places >= Self.scattered.places, changed.reduce(0, { $0 + $1.words.count }) >= Self.scattered.words else {
      return quoted(told(runs))
    }
    let (before, after) = Self.sentences(old, new)
    return "\(quoted(words(before, isOld: true))) → \(quoted(words(after, isOld: false)))"
  }

  /// Without the whole sentences that both begin with, and those that both end with.
  private static func sentences(_ old: [Word], _ new: [Word]) -> ([Word], [Word]) {
    var (before, after) = (split(old)[...], split(new)[...])
    while let one = before.first, one == after.first { (before, after) = (before.dropFirst(), after.dropFirst()) }
    while let one = before.last, one == after.last { (before, after) = (before.dropLast(), after.dropLast()) }
    return (before.flatMap { $0 }, after.flatMap { $0 })
  }

  private static func split(_ words: [Word]) -> [[Word]] {
    words.reduce(into: [[]]) { sentences, word in
      sentences[sentences.count - 1].append(word)
      if let end = word.plain.last, ".?!".contains(end) { sentences.append([]) }
    }.filter { !$0.isEmpty }
  }

  private func told(_ runs: [WordRun]) -> String {
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
    let (from, to) = (leads(old, isOld: true), leads(new, isOld: false))
    if from == to, old.map(\.targets) != new.map(\.targets) { return "[\(after)" + say(" (annan länk)]", " (another link)]") }
    if from == to { return "[\(after)" + say(" (annat utseende)]", " (another style)]") }
    if from.isEmpty { return "[\(after)" + say(" (nu länk till \(to))]", " (now a link to \(to))]") }
    if to.isEmpty { return "[\(after)" + say(" (inte längre länk till \(from))]", " (no longer a link to \(from))]") }
    return "[\(after)" + say(" (länken går till \(to), förut till \(from))]", " (the link leads to \(to), before to \(from))]")
  }

  /// Where words lead, told with its own name.
  private func leads(_ words: [Word], isOld: Bool) -> String {
    var seen: Set<Word.Target> = []
    return words.flatMap(\.targets).filter { seen.insert($0).inserted }.map { target in
      switch target {
      case .address(let address): address
      case .element(let subject): quoted(isOld ? changes.oldTitle(of: subject) : changes.newTitle(of: subject))
      }
    }.joined(separator: ", ")
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
