import PlanModel

/// Elements of the plan as words on a line, linked where the publication has a page for them.
extension Composer {
  /// What a reader sees for an element; `nil` where the edition does not hold it.
  func title(of element: ElementID, startsSentence: Bool = true) -> String? {
    guard element.kind == .eventLevel else { return index.title(of: element) }
    return index.levels[Identifier(element.id)].map { levelName($0, startsSentence: startsSentence) }
  }

  /// "Nivå 2", or "nivå 2" within a sentence.
  func levelName(_ level: EventLevel, startsSentence: Bool = true) -> String {
    words(startsSentence ? .levelAtStart : .levelInSentence, ["number": String(level.number)])
  }

  /// "Nivå 2: Allvarlig händelse".
  func levelTitle(_ level: EventLevel) -> String { "\(levelName(level)): \(level.title)" }

  func symbol(_ level: EventLevel) -> Symbol {
    let shape: Symbol.Shape =
      switch level.symbol {
      case .circle: .circle
      case .triangle: .triangle
      case .square: .square
      case .diamond: .diamond
      case .star: .star
      case .hexagon: .hexagon
      }
    return Symbol(shape: shape, number: level.number)
  }

  /// The words with a link around them, if the element has a page here.
  func link(_ element: ElementID, _ spans: [Span]) -> [Span] {
    guard let place = map[element] else { return spans }
    let link = Span.link(LinkSpan(target: .page(path: place.path, anchor: place.anchor), spans: spans))
    // Cards lie in no order: the other is found by what stands at its head.
    guard medium == .cards, element.kind == .checklist else { return [link] }
    return [.strong([link]), .text(" (\(words[.cardInSentence])\u{A0}"), .code(element.id), .text(")")]
  }

  func pageLink(_ path: String, _ text: String) -> [Span] {
    guard map.hasPage(path) else { return [.text(text)] }
    return [.link(LinkSpan(target: .page(path: path, anchor: nil), spans: [.text(text)]))]
  }

  /// An element by its title; a level with its symbol. Empty where the edition does not hold the element.
  func linked(_ element: ElementID, startsSentence: Bool = true) -> [Span] {
    if element.kind == .eventLevel, let level = index.levels[Identifier(element.id)] {
      return linked(level, startsSentence: startsSentence)
    }
    return title(of: element).map { link(element, [.text($0)]) } ?? []
  }

  func linked(_ level: EventLevel, startsSentence: Bool = true) -> [Span] {
    link(level.element, [.symbol(symbol(level)), .text("\u{A0}" + levelName(level, startsSentence: startsSentence))])
  }

  func linked<E: Entity>(_ reference: Reference<E>) -> [Span] { linked(reference.id.element) }

  func linked<E: Entity>(_ references: [Reference<E>]) -> [Span] { .joined(references.map { linked($0) }) }

  func linked(_ references: [ElementReference]) -> [Span] { .joined(references.map { linked($0.element) }) }

  /// Those who do something together: "A och B tillsammans".
  func together(_ elements: [ElementID]) -> [Span] {
    let known = elements.map { linked($0) }.filter { !$0.isEmpty }
    return known.count > 1 ? alternatives(known, last: .and) + [.text(" \(words[.together])")] : known.first ?? []
  }

  /// Each with its hours, where it does not hold round the clock.
  func linked(_ references: [TimedReference]) -> [Span] {
    .joined(
      references.map { reference in
        let spans = linked(reference.element)
        return spans.isEmpty || reference.hours == .roundTheClock ? spans : spans + [.text(" (\(text(reference.hours)))")]
      })
  }

  /// Who leads: "A och B tillsammans", or by day and by night where that differs.
  func leading(_ leaders: [TimedReference]) -> [Span] {
    let byTime = TimeOfDay.allCases.map { (hours: Hours([$0]), elements: leaders.at($0).map(\.element)) }.filter { !$0.elements.isEmpty }
    guard let first = byTime.first else { return [] }
    if byTime.count == TimeOfDay.allCases.count, byTime.allSatisfy({ $0.elements == first.elements }) { return together(first.elements) }
    return .joined(
      byTime.map { time in
        let spans = together(time.elements)
        return spans.isEmpty ? [] : spans + (time.hours.map { [.text(" (\(text($0)))")] } ?? [])
      }, by: "; ")
  }

  /// "A", "A eller B", "A, B och C".
  func alternatives(_ runs: [[Span]], last: PageWord) -> [Span] {
    let known = runs.filter { !$0.isEmpty }
    var out: [Span] = []
    for (offset, spans) in known.enumerated() {
      if offset > 0 { out.append(.text(offset == known.count - 1 ? " \(words[last]) " : ", ")) }
      out += spans
    }
    return out
  }

  /// Whether it says anything at which level something holds.
  var tellsLevels: Bool { levels.count > 1 }

  /// A table with a column for each word, except that of levels where the plan has none to tell apart.
  func table(caption: String, head: [PageWord], rows: [[[Span]]], firstColumnIsHeader: Bool = true) -> TableBlock {
    var table = TableBlock(caption: caption, head: head.map { [.text(words[$0])] }, rows: rows, firstColumnIsHeader: firstColumnIsHeader)
    guard !tellsLevels, let column = head.firstIndex(of: .level) else { return table }
    table.head.remove(at: column)
    for row in table.rows.indices { table.rows[row].remove(at: column) }
    return table
  }

  /// The levels in a row, or one word for all of them.
  func levelSpans(_ references: [Reference<EventLevel>]) -> [Span] {
    let ids = Set(references.map(\.id))
    return levelSpans(levels.filter { ids.contains($0.id) })
  }

  func levelSpans(_ some: [EventLevel]) -> [Span] {
    guard tellsLevels else { return [] }
    if some.isEmpty || some.count == levels.count { return [.text(words[.allLevels])] }
    return .joined(some.map { linked($0) })
  }

  /// Whether something that names these levels holds at a level; naming none means all.
  func applies(_ references: [Reference<EventLevel>], at level: EventLevel) -> Bool {
    references.isEmpty || references.contains { $0.id == level.id }
  }

  /// "15 min", "3 månader".
  func text(_ duration: Duration) -> String {
    let one = duration.count == 1
    let word: PageWord =
      switch duration.unit {
      case .minute: .minutes
      case .hour: one ? .hour : .hours
      case .day: one ? .day : .days
      case .week: one ? .week : .weeks
      case .month: one ? .month : .months
      case .year: one ? .year : .years
      }
    return "\(duration.count) \(words[word])"
  }

  func text(_ hours: Hours) -> String {
    switch hours {
    case .roundTheClock: words[.roundTheClock]
    case .officeHours: words[.officeHours]
    case .otherTime: words[.otherTime]
    }
  }

  /// The first sentences of a text, for search and link lists.
  func summary(_ text: String, limit: Int = 160) -> String {
    guard text.utf8.count > limit else { return text }
    var end = text.startIndex
    var wordEnd = text.startIndex
    var count = 0
    var previous: Character = " "
    for position in text.indices {
      let character = text[position]
      count += 1
      if character == " " {
        if count > limit { break }
        wordEnd = position
        if previous == "." { end = position }
      }
      previous = character
    }
    return end > text.startIndex ? String(text[..<end]) : String(text[..<wordEnd]) + " …"
  }
}
