import PlanPages

/// A group to call as CSV, as Swedish Excel and the message services expect it: UTF-8 with byte order mark, semicolons, Windows line breaks.
enum CallGroupCSV {
  static func bytes(_ group: CallGroup) -> [UInt8] {
    var out: [UInt8] = [0xEF, 0xBB, 0xBF]
    append(group.head, to: &out)
    for row in group.rows { append([safe(row.name), row.number, safe(row.role), safe(row.group), safe(row.level)], to: &out) }
    return out
  }

  private static func append(_ cells: [String], to out: inout [UInt8]) {
    out += cells.map(quoted).joined(separator: ";").utf8
    out += [0x0D, 0x0A]
  }

  /// A text that a spreadsheet would take for a formula.
  private static func safe(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return text }
    return "'" + text
  }

  private static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { ";\"\r\n".unicodeScalars.contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
