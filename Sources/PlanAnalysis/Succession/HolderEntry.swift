import Diagnostics
import PlanModel

/// A holder as one statement names it.
struct HolderEntry {
  let statement: Identifier<Mandate>
  let party: Party
  let hours: Hours
  /// Empty: at every level.
  let levels: [Identifier<EventLevel>]
  /// The statement's own levels.
  let statementLevels: [Identifier<EventLevel>]
  let statementHours: Hours
  let ifUnreachable: [ElementID]
  let condition: String?
  let inTurn: Bool
  let origin: Origin

  init(_ holder: Mandate.Holder, of mandate: Mandate) {
    statement = mandate.id
    party = Party(holder)
    hours = holder.hours
    levels = holder.levels.map(\.id)
    statementLevels = mandate.levels.map(\.id)
    statementHours = mandate.hours
    ifUnreachable = holder.ifUnreachable.map(\.element)
    condition = holder.condition
    inTurn = mandate.order == .inTurn
    origin = holder.origin.range == nil ? holder.holder.origin : holder.origin
  }

  func applies(at level: Identifier<EventLevel>?, _ time: TimeOfDay) -> Bool {
    guard hours.contains(time), statementHours.contains(time) else { return false }
    guard let level else { return true }
    return (levels.isEmpty || levels.contains(level)) && (statementLevels.isEmpty || statementLevels.contains(level))
  }
}
