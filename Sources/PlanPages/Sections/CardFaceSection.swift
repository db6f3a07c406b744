import PlanModel

/// A card that is carried by itself, on its own paper.
extension Composer {
  /// The card without the binder around it. `intranet` knows where the site for staff has the same card.
  func pocketCard(_ card: Checklist, intranet: PageMap) -> Page {
    var page = page(map[card.element]?.path ?? "")
    prose(card.introduction, into: &page)
    page.add(.checklist(checklist(card, in: &page)))
    var result = page.page(.card, cardTitle(card))
    result.card = CardFace(
      id: card.id.rawValue, role: cardOwner(card), situation: card.title, facts: cardFacts(card),
      decisionsTitle: words[mayDecide(card)], decisions: decisions(on: card), intranetPath: intranet[card.element]?.path)
    return result
  }

  /// What the card's role or group may decide at the card's levels: those that its steps decide first, with the step.
  private func decisions(on card: Checklist) -> [[Span]] {
    guard let owner = card.owner else { return [] }
    let held = (mandatesHeldBy[owner] ?? []).map { (held: $0, steps: steps(of: card, deciding: $0.mandate.id)) }
    let own = levels.filter { applies(card.levels, at: $0) }
    let lines = held.compactMap { held, steps -> (steps: [Int], spans: [Span])? in
      let holding = levels(of: held).filter { level in own.contains { $0.id == level.id } }
      guard levels.isEmpty || !holding.isEmpty else { return nil }
      var spans: [Span] = [.text(held.mandate.title)]
      if !steps.isEmpty {
        spans.append(.text(" (\(words(.ofStep, ["number": steps.map(String.init).joined(separator: ", ")])))"))
      }
      if holding.count < own.count { spans.append(.text(", " + names(holding))) }
      if !held.isFree { spans += [.text(": ")] + when(held) }
      return (steps, spans)
    }
    let byStep = lines.filter { !$0.steps.isEmpty }.sorted { $0.steps[0] < $1.steps[0] }
    return (byStep + lines.filter(\.steps.isEmpty)).map(\.spans)
  }

  /// "nivå 2 och nivå 3".
  private func names(_ some: [EventLevel]) -> String {
    some.map { levelName($0, startsSentence: false) }.joined(separator: " \(words[.and]) ")
  }

  /// The numbers of the steps that exercise a mandate.
  private func steps(of card: Checklist, deciding mandate: Identifier<Mandate>) -> [Int] {
    card.sections.flatMap(\.steps).enumerated().filter { $1.mandates.contains { $0.id == mandate } }.map { $0.offset + 1 }
  }
}
