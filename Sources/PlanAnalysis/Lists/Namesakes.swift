public import PlanModel

/// Entries of the contact lists that bear the same name: one person listed twice, or two persons.
///
/// Most names stand once. Those that come again are found once for everybody who asks about them.
public struct Namesakes: Sendable {
  public struct Entry: Sendable {
    public let contact: Contact
    public let list: ContactList
  }

  /// The name as it is compared, and its entries, two or more.
  public struct Name: Sendable {
    public let words: String
    public let entries: [Entry]
  }

  /// In the order in which they come again; the entries of each in the order of the lists.
  public let names: [Name]

  init(_ plan: Plan) {
    var first: [String: (list: Int, row: Int)] = [:]
    var order: [String] = []
    var entries: [String: [Entry]] = [:]
    func entry(_ place: (list: Int, row: Int)) -> Entry {
      let list = plan.contactLists[place.list]
      return Entry(contact: list.entries[place.row], list: list)
    }
    for list in plan.contactLists.indices {
      for row in plan.contactLists[list].entries.indices {
        guard let words = plan.contactLists[list].entries[row].name?.normalisedWords, !words.isEmpty else { continue }
        guard let earlier = first[words] else {
          first[words] = (list, row)
          continue
        }
        if entries[words] == nil {
          order.append(words)
          entries[words] = [entry(earlier)]
        }
        entries[words]?.append(entry((list, row)))
      }
    }
    names = order.map { Name(words: $0, entries: entries[$0] ?? []) }
  }
}
