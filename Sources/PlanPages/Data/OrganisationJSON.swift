import Diagnostics
import PlanModel

extension Composer {
  /// What the site tells to machines about itself; only what the edition holds.
  var siteFacts: SiteFacts {
    SiteFacts(
      versions: plan.versions.compactMap { version in
        version.date.map { SiteFacts.Version(version: version.version, date: $0.description, change: version.change ?? "") }
      }.sorted { $0.date > $1.date },
      versionsPath: "om", organisation: organisationJSON, statementPath: Self.accessibilityPath)
  }

  /// Entries of the lists that lead to the municipality itself: not to the police, the region or SOS Alarm.
  var ownContacts: [Contact] {
    plan.contactLists.flatMap(\.entries).filter { contact in
      guard var organisation = contact.organisation.flatMap({ index.organisations[$0.id] }) else { return false }
      var seen: Set<String> = []
      while let parent = organisation.partOf.flatMap({ index.organisations[$0.id] }), seen.insert(parent.id.rawValue).inserted {
        organisation = parent
      }
      return switch organisation.category {
      case .municipality, .assembly, .board, .administration: true
      default: false
      }
    }
  }

  /// The municipality as a `GovernmentOrganization`, with a `ContactPoint` for each number that everybody may ring.
  private var organisationJSON: String {
    // A number that is published for now comes before those that always are.
    let contacts = plan.dormantPages.flatMap(\.numbers) + ownContacts
    var seen: Set<String> = []
    let points = contacts.compactMap { contact -> (contact: Contact, number: String?)? in
      let number = contact.numbers.lazy.compactMap { $0.channel == .radio ? nil : Telephone.dialled($0.number) }.first
      guard number != nil || contact.email != nil, seen.insert("\(number ?? "")\(contact.email ?? "")").inserted else { return nil }
      return (contact, number)
    }
    var json = JSONText()
    json.object { object in
      object.add("@context", "https://schema.org")
      object.add("@type", "GovernmentOrganization")
      object.add("name", plan.municipality)
      object.add("url", plan.webAddress)
      object.objects("contactPoint", points) { object, point in
        object.add("@type", "ContactPoint")
        object.add("contactType", plainLabel(point.contact))
        object.add("telephone", point.number)
        object.add("email", point.contact.email)
        object.add("areaServed", plan.municipality)
        object.add("availableLanguage", context.language.rawValue)
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
