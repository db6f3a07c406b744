import PlanModel

/// The appendices of the council's document: which there are, how they are numbered, and what of the plan each holds.
struct DecisionParts {
  struct Appendix {
    var title: String
    /// `nil` where the plan stands alone: it is then no appendix to anything.
    var number: Int?
    var contents: [Plan.Tab]
    var isPlan: Bool { contents.contains(.plan) }
    /// A document beside the plan, which Krisplan does not have.
    var isOutside: Bool { contents.isEmpty }

    var recipes: [SectionRecipe] { contents.map(DecisionSections.recipe) }
  }

  private(set) var appendices: [Appendix] = []
  /// The place of each appendix by its title: two statements may name the same.
  private var numbers: [String: Int] = [:]

  init(_ plan: Plan) {
    var listed: [DecisionBasis.Appendix] = []
    for appendix in plan.decisionBases.flatMap(\.appendices) where !listed.contains(where: { $0.title == appendix.title }) {
      listed.append(appendix)
    }
    let isForPlan = plan.decisionBases.isEmpty || plan.decisionBases.contains(where: \.proposesPlan)
    if isForPlan, !listed.contains(where: { $0.contents.contains(.plan) }) {
      listed.insert(DecisionBasis.Appendix(plan.title, contents: [.plan, .alarm, .mandates, .roles]), at: 0)
    }
    var placed: Set<Plan.Tab> = []
    for appendix in listed {
      // A part of the plan stands in one appendix: a link to it has one end.
      let contents = appendix.contents.filter { placed.insert($0).inserted }
      guard !contents.isEmpty || appendix.contents.isEmpty else { continue }
      let number = plan.decisionBases.isEmpty ? nil : appendices.count + 1
      appendices.append(Appendix(title: appendix.title, number: number, contents: contents))
      numbers[appendix.title] = appendices.count
    }
  }

  /// The appendices of one statement, the plan also where it is not listed.
  func appendices(of basis: DecisionBasis) -> [Appendix] {
    let own = Set(basis.appendices.map(\.title))
    return appendices.filter { own.contains($0.title) || basis.proposesPlan && $0.isPlan }
  }
}

extension DecisionBasis {
  /// Whether the plan goes with the statement even where nobody has said so: with an answer to another's proposal it does not.
  fileprivate var proposesPlan: Bool { category != .referralReply && referral == nil }
}
