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
    group.leader = Reference(Identifier("b"))
    plan.groups = [group]
    let reachability = PlanAnalysis(plan).reachability
    #expect(!reachability.isSilent(group.element, without: [Identifier("a")]))
    #expect(reachability.isSilent(group.element, without: [Identifier("a"), Identifier("b")]))
  }
}
