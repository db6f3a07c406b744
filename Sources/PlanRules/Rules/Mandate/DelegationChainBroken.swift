import Diagnostics
import PlanModel

/// A mandate that others were passed on from, although nobody with the right to give it is named.
struct DelegationChainBroken: Rule {
  static let id = "delegation-chain-broken"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard subject.plan.mandates.contains(where: { $0.delegation?.mandate != nil }) else { return [] }
    let unelected = unelectedNames(subject)
    func hasElectedBody(_ mandate: Mandate) -> Bool {
      mandate.delegation?.body.map { !unelected.contains($0.normalisedWords) } ?? false
    }
    var passedOn: [Identifier<Mandate>: [Mandate]] = [:]
    for mandate in subject.plan.mandates where !hasElectedBody(mandate) {
      if let next = mandate.delegation?.mandate { passedOn[next.id, default: []].append(mandate) }
    }
    return subject.plan.mandates.compactMap { mandate in
      guard let receivers = passedOn[mandate.id], mandate.delegation?.mandate == nil, !hasElectedBody(mandate),
        !mandate.grounds.contains(where: { $0.element.kind == .law })
      else { return nil }
      return finding(
        broken(mandate.title, body: mandate.delegation?.body), at: mandate.origins[.delegation],
        notes: receivers.map { Diagnostic.Note(at: $0.delegation?.mandate?.origin.range, rests($0.title)) })
    }
  }

  /// What the plan calls offices and administrations, companies and officers: none of them has a right to delegate of its own.
  private static func unelectedNames(_ subject: RuleSubject) -> Set<String> {
    let organisations = subject.plan.organisations.filter { organisation in
      switch organisation.category {
      case .municipality, .assembly, .board, .federation, nil: false
      case .administration, .company, .region, .authority, .faith, .volunteers, .otherMunicipality: true
      }
    }
    let roles = subject.plan.roles.filter { $0.holder != .elected }
    return Set(organisations.flatMap { [$0.title, $0.shortName].compactMap { $0 } }.map(\.normalisedWords))
      .union(roles.flatMap { [$0.title] + $0.aliases }.map(\.normalisedWords))
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        En kedja av `delegerat-av: mandat` vars sista mandat varken är delegerat av ett valt organ eller vilar på en lag (`grund`). En förvaltning eller en \
        anställd är inget valt organ.
        """,
      en: """
        A chain of `delegerat-av: mandat` whose last mandate is neither delegated by an elected body nor rests on a law (`grund`). An administration or an \
        employee is no elected body.
        """),
    matters: LocalizedText(
      sv: "Ingen kan ge vidare en rätt som hon inte har fått. Alla beslut längre ned i kedjan kan upphävas.",
      en: "Nobody can pass on a right never given. Every decision further down the chain can be quashed."),
    remedy: LocalizedText(
      sv: "Skriv under `delegerat-av` vilket organ som har delegerat det översta mandatet, eller lagen under `grund`.",
      en: "Write under `delegerat-av` which body delegated the topmost mandate, or the law under `grund`."),
    source: LocalizedText(
      sv: "Kommunallagen (2017:725) 7 kap. 6 §: vidaredelegering förutsätter att nämnden har delegerat och medgett den.",
      en: "The Local Government Act (2017:725) 7:6: passing on presumes that the board has delegated and allowed it."))

  private static func plan(_ top: String, body: String = "") -> String {
    """
    ---
    typ: organisation
    id: socialforvaltningen
    titel: Socialförvaltningen
    kort: Soc
    slag: förvaltning
    ---
    typ: lagrum
    id: kl
    titel: Kommunallag
    ---
    typ: mandat
    id: inkop-pa-plats
    beslut: Köpa mat på plats
    slag: delegation
    delegerat-av:
      mandat: inkop
    ---
    typ: mandat
    \(top)
    beslut: Göra inköp
    \(body)---
    """
  }

  static let examples: [RuleExample] = [
    .failing(plan("id: 1️⃣inkop")),
    .failing(plan("id: inkop", body: "delegerat-av:\n  1️⃣organ: Soc\n")),
    .passing(plan("id: inkop", body: "delegerat-av:\n  organ: Socialnämnden\n")),
    .passing(plan("id: inkop", body: "grund: [lag:kl]\n")),
  ]

  private static func broken(_ decision: String, body: String?) -> Message {
    Message(
      body.map {
        LocalizedText(
          sv: "”\(decision)” är delegerat av ”\($0)”, som inte är ett valt organ",
          en: "“\(decision)” is delegated by “\($0)”, which is no elected body")
      }
        ?? LocalizedText(
          sv: "”\(decision)” är delegerat vidare men har inte delegerats av något organ",
          en: "“\(decision)” is passed on but was not delegated by any body"),
      LocalizedText(
        sv: "Den som inte har fått rätten kan inte ge den vidare. Skriv nämndens beslut under `delegerat-av`, eller lagen under `grund`.",
        en: "Whoever was not given the right cannot pass it on. Write the board's decision under `delegerat-av`, or the law under `grund`."
      ))
  }

  private static func rests(_ decision: String) -> LocalizedText {
    LocalizedText(sv: "”\(decision)” vilar på det", en: "“\(decision)” rests on it")
  }
}
