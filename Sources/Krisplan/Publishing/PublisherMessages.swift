import Diagnostics
import PlanModel

/// What keeps a plan or one of its publications from being published.
extension Diagnostic {
  static func planIDTaken(_ plan: Plan, by folder: String) -> Diagnostic {
    Diagnostic(
      "plan-id-taken", .error, at: plan.origins[.id],
      LocalizedText(
        sv: "id `\(plan.id)` används redan av planen i \(folder)", en: "id `\(plan.id)` is already used by the plan in \(folder)"),
      explanation: LocalizedText(
        sv: "Planens id är namnet på mappen i output; två planer skulle skriva över varandra. Ge en av dem ett annat id.",
        en: "A plan's id names its folder in the output; two plans would overwrite each other. Give one of them another id."))
  }

  static func unknownHolder(_ holder: String, roles: [String]) -> Diagnostic {
    let near = nearestWord(to: holder, among: roles)
    return Diagnostic(
      "unknown-holder", .error, at: nil,
      LocalizedText(sv: "planen har ingen roll `\(holder)`", en: "the plan has no role `\(holder)`"),
      explanation: LocalizedText(
        sv: "Pärmens innehavare, `--holder`, anges med rollens id." + (near.map { " Menade du `\($0)`?" } ?? ""),
        en: "The binder's holder, `--holder`, is named by the role's id." + (near.map { " Did you mean `\($0)`?" } ?? "")))
  }

  static func unknownDormantPage(_ id: String, in plan: Plan) -> Diagnostic {
    let known = plan.dormantPages.map { "`\($0.id.rawValue)`" }.joined(separator: ", ")
    return Diagnostic(
      "unknown-dormant-page", .error, at: plan.origins[.id],
      LocalizedText(sv: "planen har ingen vilande sida `\(id)`", en: "the plan has no dormant page `\(id)`"),
      explanation: known.isEmpty
        ? LocalizedText(
          sv: "Den har inga vilande sidor alls. Inget har publicerats.", en: "It has no dormant pages at all. Nothing was published.")
        : LocalizedText(sv: "De som finns är \(known). Inget har publicerats.", en: "Those it has are \(known). Nothing was published."))
  }

  static func notRendered(_ publication: String, _ error: any Error) -> Diagnostic {
    Diagnostic(
      "not-rendered", .error, at: nil,
      LocalizedText(
        sv: "publikationen \(publication) kunde inte göras: \(error)", en: "publication \(publication) could not be made: \(error)"))
  }
}
