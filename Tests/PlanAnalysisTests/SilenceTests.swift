import PlanAnalysis
import PlanModel
import Testing

@Suite struct SilenceTests {
  static func id(_ word: String) -> ElementID { ElementID(.role, word) }

  /// A and B decide alike; C when A is silent, D when both are.
  static func deciding(_ silent: Set<String>) -> [String] {
    var plan = Plan(id: Identifier("p"), title: "P")
    plan.roles = ["a", "b", "c", "d"].map { Role(id: Identifier($0), title: $0) }
    var mandate = Mandate(id: Identifier("m"), title: "M")
    mandate.order = .parallel
    func holder(_ word: String, _ others: String...) -> Mandate.Holder {
      Mandate.Holder(holder: ElementReference(id(word)), ifUnreachable: others.map { ElementReference(id($0)) })
    }
    mandate.holders = [holder("a"), holder("b"), holder("c", "a"), holder("d", "a", "b")]
    plan.mandates = [mandate]
    let steps = PlanAnalysis(plan).succession.successions.first?.steps ?? []
    return deciding(steps) { silent.contains($0.id) }
  }

  /// Those in turn who answer.
  static func deciding(_ steps: [Succession.Step], isSilent: (ElementID) -> Bool) -> [String] {
    steps.inTurn(isSilent: isSilent).map(\.holder).filter { !isSilent($0) }.map(\.id)
  }

  @Test func oneWhoIsNamedForASilentHolderDecidesBesideTheOthers() {
    #expect(Self.deciding([]) == ["a", "b"])
    #expect(Self.deciding(["b"]) == ["a"])
    #expect(Self.deciding(["a"]) == ["b", "c"])
    #expect(Self.deciding(["a", "b"]) == ["c", "d"])
    #expect(Self.deciding(["a", "b", "c", "d"]) == [])
  }

  @Test func inAnOrderTheNextWaitsForAllBefore() {
    var plan = Plan(id: Identifier("p"), title: "P")
    plan.roles = ["a", "b", "c"].map { Role(id: Identifier($0), title: $0) }
    var mandate = Mandate(id: Identifier("m"), title: "M")
    mandate.holders = ["a", "b", "c"].map { Mandate.Holder(holder: ElementReference(Self.id($0))) }
    plan.mandates = [mandate]
    let steps = PlanAnalysis(plan).succession.successions.first?.steps ?? []
    #expect(Self.deciding(steps) { $0.id == "a" } == ["b"])
    #expect(Self.deciding(steps) { $0.id == "b" } == ["a"])
  }

  @Test func whoeverStandsInForTheSecondWaitsForTheFirstToo() {
    var plan = Plan(id: Identifier("p"), title: "P")
    plan.roles = ["a", "b", "c"].map { Role(id: Identifier($0), title: $0) }
    var mandate = Mandate(id: Identifier("m"), title: "M")
    mandate.holders = [("a", nil), ("b", "a"), ("c", "b")].map { holder, other in
      Mandate.Holder(holder: ElementReference(Self.id(holder)), ifUnreachable: other.map { [ElementReference(Self.id($0))] } ?? [])
    }
    plan.mandates = [mandate]
    let steps = PlanAnalysis(plan).succession.successions.first?.steps ?? []
    #expect(Self.deciding(steps) { $0.id == "b" } == ["a"])
    #expect(Self.deciding(steps) { "ab".contains($0.id) } == ["c"])
  }

  @Test func aGroupIsSilentWhenAllItsPeopleAre() {
    var plan = Plan(id: Identifier("p"), title: "P")
    plan.roles = ["a", "b"].map { Role(id: Identifier($0), title: $0) }
    var group = Group(id: Identifier("g"), title: "G")
    group.convener = Reference(Identifier("a"))
    group.leaders = [Reference(Identifier("b"))]
    plan.groups = [group]
    let reachability = PlanAnalysis(plan).reachability
    #expect(!reachability.isSilent(group.element, without: [Identifier("a")]))
    #expect(reachability.isSilent(group.element, without: [Identifier("a"), Identifier("b")]))
  }

  @Test func thoseWhoDecideTogetherCannotWhenOneOfThemIsSilent() {
    var plan = Plan(id: Identifier("p"), title: "P")
    plan.roles = ["a", "b", "c"].map { Role(id: Identifier($0), title: $0) }
    var mandate = Mandate(id: Identifier("m"), title: "M")
    mandate.holders = [
      Mandate.Holder(holder: ElementReference(Self.id("a")), partners: [ElementReference(Self.id("b"))]),
      Mandate.Holder(holder: ElementReference(Self.id("c")), ifUnreachable: [ElementReference(Self.id("b"))]),
    ]
    plan.mandates = [mandate]
    let analysis = PlanAnalysis(plan)
    let steps = analysis.succession.successions.first?.steps ?? []
    func deciding(_ silent: Set<String>) -> [Party] {
      let silent = silent.map { Identifier<Role>($0) }
      return steps.inTurn { analysis.reachability.isSilent($0, without: Set(silent)) }.map(\.party)
        .filter { !analysis.reachability.isSilent($0, without: Set(silent)) }
    }
    #expect(deciding([]) == [Party(Self.id("b"), with: [Self.id("a")])])
    #expect(deciding(["b"]) == [Party(Self.id("c"))])
    #expect(deciding(["a"]).isEmpty)
  }

  @Test func aDecisionTakenTogetherHangsOnWhomNobodyStandsInFor() throws {
    var plan = Plan(id: Identifier("p"), title: "P")
    plan.roles = ["a", "b", "c"].map { Role(id: Identifier($0), title: $0) }
    plan.roles[0].alternates = [Reference(Identifier("c"))]
    var mandate = Mandate(id: Identifier("m"), title: "M")
    mandate.holders = [Mandate.Holder(holder: ElementReference(Self.id("a")), partners: [ElementReference(Self.id("b"))])]
    plan.mandates = [mandate]
    let analysis = PlanAnalysis(plan)
    let succession = try #require(analysis.succession.successions.first)
    #expect(analysis.onlyPerson(succession) == Self.id("b"))
    #expect(analysis.coverage(of: succession).count == 1 && analysis.coverage(of: succession).isJoint)
    plan.roles[1].alternates = [Reference(Identifier("c"))]
    let safe = PlanAnalysis(plan)
    #expect(try safe.onlyPerson(#require(safe.succession.successions.first)) == nil)
  }
}
