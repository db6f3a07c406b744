public import Diagnostics
public import PlanModel

/// What of a plan has a date and may grow old.
public struct FreshnessTable: Sendable {
  /// Something with a date.
  public struct Row: Sendable, Hashable {
    public enum Subject: Sendable, Hashable, CaseIterable {
      /// A contact list that was verified as a whole.
      case contactList
      /// An entry that was verified on a day of its own.
      case contact
      /// The plan, that is to be revised.
      case plan
      /// An exercise: the day on which it is held, and how often it is to be held.
      case exercise
      /// A law: the day on which it came into force, and its last one.
      case law
      /// A policy: likewise.
      case policy
    }

    public let subject: Subject
    public let element: ElementID
    /// The day from which age counts: when it was verified, revised or held; `nil` where only the limit is known.
    public let date: CalendarDate?
    /// The last day on which it is fresh; `nil` where nothing says how long it stays so.
    public let due: CalendarDate?
    /// Where the date was written.
    public let origin: Origin

    /// Days since the date; negative where it lies ahead.
    public func age(on day: CalendarDate) -> Int? { date.map { day.daysSinceEpoch - $0.daysSinceEpoch } }
    /// How many days it stays fresh.
    public var limit: Int? { date.flatMap { date in due.map { $0.daysSinceEpoch - date.daysSinceEpoch } } }
    /// Days until it is due; negative where that has passed.
    public func daysLeft(on day: CalendarDate) -> Int? { due.map { $0.daysSinceEpoch - day.daysSinceEpoch } }
    public func isPast(on day: CalendarDate) -> Bool { due.map { $0 < day } ?? false }
  }

  /// In the plan's order: the plan, lists each followed by its entries, exercises, laws.
  public let rows: [Row]
  private let entriesOfList: [Identifier<ContactList>: Range<Int>]

  init(_ plan: Plan) {
    var rows: [Row] = []
    var entriesOfList: [Identifier<ContactList>: Range<Int>] = [:]
    if let due = plan.revisionDue {
      let origin = Origin(plan.origins[.revisionDue])
      rows.append(Row(subject: .plan, element: plan.element, date: plan.decidedOrChanged, due: due, origin: origin))
    }
    for list in plan.contactLists {
      let first = rows.count
      // Entries without a date of their own have the list's, and are told with it.
      let inherits = list.entries.isEmpty || list.entries.contains { $0.origins.values[.verified] == nil }
      if inherits, let date = list.verified {
        rows.append(
          Row(
            subject: .contactList, element: list.element, date: date, due: list.interval.map(date.adding),
            origin: Origin(list.origins[.verified])))
      }
      for entry in list.entries where entry.origins.values[.verified] != nil {
        guard let date = entry.verified else { continue }
        rows.append(
          Row(
            subject: .contact, element: entry.element, date: date, due: list.interval.map(date.adding),
            origin: Origin(entry.origins[.verified])))
      }
      entriesOfList[list.id] = first..<rows.count
    }
    for exercise in plan.exercises {
      guard let date = exercise.lastDay else { continue }
      let origin = Origin(exercise.origins[.date])
      rows.append(
        Row(subject: .exercise, element: exercise.element, date: date, due: exercise.interval.map(date.adding), origin: origin))
    }
    for law in plan.laws {
      guard let repealed = law.repealed else { continue }
      let origin = Origin(law.origins[.repealed])
      rows.append(Row(subject: .law, element: law.element, date: law.inForceFrom, due: repealed.addingDays(-1), origin: origin))
    }
    for policy in plan.policies {
      guard let last = policy.inForceUntil else { continue }
      let origin = Origin(policy.origins[.inForceUntil])
      rows.append(Row(subject: .policy, element: policy.element, date: policy.inForceFrom, due: last, origin: origin))
    }
    self.rows = rows
    self.entriesOfList = entriesOfList
  }

  /// The list itself, where entries have its date, and the entries with dates of their own.
  public func rows(of list: Identifier<ContactList>) -> ArraySlice<Row> { entriesOfList[list].map { rows[$0] } ?? [] }

  /// The rows of one kind.
  public func rows(_ subject: Row.Subject) -> [Row] { rows.filter { $0.subject == subject } }

  /// What is past its day, the longest overdue first.
  public func past(on day: CalendarDate) -> [Row] {
    rows.filter { $0.isPast(on: day) }.enumerated()
      .sorted { ($0.element.daysLeft(on: day) ?? 0, $0.offset) < ($1.element.daysLeft(on: day) ?? 0, $1.offset) }.map(\.element)
  }
}

extension Plan {
  /// The day of the decision, or of the last change that is written down.
  fileprivate var decidedOrChanged: CalendarDate? { decision?.date ?? versions.compactMap(\.date).max() }
}

extension Exercise {
  /// The day on which it is held, or the last of the month.
  fileprivate var lastDay: CalendarDate? {
    guard let date else { return nil }
    if let day = CalendarDate(date) { return day }
    return CalendarDate(date + "-01").map { $0.adding(Duration(1, .month)).addingDays(-1) }
  }
}
