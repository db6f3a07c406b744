import PlanModel
import PlanTestSupport

/// Small plans made by chance, the same for the same seed.
struct RandomPlan {
  private var numbers: SeededNumbers

  init(seed: Int) { numbers = SeededNumbers(seed: seed) }

  mutating func number(below limit: Int) -> Int { numbers.number(below: limit) }
  mutating func chance(_ oneIn: Int) -> Bool { numbers.chance(oneIn) }

  mutating func make() -> Plan {
    var plan = Plan(id: Identifier("p"), title: "P")
    let roles = (0..<5).map { Identifier<Role>("r\($0)") }
    plan.roles = roles.map { id in
      var role = Role(id: id, title: id.rawValue)
      role.reachability = [.roundTheClock, .officeHours, .otherTime, nil][number(below: 4)]
      return role
    }
    plan.levels = (0..<number(below: 4)).map { EventLevel(number: $0 + 1, title: "L", symbol: .circle) }
    let levels = plan.levels.map(\.id)
    plan.mandates = (0..<3).map { number in
      var mandate = Mandate(id: Identifier("m\(number)"), title: chance(2) ? "Samla gruppen" : "Beslut \(number)")
      if number > 0, chance(3) { mandate.sameDecisionAs = Reference(Identifier("m0")) }
      mandate.order = chance(2) ? .inTurn : .parallel
      mandate.levels = some(of: levels)
      if chance(4) { mandate.hours = Hours.allCases[self.number(below: 3)] }
      mandate.holders = (0..<self.number(below: 5)).map { _ in holder(roles, levels) }
      return mandate
    }
    return plan
  }

  /// The same with groups and an alarm chain.
  mutating func makeWithAlarm() -> Plan {
    var plan = make()
    for number in plan.roles.indices where chance(3) {
      plan.roles[number].alternates = [Reference(plan.roles[self.number(below: plan.roles.count)].id)]
    }
    plan.groups = (0..<2).map { number in
      var group = Group(id: Identifier("g\(number)"), title: "G\(number)")
      group.members = numbers.some(of: plan.roles).map { Group.Member(seat: .role($0.reference)) }
      if chance(2) { group.convener = plan.roles[self.number(below: plan.roles.count)].reference }
      return group
    }
    let elements = plan.roles.map(\.element) + plan.groups.map(\.element)
    let nodes: [AlarmChain.Node] = [.outside("112")] + elements.map { .element(ElementReference($0)) }
    var chain = AlarmChain(id: Identifier("k"), title: "K")
    chain.entryPoints = [nodes[0]] + (chance(4) ? [nodes[1]] : [])
    chain.steps = (0..<10).map { _ in
      var step = AlarmChain.Step(from: nodes[number(below: nodes.count)], to: nodes[1 + number(below: nodes.count - 1)])
      if chance(2) { step.ifNoAnswer = nodes[1 + number(below: nodes.count - 1)] }
      step.within = Duration(number(below: 4) * 5, .minute)
      step.hours = Hours.allCases[number(below: 3)]
      step.levels = some(of: plan.levels.map(\.id))
      return step
    }
    plan.alarmChains = [chain]
    return plan
  }

  private mutating func holder(_ roles: [Identifier<Role>], _ levels: [Identifier<EventLevel>]) -> Mandate.Holder {
    func element(_ role: Identifier<Role>) -> ElementReference { ElementReference(role.element) }
    var holder = Mandate.Holder(holder: element(roles[number(below: roles.count)]))
    if chance(4) { holder.partners = [element(roles[number(below: roles.count)])].filter { $0 != holder.holder } }
    holder.hours = Hours.allCases[number(below: 3)]
    holder.levels = some(of: levels)
    if chance(2) { holder.ifUnreachable = (0...number(below: 2)).map { _ in element(roles[number(below: roles.count)]) } }
    return holder
  }

  private mutating func some(of levels: [Identifier<EventLevel>]) -> [Reference<EventLevel>] {
    chance(2) ? [] : levels.filter { _ in chance(2) }.map { Reference($0) }
  }
}
