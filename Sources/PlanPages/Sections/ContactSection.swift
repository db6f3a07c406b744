import PlanModel
import Prose

/// Contact lists, and the numbers that stand beside roles, steps and levels.
extension Composer {
  func contactPage(_ list: ContactList) -> Page {
    var page = page(map[list.element]?.path ?? "")
    prose(list.introduction, into: &page)
    contactFacts(list, into: &page)
    let isTurned = medium == .binder && isWide(list)
    if medium == .binder { page.table(isTurned ? wideTable(list) : narrowTable(list)) } else { contactTable(list, into: &page) }
    return page.page(
      .contacts, list.title, summary: words(.contactListSummary, ["count": String(list.entries.count)]), isLandscape: isTurned)
  }

  private func contactFacts(_ list: ContactList, into page: inout PageBuilder) {
    var facts: [Fact] = []
    if let organisation = list.organisation { facts.append(Fact(words[.organisation], linked(organisation))) }
    if let owner = list.owner { facts.append(Fact(words[.listOwner], linked(owner))) }
    if let verified = list.verified { facts.append(Fact(words[.verified], [.text(verified.description)])) }
    if let interval = list.interval { facts.append(Fact(words[.verifiedEvery], [.text(text(interval))])) }
    page.facts(facts.filter { !$0.spans.isEmpty })
  }

  func contactTable(_ list: ContactList, into page: inout PageBuilder) {
    page.table(contactTable(list.entries, caption: list.title))
  }

  /// The columns that some entry fills.
  enum ContactColumn: CaseIterable {
    case name, telephone, email, organisation, verified, remark
  }

  func columns(of entries: [Contact]) -> [ContactColumn] {
    ContactColumn.allCases.filter { column in
      entries.contains { contact in
        switch column {
        case .name: contact.name != nil
        case .telephone: !contact.numbers.isEmpty
        case .email: contact.email != nil
        case .organisation: contact.organisation != nil
        case .verified: contact.verified != nil
        case .remark: !contact.remark.isEmpty
        }
      }
    }
  }

  func contactTable(_ entries: [Contact], caption: String, columns wanted: Set<ContactColumn>? = nil, nameFirst: Bool = false) -> TableBlock
  {
    var columns = columns(of: entries).filter { wanted?.contains($0) ?? true }
    if nameFirst { columns.removeAll { $0 == .name } }
    let first = words[nameFirst ? .name : .function]
    var head: [[Span]] = [[.text(first)]]
    if nameFirst { head.append([.text(words[.function])]) }
    head += columns.map { column in
      switch column {
      case .name: [.text(words[.name])]
      case .telephone: [.text(words[.telephone])]
      case .email: [.text(words[.email])]
      case .organisation: [.text(words[.organisation])]
      case .verified: [.text(words[.verified])]
      case .remark: [.text(words[.remark])]
      }
    }
    let rows = entries.map { contact -> [[Span]] in
      var row: [[Span]] = nameFirst ? [[.text(contact.name ?? "")], label(contact)] : [label(contact)]
      for column in columns {
        switch column {
        case .name: row.append(contact.name.map { [.text($0)] } ?? [])
        case .telephone: row.append(numbers(contact))
        case .email: row.append(contact.email.map { [mail($0)] } ?? [])
        case .organisation: row.append(contact.organisation.map { linked($0) } ?? [])
        case .verified: row.append(contact.verified.map { [.text($0.description)] } ?? [])
        case .remark: row.append(spans(contact.remark))
        }
      }
      return row
    }
    return TableBlock(caption: caption, head: head, rows: rows)
  }

  func mail(_ address: String) -> Span {
    .link(LinkSpan(target: .address("mailto:" + address), spans: [.text(address)]))
  }

  /// The role or the function of an entry.
  func label(_ contact: Contact) -> [Span] {
    if let function = contact.function { return [.text(function)] }
    return contact.role.map { linked($0) } ?? [.text(contact.title)]
  }

  func plainLabel(_ contact: Contact) -> String { label(contact).plainText }

  /// The numbers of an entry, the one that answers at night first.
  func numbers(_ contact: Contact, atMost limit: Int = 9, areShort: Bool = false) -> [Span] {
    .joined(eachNumber(contact, atMost: limit, areShort: areShort))
  }

  /// The numbers below each other, for a narrow column.
  func stackedNumbers(_ contact: Contact, atMost limit: Int = 9) -> [Span] { .stacked(eachNumber(contact, atMost: limit)) }

  private func eachNumber(_ contact: Contact, atMost limit: Int, areShort: Bool = false) -> [[Span]] {
    let order: [Contact.Channel] = [.onCall, .mobile, .telephone, .work, .switchboard, .radio]
    let sorted = order.flatMap { channel in contact.numbers.filter { $0.channel == channel } }
    return sorted.prefix(limit).map { number in
      // A card has room for the number itself: which of two is the mobile one, its first digits say.
      let isPlain = number.channel == .telephone || (areShort || medium == .cards) && (number.channel == .mobile || number.channel == .work)
      let span = number.channel == .radio ? Span.text(number.number) : Telephone.span(number.number)
      return isPlain ? [span] : [span, .text(" (\(word(number.channel)))")]
    }
  }

  private func word(_ channel: Contact.Channel) -> String {
    switch channel {
    case .mobile: words[.mobile]
    case .work: words[.work]
    case .onCall: words[.onCall]
    case .switchboard: words[.switchboard]
    case .telephone: words[.telephone]
    case .radio: words[.radio]
    }
  }

  /// The numbers to a role, a fact for each entry; a role that many share gives a way to its list instead.
  func telephones(of role: Identifier<Role>, atMost limit: Int = 3) -> [Fact] {
    let contacts = (index.contactsOfRole[role] ?? []).filter { !$0.numbers.isEmpty }
    guard contacts.count > limit else { return contacts.map { telephone($0) } }
    return [Fact(title(of: role.element) ?? "", lists(of: contacts))]
  }

  /// "Numren står i Larmlista"; empty where no list has them.
  func lists(of contacts: [Contact]) -> [Span] {
    let lists = Set(contacts.compactMap { listOfContact[$0.id] }).sorted().map { plan.contactLists[$0] }
    if lists.isEmpty { return [] }
    // The names of many lists would be more than the numbers.
    if medium == .cards, lists.count > 2 { return [.text(words[.seeLists])] }
    return [.text(words[.seeList] + " ")] + .joined(lists.map { linked($0.element) })
  }

  func telephone(_ contact: Contact, atMost limit: Int = 2) -> Fact {
    let label = plainLabel(contact)
    return Fact(contact.name.map { "\(label), \($0)" } ?? label, numbers(contact, atMost: limit))
  }

  /// The numbers of those whom a line names, once each.
  func telephones(namedIn inlines: [Inline], except own: Identifier<Role>? = nil) -> [Fact] {
    var facts: [Fact] = []
    var seen: Set<ElementID> = []
    for link in inlines.links {
      guard let element = link.target.element, seen.insert(element).inserted else { continue }
      switch element.kind {
      case .role where element.id != own?.rawValue: facts += telephones(of: Identifier(element.id))
      case .contact: if let contact = index.contacts[Identifier(element.id)], !contact.numbers.isEmpty { facts.append(telephone(contact)) }
      default: break
      }
    }
    return facts
  }
}
