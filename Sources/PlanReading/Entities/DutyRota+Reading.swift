import Diagnostics
import PlanModel
import Prose

extension DutyRota.Field: HeadField {}

extension DutyRota: ReadableEntity {
  static func read(_ head: Head<Field>, body: RichText, _ reader: EntityReader) -> DutyRota? {
    var rota = DutyRota(id: Identifier(head.id), title: head.title, origins: head.origins)
    for (field, value) in head.written {
      switch field {
      case .type, .id, .title: break
      case .audience: rota.audience = reader.choice(value) ?? rota.audience
      case .role: rota.role = reader.reference(value)
      case .starts: rota.starts = reader.date(value)
      case .handover: rota.handover = reader.text(value)
      }
    }
    rota.introduction = body.withoutTables
    for table in reader.tables(of: body, missingAt: head.origins.id, columns: [Turn.Field.name.rawValue, Turn.Field.contact.rawValue]) {
      let columns = reader.columns(of: table, as: Turn.Field.self)
      rota.turns += table.rows.map { Turn.read($0, columns: columns, reader) }
    }
    return rota
  }
}

extension DutyRota.Turn {
  fileprivate static func read(_ row: WrittenTable.Row, columns: [Field?], _ reader: EntityReader) -> DutyRota.Turn {
    var turn = DutyRota.Turn(origin: Origin(row.range))
    for (field, value) in reader.fields(of: row, columns: columns) {
      switch field {
      case .weeks: turn.weeks = value.separatedByCommas.compactMap { reader.week($0) }
      case .name: turn.name = reader.text(value)
      case .contact: turn.contact = reader.reference(value)
      }
    }
    return turn
  }
}

extension EntityReader {
  fileprivate func week(_ value: Written) -> Int? {
    guard let number = number(value, from: 1) else { return nil }
    if number <= 53 { return number }
    findings.report(
      Diagnostic("bad-number", .error, at: value.range, LocalizedText(sv: "Ett år har högst 53 veckor", en: "A year has 53 weeks at most")))
    return nil
  }
}
