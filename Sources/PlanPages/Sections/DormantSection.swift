import PlanModel

/// Pages that lie ready until an event: what the public reads, and what staff must know to publish them.
extension Composer {
  /// The active pages' messages, before anything else on a start page.
  func currentMessages(into page: inout PageBuilder) {
    for dormant in plan.dormantPages where dormant.isActive {
      var blocks: [Block] = dormant.message.isEmpty ? [] : [.paragraph(spans(dormant.message))]
      let numbers = dormant.numbers.map { telephone($0) }
      if !numbers.isEmpty { blocks.append(.facts(numbers)) }
      blocks.append(.paragraph([.text(words[.readMore] + " ")] + linked(dormant.element)))
      page.add(.callout(Callout(kind: .important, title: dormant.title, blocks: blocks)))
    }
  }

  /// The page as the public reads it.
  func currentPage(_ dormant: DormantPage) -> Page {
    var page = page(map[dormant.element]?.path ?? "")
    published(dormant, numbers: dormant.numbers, into: &page, level: 2)
    return page.page(.overview, dormant.title, summary: summary(of: dormant))
  }

  /// The page with its state, and with what has to be decided before it is published or taken away.
  func dormantPageForStaff(_ dormant: DormantPage) -> Page {
    var page = page(map[dormant.element]?.path ?? "")
    dormantBlocks(dormant, into: &page, level: 2)
    return page.page(.overview, dormant.title, summary: summary(of: dormant))
  }

  /// All of them on one sheet of the binder.
  func dormantSheet(_ path: String) -> Page {
    var page = page(path)
    page.paragraph(words[.dormantPagesSummary])
    for dormant in plan.dormantPages {
      page.heading(2, dormant.title, anchor: map[dormant.element]?.anchor)
      dormantBlocks(dormant, into: &page, level: 3)
    }
    return page.page(.overview, words[.dormantPages], summary: words[.dormantPagesSummary])
  }

  private func summary(of dormant: DormantPage) -> String {
    dormant.message.isEmpty ? summary(lead(dormant.content)) : spans(dormant.message).plainText
  }

  private func dormantBlocks(_ dormant: DormantPage, into page: inout PageBuilder, level: Int) {
    if dormant.isActive {
      page.add(.callout(Callout(kind: .important, title: words[.activeTitle], blocks: [.paragraph([.text(words[.activeText])])])))
    } else {
      let option = "--activate \(dormant.id.rawValue)"
      page.add(
        .callout(
          Callout(
            kind: .information, title: words[.dormantTitle],
            blocks: [.paragraph([.text(words[.dormantText] + " "), .code(option)])])))
    }
    var facts: [Fact] = []
    func add(_ word: PageWord, _ spans: [Span]) { if !spans.isEmpty { facts.append(Fact(words[word], spans)) } }
    if let owner = dormant.owner { add(.publishedBy, linked(owner)) }
    if let mandate = dormant.startedBy { add(.publishedAfter, linked(mandate)) }
    if let mandate = dormant.endedBy { add(.removedAfter, linked(mandate)) }
    if let minimum = dormant.minimum { add(.publishedAtLeast, [.text(text(minimum))]) }
    if let phase = dormant.phase { add(.aboutSupport, linked(phase)) }
    add(.messageOnStart, spans(dormant.message))
    page.facts(facts)
    published(dormant, numbers: dormant.contacts.compactMap { index.contacts[$0.id] }, into: &page, level: level)
  }

  private func published(_ dormant: DormantPage, numbers: [Contact], into page: inout PageBuilder, level: Int) {
    if !numbers.isEmpty {
      page.heading(level, words[dormant.isActive ? .callHere : .publishedNumbers])
      page.facts(numbers.map { telephone($0) })
    }
    prose(dormant.content, into: &page, level: level)
  }
}
