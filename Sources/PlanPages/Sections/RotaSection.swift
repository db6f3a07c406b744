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
    let rows = context.analysis.weeks(of: [rota], from: context.date, count: Self.comingWeeks).flatMap { week -> [[[Span]]] in
      context.analysis.rotas.onDuty(rota.id, in: week).map { duty in
        let contact = duty.turn.contact.flatMap { index.contacts[$0.id] }
        return [
          [.text(String(week.number))], [.text(duty.begins.description)], [.text(name(duty))], contact.map { numbers($0, atMost: 2) } ?? [],
        ]
      }
    }
    page.table(
      TableBlock(
        caption: words[.rotaComing], head: [.rotaWeeks, .rotaFrom, .name, .telephone].map { [.text(words[$0])] }, rows: rows))
  }

  private func name(_ duty: RotaTable.Duty) -> String {
    duty.turn.name ?? duty.turn.contact.flatMap { index.contacts[$0.id]?.name } ?? ""
  }

  /// Who has the coming weeks in each role that decides and is filled by a rota, with the decisions that then nobody may take.
  func weeksOnDuty(into page: inout PageBuilder, level: Int) {
    let analysis = context.analysis
    let byRota = analysis.succession.successions.map { ($0, $0.holdersByRota(analysis.rotas)) }.filter { !$0.1.isEmpty }
    var seen: Set<Identifier<Role>> = []
    let roles = byRota.flatMap(\.1).filter { seen.insert($0).inserted }
    guard !roles.isEmpty else { return }
    let weeks = analysis.weeks(of: roles.flatMap(analysis.rotas.rotas), from: context.date, count: Self.comingWeeks)
    let uncovered = weeks.map { week -> [[Span]] in
      var told: Set<Identifier<Mandate>> = []
      return byRota.filter { $0.0.isCovered && !analysis.succession($0.0, in: week).isCovered && told.insert($0.0.decision).inserted }
        .map { linked($0.0.decision.element) }
    }
    let isUncovered = uncovered.contains { !$0.isEmpty }
    // In the binder the rota's own sheet says who has each week; and what changes with the day of printing is not put behind more tabs than it must.
    guard medium != .binder || isUncovered else { return }
    page.heading(level, words[.weeksOnDuty])
    page.paragraph(words[.weeksOnDutyIntroduction])
    page.table(
      TableBlock(
        caption: words[.weeksOnDuty],
        head: [[.text(words[.rotaWeeks])], [.text(words[.rotaFrom])]] + roles.map { [.text(title(of: $0.element) ?? "")] }
          + (isUncovered ? [[.text(words[.weeksOnDutyUncovered])]] : []),
        rows: zip(weeks, uncovered).map { week, decisions in
          let duties = roles.map { analysis.rotas.onDuty($0, in: week) }
          let begins = duties.joined().map(\.begins).min() ?? week.monday
          return [[.text(String(week.number))], [.text(begins.description)]]
            + duties.map { $0.isEmpty ? [.strong([.text(words[.weeksOnDutyNobody])])] : .joined($0.map { [.text(name($0))] }) }
            + (isUncovered ? [.joined(decisions)] : [])
        }))
  }

  /// Until the lists are checked again, mostly every third month.
  private static let comingWeeks = 12
}
