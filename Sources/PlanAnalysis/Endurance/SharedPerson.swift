public import PlanModel

/// A person who is listed in more than one role.
public struct SharedPerson: Sendable, Hashable {
  /// As first written.
  public let name: String
  /// In the order of the lists.
  public let roles: [Identifier<Role>]
  /// One entry for each of the roles.
  public let contacts: [Contact]

  /// The persons of the contact lists who have two roles or more.
  ///
  /// Two entries with the same name are one person, unless both have mobile numbers or e-mail addresses and have none in common.
  static func find(among namesakes: Namesakes) -> [SharedPerson] {
    namesakes.names.flatMap { name -> [SharedPerson] in
      let entries = name.entries.lazy.map(\.contact).filter { $0.role != nil && isPersonalName($0.name ?? "") }
      return persons(Array(entries)).compactMap { entries in
        var seen: Set<Identifier<Role>> = []
        let contacts = entries.filter { $0.role.map { seen.insert($0.id).inserted } ?? false }
        guard contacts.count > 1 else { return nil }
        return SharedPerson(name: contacts[0].name ?? name.words, roles: contacts.compactMap { $0.role?.id }, contacts: contacts)
      }
    }
  }

  /// The entries of one name, apart where their numbers and addresses say that they belong to several persons of that name.
  private static func persons(_ entries: [Contact]) -> [[Contact]] {
    guard entries.count > 1 else { return [] }
    let marks = entries.map(\.personalMarks)
    var persons: [Int] = Array(entries.indices)
    func first(_ number: Int) -> Int {
      var number = number
      while persons[number] != number {
        persons[number] = persons[persons[number]]
        number = persons[number]
      }
      return number
    }
    var owners: [String: Int] = [:]
    for (number, marks) in marks.enumerated() {
      for mark in marks {
        guard let owner = owners[mark] else {
          owners[mark] = number
          continue
        }
        let (a, b) = (first(owner), first(number))
        persons[max(a, b)] = min(a, b)
      }
    }
    let known = Set(marks.indices.filter { !marks[$0].isEmpty }.map(first))
    // An entry without any number is the only known person of that name; where several are known, nobody can tell which.
    let nameless = known.count == 1 ? known.first : marks.firstIndex(where: \.isEmpty)
    let owner = marks.indices.map { marks[$0].isEmpty ? nameless ?? $0 : first($0) }
    var order: [Int] = []
    var grouped: [Int: [Contact]] = [:]
    for (number, contact) in entries.enumerated() {
      if grouped[owner[number]] == nil { order.append(owner[number]) }
      grouped[owner[number], default: []].append(contact)
    }
    return order.compactMap { grouped[$0] }
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

extension Contact {
  /// What only one person has: mobile numbers by their nine last digits, whatever stands for the country, and e-mail addresses.
  fileprivate var personalMarks: [String] {
    let mobiles = numbers.lazy.filter { $0.channel == .mobile }.map { String($0.number.filter { $0.isASCII && $0.isNumber }.suffix(9)) }
    return mobiles.filter { !$0.isEmpty } + [email?.lowercased()].compactMap { $0 }
  }
}
