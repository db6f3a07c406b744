import Diagnostics
import PlanModel
import Prose

/// The first pass: learns every id of a plan before anything that points at one is read.
struct Declarations {
  let findings: Findings
  private(set) var symbols = Symbols()
  private var omissions = Omissions()

  init(findings: Findings) { self.findings = findings }

  mutating func declare(_ parts: inout [Part], contacts: CSVContacts?) {
    omissions = Omissions(parts.first { $0.isInPlanFile && $0.kind == .plan }, findings)
    for index in parts.indices { declare(&parts[index]) }
    parts.removeAll(where: \.isReplaced)
    contacts?.distribute(to: &parts, findings)
    // Written ids first, so that one that is made up never takes a written one's place.
    for index in parts.indices where parts[index].kind == .contactList { declareWrittenIDs(ofEntriesIn: &parts[index]) }
    for index in parts.indices where parts[index].kind == .contactList { makeIDs(ofEntriesIn: &parts[index]) }
    omissions.reportUnused(symbols, findings)
  }

  /// Whether an inherited element gives way to the plan's own, which are declared before it, or is left out.
  private mutating func givesWay(_ element: ElementID, of part: Part) -> Bool {
    part.isInherited && (omissions.take(element) || symbols.find(element) != nil)
  }

  private mutating func declare(_ part: inout Part) {
    guard let kind = part.kind else {
      if let id = part.id?.word { symbols.declareUnreadable(id) }
      return
    }
    if part.isTable {
      declareRows(of: &part, kind: kind)
      return
    }
    let title = part.value(of: kind == .mandate ? Mandate.Field.title.rawValue : Role.Field.title.rawValue)?.word
    let id = part.id?.word ?? part.fallbackID
    if kind == .eventLevel, Int(id) == nil { symbols.declareUnreadableLevel() }
    let symbol = Symbols.Symbol(
      element: ElementID(kind, id), title: title ?? id, range: part.id?.range ?? part.mark, isShared: part.isShared)
    // A second plan is a fault of its own.
    if kind == .plan, !part.isInPlanFile { return }
    if givesWay(symbol.element, of: part) {
      part.isReplaced = true
      return
    }
    if let earlier = symbols.declare(symbol) {
      part.isDuplicate = true
      // An element without an id has been told of already.
      if part.id != nil, !symbol.yields(to: earlier) { findings.report(.duplicateIdentifier(symbol, earlier: earlier)) }
    }
    if kind == .contactList {
      part.rows = WrittenTable.all(in: part.body).flatMap { table in
        table.rows.map { DeclaredRow(table: table, row: $0, id: "", idRange: table.cell(idColumn, of: $0)?.range) }
      }
    }
  }

  private mutating func declareRows(of part: inout Part, kind: EntityKind) {
    for table in WrittenTable.all(in: part.body) {
      for row in table.rows {
        let idCell = table.cell(idColumn, of: row)
        let title = table.cell(titleColumn, of: row)?.word
        let id = idCell?.word ?? Slug.make(title ?? "")
        var declared = DeclaredRow(table: table, row: row, id: id, idRange: idCell?.range)
        let symbol = Symbols.Symbol(
          element: ElementID(kind, id), title: title ?? id, range: idCell?.range ?? row.range, isShared: part.isShared)
        if givesWay(symbol.element, of: part) {
          declared.isDuplicate = true
        } else if let earlier = symbols.declare(symbol) {
          declared.isDuplicate = true
          if idCell != nil, !symbol.yields(to: earlier) { findings.report(.duplicateIdentifier(symbol, earlier: earlier)) }
        }
        part.rows.append(declared)
      }
    }
  }

  private mutating func declareWrittenIDs(ofEntriesIn part: inout Part) {
    for index in part.rows.indices {
      guard let cell = part.rows[index].table.cell(idColumn, of: part.rows[index].row), let id = cell.word else { continue }
      part.rows[index].id = id
      let symbol = Symbols.Symbol(element: ElementID(.contact, id), title: part.rows[index].label ?? id, range: cell.range)
      if givesWay(symbol.element, of: part) {
        part.rows[index].isDuplicate = true
        continue
      }
      guard let earlier = symbols.declare(symbol) else { continue }
      part.rows[index].isDuplicate = true
      findings.report(.duplicateIdentifier(symbol, earlier: earlier))
    }
  }

  /// `larmlista-tib`, then `larmlista-tib-2`.
  private mutating func makeIDs(ofEntriesIn part: inout Part) {
    let list = part.id?.word ?? part.fallbackID
    var counts: [String: Int] = [:]
    for index in part.rows.indices where part.rows[index].id.isEmpty {
      let row = part.rows[index]
      let stem = "\(list)-\(Slug.make(row.label ?? "post"))"
      var id = stem
      repeat {
        let count = counts[stem, default: 0] + 1
        counts[stem] = count
        id = count == 1 ? stem : "\(stem)-\(count)"
      } while symbols.declare(Symbols.Symbol(element: ElementID(.contact, id), title: row.label ?? id, range: row.row.range)) != nil
      part.rows[index].id = id
    }
  }
}

private let idColumn = "id"
private let titleColumn = "titel"

extension DeclaredRow {
  /// What an entry is known by: its role, else its function, else its name.
  fileprivate var label: String? {
    for column in ["roll", "funktion", "namn"] {
      if let word = table.cell(column, of: row)?.word { return word }
    }
    return nil
  }
}

extension Written {
  /// The letters, or the id that a link points at.
  var word: String? {
    switch content {
    case .text(let text): return text
    case .inlines(let inlines):
      if let link = inlines.links.first, case .element(_, let id) = link.target { return id }
      return inlines.plainText()
    case .list, .mapping: return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func duplicateIdentifier(_ symbol: Symbols.Symbol, earlier: Symbols.Symbol) -> Diagnostic {
    Diagnostic(
      "duplicate-identifier", .error, at: symbol.range,
      LocalizedText(
        sv: "\(symbol.element.kind.noun.swedish.capitalisedFirst) med id `\(symbol.element.id)` finns redan",
        en: "\(symbol.element.kind.noun.english.capitalisedFirst) with the id `\(symbol.element.id)` exists already"),
      explanation: LocalizedText(
        sv: "Ett `id` är unikt inom sin typ. Ge den ena ett annat, eller ta bort den.",
        en: "An `id` is unique among elements of its kind. Give one of them another, or remove it."),
      notes: [Note(at: earlier.range, LocalizedText(sv: "Det används tidigare här", en: "It is used earlier here"))])
  }
}
