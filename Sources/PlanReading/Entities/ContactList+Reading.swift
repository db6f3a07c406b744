import Diagnostics
import PlanModel
import Prose

extension ContactList.Field: HeadField {}

extension ContactList: ReadableEntity {
  /// Reads what the head says; the entries follow, since they may stand in a CSV file too.
  static func read(_ head: Head<Field>, body: RichText, _ reader: EntityReader) -> ContactList? {
    var list = ContactList(id: Identifier(head.id), title: head.title, origins: head.origins)
    list.introduction = body.withoutTables
    for (field, value) in head.written {
      switch field {
      case .type, .id, .title: break
      case .audience: list.audience = reader.choice(value) ?? list.audience
      case .organisation: list.organisation = reader.reference(value)
      case .owner: list.owner = reader.reference(value)
      case .verified: list.verified = reader.date(value)
      case .interval: list.interval = reader.duration(value)
      }
    }
    return list
  }

  /// Adds the entries of the list. An explicit audience of the list is a ceiling; without one, the list is as open as its
  /// most open entry.
  mutating func add(_ rows: [DeclaredRow], _ reader: EntityReader) {
    let ceiling = origins.keys[.audience] == nil ? nil : audience
    // One table after another, so that each one's headings are judged once.
    var columns: [Contact.Field?] = []
    var table: SourceRange?
    for declared in rows {
      if declared.table.range != table {
        table = declared.table.range
        columns = reader.columns(of: declared.table, as: Contact.Field.self, also: [ContactColumns.list], reports: !declared.isFromCSV)
      }
      guard !declared.isDuplicate else { continue }
      var contact = Contact.read(declared, columns: columns, defaultAudience: ceiling ?? Contact.kind.defaultAudience, reader)
      if let ceiling, contact.audience < ceiling {
        reader.findings.report(.entryAboveCeiling(contact, ceiling: ceiling, at: contact.origins[.audience], listAt: origins[.audience]))
        contact.audience = ceiling
      }
      contact.verified = contact.verified ?? verified
      contact.organisation = contact.organisation ?? organisation
      entries.append(contact)
    }
    if ceiling == nil, let widest = entries.map(\.audience).min() { audience = widest }
  }
}

/// The headings that are read before the entries are.
enum ContactColumns {
  static let list = "lista"
}

extension Contact {
  fileprivate static func read(
    _ declared: DeclaredRow, columns: [Field?], defaultAudience: Audience, _ reader: EntityReader
  ) -> Contact {
    var contact = Contact(id: Identifier(declared.id), origins: FieldOrigins(id: declared.idRange ?? declared.row.range))
    contact.audience = defaultAudience
    var isNamed = false
    for (field, value) in reader.fields(of: declared.row, columns: columns) {
      contact.origins.values[field] = value.range
      switch field {
      case .id: reader.checkForm(ofID: declared.id, at: value.range)
      case .role:
        isNamed = true
        contact.role = reader.reference(value)
      case .function:
        isNamed = true
        contact.function = reader.text(value)
      case .name: contact.name = reader.text(value)
      case .mobile: contact.addNumber(.mobile, value, reader)
      case .work: contact.addNumber(.work, value, reader)
      case .onCall: contact.addNumber(.onCall, value, reader)
      case .switchboard: contact.addNumber(.switchboard, value, reader)
      case .telephone: contact.addNumber(.telephone, value, reader)
      case .radio: contact.addNumber(.radio, value, reader)
      case .email: contact.email = reader.address(value)
      case .organisation: contact.organisation = reader.reference(value)
      case .audience: contact.audience = reader.choice(value) ?? contact.audience
      case .verified: contact.verified = reader.date(value)
      case .responsible: contact.responsible = reader.reference(value)
      case .remark: contact.remark = reader.inlines(value)
      }
    }
    if !isNamed { reader.findings.report(.namelessEntry(at: declared.row.range)) }
    return contact
  }

  private mutating func addNumber(_ channel: Channel, _ value: Written, _ reader: EntityReader) {
    guard let number = reader.address(value) else { return }
    numbers.append(Number(channel: channel, number: number, origin: Origin(value.range)))
  }
}

extension EntityReader {
  /// A number or an e-mail address; one that was made into a link counts as its address.
  fileprivate func address(_ value: Written) -> String? {
    guard case .inlines(let inlines) = value.content, inlines.count == 1, case .link(let link) = inlines[0], link.text.isEmpty,
      case .address(let address) = link.target
    else { return text(value) }
    return address.firstIndex(of: ":").map { String(address[address.index(after: $0)...]) } ?? address
  }
}

extension Diagnostic {
  fileprivate static func entryAboveCeiling(_ contact: Contact, ceiling: Audience, at range: SourceRange?, listAt: SourceRange?)
    -> Diagnostic
  {
    Diagnostic(
      "entry-above-ceiling", .error, at: range,
      LocalizedText(
        sv: "En post visas inte öppnare än sin lista, som är `\(ceiling.rawValue)`",
        en: "An entry is not shown more openly than its list, which is `\(ceiling.rawValue)`"),
      explanation: LocalizedText(
        sv:
          "Ge listan den öppnaste `synlighet` som någon post ska ha och skriv den snävare hos de andra, eller flytta posten till en öppnare lista.",
        en:
          "Give the list the widest `synlighet` that any entry shall have and write the narrower at the others, or move the entry to a more open list."
      ),
      notes: [Note(at: listAt, LocalizedText(sv: "Listans synlighet anges här", en: "The list's audience is set here"))])
  }

  fileprivate static func namelessEntry(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "nameless-entry", .error, at: range,
      LocalizedText(sv: "Varje rad har `Roll` eller `Funktion`", en: "Every row has `Roll` or `Funktion`"),
      explanation: LocalizedText(
        sv: "Den som ringer söker en funktion, inte ett namn.", en: "Whoever calls looks for a function, not for a name."))
  }
}
