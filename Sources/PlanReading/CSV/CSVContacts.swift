import Diagnostics
import PlanModel

/// The entries of contact lists that are kept in a CSV file outside the plan's folder.
struct CSVContacts {
  private let table: WrittenTable
  private let hasListColumn: Bool

  /// `nil` where the file has no line of headings.
  init?(_ source: SourceFile, file: FileID, _ findings: Findings) {
    let csv = CSVText(source.text)
    func range(_ offsets: Range<Int>) -> SourceRange { SourceRange(file: file, offsets) }
    if let quote = csv.openQuote { findings.report(.unterminatedQuote(at: range(quote..<quote + 1))) }
    for stray in csv.strayText { findings.report(.textAfterQuote(at: range(stray))) }
    guard let head = csv.rows.first, let first = head.first, let last = head.last else {
      findings.report(.emptyContacts(at: range(0..<0)))
      return nil
    }
    let columns = head.map { WrittenTable.Column(name: $0.text, range: range($0.range), key: $0.text.lowercased()) }
    let rows = csv.rows.dropFirst().map { cells -> WrittenTable.Row in
      for cell in cells.dropFirst(head.count) where !cell.text.isEmpty { findings.report(.cellBeyondColumns(at: range(cell.range))) }
      return WrittenTable.Row(
        cells: cells.map { $0.text.isEmpty ? nil : Written(.text($0.text), at: range($0.range)) },
        range: range(cells[0].range.lowerBound..<(cells.last?.range.upperBound ?? cells[0].range.upperBound)))
    }
    table = WrittenTable(columns: columns, rows: rows, range: range(first.range.lowerBound..<last.range.upperBound))
    hasListColumn = columns.contains { $0.key == ContactColumns.list }
  }

  /// Lays each row to the list that it names by id or title.
  func distribute(to parts: inout [Part], _ findings: Findings) {
    let lists = parts.indices.filter { parts[$0].kind == .contactList && !parts[$0].isDuplicate }
    var byName: [String: Int] = [:]
    for index in lists.reversed() {
      if let title = parts[index].value(of: "titel")?.word { byName[title] = index }
    }
    for index in lists.reversed() { byName[parts[index].id?.word ?? parts[index].fallbackID] = index }
    for row in table.rows {
      guard let cell = table.cell(ContactColumns.list, of: row), let name = cell.word else {
        if hasListColumn { findings.report(.emptyCell(ContactColumns.list.capitalisedFirst, at: row.range)) }
        continue
      }
      guard let index = byName[name] else {
        findings.report(.unknownList(name, at: cell.range, among: lists.compactMap { parts[$0].id?.word }))
        continue
      }
      parts[index].rows.append(DeclaredRow(table: table, row: row, id: "", idRange: table.cell("id", of: row)?.range, isFromCSV: true))
    }
  }

  /// Judges the headings once, not once for each list.
  func checkColumns(_ reader: EntityReader) {
    _ = reader.columns(of: table, as: Contact.Field.self, also: [ContactColumns.list])
    if !hasListColumn {
      reader.findings.report(.missingColumn(ContactColumns.list.capitalisedFirst, at: table.range, file: reader.sources))
    }
  }
}

extension Diagnostic {
  fileprivate static func unterminatedQuote(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unterminated-quote", .error, at: range,
      LocalizedText(sv: "Citattecknet som öppnas här stängs aldrig", en: "The quotation mark that opens here is never closed"),
      explanation: LocalizedText(
        sv: "Allt efter det lästes som en enda cell. Ett citattecken inne i en cell skrivs två gånger.",
        en: "Everything after it was read as one cell. A quotation mark inside a cell is written twice."))
  }

  fileprivate static func textAfterQuote(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "text-after-quote", .error, at: range,
      LocalizedText(sv: "En cell inom citattecken slutar med citattecknet", en: "A quoted cell ends with its quotation mark"),
      explanation: LocalizedText(sv: "Texten här lästes inte.", en: "The text here was not read."))
  }

  fileprivate static func emptyContacts(at range: SourceRange) -> Diagnostic {
    Diagnostic("empty-file", .warning, at: range, LocalizedText(sv: "Filen med kontakter är tom", en: "The file with contacts is empty"))
  }

  static func cellBeyondColumns(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "cell-beyond-columns", .error, at: range,
      LocalizedText(sv: "Raden har fler celler än det finns rubriker", en: "The row has more cells than there are headings"),
      explanation: LocalizedText(
        sv:
          "Det som är över läses inte. Innehåller en cell skiljetecknet? Sätt cellen inom citattecken i en CSV-fil, och skriv `\\|` i en tabell.",
        en:
          "What is too much is not read. If a cell holds the separator, put it in quotation marks in a CSV file, and write `\\|` in a table."
      ))
  }

  fileprivate static func unknownList(_ name: String, at range: SourceRange, among lists: [String]) -> Diagnostic {
    Diagnostic(
      "unresolved-reference", .error, at: range,
      LocalizedText(sv: "Telefonlistan `\(name)` finns inte i planen", en: "The contact list `\(name)` is not in the plan"),
      explanation: LocalizedText(sv: "Listorna är \(lists.quotedList).", en: "The lists are \(lists.quotedList)."),
      fixes: .nearest(to: name, among: lists, at: range))
  }
}
