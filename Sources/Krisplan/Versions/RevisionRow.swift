import Diagnostics
import PlanModel

/// The row that publishing adds to the revision table in `plan.md`, and the new number, as edits of the author's file.
struct RevisionRow {
  let version: String
  let date: CalendarDate
  let change: String
  let decision: String?

  /// What must be written where; nothing where the plan says it already, `nil` where the table is not written as a list below its key.
  func edits(of plan: Plan, in source: SourceFile) -> [SafeFix]? {
    var edits: [SafeFix] = []
    guard let number = plan.origins.values[.version]?.offsets else { return nil }
    let table = LineTable(source.text)
    if plan.version != version {
      let written = table.text(number)
      // Quotation marks belong to how the author writes.
      let quote = written.first.flatMap { $0 == "\"" || $0 == "'" ? String($0) : nil } ?? ""
      edits.append(SafeFix(id: Self.id, title: Self.title, range: number, replacement: quote + version + quote))
    }
    if plan.versions.contains(where: { $0.version == version }) { return edits }
    guard let key = plan.origins.keys[.versions]?.offsets else {
      let line = table.offsets(ofLine: table.position(of: number.lowerBound).line).upperBound
      edits.append(insertion("\n\(Plan.Field.versions.rawValue):" + row(indent: "  "), at: line))
      return edits
    }
    guard let place = endOfList(after: key, table) else { return nil }
    edits.append(insertion(row(indent: place.indent), at: place.offset))
    return edits
  }

  private static let id = "publish"
  private static let title = LocalizedText(sv: "ny rad i versionstabellen", en: "new row in the revision table")

  private func insertion(_ text: String, at offset: Int) -> SafeFix {
    SafeFix(id: Self.id, title: Self.title, range: offset..<offset, replacement: text)
  }

  private func row(indent: String) -> String {
    var keys: [(Plan.Version.Field, String)] = [(.version, version), (.date, date.description), (.change, Self.quoted(change))]
    if let decision { keys.append((.decision, Self.quoted(decision))) }
    return keys.enumerated().map { place, pair in
      "\n\(indent)\(place == 0 ? "- " : "  ")\(pair.0.rawValue): \(pair.1)"
    }.joined()
  }

  /// Where the last row of a list below a key ends, and how far its rows are set in.
  private func endOfList(after key: Range<Int>, _ table: LineTable) -> (offset: Int, indent: String)? {
    let first = table.position(of: key.lowerBound).line
    var indent: String?
    var end: Int?
    for line in stride(from: first + 1, through: table.lineCount, by: 1) {
      let range = table.offsets(ofLine: line)
      let text = table.text(range)
      let content = text.drop { $0 == " " }
      if content.isEmpty || content.first == "#" { continue }
      let depth = String(text.prefix { $0 == " " })
      if indent == nil {
        guard content.hasPrefix("- ") else { return nil }
        indent = depth
      }
      guard let indent, depth.count > indent.count || depth == indent && content.hasPrefix("- ") else { break }
      end = range.upperBound
    }
    guard let indent, let end else { return nil }
    return (end, indent)
  }

  /// In quotation marks, so that no letter of it means anything.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ") + "\""
  }
}
