import Diagnostics
import PlanModel
import Prose

/// Reads a file that holds many elements as the rows of a table.
struct TableReading {
  let reader: EntityReader
  let part: Part

  func read<E: ReadableEntity>() -> [E] {
    let common = reader.head(of: withoutRequirements, as: E.self).written.filter { $0.field != .title && $0.field != .type }
    _ = reader.checked(part.body.withoutTables, of: part)
    if let beside = part.body.withoutTables.blocks.first { reader.findings.report(.textBesideTable(at: beside.range)) }
    var entities: [E] = []
    var columns: [E.Field?] = []
    var table: SourceRange?
    for declared in part.rows {
      if declared.table.range != table {
        table = declared.table.range
        columns = reader.columns(of: declared.table, as: E.Field.self, required: [.id, .title])
      }
      let entity: E? = read(declared, columns: columns, common: common)
      if let entity, !declared.isDuplicate { entities.append(entity) }
    }
    return entities
  }

  private func read<E: ReadableEntity>(_ declared: DeclaredRow, columns: [E.Field?], common: [(field: E.Field, value: Written)]) -> E? {
    var written = reader.fields(of: declared.row, columns: columns)
    var origins = FieldOrigins<E.Field>(id: declared.idRange ?? declared.row.range)
    for (field, value) in written {
      origins.keys[field] = value.range
      origins.values[field] = value.range
    }
    for field in [E.Field.id, .title] where columns.contains(field) && origins.keys[field] == nil {
      reader.findings.report(.emptyCell(field.rawValue.capitalisedFirst, at: declared.row.range))
    }
    if let range = declared.idRange { reader.checkForm(ofID: declared.id, at: range) }
    for pair in common where origins.keys[pair.field] == nil {
      written.append(pair)
      origins.values[pair.field] = pair.value.range
    }
    let title = written.first { $0.field == .title }.flatMap { reader.text($0.value) } ?? declared.id
    return E.read(Head(id: declared.id, title: title, origins: origins, written: written), body: RichText(), reader)
  }

  /// The head of a table needs neither id nor title: each row has its own.
  private var withoutRequirements: Part {
    var part = part
    part.isTableHead = true
    return part
  }
}

extension Diagnostic {
  fileprivate static func textBesideTable(at range: SourceRange?) -> Diagnostic {
    Diagnostic(
      "text-beside-table", .warning, at: range,
      LocalizedText(sv: "Text bredvid tabellen kommer inte med i planen", en: "Text beside the table does not enter the plan"),
      explanation: LocalizedText(
        sv: "Raderna är delarna. Skriv texten i ett kapitel.", en: "The rows are the elements. Write the text in a chapter."))
  }
}
