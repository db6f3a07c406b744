import Diagnostics
import PlanModel
import Prose

/// A table with a heading for each column, from Markdown or from a CSV file.
struct WrittenTable: Sendable {
  struct Column: Sendable {
    var name: String
    var range: SourceRange
    /// The heading as it is compared: in small letters.
    var key: String
  }

  struct Row: Sendable {
    /// As many as the row has, which may be fewer than the columns.
    var cells: [Written?]
    var range: SourceRange
  }

  var columns: [Column]
  var rows: [Row]
  var range: SourceRange

  init(columns: [Column], rows: [Row], range: SourceRange) {
    self.columns = columns
    self.rows = rows
    self.range = range
  }

  init?(_ table: RichText.Table) {
    guard let range = table.origin.range else { return nil }
    self.range = range
    columns = table.head.map { cell in
      let name = String(cell.inlines.plainText().trimmed)
      return Column(name: name, range: Written(cell)?.range ?? cell.origin.range ?? range, key: name.lowercased())
    }
    rows = table.rows.compactMap { cells in
      let written = cells.map { Written($0) }
      guard let first = written.lazy.compactMap({ $0 }).first, let last = written.lazy.compactMap({ $0 }).last else { return nil }
      return Row(cells: written, range: SourceRange(file: range.file, Int(first.range.lower)..<Int(last.range.upper)))
    }
  }

  static func all(in text: RichText) -> [WrittenTable] {
    text.blocks.compactMap { if case .table(let table) = $0 { WrittenTable(table) } else { nil } }
  }

  /// The cell under a heading; the heading in small letters.
  func cell(_ key: String, of row: Row) -> Written? {
    guard let index = columns.firstIndex(where: { $0.key == key }), index < row.cells.count else { return nil }
    return row.cells[index]
  }
}

extension RichText {
  /// What stands beside the tables.
  var withoutTables: RichText { RichText(blocks.filter { if case .table = $0 { false } else { true } }) }
}

extension EntityReader {
  /// The field of each column. Unknown, repeated and missing headings are reported.
  func columns<Field: EntityField>(
    of table: WrittenTable, as _: Field.Type, required: [Field] = [], also: [String] = [], reports: Bool = true
  ) -> [Field?] {
    let byKey = Dictionary(Field.allCases.map { ($0.rawValue.lowercased(), $0) }) { first, _ in first }
    var seen: [String: SourceRange] = [:]
    let columns = table.columns.map { column -> Field? in
      if let earlier = seen[column.key] {
        if reports { findings.report(.repeatedColumn(column, earlier: earlier)) }
        return nil
      }
      seen[column.key] = column.range
      if also.contains(column.key) { return nil }
      if let field = byKey[column.key], column.key != "typ" { return field }
      if reports {
        let names = Field.allCases.map { $0.rawValue.capitalisedFirst }.filter { $0 != "Typ" }
        findings.report(.unknownColumn(column, among: names, taken: Set(table.columns.map(\.key.capitalisedFirst))))
      }
      return nil
    }
    for field in required where reports && !columns.contains(field) {
      findings.report(.missingColumn(field.rawValue.capitalisedFirst, at: table.range, file: sources))
    }
    return columns
  }

  /// The tables of a text that has to hold one.
  func tables(of text: RichText, missingAt range: SourceRange?, columns: [String]) -> [WrittenTable] {
    let tables = WrittenTable.all(in: text)
    if tables.isEmpty { findings.report(.missingTable(at: range, columns: columns)) }
    return tables
  }

  func fields<Field: EntityField>(of row: WrittenTable.Row, columns: [Field?]) -> [(field: Field, value: Written)] {
    zip(columns, row.cells).compactMap { column, cell in
      guard let column, let cell else { return nil }
      return (column, cell)
    }
  }
}

extension String {
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Diagnostic {
  fileprivate static func unknownColumn(_ column: WrittenTable.Column, among names: [String], taken: Set<String>) -> Diagnostic {
    Diagnostic(
      "unknown-column", .error, at: column.range,
      column.name.isEmpty
        ? LocalizedText(sv: "En kolumn saknar rubrik", en: "A column has no heading")
        : LocalizedText(sv: "Tabellen har ingen kolumn `\(column.name)`", en: "The table has no column `\(column.name)`"),
      explanation: LocalizedText(sv: "Kolumnerna är \(names.quotedList).", en: "The columns are \(names.quotedList)."),
      fixes: .nearest(to: column.name, among: names, at: column.range, taken: taken))
  }

  fileprivate static func repeatedColumn(_ column: WrittenTable.Column, earlier: SourceRange) -> Diagnostic {
    Diagnostic(
      "repeated-column", .error, at: column.range,
      LocalizedText(sv: "Kolumnen `\(column.name)` står två gånger", en: "The column `\(column.name)` stands twice"),
      notes: [Note(at: earlier, LocalizedText(sv: "Den står tidigare här", en: "It stands earlier here"))])
  }

  fileprivate static func missingTable(at range: SourceRange?, columns: [String]) -> Diagnostic {
    let list = columns.quotedList
    return Diagnostic(
      "missing-table", .error, at: range,
      LocalizedText(sv: "Här behövs en tabell", en: "A table is needed here"),
      explanation: LocalizedText(
        sv: "Skriv en tabell under huvudet, med kolumner som \(list). Den börjar med en rad rubriker och en rad `|---|---|`.",
        en: "Write a table below the front matter, with columns such as \(list). It begins with a line of headings and a line `|---|---|`.")
    )
  }

  static func missingColumn(_ name: String, at range: SourceRange, file sources: SourceFiles) -> Diagnostic {
    let start = range.offsets.lowerBound
    let text = sources[range.file].text.utf8
    let length = text.dropFirst(start).prefix(range.offsets.count).prefix { $0 != UInt8(ascii: "\n") }.count
    return Diagnostic(
      "missing-column", .error, at: SourceRange(file: range.file, start..<start + length),
      LocalizedText(sv: "Tabellen måste ha kolumnen `\(name)`", en: "The table must have the column `\(name)`"))
  }
}
