import Diagnostics
import PlanAnalysis
import PlanModel

/// What was computed from a plan, as data beside it: the same as the edition's pages show, and nothing that they do not.
struct AnalysisJSON {
  private let context: PublicationContext
  private let audience: Audience

  init(_ context: PublicationContext, audience: Audience) {
    self.context = context
    self.audience = audience
  }

  private var analysis: PlanAnalysis { context.analysis }

  func write(to object: inout JSONObject) {
    object.add("analyser") { object in
      object.objects("beslut", analysis.succession.decisions) { write($1, to: &$0) }
      // How fast everybody is reached is not told to the public.
      if audience > .public { object.objects("larmtider", moments) { write($1, to: &$0) } }
      if let endurance = analysis.endurance { object.add("uthållighet") { write(endurance, to: &$0) } }
      object.objects("färskhet", analysis.freshness.rows) { object, row in
        object.add("del", row.element.address)
        object.add("datum", row.date?.description)
        object.add("senast", row.due?.description)
      }
    }
  }

  // MARK: Who may decide

  private func write(_ decision: Decision, to object: inout JSONObject) {
    object.add("mandat", decision.id.element.address)
    object.add("beslut", decision.title)
    object.objects("rader", analysis.succession.rows(of: decision.id)) { object, row in
      object.add("nivåer", row.levels.map { $0.element.address })
      object.add("tid", row.hours.rawValue)
      object.objects("steg", row.steps) { object, step in
        object.objects("får-besluta", step.candidates) { write($1, to: &$0) }
      }
      object.objects("väntar-på-varandra", row.waiting) { write($1, to: &$0) }
    }
  }

  private func write(_ candidate: Succession.Candidate, to object: inout JSONObject) {
    object.add("vem", candidate.holder.address)
    object.add("tillsammans-med", candidate.party.partners.map(\.address))
    object.add("ersättare", candidate.alternates.map { $0.element.address })
    object.add("om-onåbar", candidate.ifUnreachable.map(\.address))
    object.add("villkor", candidate.condition)
  }

  // MARK: Who is reached when

  private struct Moment {
    var level: Identifier<EventLevel>?
    var time: TimeOfDay
  }

  private var moments: [Moment] {
    guard !analysis.alarm.isEmpty else { return [] }
    let levels: [Identifier<EventLevel>?] = context.plan.levels.isEmpty ? [nil] : context.plan.levels.map(\.id)
    return levels.flatMap { level in TimeOfDay.allCases.map { Moment(level: level, time: $0) } }
  }

  private func write(_ moment: Moment, to object: inout JSONObject) {
    object.add("nivå", moment.level.map { $0.element.address })
    object.add("tid", moment.time.rawValue)
    object.objects("nådda", analysis.alarm.reached(level: moment.level, time: moment.time).arrivals) { object, arrival in
      switch arrival.node {
      case .element(let reference): object.add("vem", reference.element.address)
      case .outside(let name): object.add("vem", name)
      }
      object.add("minuter", arrival.minutes)
      object.add("tidsatt", arrival.isTimed ? "ja" : "nej")
    }
  }

  // MARK: Whether the people suffice

  private func write(_ table: EnduranceTable, to object: inout JSONObject) {
    object.add("timmar", table.promise.hours)
    object.add("pass", table.promise.shift)
    object.add("vila", table.promise.rest)
    object.add("antal-pass", table.shifts)
    object.add("lag", table.teams)
    object.add("finns", table.available.counted)
    object.objects("rader", table.rows) { object, row in
      object.add("nivå", row.level.map { $0.element.address })
      object.add("personer", row.persons)
      object.add("per-pass", row.personsPerShift)
      object.add("behövs", row.needed)
      object.add("saknas", row.shortfall)
    }
  }
}
