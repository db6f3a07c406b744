import Diagnostics
import PlanAnalysis
import PlanModel

/// A group that nobody calls together.
struct GroupWithoutConvener: Rule {
  static let id = "group-without-convener"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.plan.groups.filter { $0.convener == nil }.map { finding(noConvener($0.title), at: $0.origins.id) }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(sv: "En grupp utan `sammankallande`.", en: "A group without a convener (`sammankallande`)."),
    matters: LocalizedText(
      sv: "Beslutet att gruppen ska samlas är fattat, men ingen vet att det är hon som ska ringa.",
      en: "The decision that the group shall meet is taken, but nobody knows that the calls are hers to make."),
    remedy: LocalizedText(
      sv: "Skriv rollen som kallar gruppen under `sammankallande`.", en: "Write the role that calls the group under `sammankallande`."),
    source: LocalizedText(
      sv: "Handlingsplan för POSOM i Hässleholm: den som aktiverar ”kontaktar sammankallande för ledningsgruppen”.",
      en: "Hässleholm's POSOM plan: whoever activates “contacts the convener of the management group”."))

  static let examples: [RuleExample] = [
    .failing(
      """
      ---
      typ: grupp
      id: 1️⃣ledningsgruppen
      titel: Ledningsgruppen
      ---
      """),
    .failing(
      """
      ---
      typ: roll
      id: socialchef
      titel: Socialchef
      ---
      typ: grupp
      id: 1️⃣ledningsgruppen
      titel: Ledningsgruppen
      ledamöter: [socialchef]
      ledare: socialchef
      ---
      """),
    .passing(
      """
      ---
      typ: roll
      id: sammankallande
      titel: Sammankallande
      slag: förtroendevald
      ---
      typ: grupp
      id: ledningsgruppen
      titel: Ledningsgruppen
      sammankallande: sammankallande
      ---
      """),
    .passing(
      """
      ---
      typ: roll
      id: samordnare
      titel: Samordnare
      ---
      typ: grupp
      id: stodgruppen
      titel: Stödgruppen
      sammankallande: samordnare
      antal: 20
      ---
      """),
  ]

  private static func noConvener(_ group: String) -> Message {
    Message(
      LocalizedText(sv: "gruppen ”\(group)” saknar sammankallande", en: "the group “\(group)” has no convener"),
      LocalizedText(
        sv: "Ingen har i uppgift att kalla gruppen. Skriv rollen under `sammankallande`.",
        en: "It is nobody's task to call the group. Write the role under `sammankallande`."))
  }
}
