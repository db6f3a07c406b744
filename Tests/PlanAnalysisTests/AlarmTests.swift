import PlanModel
import PlanTestSupport
import Testing

@testable import PlanAnalysis

@Suite struct AlarmTests {
  @Test(arguments: 1...400)
  func `The bottlenecks are the roles whose silence cuts somebody off, found by asking for each`(seed: Int) {
    var random = RandomPlan(seed: seed)
    let plan = random.makeWithAlarm()
    let analysis = PlanAnalysis(plan)
    let levels: [Identifier<EventLevel>?] = plan.levels.isEmpty ? [nil] : plan.levels.map(\.id)
    for role in plan.roles {
      let cells = levels.flatMap { level in TimeOfDay.allCases.map { AlarmBottleneck.Cell(level: level, time: $0) } }.filter { cell in
        let rest = analysis.alarm.reached(level: cell.level, time: cell.time, silent: [role.id])
        return cutOff(by: role.id, in: analysis.alarm, level: cell.level, time: cell.time).contains { node in
          guard case .element(let reference) = node else { return false }
          return analysis.alarmReach.time(of: reference.element, in: rest) == nil
        }
      }
      let isAlone = role.alternates.allSatisfy { $0.id == role.id }
      let found = analysis.alarmBottlenecks.first { $0.role == role.id }
      #expect(found?.cells ?? [] == (isAlone ? cells : []))
      #expect(found?.cutOff.isEmpty != true)
    }
  }

  @Test(arguments: 1...400)
  func `A way through the alarm goes back in time to where it came in`(seed: Int) {
    var random = RandomPlan(seed: seed)
    let alarm = PlanAnalysis(random.makeWithAlarm()).alarm
    for time in TimeOfDay.allCases {
      for (number, arrival) in alarm.reached(level: nil, time: time).arrivals.enumerated() {
        #expect(arrival.previous.map { $0 < number } ?? (arrival.manner == .entry))
      }
    }
  }

  /// Who is reached otherwise, but not while a role is silent.
  private func cutOff(
    by role: Identifier<Role>, in graph: AlarmGraph, level: Identifier<EventLevel>?, time: TimeOfDay
  ) -> [AlarmChain.Node] {
    let rest = graph.reached(level: level, time: time, silent: [role])
    let silent = AlarmChain.Node.element(ElementReference(role.element))
    return graph.reached(level: level, time: time).arrivals.map(\.node).filter { $0 != silent && rest.arrival(at: $0) == nil }
  }

  private func graph() throws -> AlarmGraph {
    let plan = try plan(
      from: [
        "larm.md": """
        ---
        typ: roll
        id: tib
        titel: TiB
        ---
        typ: roll
        id: reserv
        titel: Reserv
        ---
        typ: roll
        id: chef
        titel: Chef
        nås: kontorstid
        ersättare: [bitradande]
        ---
        typ: roll
        id: bitradande
        titel: Biträdande
        ---
        typ: roll
        id: kyrkan
        titel: Kyrkan
        ---
        typ: grupp
        id: gruppen
        titel: Gruppen
        ledamöter: [chef, kyrkan]
        sammankallande: chef
        ---
        typ: larmkedja
        id: larmkedja
        titel: Larmkedja
        ingångar: [112]
        ---
        | Från | Till | Inom | Inget svar |
        |---|---|---|---|
        | 112 | [](roll:tib) | 10 min | [](roll:reserv) |
        | [](roll:tib) | [](roll:chef) | 15 min | [](roll:bitradande) |
        | [](roll:reserv) | [](roll:bitradande) | 5 min | |
        | [](roll:chef) | [](grupp:gruppen) | 30 min | |
        """
      ])
    return PlanAnalysis(plan).alarm
  }

  private func times(_ timeline: AlarmTimeline) -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: timeline.arrivals.map { arrival in
        switch arrival.node {
        case .element(let reference): (reference.element.id, arrival.minutes)
        case .outside(let name): (name, arrival.minutes)
        }
      })
  }

  @Test func `The minutes of the calls add up, and a message to a group reaches its members`() throws {
    let reached = try graph().reached(level: nil, time: .officeHours)
    #expect(times(reached) == ["112": 0, "tib": 10, "chef": 25, "gruppen": 55, "kyrkan": 55])
    #expect(reached.path(to: ElementID(.role, "kyrkan")).map(\.minutes) == [0, 10, 25, 55, 55])
  }

  @Test func `One who has other hours does not answer, and the next is called when the time is over`() throws {
    let reached = try graph().reached(level: nil, time: .otherTime)
    // The deputy acts for the convener and calls the group together.
    #expect(times(reached) == ["112": 0, "tib": 10, "bitradande": 25, "gruppen": 25])
    #expect(reached.arrival(of: ElementID(.role, "bitradande"))?.manner == .instead(1))
  }

  @Test func `A silent role is passed by`() throws {
    let graph = try graph()
    let reached = graph.reached(level: nil, time: .officeHours, silent: [Identifier("tib")])
    #expect(times(reached) == ["112": 0, "reserv": 10, "bitradande": 15, "gruppen": 15])
    #expect(cutOff(by: Identifier("tib"), in: graph, level: nil, time: .officeHours).count == 2)
  }
}
