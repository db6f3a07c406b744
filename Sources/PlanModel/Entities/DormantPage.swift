public import Prose

/// A page, its numbers and its message that lie ready for the public and are published only while an event lasts.
///
/// Until it is activated it is for staff alone, however open it will be; so an ordinary edition for the public holds no trace of it.
public struct DormantPage: Entity {
  public static let kind = EntityKind.dormantPage

  public enum Field: String, EntityField {
    case type = "typ"
    case id
    case title = "titel"
    case audience = "synlighet"
    case phase = "insats"
    case contacts = "kontakter"
    case message = "budskap"
    case owner = "ansvarig"
    case startedBy = "startas-av"
    case endedBy = "avslutas-av"
    case minimum = "minst"
  }

  public var id: Identifier<DormantPage>
  public var title: String
  /// The widest audience once it is activated.
  public var audience: Audience = kind.defaultAudience
  /// The support that it tells of.
  public var phase: Reference<SupportPhase>?
  /// The entries whose numbers are published with it, whatever audience they have themselves.
  public var contacts: [Reference<Contact>] = []
  /// What the start page says of it.
  public var message: [Inline] = []
  /// Who publishes it and takes it away.
  public var owner: Reference<Role>?
  /// The decision after which it is published.
  public var startedBy: Reference<Mandate>?
  /// The decision after which it is taken away.
  public var endedBy: Reference<Mandate>?
  /// How long it stays published at least.
  public var minimum: Duration?
  public var content = RichText()
  /// Whether this build publishes it. Nothing that an author writes.
  public var isActive = false
  /// What is published of the contacts: function, numbers and e-mail. Empty until it is activated.
  public var numbers: [Contact] = []
  public var origins: FieldOrigins<Field>

  public init(id: Identifier<DormantPage>, title: String, origins: FieldOrigins<Field> = FieldOrigins()) {
    self.id = id
    self.title = title
    self.origins = origins
  }

  /// The widest audience that may see it now.
  public var currentAudience: Audience { isActive ? audience : max(audience, .intranet) }

  /// Whether an element becomes visible with the page.
  public func publishes(_ element: ElementID) -> Bool {
    element.kind == .contact && contacts.contains { $0.id.rawValue == element.id }
  }
}

extension Plan {
  /// The plan with those dormant pages awake. An id that no page has changes nothing.
  public func activating(_ pages: Set<String>) -> Plan {
    guard !pages.isEmpty else { return self }
    let entries = Dictionary(contactLists.flatMap(\.entries).map { ($0.id, $0) }) { first, _ in first }
    var plan = self
    for index in plan.dormantPages.indices where pages.contains(plan.dormantPages[index].id.rawValue) {
      let audience = plan.dormantPages[index].audience
      plan.dormantPages[index].isActive = true
      plan.dormantPages[index].numbers = plan.dormantPages[index].contacts.compactMap { entries[$0.id]?.number(for: audience) }
    }
    return plan
  }
}

extension Contact {
  /// What the public needs in order to call: neither who answers nor what the list remarks on it.
  fileprivate func number(for audience: Audience) -> Contact {
    var contact = Contact(id: id, origins: origins)
    contact.role = role
    contact.function = function ?? (role == nil ? id.rawValue : nil)
    contact.numbers = numbers
    contact.email = email
    contact.organisation = organisation
    contact.verified = verified
    contact.audience = min(self.audience, audience)
    return contact
  }
}
