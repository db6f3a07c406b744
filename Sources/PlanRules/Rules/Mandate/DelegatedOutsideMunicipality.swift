import Diagnostics
import PlanModel

/// A decision that is delegated to somebody whom the municipality neither employs nor has elected.
struct DelegatedOutsideMunicipality: Rule {
  static let id = "delegated-outside-municipality"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.plan.mandates.filter { $0.category == .delegation }.flatMap { mandate in
      mandate.holders.compactMap { holder in
        holder.parties.first { isOutside($0.element, subject) }.map { outside in
          finding(delegated(mandate.title, to: subject.name(outside.element)), at: holder.origin.range ?? outside.origin.range)
        }
      }
    }
  }

  private static func isOutside(_ element: ElementID, _ subject: RuleSubject) -> Bool {
    guard element.kind == .role, let role = subject.index.roles[Identifier(element.id)] else { return false }
    if role.holder == .volunteer || role.holder == .partner { return true }
    // A part of an organisation is what the nearest organisation above it that says so is.
    var next = role.organisation?.id
    var seen: Set<Identifier<Organisation>> = []
    while let id = next, seen.insert(id).inserted, let organisation = subject.index.organisations[id] {
      if let category = organisation.category { return !category.isOwn }
      next = organisation.partOf?.id
    }
    return false
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        Ett mandat med `slag: delegation` vars innehavare inte är anställd eller förtroendevald i kommunen: en frivillig, en partner, eller någon i en \
        organisation som inte är kommunens egen.
        """,
      en: """
        A mandate with `slag: delegation` whose holder is neither employed nor elected in the municipality: a volunteer, a partner, or somebody in an \
        organisation that is not the municipality's own.
        """),
    matters: LocalizedText(
      sv: "En präst eller polis får inte besluta i kommunens namn. Beslutet gäller inte, och den som litade på det står utan.",
      en:
        "A priest or a police officer may not decide in the municipality's name. The decision does not hold, and whoever relied on it is left with nothing."
    ),
    remedy: LocalizedText(
      sv: "Delegera till någon i kommunen, eller skriv `slag: verkställighet` eller `begäran` om det inte är ett beslut i lagens mening.",
      en: "Delegate to somebody in the municipality, or write `slag: verkställighet` or `begäran` if it is no decision in the law's sense."),
    source: LocalizedText(
      sv: "Kommunallagen (2017:725) 7 kap. 5 §: en nämnd får uppdra åt en anställd hos kommunen att besluta.",
      en: "The Local Government Act (2017:725) 7:5: a board may entrust an employee of the municipality with a decision."))

  private static let parts = """
    ---
    typ: organisation
    id: region
    titel: Regionen
    slag: region
    ---
    typ: organisation
    id: psykiatri
    titel: Psykiatrin
    del-av: region
    ---
    typ: roll
    id: pkl-ledare
    titel: PKL-ledare
    organisation: psykiatri
    ---
    typ: roll
    id: diakon
    titel: Diakon
    slag: partner
    ---
    typ: roll
    id: samordnare
    titel: Samordnare
    ---

    """

  private static func mandate(_ holder: String, category: String = "delegation") -> String {
    parts + """
      typ: mandat
      id: inkop
      beslut: Köpa mat till drabbade
      slag: \(category)
      innehavare: [\(holder)]
      ---
      """
  }

  static let examples: [RuleExample] = [
    .failing(mandate("samordnare, 1️⃣diakon")),
    .failing(mandate("1️⃣pkl-ledare")),
    .passing(mandate("samordnare")),
    .passing(mandate("diakon", category: "verkställighet")),
  ]

  private static func delegated(_ decision: String, to holder: String) -> Message {
    Message(
      LocalizedText(
        sv: "”\(decision)” är delegerat utanför kommunen, till ”\(holder)”",
        en: "“\(decision)” is delegated outside the municipality, to “\(holder)”"),
      LocalizedText(
        sv:
          "Beslutanderätt delegeras till anställda och förtroendevalda i kommunen. Är det inte ett beslut i lagens mening, skriv `slag: verkställighet`.",
        en:
          "The right to decide is delegated to the municipality's employees and elected members. If it is no decision in the law's sense, write `slag: verkställighet`."
      ))
  }
}
