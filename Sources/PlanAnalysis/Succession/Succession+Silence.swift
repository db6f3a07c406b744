public import PlanModel

extension [Succession.Step] {
  /// Those whose turn it is when some do not answer, the silent ones too. Those who act in a silent holder's role are not among them: that is the role itself.
  ///
  /// One who is named for when others cannot be reached is in turn when all of them who have a say here are silent and would have decided before:
  /// whoever stands in for the second waits for the first too. One who comes later in an order is, when none before can decide: those who only decide
  /// together cannot when one of them is silent.
  public func inTurn(isSilent: (ElementID) -> Bool) -> [Succession.Candidate] {
    var before: [Succession.Candidate] = []
    var found: [Succession.Candidate] = []
    var turnHasCome: Set<ElementID> = []
    for step in self {
      for candidate in step.candidates {
        let named = candidate.ifUnreachable.filter { name in before.contains { $0.party.contains(name) } }
        let hasCome =
          named.isEmpty
          ? before.allSatisfy { $0.party.elements.contains(where: isSilent) }
          : named.allSatisfy { isSilent($0) && turnHasCome.contains($0) }
        guard hasCome else { continue }
        turnHasCome.formUnion(candidate.party.elements)
        found.append(candidate)
      }
      before += step.candidates
    }
    return found
  }
}
