import PlanModel

extension ChangeTelling {
  /// Where a new level says what others no longer say, it has been split off from them: ", med det som utgår ur nivå 2 (1–2)".
  func takenOver(by subject: Subject) -> String {
    guard subject.kind == .eventLevel, let level = subject.new.flatMap({ changes.new.levels[Identifier($0)] }) else { return "" }
    let side = changes.pairing.new
    let texts = Set([level.description, level.criteria, level.examples].flatMap { Paragraphs.of($0, side) }.map(\.key))
    let activated = Set(level.activates.map { side.subject($0.element) })
    var order: [Subject] = []
    var numbers: [Subject: [ClosedRange<Int>]] = [:]
    for (index, change) in changes.changes.enumerated() where change.subject.kind == .eventLevel && change.subject != subject {
      let isTaken =
        switch change.edit {
        case .prose(.removed(let paragraphs)): paragraphs.contains { texts.contains($0.key) }
        case .items(let removed, _, _):
          removed.contains { if case .element(let element) = $0 { activated.contains(element) } else { false } }
        default: false
        }
      guard isTaken else { continue }
      if numbers[change.subject] == nil { order.append(change.subject) }
      let number = index + 1
      var ranges = numbers[change.subject] ?? []
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
      numbers[change.subject] = ranges
    }
    guard !order.isEmpty else { return "" }
    let sources = order.map { "\(changes.oldTitle(of: $0)) (\(self.numbers(numbers[$0] ?? [])))" }.joined(separator: ", ")
    return say(", med det som utgår ur \(sources)", ", with what \(sources) no longer says")
  }
}
