import PlanAnalysis
import PlanModel
import Prose

/// Duty rotas: who has the coming weeks, and the whole order.
extension Composer {
  func rotaPage(_ rota: DutyRota) -> Page {
    var page = page(map[rota.element]?.path ?? "")
    prose(rota.introduction, into: &page)
    var facts: [Fact] = []
    if let role = rota.role { facts.append(Fact(words[.role], linked(role))) }
    if let starts = rota.starts { facts.append(Fact(words[.rotaStarts], [.text(starts.description)])) }
    if let handover = rota.handover { facts.append(Fact(words[.rotaHandover], [.text(handover)])) }
    page.facts(facts.filter { !$0.spans.isEmpty })
    let rows = rota.turns.enumerated().map { offset, turn -> [[Span]] in
      let weeks = turn.weeks.isEmpty ? String(offset + 1) : turn.weeks.map(String.init).joined(separator: ", ")
      let contact = turn.contact.flatMap { index.contacts[$0.id] }
      return [[.text(weeks)], [.text(turn.name ?? contact?.name ?? "")], contact.map { numbers($0, atMost: 2) } ?? []]
    }
    comingTurns(rota, into: &page)
    page.table(
      TableBlock(
        caption: words[rota.isByOrder ? .rotaOrder : .rotaAll],
        head: [rota.isByOrder ? .rotaPlace : .rotaWeeks, .name, .telephone].map { [.text(words[$0])] }, rows: rows))
    return page.page(.contacts, rota.title, summary: summary(lead(rota.introduction)))
  }

  /// Who has the coming weeks, from the day of publication on, so that nobody has to count at night.
  private func comingTurns(_ rota: DutyRota, into page: inout PageBuilder) {
    let from = rota.starts.map { max($0, context.date) } ?? context.date
    // The turn of that day may have begun in the week before.
    let first = ISOWeek(containing: from.addingDays(-((from.weekday - rota.handoverWeekday + 7) % 7)))
    let rows = (0..<Self.comingWeeks).flatMap { offset -> [[[Span]]] in
      let week = first.adding(offset)
      return context.analysis.rotas.onDuty(rota.id, in: week).map { duty in
        let contact = duty.turn.contact.flatMap { index.contacts[$0.id] }
        return [
          [.text(String(week.number))], [.text(duty.begins.description)], [.text(duty.turn.name ?? contact?.name ?? "")],
          contact.map { numbers($0, atMost: 2) } ?? [],
        ]
      }
    }
    page.table(
      TableBlock(
        caption: words[.rotaComing], head: [.rotaWeeks, .rotaFrom, .name, .telephone].map { [.text(words[$0])] }, rows: rows))
  }

  /// Until the lists are checked again, mostly every third month.
  private static let comingWeeks = 12
}
