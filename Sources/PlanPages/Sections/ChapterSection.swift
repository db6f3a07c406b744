import PlanModel
import Prose

/// Running text, and the services that follow the acute phase.
extension Composer {
  /// The chapters are numbered through the edition, from 1.
  func chapterPages() -> [Page] {
    plan.chapters.enumerated().map { offset, chapter in
      var page = page(map[chapter.element]?.path ?? "")
      prose(chapter.content, into: &page)
      return page.page(.chapter, "\(offset + 1) \(chapter.title)", summary: summary(lead(chapter.content)))
    }
  }

  func chapterList(into page: inout PageBuilder) {
    page.list(plan.chapters.enumerated().map { offset, chapter in link(chapter.element, [.text("\(offset + 1) \(chapter.title)")]) })
  }

  func supportPhasePage(_ path: String) -> Page {
    var page = page(path)
    for phase in plan.supportPhases {
      page.heading(2, phase.title, anchor: map[phase.element]?.anchor)
      supportPhaseBlocks(phase, into: &page, level: 3)
    }
    return page.page(.overview, words[.supportPhases], summary: words[.supportPhasesSummary])
  }

  func supportPhaseBlocks(_ phase: SupportPhase, into page: inout PageBuilder, level: Int) {
    prose(phase.description, into: &page, level: level)
    var facts: [Fact] = []
    func add(_ word: PageWord, _ spans: [Span]) { if !spans.isEmpty { facts.append(Fact(words[word], spans)) } }
    if let contact = phase.contact.flatMap({ index.contacts[$0.id] }) { add(.contact, label(contact) + [.text(": ")] + numbers(contact)) }
    if let follows = phase.follows { add(.comesAfter, linked(follows.element)) }
    if let minimum = phase.minimum { add(.openAtLeast, [.text(text(minimum))]) }
    if let talks = phase.talks { add(.talks, [.text(words(.talksText, ["count": String(talks)]))]) }
    if let location = phase.location { add(.location, linked(location)) }
    if let organisation = phase.organisation { add(.organisation, linked(organisation)) }
    add(.ledBy, together(phase.leaders.map(\.element)))
    if let mandate = phase.startedBy { add(.startedByDecision, linked(mandate)) }
    if let mandate = phase.endedBy { add(.endedByDecision, linked(mandate)) }
    page.facts(facts)
  }
}
