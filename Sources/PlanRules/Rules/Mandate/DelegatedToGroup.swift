import Diagnostics
import PlanModel

/// A decision that is delegated to a group of people, or to several who only decide together.
struct DelegatedToGroup: Rule {
  static let id = "delegated-to-group"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.plan.mandates.filter { $0.category == .delegation }.flatMap { mandate in
      mandate.holders.compactMap { holder in
        let place = holder.origin.range ?? holder.holder.origin.range
        if let group = holder.parties.first(where: { $0.element.kind == .group }) {
          return finding(delegated(mandate.title, to: subject.name(group.element)), at: place)
        }
        guard !holder.partners.isEmpty else { return nil }
        return finding(delegatedTogether(mandate.title, to: holder.parties.map { subject.name($0.element) }), at: place)
      }
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: "Ett mandat med `slag: delegation` vars innehavare är en grupp, eller flera som bara beslutar `tillsammans`.",
      en: "A mandate with `slag: delegation` whose holder is a group, or several who only decide together (`tillsammans`)."),
    matters: LocalizedText(
      sv:
        "En grupp av tjänstepersoner kan inte fatta ett delegerat beslut tillsammans. Beslutet kan upphävas, och ingen i gruppen vet att det är hen som bär det.",
      en:
        "A group of officers cannot take a delegated decision together. It can be quashed, and nobody in the group knows that the decision is theirs to bear."
    ),
    remedy: LocalizedText(
      sv:
        "Delegera till en roll i gruppen, efter `samråd` med de andra, eller skriv `slag: verkställighet` om det inte är ett beslut i lagens mening.",
      en:
        "Delegate to one role of the group, in consultation (`samråd`) with the others, or write `slag: verkställighet` if it is no decision in the law's sense."
    ),
    source: LocalizedText(
      sv:
        "Kommunallagen (2017:725) 6 kap. 37 § och 7 kap. 5 §: beslutanderätt får delegeras till presidium, utskott, ledamot, ersättare eller anställd.",
      en:
        "The Local Government Act (2017:725) 6:37 and 7:5: the right to decide may be delegated to a presidium, committee, member, alternate or employee."
    ))

  private static let group = """
    ---
    typ: roll
    id: chef
    titel: Chef
    ---
    typ: grupp
    id: ledningsgruppen
    titel: Ledningsgruppen
    ledamöter: [chef]
    ---

    """

  static let examples: [RuleExample] = [
    .failing(
      group + """
        typ: mandat
        id: inkop
        beslut: Köpa mat till drabbade
        slag: delegation
        innehavare:
          - 1️⃣grupp: ledningsgruppen
        ---
        """),
    .failing(
      group + """
        typ: mandat
        id: inkop
        beslut: Köpa mat till drabbade
        slag: delegation
        innehavare:
          - chef
          - 1️⃣grupp: ledningsgruppen
            om-onåbar: chef
        ---
        """),
    .failing(
      group + """
        typ: roll
        id: sakerhetschef
        titel: Säkerhetschef
        ---
        typ: mandat
        id: inkop
        beslut: Köpa mat till drabbade
        slag: delegation
        innehavare:
          - 1️⃣tillsammans: [chef, sakerhetschef]
        ---
        """),
    .passing(
      group + """
        typ: mandat
        id: inkop
        beslut: Köpa mat till drabbade
        slag: delegation
        innehavare: [chef]
        samråd: [ledningsgruppen]
        ---
        """),
    .passing(
      group + """
        typ: mandat
        id: aktivera
        beslut: Aktivera POSOM
        slag: verkställighet
        innehavare:
          - grupp: ledningsgruppen
        ---
        """),
  ]

  private static func delegated(_ decision: String, to group: String) -> Message {
    Message(
      LocalizedText(
        sv: "”\(decision)” är delegerat till gruppen ”\(group)”", en: "“\(decision)” is delegated to the group “\(group)”"),
      LocalizedText(
        sv:
          "Beslutanderätt delegeras till en person. Delegera till en roll i gruppen, eller skriv `slag: verkställighet` om det inte är ett beslut i lagens mening.",
        en:
          "The right to decide is delegated to a person. Delegate to one role, or write `slag: verkställighet` if it is no decision in the law's sense."
      ))
  }

  private static func delegatedTogether(_ decision: String, to holders: [String]) -> Message {
    Message(
      LocalizedText(
        sv: "beslutet ”\(decision)” delegeras till \(holders.map { "”\($0)”" }.listed(.swedish)) tillsammans",
        en: "the decision “\(decision)” is delegated to \(holders.map { "“\($0)”" }.listed(.english)) together"),
      LocalizedText(
        sv: "Flera anställda kan inte fatta ett delegerat beslut gemensamt. Delegera till en av dem, efter `samråd` med den andra.",
        en:
          "Several employees cannot take a delegated decision jointly. Delegate to one of them, in consultation (`samråd`) with the other.")
    )
  }
}
