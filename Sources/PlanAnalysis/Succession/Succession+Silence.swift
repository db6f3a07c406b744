public import PlanModel

extension Succession {
  /// A candidate with all who must be unable to decide before its turn comes.
  public struct Turn: Sendable, Hashable {
    public let candidate: Candidate
    /// In the order of their own turns; empty: may decide at once. Those who only decide together cannot when one of them is silent.
    public let after: [Party]
  }
}

extension [Succession.Step] {
  /// Everybody's turn, in order, whoever answers: what can be written down once and looked up for every silence.
  ///
  /// One who is named for when others cannot be reached waits for all of them who have a say here, and for whomever those wait for: whoever stands
  /// in for the second waits for the first too. One who comes later in an order waits for all before.
  public var turns: [Succession.Turn] {
    var before: [Party] = []
    var waits: [ElementID: [Party]] = [:]
    var turns: [Succession.Turn] = []
    for step in self {
      for candidate in step.candidates {
        let named = candidate.ifUnreachable.filter { name in before.contains { $0.contains(name) } }
        // Named alone, one of those who decide together is waited for alone.
        let needed = Set(named.map { Party($0) }).union(named.flatMap { waits[$0] ?? [] })
        let after = named.isEmpty ? before : needed.inOrder(of: before)
        for element in candidate.party.elements where waits[element] == nil { waits[element] = after }
        turns.append(Succession.Turn(candidate: candidate, after: after))
      }
      before += step.candidates.map(\.party)
    }
    return turns
  }

  /// Those whose turn it is when some do not answer, the silent ones too. Those who act in a silent holder's role are not among them: that is the role itself.
  public func inTurn(isSilent: (ElementID) -> Bool) -> [Succession.Candidate] {
    turns.filter { $0.after.allSatisfy { $0.elements.contains(where: isSilent) } }.map(\.candidate)
  }
}

extension Set<Party> {
  /// By the first turn in which each has a part.
  fileprivate func inOrder(of turns: [Party]) -> [Party] {
    func place(_ party: Party) -> Int { turns.firstIndex { $0.contains(party.holder) } ?? turns.count }
    return sorted { (place($0), $0.holder, $0.partners.count) < (place($1), $1.holder, $1.partners.count) }
  }
}
