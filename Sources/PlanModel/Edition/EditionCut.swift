internal import Diagnostics
internal import Prose

/// The knife: knows what an audience may see, and cuts references, links and texts to that.
struct EditionCut {
  let source: Plan
  let audience: Audience
  private let visible: Set<ElementID>
  /// Every title and text that stays, as plain letters.
  private(set) var visibleTexts: [String] = []

  init(_ plan: Plan, audience: Audience) {
    source = plan
    self.audience = audience
    visible = plan.elements(visibleTo: audience)
  }

  func isVisible(_ element: ElementID) -> Bool { visible.contains(element) }

  mutating func keep(_ text: String?) {
    if let text, !text.isEmpty { visibleTexts.append(text) }
  }

  func cut<E: Entity>(_ reference: Reference<E>?) -> Reference<E>? {
    guard let reference, visible.contains(reference.id.element) else { return nil }
    return reference
  }

  func cut<E: Entity>(_ references: [Reference<E>]) -> [Reference<E>] {
    references.filter { visible.contains($0.id.element) }
  }

  func cut(_ reference: ElementReference?) -> ElementReference? {
    guard let reference, visible.contains(reference.element) else { return nil }
    return reference
  }

  func cut(_ references: [ElementReference]) -> [ElementReference] { references.filter { visible.contains($0.element) } }

  /// Those who do something together, all or none: without a hidden one the others would seem to do it alone.
  func together<E: Entity>(_ references: [Reference<E>]) -> [Reference<E>] {
    references.allSatisfy { visible.contains($0.id.element) } ? references : []
  }

  func together(_ references: [ElementReference]) -> [ElementReference] {
    references.allSatisfy { isVisible($0.element) } ? references : []
  }

  /// Those who do something at the same hours do it together: whoever shares hours with a hidden one goes with it.
  func together(_ references: [TimedReference]) -> [TimedReference] {
    let hidden = Set(
      references.filter { !isVisible($0.element) }.flatMap { reference in TimeOfDay.allCases.filter(reference.hours.contains) })
    return references.compactMap { reference in
      guard isVisible(reference.element),
        let hours = Hours(TimeOfDay.allCases.filter { reference.hours.contains($0) && !hidden.contains($0) })
      else { return nil }
      return TimedReference(reference.reference, hours: hours)
    }
  }

  /// The levels that stay, or `nil` where levels were named and none of them stays: an empty list would mean "at every level".
  func cut(levels: [Reference<EventLevel>]) -> [Reference<EventLevel>]? {
    let kept = cut(levels)
    return kept.isEmpty && !levels.isEmpty ? nil : kept
  }

  mutating func cut(_ text: RichText) -> RichText {
    var kept = RichText()
    for block in text.blocks {
      if case .directive(let directive) = block, hides(directive) {
        // A public text that places a list tells that there is one: its place stays, without its name.
        if ChapterDirective(rawValue: directive.name) == .contactList { kept.blocks.append(.directive(directive.withoutArgument)) }
        continue
      }
      kept.blocks.append(block)
    }
    kept = kept.mapInlines { cutLinks($0) }
    record(kept)
    return kept
  }

  mutating func cut(_ inlines: [Inline]) -> [Inline] {
    let kept = cutLinks(inlines)
    keep(kept.plainText())
    return kept
  }

  /// Whether a directive names an element that stays hidden.
  private func hides(_ directive: RichText.Directive) -> Bool {
    guard let kind = ChapterDirective(rawValue: directive.name)?.argumentKind, !directive.argument.isEmpty else { return false }
    return !visible.contains(ElementID(kind, directive.argument))
  }

  private func cutLinks(_ inlines: [Inline]) -> [Inline] {
    inlines.mapLinks { link in
      guard let element = link.target.element, !visible.contains(element) else { return [.link(link)] }
      if !link.text.isEmpty { return cutLinks(link.text) }
      // The target's title is hidden too: only its kind may be told.
      return [.text(element.kind.noun.swedish, link.origin)]
    }
  }

  private mutating func record(_ text: RichText) {
    var texts: [String] = []
    text.forEachInlines { texts.append($0.plainText()) }
    for block in text.blocks {
      switch block {
      case .code(let code, _): texts.append(code)
      case .directive(let directive): texts += directive.lines
      case .image(let image): texts.append(image.alternative)
      default: break
      }
    }
    visibleTexts += texts
  }
}

extension Plan {
  /// Every element that the audience may see.
  func elements(visibleTo audience: Audience) -> Set<ElementID> {
    var found: Set<ElementID> = []
    func add<E: Entity>(_ entities: [E]) {
      for entity in entities where entity.audience <= audience { found.insert(entity.element) }
    }
    add([self])
    add(organisations)
    add(roles)
    add(groups)
    add(mandates)
    add(levels)
    add(checklists)
    add(contactLists)
    for list in contactLists where list.audience <= audience { add(list.entries) }
    add(alarmChains)
    add(rotas)
    add(locations)
    add(forms)
    add(supportPhases)
    for page in dormantPages where page.currentAudience <= audience {
      found.insert(page.element)
      add(page.numbers)
    }
    add(exercises)
    add(chapters)
    add(decisionBases)
    add(laws)
    add(policies)
    add(terms)
    return found
  }
}

extension RichText.Directive {
  fileprivate var withoutArgument: RichText.Directive { RichText.Directive(name: name, argument: "", lines: [], origin: origin) }
}
