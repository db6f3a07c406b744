public import PlanModel

/// A decision that the plan speaks of, with every statement about who may take it.
public struct Decision: Sendable, Hashable {
  /// The statement that the others refer to, or the first by id.
  public let id: Identifier<Mandate>
  public let title: String
  /// The statements: the one that names the decision first, then by id.
  public let statements: [Mandate]
  /// The levels at which the decision may have to be taken; empty where the plan has no levels.
  public let levels: [Identifier<EventLevel>]
  /// Whether those are all the plan's levels.
  public let isForEveryLevel: Bool
  /// When the decision is taken: one time or both. At the other, what it is about waits.
  public let times: [TimeOfDay]

  public var hours: Hours { Hours(times) ?? .roundTheClock }
}

extension Decision {
  /// The plan's decisions, in the order of the mandates. Statements belong together when one says so (`avser`), or when they put the decision in the
  /// same words about the same thing.
  static func all(in plan: Plan) -> [Decision] {
    let groups = Grouping(plan.mandates).groups
    let levels = plan.levels.sorted { $0.number < $1.number }.map(\.id)
    return groups.map { members in
      let statements = members.map { plan.mandates[$0] }.sorted { a, b in
        let (first, second) = (a.sameDecisionAs != nil, b.sameDecisionAs != nil)
        return first == second ? a.id < b.id : !first
      }
      let everywhere = statements.contains { $0.levels.isEmpty }
      let named = Set(statements.flatMap { $0.levels.map(\.id) })
      let own = everywhere ? levels : levels.filter(named.contains)
      return Decision(
        id: statements[0].id, title: statements[0].title, statements: statements, levels: own, isForEveryLevel: own.count == levels.count,
        times: TimeOfDay.allCases.filter { time in statements.contains { $0.hours.contains(time) } })
    }
  }

  /// Mandates put together by decision: a union-find over their numbers.
  private struct Grouping {
    private var parents: [Int]

    init(_ mandates: [Mandate]) {
      parents = Array(mandates.indices)
      var byID: [Identifier<Mandate>: Int] = [:]
      for (number, mandate) in mandates.enumerated() where byID[mandate.id] == nil { byID[mandate.id] = number }
      var byWords: [String: [Int]] = [:]
      for (number, mandate) in mandates.enumerated() {
        if let other = mandate.sameDecisionAs, let target = byID[other.id] { join(number, target) }
        byWords[mandate.title.normalisedWords, default: []].append(number)
      }
      for numbers in byWords.values where numbers.count > 1 { joinAlike(numbers, mandates) }
    }

    /// The same words about two different things are two decisions; a statement that does not say what it concerns joins the only thing there is.
    private mutating func joinAlike(_ numbers: [Int], _ mandates: [Mandate]) {
      var byThing: [ElementID: Int] = [:]
      for number in numbers {
        guard let thing = mandates[number].concerns?.element else { continue }
        if let first = byThing[thing] { join(number, first) } else { byThing[thing] = number }
      }
      let open = numbers.filter { mandates[$0].concerns == nil }
      guard let first = open.first else { return }
      for number in open.dropFirst() { join(number, first) }
      if byThing.count == 1, let thing = byThing.values.first { join(first, thing) }
    }

    private mutating func join(_ a: Int, _ b: Int) {
      let (rootA, rootB) = (root(of: a), root(of: b))
      parents[max(rootA, rootB)] = min(rootA, rootB)
    }

    private mutating func root(of number: Int) -> Int {
      var number = number
      while parents[number] != number {
        parents[number] = parents[parents[number]]
        number = parents[number]
      }
      return number
    }

    /// The numbers that belong together, in the order of the first of each.
    var groups: [[Int]] {
      var copy = self
      var members: [Int: [Int]] = [:]
      for number in parents.indices { members[copy.root(of: number), default: []].append(number) }
      return members.keys.sorted().compactMap { members[$0] }
    }
  }
}
