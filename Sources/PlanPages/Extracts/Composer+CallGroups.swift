import Diagnostics
import PlanModel

/// Whom the message service calls together: a group or a role that a level activates, at that level.
extension Composer {
  /// The groups, and a line for each that somebody would miss.
  var messageGroups: (groups: [CallGroup], withoutNumber: [String]) {
    var groups: [CallGroup] = []
    var missing: [String] = []
    for level in levels {
      for element in level.activates.map(\.element) where element.kind == .group || element.kind == .role {
        add(element, at: level, to: &groups, &missing)
      }
    }
    // A plan without levels, or a group that is called at all of them, still has its people.
    let called = Set(levels.flatMap { $0.activates.map(\.element) })
    for group in plan.groups where !called.contains(group.element) { add(group.element, at: nil, to: &groups, &missing) }
    return (groups, missing)
  }

  private func add(_ element: ElementID, at level: EventLevel?, to groups: inout [CallGroup], _ missing: inout [String]) {
    guard let title = index.title(of: element) else { return }
    let levelText = level.map { levelName($0) } ?? ""
    var rows: [CallGroup.Row] = []
    var seen: Set<String> = []
    var silent: [String] = []
    for role in roles(of: element) {
      let contacts = index.contactsOfRole[role.id] ?? []
      let mobiles = contacts.compactMap { contact in mobile(contact).map { (contact, $0) } }
      if mobiles.isEmpty, !contacts.isEmpty { silent.append(role.title) }
      for (contact, number) in mobiles where seen.insert(number).inserted {
        rows.append(CallGroup.Row(name: contact.name ?? role.title, number: number, role: role.title, group: title, level: levelText))
      }
    }
    guard !rows.isEmpty else { return }
    let place = level.map { "niva-\($0.number)-" } ?? ""
    groups.append(
      CallGroup(
        path: place + Slug.of(element.id),
        head: [words[.name], words[.extractsNumber], words[.role], words[.extractsGroup], words[.level]], rows: rows))
    if !silent.isEmpty {
      let name = levelText.isEmpty ? title : "\(title), \(levelText)"
      missing.append(words(.extractsWithoutNumber, ["group": name, "roles": silent.joined(separator: ", ")]))
    }
  }

  /// The roles whose holders belong to it, each once.
  private func roles(of element: ElementID) -> [Role] {
    if element.kind == .role { return [index.roles[Identifier(element.id)]].compactMap { $0 } }
    guard let group = index.groups[Identifier(element.id)] else { return [] }
    let seats = group.members.flatMap { member -> [Identifier<Role>] in
      if case .role(let role) = member.seat { [role.id] + member.alternates.map(\.id) } else { member.alternates.map(\.id) }
    }
    let adjuncts = group.adjuncts.compactMap { $0.element.kind == .role ? Identifier<Role>($0.element.id) : nil }
    var seen: Set<String> = []
    let all = [group.convener?.id].compactMap { $0 } + group.leaders.map(\.id) + seats + adjuncts
    return all.filter { seen.insert($0.rawValue).inserted }.compactMap { index.roles[$0] }
  }

  /// The number to which a message can go.
  private func mobile(_ contact: Contact) -> String? {
    let dialled = contact.numbers.filter { $0.channel != .radio }.compactMap { number in
      Telephone.dialled(number.number).map { (number.channel, $0) }
    }
    return (dialled.first { $0.0 == .mobile && Telephone.isMobile($0.1) } ?? dialled.first { Telephone.isMobile($0.1) })?.1
  }
}
