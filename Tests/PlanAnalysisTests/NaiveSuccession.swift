import PlanModel

/// Who may decide, found by asking again and again: slow, and written without a look at the table's own way.
struct NaiveSuccession {
  /// Each step's holders.
  var steps: [Set<String>] = []
  /// Those whose turn never comes.
  var waiting: Set<String> = []

  /// - Parameter statements: those about the decision.
  init(_ statements: [Mandate], level: Identifier<EventLevel>?, time: TimeOfDay) {
    struct Claim {
      var holder: String
      var after: Set<String>
    }
    func applies(_ holder: Mandate.Holder, _ mandate: Mandate) -> Bool {
      let isThen = holder.hours == .roundTheClock || (holder.hours == .officeHours) == (time == .officeHours)
      let isTaken = mandate.hours == .roundTheClock || (mandate.hours == .officeHours) == (time == .officeHours)
      let isThere = level.map { level in
        [holder.levels, mandate.levels].allSatisfy { $0.isEmpty || $0.map(\.id).contains(level) }
      }
      return isThen && isTaken && isThere ?? true
    }
    let present = Set(statements.flatMap { mandate in mandate.holders.filter { applies($0, mandate) }.map(\.words) })
    let everyName = statements.flatMap(\.holders)
    /// Whom one waits for: those who have a say, or those before the ones who have none.
    func waitsFor(_ names: [String], _ passed: Set<String> = []) -> Set<String> {
      names.reduce(into: []) { found, name in
        let having = present.filter { $0.split(separator: "+").contains(name[...]) }
        if !having.isEmpty {
          found.formUnion(having)
        } else if !passed.contains(name) {
          let before = everyName.filter { $0.parties.contains { $0.element.id == name } }.flatMap(\.ifUnreachable).map(\.element.id)
          found.formUnion(waitsFor(before, passed.union([name])))
        }
      }
    }
    var claims: [Claim] = []
    for mandate in statements {
      var first: String?
      for holder in mandate.holders where applies(holder, mandate) {
        let name = holder.words
        if holder.ifUnreachable.isEmpty {
          let before = mandate.order == .inTurn ? first.map { $0 == name ? [] : [$0] } ?? [] : []
          claims.append(Claim(holder: name, after: Set(before)))
          first = name
        } else {
          claims.append(Claim(holder: name, after: waitsFor(holder.ifUnreachable.map(\.element.id))))
        }
      }
    }
    var placed: Set<String> = []
    while true {
      let next = Set(claims.filter { !placed.contains($0.holder) && $0.after.isSubset(of: placed) }.map(\.holder))
      if next.isEmpty { break }
      steps.append(next)
      placed.formUnion(next)
    }
    waiting = Set(claims.map(\.holder)).subtracting(placed)
  }
}

extension Mandate.Holder {
  /// Those who decide together, in no order: "a+b".
  fileprivate var words: String { parties.map(\.element.id).sorted().joined(separator: "+") }
}
