public import PlanModel

/// A person who is listed in more than one role.
public struct SharedPerson: Sendable, Hashable {
  /// As first written.
  public let name: String
  /// In the order of the lists.
  public let roles: [Identifier<Role>]
  /// One entry for each of the roles.
  public let contacts: [Contact]

  /// The persons of the contact lists who have two roles or more, in the order of the lists.
  static func find(in plan: Plan) -> [SharedPerson] {
    var order: [String] = []
    var found: [String: [Contact]] = [:]
    for contact in plan.contactLists.lazy.flatMap(\.entries) where contact.role != nil {
      guard let name = contact.name, isPersonalName(name) else { continue }
      let key = name.normalisedWords
      if found[key] == nil { order.append(key) }
      if !(found[key] ?? []).contains(where: { $0.role?.id == contact.role?.id }) { found[key, default: []].append(contact) }
    }
    return order.compactMap { key in
      guard let contacts = found[key], contacts.count > 1 else { return nil }
      return SharedPerson(name: contacts[0].name ?? key, roles: contacts.compactMap { $0.role?.id }, contacts: contacts)
    }
  }

  /// Whether the words are somebody's name and not "den som är i tjänst": two words or more, each with a capital or a particle such as "von".
  static func isPersonalName(_ text: String) -> Bool {
    let words = text.split { $0.isWhitespace }
    return words.count > 1 && words.allSatisfy { $0.first?.isUppercase == true || particles.contains(String($0)) }
  }

  private static let particles: Set<String> = [
    "von", "af", "de", "van", "der", "den", "la", "le", "el", "al", "di", "da", "dos", "bin", "ibn", "y",
  ]
}
