public import PlanModel

/// Whom an event level sets to work: what it activates in its own name, and everybody who belongs to that.
public struct Activation: Sendable {
  public let level: EventLevel
  /// What the level names under `aktiverar` or `leds-av`, and the roles of the groups among it.
  public let elements: Set<ElementID>
  /// The roles among `elements`.
  public let roles: Set<Identifier<Role>>

  /// One for each level, the mildest first.
  static func all(in index: PlanIndex) -> [Activation] {
    index.plan.levels.sorted { $0.number < $1.number }.map { level in
      let named = (level.activates + level.leaders).map(\.element)
      let people = named.lazy.filter { $0.kind == .group }.compactMap { index.groups[Identifier($0.id)] }.flatMap(\.people)
      let roles = Set(named.lazy.filter { $0.kind == .role }.map { Identifier<Role>($0.id) }).union(people)
      return Activation(level: level, elements: Set(named).union(roles.map(\.element)), roles: roles)
    }
  }
}
