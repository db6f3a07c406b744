import PlanModel

/// Small plans made by chance, the same for the same seed.
struct RandomPlan {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func number(below limit: Int) -> Int {
    // xorshift64*
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % limit
  }

  mutating func chance(_ oneIn: Int) -> Bool { number(below: oneIn) == 0 }

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
      mandate.holders = (0..<self.number(below: 5)).map { _ in holder(roles, levels) }
      return mandate
    }
    return plan
  }

  private mutating func holder(_ roles: [Identifier<Role>], _ levels: [Identifier<EventLevel>]) -> Mandate.Holder {
    func element(_ role: Identifier<Role>) -> ElementReference { ElementReference(ElementID(.role, role.rawValue)) }
    var holder = Mandate.Holder(holder: element(roles[number(below: roles.count)]))
    holder.hours = Hours.allCases[number(below: 3)]
    holder.levels = some(of: levels)
    if chance(2) { holder.ifUnreachable = (0...number(below: 2)).map { _ in element(roles[number(below: roles.count)]) } }
    return holder
  }

  private mutating func some(of levels: [Identifier<EventLevel>]) -> [Reference<EventLevel>] {
    chance(2) ? [] : levels.filter { _ in chance(2) }.map { Reference($0) }
  }
}
