public import PlanModel

/// A succession in a certain week: for each role that is filled by a rota, who has the turn then.
public struct SuccessionInWeek: Sendable, Hashable {
  public let succession: Succession
  public let week: ISOWeek
  private let duties: [Identifier<Role>: [RotaTable.Duty]]
  /// Those by rota whom somebody steps in for.
  private let replaced: Set<ElementID>

  init(_ succession: Succession, in week: ISOWeek, rotas: RotaTable, index: PlanIndex) {
    self.succession = succession
    self.week = week
    var duties: [Identifier<Role>: [RotaTable.Duty]] = [:]
    for role in succession.holdersByRota(rotas) { duties[role] = rotas.onDuty(role, in: week) }
    self.duties = duties
    replaced = Set(duties.keys.filter { index.roles[$0]?.standIns.isEmpty == false }.map(\.element))
  }

  /// Those whose turn it is to fill a role; `nil` where no rota says who does.
  public func onDuty(for element: ElementID) -> [RotaTable.Duty]? { element.kind == .role ? duties[Identifier(element.id)] : nil }

  /// Whether somebody may decide: one whose role needs no rota, who has a turn this week, or who has an alternate; and whoever decides with that one.
  public var isCovered: Bool {
    succession.candidates.contains { candidate in
      candidate.party.elements.allSatisfy { element in onDuty(for: element).map { !$0.isEmpty || replaced.contains(element) } ?? true }
    }
  }
}

extension Succession {
  /// The roles among the candidates that are filled by a rota, each once, in their order.
  public func holdersByRota(_ rotas: RotaTable) -> [Identifier<Role>] {
    var seen: Set<Identifier<Role>> = []
    return candidates.flatMap(\.party.elements).compactMap { element in
      guard element.kind == .role else { return nil }
      let role = Identifier<Role>(element.id)
      return !rotas.rotas(of: role).isEmpty && seen.insert(role).inserted ? role : nil
    }
  }
}

extension PlanAnalysis {
  /// The succession in a week of the rotas that fill its roles.
  public func succession(_ succession: Succession, in week: ISOWeek) -> SuccessionInWeek {
    SuccessionInWeek(succession, in: week, rotas: rotas, index: index)
  }

  /// The weeks of rotas from a day on, as many as `count`; the first is the one whose turns are under way on that day, or the rotas' first.
  public func weeks(of rotas: [DutyRota], from day: CalendarDate, count: Int) -> [ISOWeek] {
    let firstWeeks = rotas.map { rota in
      let from = rota.starts.map { max($0, day) } ?? day
      // The turn of that day may have begun in the week before.
      return ISOWeek(containing: from.addingDays(-((from.weekday - rota.handoverWeekday + 7) % 7)))
    }
    guard let first = firstWeeks.min() else { return [] }
    return (0..<count).map { first.adding($0) }
  }
}
