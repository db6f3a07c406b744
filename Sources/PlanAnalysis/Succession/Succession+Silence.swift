public import PlanModel

extension Succession {
  /// A candidate with all who must be silent before its turn comes.
  public struct Turn: Sendable, Hashable {
    public let candidate: Candidate
    /// In the order of their own turns; empty: may decide at once.
    public let after: [ElementID]
  }
}

extension [Succession.Step] {
  /// Everybody's turn, in order, whoever answers: what can be written down once and looked up for every silence.
  ///
  /// One who is named for when others cannot be reached waits for all of them who have a say here, and for whomever those wait for: whoever stands
  /// in for the second waits for the first too. One who comes later in an order waits for all before.
  public var turns: [Succession.Turn] {
    var before: [ElementID] = []
    var waits: [ElementID: [ElementID]] = [:]
    var turns: [Succession.Turn] = []
    for step in self {
      for candidate in step.candidates {
        let named = candidate.ifUnreachable.filter(before.contains)
        let needed = Set(named).union(named.flatMap { waits[$0] ?? [] })
        let after = named.isEmpty ? before : before.filter(needed.contains)
        waits[candidate.holder] = after
        turns.append(Succession.Turn(candidate: candidate, after: after))
      }
      before += step.candidates.map(\.holder)
    }
    return turns
  }

  /// Those whose turn it is when some do not answer, the silent ones too. Those who act in a silent holder's role are not among them: that is the role itself.
  public func inTurn(isSilent: (ElementID) -> Bool) -> [Succession.Candidate] {
    turns.filter { $0.after.allSatisfy(isSilent) }.map(\.candidate)
  }
}
