public import Diagnostics

/// A defect that shows only when a plan is published. It has a page among the rules, and a plan can change its severity.
public struct BuildRule: Sendable {
  public let id: String
  public let severity: Severity
  public let documentation: RuleDocumentation
}

public enum BuildRules {
  public static let all: [BuildRule] = [
    BuildRule(
      id: "card-overflows", severity: .warning,
      documentation: RuleDocumentation(
        finds: LocalizedText(
          sv: "Ett åtgärdskort som inte får plats på en sida av sitt papper (`kort`), med temats grad för kort. Mäts när korten byggs.",
          en:
            "An action card that does not fit one side of its paper (`kort`) at the theme's size of text for cards. Measured when the cards are built."
        ),
        matters: LocalizedText(
          sv: "Ett kort läses i handen, ofta i dåligt ljus. Steg på en baksida blir inte gjorda, och text som krympts kan inte läsas.",
          en: "A card is read in the hand, often in poor light. Steps on a back are not taken, and text that was shrunk cannot be read."),
        remedy: LocalizedText(
          sv: "Dela kortet i två, stryk det som inte behövs på plats, eller välj ett större papper: `kort: A5` i stället för `A6`.",
          en: "Split the card in two, strike what is not needed on the scene, or choose a larger paper: `kort: A5` instead of `A6`."),
        source: LocalizedText(
          sv: "Ett åtgärdskort har en sida, och dess text krymps aldrig för att få plats.",
          en: "An action card has one side, and its text is never shrunk to fit.")))
  ]

  /// The findings with the severities that the plan has chosen; without those of rules that it has switched off.
  public static func applied(_ diagnostics: [Diagnostic], settings: [(rule: String, severity: Severity?)]) -> [Diagnostic] {
    let chosen = Dictionary(settings.map { ($0.rule, $0.severity) }) { _, last in last }
    return diagnostics.compactMap { diagnostic in
      guard all.contains(where: { $0.id == diagnostic.id }), let choice = chosen[diagnostic.id] else { return diagnostic }
      guard let severity = choice else { return nil }
      var diagnostic = diagnostic
      diagnostic.severity = severity
      return diagnostic
    }
  }
}
