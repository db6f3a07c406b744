import Diagnostics
import PlanAnalysis
import PlanModel
import PlanTestSupport
import Testing

@Suite struct SuccessionTests {
  @Test(arguments: 1...400)
  func `The table agrees with a naive enumeration`(seed: Int) {
    var random = RandomPlan(seed: seed)
    let plan = random.make()
    let table = PlanAnalysis(plan).succession
    #expect(table.decisions.flatMap(\.statements).map(\.id.rawValue).sorted() == plan.mandates.map(\.id.rawValue).sorted())
    for decision in table.decisions {
      for succession in table.successions(of: decision.id) {
        let naive = NaiveSuccession(decision.statements, level: succession.level, time: succession.time)
        #expect(succession.steps.map { Set($0.candidates.map(\.party.words)) } == naive.steps)
        #expect(Set(succession.waiting.map(\.party.words)) == naive.waiting)
        #expect(succession.circles.isEmpty == naive.waiting.isEmpty)
      }
    }
  }

  @Test(arguments: 1...200)
  func `The order of the plan's elements changes nothing`(seed: Int) {
    var random = RandomPlan(seed: seed)
    let plan = random.make()
    var shuffled = plan
    shuffled.mandates.reverse()
    shuffled.roles.reverse()
    shuffled.levels.reverse()
    let (a, b) = (PlanAnalysis(plan).succession, PlanAnalysis(shuffled).succession)
    for mandate in plan.mandates {
      #expect(Array(a.successions(of: mandate.id)) == Array(b.successions(of: mandate.id)))
      #expect(a.rows(of: mandate.id) == b.rows(of: mandate.id))
    }
    #expect(Set(a.disagreements) == Set(b.disagreements))
  }

  @Test(arguments: 1...200)
  func `Another alternate never makes coverage worse`(seed: Int) {
    var random = RandomPlan(seed: seed)
    let plan = random.make()
    var better = plan
    let number = random.number(below: plan.roles.count)
    better.roles[number].alternates.append(Reference(plan.roles[random.number(below: plan.roles.count)].id))
    let (before, after) = (PlanAnalysis(plan), PlanAnalysis(better))
    func answers(_ analysis: PlanAnalysis, _ succession: Succession) -> Int {
      succession.candidates.count { analysis.reachability.surest(for: $0.party, at: succession.time) != nil }
    }
    for (old, new) in zip(before.succession.successions, after.succession.successions) {
      #expect(old.isCovered == new.isCovered)
      #expect(answers(after, new) >= answers(before, old))
    }
  }

  @Test(arguments: 1...100)
  func `The rows say what the cells say`(seed: Int) {
    var random = RandomPlan(seed: seed)
    let plan = random.make()
    let table = PlanAnalysis(plan).succession
    for decision in table.decisions {
      for cell in table.successions(of: decision.id) {
        let rows = table.rows(of: decision.id).filter { row in
          row.hours.contains(cell.time) && (cell.level.map { row.levels.contains($0) } ?? true)
        }
        #expect(rows.count == 1)
        #expect(rows.first?.steps.map { $0.candidates.map(\.party) } == cell.steps.map { $0.candidates.map(\.party) })
      }
    }
  }

  private static let roles = """
    ---
    typ: roll
    id: chef
    titel: Chef
    ---
    typ: roll
    id: tib
    titel: TiB
    ---
    typ: roll
    id: stabschef
    titel: Stabschef
    ---

    """

  @Test func `Two passages that name different fallbacks are kept, with their places`() throws {
    let plan = try plan(
      from: [
        "mandat.md": Self.roles + """
          typ: mandat
          id: aktivera
          beslut: Aktivera POSOM
          innehavare:
            - chef
            - roll: tib
              om-onåbar: chef
          ---
          typ: mandat
          id: aktivera-insats
          beslut: Aktivera POSOM-insats
          avser: aktivera
          innehavare:
            - chef
            - roll: tib
              om-onåbar: chef
            - roll: stabschef
              om-onåbar: chef
          ---
          """
      ])
    let table = PlanAnalysis(plan).succession
    #expect(table.decisions.map(\.id.rawValue) == ["aktivera"])
    let disagreement = try #require(table.disagreements.first)
    #expect(table.disagreements.count == 1)
    #expect(disagreement.question == .ifUnreachable([ElementID(.role, "chef")]))
    #expect(disagreement.answers.map { $0.holders.map(\.holder.id) } == [["tib"], ["tib", "stabschef"]])
    #expect(disagreement.answers.allSatisfy { $0.origins.allSatisfy { $0.range != nil } })
    let row = try #require(table.rows(of: Identifier("aktivera-insats")).first)
    #expect(row.hours == .roundTheClock)
    #expect(row.steps.map { $0.candidates.map(\.holder.id) } == [["chef"], ["tib", "stabschef"]])
  }

  @Test func `A fallback to somebody who has no say at that hour comes after those before him`() throws {
    let plan = try plan(
      from: [
        "mandat.md": Self.roles + """
          typ: mandat
          id: aktivera
          beslut: Aktivera POSOM
          innehavare:
            - chef
            - roll: tib
              tid: kontorstid
              om-onåbar: chef
            - roll: stabschef
              om-onåbar: tib
          ---
          """
      ])
    let rows = PlanAnalysis(plan).succession.rows(of: Identifier("aktivera"))
    #expect(rows.map(\.hours) == [.officeHours, .otherTime])
    #expect(
      rows.map { $0.steps.map { $0.candidates.map(\.holder.id) } } == [[["chef"], ["tib"], ["stabschef"]], [["chef"], ["stabschef"]]])
  }

  @Test func `The same words about two groups are two decisions`() {
    var plan = Plan(id: Identifier("p"), title: "P")
    plan.mandates = ["a", "b", "a"].enumerated().map { number, group in
      var mandate = Mandate(id: Identifier("m\(number)"), title: number == 0 ? "Samla  gruppen." : "samla gruppen")
      mandate.concerns = ElementReference(ElementID(.group, group))
      return mandate
    }
    #expect(PlanAnalysis(plan).succession.decisions.map { $0.statements.map(\.id.rawValue) } == [["m0", "m2"], ["m1"]])
  }
}

extension Party {
  /// Those who decide together, in no order: "a+b".
  fileprivate var words: String { elements.map(\.id).sorted().joined(separator: "+") }
}
