public import Diagnostics
public import Prose

/// Every kind of element that a plan can hold. The raw value is what the author writes after `typ:`.
public enum EntityKind: String, Sendable, CaseIterable {
  case plan
  case organisation
  case role = "roll"
  case group = "grupp"
  case mandate = "mandat"
  case eventLevel = "händelsenivå"
  case checklist = "checklista"
  case contactList = "telefonlista"
  /// An entry of a contact list; it has no file of its own.
  case contact = "kontakt"
  case alarmChain = "larmkedja"
  case dutyRota = "rota"
  case location = "lokal"
  case form = "blankett"
  case supportPhase = "insats"
  case dormantPage = "vilande-sida"
  case exercise = "övning"
  case chapter = "kapitel"
  case decisionBasis = "underlag"
  case law = "lagrum"
  case policy = "styrdokument"
  case term = "ordlista"

  /// The scheme of links to it: `roll` in `[](roll:tib)`.
  public var scheme: String {
    switch self {
    case .eventLevel: "nivå"
    case .checklist: "kort"
    case .contactList: "lista"
    case .law: "lag"
    case .dormantPage: "sida"
    case .term: "ord"
    default: rawValue
    }
  }

  /// By scheme, and by the word after `typ:`, which authors write in links as well.
  public static let byScheme = Dictionary((allCases.map { ($0.scheme, $0) }) + allCases.map { ($0.rawValue, $0) }) { first, _ in first }

  /// Whether many of the kind may be written as the rows of one table.
  public var allowsTable: Bool {
    switch self {
    case .organisation, .location, .exercise, .law, .policy, .term: true
    default: false
    }
  }

  /// The audience of an element that says nothing of its own.
  public var defaultAudience: Audience {
    switch self {
    case .contactList, .contact, .dutyRota: .binder
    default: .public
    }
  }

  /// The kind in running text, in the indefinite form: "en roll".
  public var noun: LocalizedText {
    switch self {
    case .plan: LocalizedText(sv: "en plan", en: "a plan")
    case .organisation: LocalizedText(sv: "en organisation", en: "an organisation")
    case .role: LocalizedText(sv: "en roll", en: "a role")
    case .group: LocalizedText(sv: "en grupp", en: "a group")
    case .mandate: LocalizedText(sv: "ett mandat", en: "a mandate")
    case .eventLevel: LocalizedText(sv: "en händelsenivå", en: "an event level")
    case .checklist: LocalizedText(sv: "ett åtgärdskort", en: "an action card")
    case .contactList: LocalizedText(sv: "en telefonlista", en: "a contact list")
    case .contact: LocalizedText(sv: "en kontaktuppgift", en: "a contact")
    case .alarmChain: LocalizedText(sv: "en larmkedja", en: "an alarm chain")
    case .dutyRota: LocalizedText(sv: "en rota", en: "a duty rota")
    case .location: LocalizedText(sv: "en lokal", en: "a location")
    case .form: LocalizedText(sv: "en blankett", en: "a form")
    case .supportPhase: LocalizedText(sv: "en insats", en: "a support phase")
    case .dormantPage: LocalizedText(sv: "en vilande sida", en: "a dormant page")
    case .exercise: LocalizedText(sv: "en övning", en: "an exercise")
    case .chapter: LocalizedText(sv: "ett kapitel", en: "a chapter")
    case .decisionBasis: LocalizedText(sv: "ett underlag", en: "a decision basis")
    case .law: LocalizedText(sv: "en lag", en: "a law")
    case .policy: LocalizedText(sv: "ett styrdokument", en: "a policy")
    case .term: LocalizedText(sv: "ett ord i ordlistan", en: "a glossary term")
    }
  }

  var order: Int { Self.orders[self] ?? 0 }
  private static let orders = Dictionary(uniqueKeysWithValues: zip(allCases, 0...))
}

extension LinkTarget {
  /// The element that a resolved link points at.
  public var element: ElementID? {
    guard case .element(let scheme, let id) = self, let kind = EntityKind.byScheme[scheme] else { return nil }
    return ElementID(kind, id)
  }
}

extension ElementID {
  public var linkTarget: LinkTarget { .element(scheme: kind.scheme, id: id) }
}
