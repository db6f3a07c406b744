public import PlanModel

/// Who is on duty, by the rotas of a plan.
///
/// Turns that name their weeks come back every year. Where no turn of a rota does, they follow each other from `börjar` on, and begin again after the last.
public struct RotaTable: Sendable {
  /// A turn of a rota in a certain week.
  public struct Duty: Sendable, Hashable {
    public let rota: Identifier<DutyRota>
    public let turn: DutyRota.Turn
    /// The first day of the turn: that of the handover.
    public let begins: CalendarDate
  }

  private let index: PlanIndex
  private let rotasOfRole: [Identifier<Role>: [DutyRota]]
  private let rolesOfRota: [Identifier<DutyRota>: [Identifier<Role>]]
  /// The turns that name a week, by rota and week.
  private let turnsByWeek: [Identifier<DutyRota>: [Int: [Int]]]

  init(_ index: PlanIndex) {
    self.index = index
    var rotas: [Identifier<Role>: [DutyRota]] = [:]
    for rota in index.plan.rotas { rota.role.map { rotas[$0.id, default: []].append(rota) } }
    for role in index.plan.roles {
      guard let id = role.rota?.id, let rota = index.rotas[id], rota.role?.id != role.id else { continue }
      rotas[role.id, default: []].append(rota)
    }
    rotasOfRole = rotas
    var roles: [Identifier<DutyRota>: [Identifier<Role>]] = [:]
    for role in index.plan.roles { for rota in rotas[role.id] ?? [] { roles[rota.id, default: []].append(role.id) } }
    rolesOfRota = roles
    var turns: [Identifier<DutyRota>: [Int: [Int]]] = [:]
    for rota in index.plan.rotas where turns[rota.id] == nil {
      var byWeek: [Int: [Int]] = [:]
      for (number, weeks) in rota.weeksOfTurns.enumerated() { for week in weeks { byWeek[week, default: []].append(number) } }
      turns[rota.id] = byWeek
    }
    turnsByWeek = turns
  }

  /// The rotas by which a role is filled.
  public func rotas(of role: Identifier<Role>) -> [DutyRota] { rotasOfRole[role] ?? [] }

  /// The roles that a rota fills, by its own word or by theirs.
  public func roles(of rota: Identifier<DutyRota>) -> [Identifier<Role>] { rolesOfRota[rota] ?? [] }

  /// Those who are on duty in a role on a day. On the day of a handover it is the one who takes over.
  public func onDuty(_ role: Identifier<Role>, on date: CalendarDate) -> [Duty] {
    (rotasOfRole[role] ?? []).flatMap { onDuty($0.id, on: date) }
  }

  /// Those who are on duty by a rota on a day. On the day of a handover it is the one who takes over.
  public func onDuty(_ rota: Identifier<DutyRota>, on date: CalendarDate) -> [Duty] {
    guard let rota = index.rotas[rota], rota.starts.map({ $0 <= date }) ?? true else { return [] }
    let sinceHandover = (date.weekday - rota.handoverWeekday + 7) % 7
    let begins = date.addingDays(-sinceHandover)
    return turns(of: rota, in: ISOWeek(containing: begins), begins: begins)
  }

  /// Those whose turn in a role begins in a week.
  public func onDuty(_ role: Identifier<Role>, in week: ISOWeek) -> [Duty] {
    (rotasOfRole[role] ?? []).flatMap { onDuty($0.id, in: week) }
  }

  /// Those whose turn in a rota begins in a week.
  public func onDuty(_ rota: Identifier<DutyRota>, in week: ISOWeek) -> [Duty] {
    guard let rota = index.rotas[rota] else { return [] }
    let begins = week.monday.addingDays(rota.handoverWeekday - 1)
    guard rota.starts.map({ $0 < begins.addingDays(7) }) ?? true else { return [] }
    return turns(of: rota, in: week, begins: begins)
  }

  private func turns(of rota: DutyRota, in week: ISOWeek, begins: CalendarDate) -> [Duty] {
    guard rota.isByOrder else {
      return (turnsByWeek[rota.id]?[week.number] ?? []).map { Duty(rota: rota.id, turn: rota.turns[$0], begins: begins) }
    }
    guard let starts = rota.starts, !rota.turns.isEmpty else { return [] }
    let firstHandover = starts.addingDays(-((starts.weekday - rota.handoverWeekday + 7) % 7))
    let number = (begins.daysSinceEpoch - firstHandover.daysSinceEpoch) / 7
    return number < 0 ? [] : [Duty(rota: rota.id, turn: rota.turns[number % rota.turns.count], begins: begins)]
  }
}

extension DutyRota {
  /// Whether no turn names a week, so that they follow each other.
  public var isByOrder: Bool { turns.allSatisfy(\.weeks.isEmpty) }

  /// The weeks of each turn in a rota where some name theirs; the others have the week of their place in the order, counted from `börjar`.
  public var weeksOfTurns: [[Int]] {
    let first = starts.map { ISOWeek(containing: $0) }
    return turns.enumerated().map { number, turn in
      turn.weeks.isEmpty ? first.map { [$0.adding(number).number] } ?? [] : turn.weeks
    }
  }

  /// The weekday on which duty changes hands: the one that `byte` names, else the one on which the rota begins, else Monday.
  public var handoverWeekday: Int {
    let named = handover?.lowercased().split { !$0.isLetter }.lazy.compactMap { Self.weekdays[String($0)] }.first
    return named ?? (isByOrder ? starts?.weekday : nil) ?? 1
  }

  private static let weekdays = Dictionary(
    uniqueKeysWithValues: zip(["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"], 1...7))
}
