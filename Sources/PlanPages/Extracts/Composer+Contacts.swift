import Diagnostics
import PlanModel
import Prose

/// The entries of the contact lists as cards and as tables.
extension Composer {
  /// A file for each list, then one for each role that somebody has.
  var contactFiles: [ContactFile] {
    let current = plan.dormantPages.filter { !$0.numbers.isEmpty }
    let lists = plan.contactLists.map { ContactFile(path: "listor/" + slug($0.id.rawValue), cards: cards($0.entries, in: $0.title)) }
    let pages = current.map { ContactFile(path: "listor/just-nu-" + slug($0.id.rawValue), cards: cards($0.numbers, in: $0.title)) }
    let roles = plan.roles.map { role in
      ContactFile(path: "roller/" + slug(role.id.rawValue), cards: cards(index.contactsOfRole[role.id] ?? [], in: role.title))
    }
    return (lists + pages + roles).filter { !$0.cards.isEmpty }
  }

  private func slug(_ id: String) -> String {
    let slug = Slug.of(id)
    return slug.isEmpty ? "lista" : slug
  }

  private func cards(_ entries: [Contact], in title: String) -> [ContactCard] {
    entries.compactMap { contact in
      let card = card(contact, in: title)
      return card.telephones.isEmpty && card.email == nil && card.notes.isEmpty ? nil : card
    }
  }

  private func card(_ contact: Contact, in title: String) -> ContactCard {
    var telephones: [ContactCard.Telephone] = []
    var notes: [String] = []
    for number in contact.numbers {
      guard number.channel != .radio, let dialled = Telephone.dialled(number.number) else {
        notes.append("\(number.channel.rawValue): \(number.number)")
        continue
      }
      telephones.append(ContactCard.Telephone(line: line(number.channel, dialled), dialled: dialled))
    }
    let remark = spans(contact.remark).plainText
    if !remark.isEmpty { notes.append(remark) }
    return ContactCard(
      id: "\(plan.id.rawValue)-\(contact.id.rawValue)", name: contact.name, function: plainLabel(contact),
      organisation: contact.organisation.flatMap { index.organisations[$0.id]?.title }, telephones: telephones, email: contact.email,
      notes: notes, lists: [title], verified: contact.verified?.description)
  }

  private func line(_ channel: Contact.Channel, _ dialled: String) -> ContactCard.Line {
    switch channel {
    case .mobile: .mobile
    case .work, .switchboard, .onCall: .work
    case .telephone, .radio: Telephone.isMobile(dialled) ? .mobile : .other
    }
  }

  /// Each list with the columns that some entry of it fills.
  var contactSheets: [ContactSheet] {
    plan.contactLists.filter { !$0.entries.isEmpty }.map { list in
      let table = contactTable(list.entries, caption: list.title)
      return ContactSheet(title: list.title, head: table.head.map(\.plainText), rows: table.rows.map { $0.map(\.plainText) })
    }
  }
}

extension Telephone {
  /// Whether a message reaches it: Swedish mobile numbers begin with 70, 72, 73, 76 or 79.
  static func isMobile(_ dialled: String) -> Bool {
    ["+4670", "+4672", "+4673", "+4676", "+4679"].contains { dialled.hasPrefix($0) }
  }
}
