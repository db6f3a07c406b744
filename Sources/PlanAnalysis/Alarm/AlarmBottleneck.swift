public import Diagnostics
public import PlanModel

/// A role that one person fills and nobody steps in for, whose silence cuts others off from the alarm.
public struct AlarmBottleneck: Sendable, Hashable {
  public let role: Identifier<Role>
  /// Where the chain first names the role as one to be called, or as an entry point; the role itself where it is reached with a group only.
  public let origin: Origin
  /// Where it holds, in order.
  public fileprivate(set) var cells: [Cell]
  /// Roles and groups that the alarm does not reach when the role is silent: the next ones only, for behind them may stand the whole chain.
  public fileprivate(set) var cutOff: [ElementID]

  public struct Cell: Sendable, Hashable {
    public let level: Identifier<EventLevel>?
    public let time: TimeOfDay
  }

  static func all(_ graph: AlarmGraph, reach: AlarmReach, duties: RoleDuties, index: PlanIndex) -> [AlarmBottleneck] {
    guard !graph.isEmpty else { return [] }
    var order: [Identifier<Role>] = []
    var found: [Identifier<Role>: AlarmBottleneck] = [:]
    let alone = graph.web.nodes.indices.filter { isAlone(graph.web.nodes[$0], duties, index) }
    let origins = origins(of: graph)
    let levels: [Identifier<EventLevel>?] =
      index.plan.levels.isEmpty ? [nil] : index.plan.levels.sorted { $0.number < $1.number }.map(\.id)
    for level in levels {
      for time in TimeOfDay.allCases {
        let flow = AlarmFlow(graph, level: level, time: time)
        for number in alone {
          guard let role = role(graph.web.nodes[number]) else { continue }
          let lost = flow.lost(without: number, graph, reach)
          guard !lost.isEmpty else { continue }
          let cell = Cell(level: level, time: time)
          if found[role] == nil { order.append(role) }
          let origin = origins[role] ?? Origin(index.roles[role]?.origins.id)
          var point = found[role] ?? AlarmBottleneck(role: role, origin: origin, cells: [], cutOff: [])
          point.cells.append(cell)
          let known = Set(point.cutOff)
          point.cutOff += lost.filter { !known.contains($0) }
          found[role] = point
        }
      }
    }
    return order.compactMap { found[$0] }
  }

  private static func role(_ node: AlarmChain.Node) -> Identifier<Role>? {
    guard case .element(let reference) = node, reference.element.kind == .role else { return nil }
    return Identifier(reference.element.id)
  }

  private static func isAlone(_ node: AlarmChain.Node, _ duties: RoleDuties, _ index: PlanIndex) -> Bool {
    guard let id = role(node), let role = index.roles[id] else { return false }
    return role.standIns.allSatisfy { $0.id == id } && duties.hangsOnOnePerson(id)
  }

  private static func origins(of graph: AlarmGraph) -> [Identifier<Role>: Origin] {
    var origins: [Identifier<Role>: Origin] = [:]
    for node in graph.calls.map(\.to) + graph.entryPoints {
      guard case .element(let reference) = node, let role = role(node), origins[role] == nil else { continue }
      origins[role] = reference.origin
    }
    return origins
  }
}
