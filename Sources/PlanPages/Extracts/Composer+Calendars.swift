import Diagnostics
import PlanAnalysis
import PlanModel

/// The plan's dates: one calendar for those who keep the plan, and one for each rota.
extension Composer {
  var calendars: [EventCalendar] {
    let own = revision + verifications + exerciseEvents
    let keeping = own.isEmpty ? [] : [EventCalendar(path: "plan", title: plan.title, events: own)]
    return keeping + plan.rotas.compactMap(calendar(of:))
  }

  private func event(
    _ id: String, _ title: String, _ text: String = "", from begins: CalendarDate, days: Int = 1, every interval: Duration? = nil
  ) -> EventCalendar.Event {
    EventCalendar.Event(
      id: "\(plan.id.rawValue)-\(id)", title: title, text: text, begins: compact(begins), ends: compact(begins.addingDays(days)),
      repetition: interval.flatMap(repetition))
  }

  private func compact(_ date: CalendarDate) -> String { date.description.filter { $0 != "-" } }

  private func repetition(_ interval: Duration) -> EventCalendar.Repetition? {
    switch interval.unit {
    case .minute, .hour: nil
    case .day: EventCalendar.Repetition(unit: .day, count: interval.count)
    case .week: EventCalendar.Repetition(unit: .week, count: interval.count)
    case .month: EventCalendar.Repetition(unit: .month, count: interval.count)
    case .year: EventCalendar.Repetition(unit: .year, count: interval.count)
    }
  }

  private var revision: [EventCalendar.Event] {
    guard let due = plan.revisionDue else { return [] }
    let owner = plan.owner.flatMap { index.roles[$0.id]?.title } ?? ""
    return [event("plan", words(.eventRevision, ["plan": plan.title]), owner, from: due)]
  }

  /// The day on which the first entry of each list grows old.
  private var verifications: [EventCalendar.Event] {
    plan.contactLists.compactMap { list in
      guard let due = context.analysis.freshness.rows(of: list.id).compactMap(\.due).min() else { return nil }
      let owner = list.owner.flatMap { index.roles[$0.id]?.title } ?? ""
      return event("lista-\(list.id.rawValue)", words(.eventVerification, ["list": list.title]), owner, from: due, every: list.interval)
    }
  }

  private var exerciseEvents: [EventCalendar.Event] {
    plan.exercises.compactMap { exercise in
      guard let date = exercise.date else { return nil }
      let people = exercise.participants.compactMap { index.title(of: $0.element) }.joined(separator: ", ")
      let id = "ovning-\(exercise.id.rawValue)"
      if let day = CalendarDate(date) { return event(id, exercise.title, people, from: day, every: exercise.interval) }
      // A month: somewhere in it.
      guard let first = CalendarDate(date + "-01") else { return nil }
      let days = first.adding(Duration(1, .month)).daysSinceEpoch - first.daysSinceEpoch
      return event(id, exercise.title, people, from: first, days: days, every: exercise.interval)
    }
  }

  /// A year's turns from the day of publication on.
  private func calendar(of rota: DutyRota) -> EventCalendar? {
    let from = rota.starts.map { max($0, context.date) } ?? context.date
    let first = ISOWeek(containing: from.addingDays(-((from.weekday - rota.handoverWeekday + 7) % 7)))
    let events = (0..<52).flatMap { offset in
      context.analysis.rotas.onDuty(rota.id, in: first.adding(offset)).enumerated().map { place, duty in
        let contact = duty.turn.contact.flatMap { index.contacts[$0.id] }
        let name = duty.turn.name ?? contact?.name ?? contact.map { plainLabel($0) } ?? ""
        return event(
          "rota-\(rota.id.rawValue)-\(compact(duty.begins))-\(place)", name.isEmpty ? rota.title : "\(rota.title): \(name)",
          contact.map { numbers($0).plainText } ?? "", from: duty.begins, days: 7)
      }
    }
    let slug = Slug.of(rota.id.rawValue)
    return events.isEmpty ? nil : EventCalendar(path: "rota-\(slug.isEmpty ? "utan-id" : slug)", title: rota.title, events: events)
  }
}
