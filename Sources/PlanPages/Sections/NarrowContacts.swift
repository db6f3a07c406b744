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
        // A date is said where it is not the list's own.
        let date = contact.verified.flatMap { $0 == list.verified ? nil : "\(words[.verified]) \($0)" }
        row.append(.stacked([stackedNumbers(contact), date.map { [.text($0)] } ?? []]))
        if hasMail { row.append(contact.email.map { [mail($0)] } ?? []) }
        return row
      })
    for (row, contact) in entries.enumerated() { table.anchors[row] = map[contact.element]?.anchor }
    return table
  }

  /// Who is in the lists, by name; the numbers stand where the page number leads.
  func contactRegister(_ path: String) -> Page {
    var page = page(path)
    let named = SwedishOrder.sorted(plan.contactLists.flatMap(\.entries).filter { $0.name != nil }) { $0.name ?? "" }
    page.list(named.map { contact in link(contact.element, [.text("\(contact.name ?? ""), \(plainLabel(contact))")]) })
    return page.page(.register, words[.contactsByName]).inColumns(2)
  }
}
