public import PlanModel

extension [Succession.Step] {
  /// Those who may decide when some do not answer.
  ///
  /// One who is named for when others cannot be reached may decide when all of them who have a say here are silent; one whose turn comes later in an
  /// order, when all before are. Those who act in a silent holder's role are not among them: that is the role itself.
  public func deciding(isSilent: (ElementID) -> Bool) -> [Succession.Candidate] {
    var before: [ElementID] = []
    var found: [Succession.Candidate] = []
    for step in self {
      for candidate in step.candidates where !isSilent(candidate.holder) {
        let named = candidate.ifUnreachable.filter(before.contains)
        if (named.isEmpty ? before : named).allSatisfy(isSilent) { found.append(candidate) }
      }
      before += step.candidates.map(\.holder)
    }
    return found
  }
}
