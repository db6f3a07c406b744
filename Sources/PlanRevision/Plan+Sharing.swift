public import PlanModel

extension Plan {
  /// The plan without the shared terms and laws that another one does not hold.
  ///
  /// The data of an edition holds of the folder that plans share only what the plan uses: that the folder holds more is no change of the plan.
  public func sharing(with other: Plan) -> Plan {
    var plan = self
    let (terms, laws) = (Set(other.terms.map(\.id)), Set(other.laws.map(\.id)))
    plan.terms.removeAll { $0.isShared && !terms.contains($0.id) }
    plan.laws.removeAll { $0.isShared && !laws.contains($0.id) }
    return plan
  }
}
