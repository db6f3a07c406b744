import PlanAnalysis
import PlanModel

/// What has a day to be held: the plan's revision, the verification of lists, exercises and laws, with the most overdue first.
extension Composer {
  func freshness(into page: inout PageBuilder, level: Int) {
    let rows = freshnessRows
    guard !rows.isEmpty else { return }
    page.heading(level, words[.freshness])
    var table = TableBlock(
      caption: context.isCompared ? words[.freshness] : words(.freshnessCaption, ["date": context.date.description]),
      head: ([.freshnessWhat, .freshnessDone, .freshnessDue] + (context.isCompared ? [] : [.freshnessState])).map { [.text(words[$0])] },
      rows: rows.map { row in
        let dates: [[Span]] = [
          subject(row), [.text(row.isAhead(of: context.date) ? "" : row.date?.description ?? "")],
          [.text(row.next(on: context.date)?.description ?? "")],
        ]
        guard !context.isCompared else { return dates }
        let state = freshnessState(row)
        return dates + [row.isPast(on: context.date) ? [.strong([.text(state)])] : [.text(state)]]
      })
    table.hidesCaption = context.isCompared
    page.table(table)
  }

  /// What has a last day, in the order of those days; of a list's entries the one that grows old first stands for all.
  private var freshnessRows: [FreshnessTable.Row] {
    let table = context.analysis.freshness
    let lists = plan.contactLists.compactMap { list in
      table.rows(of: list.id).filter { $0.due != nil }.min { isDueBefore($0, $1) }
    }
    let others = table.rows.filter { row in
      guard let due = row.due else { return false }
      switch row.subject {
      case .contactList, .contact: return false
      // What is no longer in force is cited as history, and the check says where it is not.
      case .law, .policy: return due >= context.date
      case .plan, .exercise: return true
      }
    }
    return (others + lists).enumerated().sorted { a, b in
      a.element.next(on: context.date) == b.element.next(on: context.date) ? a.offset < b.offset : isDueBefore(a.element, b.element)
    }.map(\.element)
  }

  private func isDueBefore(_ a: FreshnessTable.Row, _ b: FreshnessTable.Row) -> Bool {
    guard let a = a.next(on: context.date), let b = b.next(on: context.date) else { return a.due != nil }
    return a < b
  }

  private func subject(_ row: FreshnessTable.Row) -> [Span] {
    guard row.subject == .contact, let contact = index.contacts[Identifier(row.element.id)], let list = listOfContact[contact.id] else {
      return linked(row.element)
    }
    return linked(plan.contactLists[list].element) + [.text(" (\(contact.name ?? plainLabel(contact)))")]
  }

  private func freshnessState(_ row: FreshnessTable.Row) -> String {
    guard let days = row.next(on: context.date).map({ $0.daysSinceEpoch - context.date.daysSinceEpoch }) else { return "" }
    let word: PageWord = days < 0 ? .freshnessLate : days == 0 ? .freshnessToday : .freshnessLeft
    return words(word, ["days": "\(abs(days))\u{A0}\(words[abs(days) == 1 ? .day : .days])"])
  }
}

extension FreshnessTable.Row {
  /// Whether it is yet to be done for the first time: an exercise that has been planned.
  fileprivate func isAhead(of day: CalendarDate) -> Bool { date.map { $0 > day } ?? false }

  /// The day on which something is to be done next.
  fileprivate func next(on day: CalendarDate) -> CalendarDate? { isAhead(of: day) ? date : due }
}
