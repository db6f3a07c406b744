import PlanModel

/// Contact lists as the binder has them: upright sheets, numbers below each other, and a register of names that leads to them.
extension Composer {
  /// The columns that some entry fills; what belongs together shares one.
  func narrowTable(_ list: ContactList) -> TableBlock {
    let entries = list.entries
    let hasNames = entries.contains { $0.name != nil || $0.organisation != nil || !$0.remark.isEmpty }
    let hasMail = entries.contains { $0.email != nil }
    let head: [PageWord] = [.function] + (hasNames ? [.name] : []) + [.telephone] + (hasMail ? [.email] : [])
    var table = TableBlock(
      caption: list.title, head: head.map { [.text(words[$0])] },
      rows: entries.map { contact in
        var row: [[Span]] = [label(contact)]
        let organisation = contact.organisation.map { linked($0) } ?? []
        if hasNames { row.append(.stacked([contact.name.map { [.text($0)] } ?? [], organisation, spans(contact.remark)])) }
        let date = contact.verified.map { "\(words[.verified]) \($0)" }
        row.append(.stacked([stackedNumbers(contact), date.map { [.text($0)] } ?? []]))
        if hasMail { row.append(contact.email.map { [mail($0)] } ?? []) }
        return row
      })
    for (row, contact) in entries.enumerated() { table.anchors[row] = map[contact.element]?.anchor }
    return table
  }

  /// A list so wide that its sheet is turned: a row for each entry, nothing below anything else but numbers.
  func wideTable(_ list: ContactList) -> TableBlock {
    var table = contactTable(list.entries, caption: list.title)
    if let place = columns(of: list.entries).firstIndex(of: .telephone) {
      for (row, contact) in list.entries.enumerated() { table.rows[row][place + 1] = stackedNumbers(contact) }
    }
    for (row, contact) in list.entries.enumerated() { table.anchors[row] = map[contact.element]?.anchor }
    return table
  }

  /// Whether the entries fill every column that there is.
  func isWide(_ list: ContactList) -> Bool { columns(of: list.entries).count == ContactColumn.allCases.count }

  /// Who is in the lists, by organisation; nothing where no entry has one.
  func contactsByOrganisation(_ path: String) -> [Page] {
    let entries = Dictionary(grouping: plan.contactLists.flatMap(\.entries).filter { $0.organisation != nil }) { $0.organisation?.id }
    let named = SwedishOrder.sorted(plan.organisations.filter { entries[$0.id] != nil }, by: \.title)
    guard !named.isEmpty else { return [] }
    var page = page(path)
    for organisation in named {
      page.heading(2, organisation.title)
      page.list((entries[organisation.id] ?? []).map { link($0.element, [.text(entryName($0))]) })
    }
    return [page.page(.register, words[.contactsByOrganisation]).inColumns(2)]
  }

  /// The role or function, then the name.
  private func entryName(_ contact: Contact) -> String {
    plainLabel(contact) + (contact.name.map { ", \($0)" } ?? "")
  }

  /// Who is in the lists, by name; the numbers stand where the page number leads.
  func contactRegister(_ path: String) -> Page {
    var page = page(path)
    let named = SwedishOrder.sorted(plan.contactLists.flatMap(\.entries).filter { $0.name != nil }) { $0.name ?? "" }
    page.list(named.map { contact in link(contact.element, [.text("\(contact.name ?? ""), \(plainLabel(contact))")]) })
    return page.page(.register, words[.contactsByName]).inColumns(2)
  }
}
