import PlanAnalysis
import PlanModel

/// Who may take each decision, for every silence: each one's turn with all who must be silent before it. A browser only looks who that is.
extension Composer {
  func decisionLookup(into object: inout JSONText.Object) {
    var things = LookupThings()
    let table = context.analysis.succession
    object.objects("levels", levels) { write($1, into: &$0) }
    object.objects("decisions", table.decisions) { entry, decision in
      entry.add("t", decision.title)
      entry.add("p", path(decision.id.element))
      entry.add("taken", decision.hours == .roundTheClock ? nil : code(decision.hours))
      if table.disagreements.contains(where: { $0.decision == decision.id }) { entry.add("disputed", 1) }
      entry.objects("rows", table.rows(of: decision.id)) { row, line in
        row.add("levels", line.levels.map(\.rawValue))
        row.add("hours", line.hours == .roundTheClock ? nil : code(line.hours))
        row.objects("turns", line.steps.turns) { write($1, into: &$0, &things) }
        row.add("waiting", line.waiting.map { things.number(of: $0.holder) })
      }
      entry.objects("grounds", decision.statements) { ground, mandate in
        ground.add("who", things.number(of: mandate.element))
        ground.add("says", groundFacts(mandate).map { "\($0.label): \($0.spans.plainText)" })
      }
    }
    // Those who say that they have other hours.
    object.add("awayOffice", plan.roles.filter { $0.reachability == .otherTime }.map { things.number(of: $0.element) })
    object.add("awayOther", plan.roles.filter { $0.reachability == .officeHours }.map { things.number(of: $0.element) })
    // Those who answer for a group, so that it is silent when they all are.
    let groups = things.nodes.compactMap { node -> Group? in
      guard case .element(let reference) = node, reference.element.kind == .group else { return nil }
      return index.groups[Identifier(reference.element.id)]
    }
    object.objects("groups", groups) { entry, group in
      entry.add("who", things.number(of: group.element))
      entry.add("people", group.people.map { things.number(of: $0) })
    }
    write(things, into: &object)
  }

  private func write(_ turn: Succession.Turn, into object: inout JSONText.Object, _ things: inout LookupThings) {
    let candidate = turn.candidate
    write(candidate.holder, into: &object, &things)
    // Those without whom the first cannot decide.
    object.objects("with", candidate.party.partners) { write($1, into: &$0, &things) }
    object.add("after", turn.after.filter { !$0.isJoint }.map { things.number(of: $0.holder) })
    // Of several who decide together it is enough that one is silent.
    object.objects("afterAny", turn.after.filter(\.isJoint)) { $0.add("who", $1.elements.map { things.number(of: $0) }) }
    object.add("condition", candidate.condition)
    var seen: Set<Identifier<Mandate>> = []
    let grounds = candidate.grounds.map(\.mandate).filter { seen.insert($0).inserted }
    object.add("by", grounds.map { things.number(of: $0.element) })
  }

  /// Somebody who decides, with those who answer in that one's place.
  private func write(_ element: ElementID, into object: inout JSONText.Object, _ things: inout LookupThings) {
    object.add("who", things.number(of: element))
    let standIns = context.analysis.reachability.answering(for: element).filter { $0.element != element }
    object.add("standIns", standIns.map { things.number(of: $0) })
  }

  private func code(_ hours: Hours) -> String { hours == .officeHours ? "office" : "other" }
}
