internal import CLibXLSXWriter
import Glibc
import PlanPages

/// Contact lists as a workbook. The only place where libxlsxwriter is met.
enum Workbook {
  /// The library or the system refused.
  struct Failure: Error {}

  /// A sheet for each list, every value as text: a number keeps its zero and its plus.
  /// - Parameter day: what the file says of when it was made, as a number of days from 1 January 1970 on.
  static func bytes(_ sheets: [ContactSheet], title: String, author: String, day: Int) throws -> [UInt8] {
    let file = memory_file()
    guard file >= 0 else { throw Failure() }
    defer { close(file) }
    guard let workbook = workbook_new("/proc/self/fd/\(file)") else { throw Failure() }
    describe(workbook, title: title, author: author, day: day)
    let bold = workbook_add_format(workbook)
    format_set_bold(bold)
    var names: Set<String> = []
    for sheet in sheets { add(sheet, named: freeName(sheet.title, &names), to: workbook, head: bold) }
    guard workbook_close(workbook) == LXW_NO_ERROR else { throw Failure() }
    return try contents(of: file)
  }

  private static func describe(_ workbook: UnsafeMutablePointer<lxw_workbook>, title: String, author: String, day: Int) {
    // The library copies them.
    let (title, author) = (strdup(title), strdup(author))
    defer {
      free(title)
      free(author)
    }
    var properties = lxw_doc_properties()
    properties.title = title
    properties.author = author
    properties.created = day * 86_400
    workbook_set_properties(workbook, &properties)
  }

  private static func add(
    _ sheet: ContactSheet, named name: String, to workbook: UnsafeMutablePointer<lxw_workbook>, head: UnsafeMutablePointer<lxw_format>?
  ) {
    guard let worksheet = workbook_add_worksheet(workbook, name) else { return }
    for (row, cells) in ([sheet.head] + sheet.rows).enumerated() {
      for (column, text) in cells.enumerated() where !text.isEmpty {
        worksheet_write_string(worksheet, lxw_row_t(row), lxw_col_t(column), text, row == 0 ? head : nil)
      }
    }
    for column in sheet.head.indices {
      let widest = ([sheet.head] + sheet.rows).map { $0[column].count }.max() ?? 0
      worksheet_set_column(worksheet, lxw_col_t(column), lxw_col_t(column), Double(min(max(widest + 2, 8), 60)), nil)
    }
    worksheet_freeze_panes(worksheet, 1, 0)
    if !sheet.head.isEmpty { worksheet_autofilter(worksheet, 0, 0, lxw_row_t(sheet.rows.count), lxw_col_t(sheet.head.count - 1)) }
  }

  /// At most 31 letters, without those that Excel forbids, and unlike all others whatever the case.
  private static func freeName(_ title: String, _ taken: inout Set<String>) -> String {
    let plain = String(title.map { "[]:*?/\\'".contains($0) ? " " : $0 }.prefix(31))
    let base = plain.allSatisfy { $0 == " " } ? "Lista" : plain
    var name = base
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = base.prefix(31 - "\(number)".count - 1) + " \(number)"
      number += 1
    }
    return name
  }

  private static func contents(of file: Int32) throws -> [UInt8] {
    let size = lseek(file, 0, SEEK_END)
    guard size > 0 else { throw Failure() }
    var bytes = [UInt8](repeating: 0, count: Int(size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress.map { $0 + filled }, $0.count - filled, off_t(filled)) }
      guard count > 0 else { throw Failure() }
      filled += count
    }
    return bytes
  }
}
