import PlanModel

/// The levels with their criteria, and what each opens: the cards and the calls.
extension Composer {
  func assessment(into object: inout JSONText.Object) {
    var things = LookupThings()
    object.objects("levels", levels) { entry, level in
      write(level, into: &entry)
      entry.add("symbol", symbol(level).shape.rawValue)
      entry.add("criteria", criteria(level))
      entry.objects("leaders", level.leaders) { object, leader in
        object.add("who", things.number(of: leader.element))
        object.add("when", leader.hours == .roundTheClock ? nil : text(leader.hours))
      }
      let cards = byUrgency(plan.checklists.filter { applies($0.levels, at: level) && $0.sections.contains { $0.phase != .before } })
      entry.objects("cards", cards) { object, card in
        object.add("t", cardTitle(card))
        object.add("p", path(card.element))
      }
      let steps = plan.alarmChains.flatMap(\.steps).filter { applies($0.levels, at: level) }
      entry.objects("calls", steps) { object, step in
        object.add("from", things.number(of: step.from))
        object.add("to", things.number(of: step.to))
        object.add("within", step.within.map { words(.within, ["time": text($0)]) })
        object.add("how", step.channel)
        if let other = step.ifNoAnswer { object.add("else", things.number(of: other)) }
      }
    }
    write(things, into: &object)
  }
}
