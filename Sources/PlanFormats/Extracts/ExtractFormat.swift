public import PlanPages

/// Extracts as files: contacts, groups to call, calendars, a workbook, and the plan as data with its schema.
public struct ExtractFormat: Sendable {
  public static let schemaFile = "plan.schema.json"
  public static let workbookFile = "telefonlistor.xlsx"

  public init() {}

  public func render(_ extracts: ExtractSet) throws -> [OutputFile] {
    let document = extracts.document
    var files = [OutputFile(path: "LASMIG.txt", bytes: introduction(extracts))]
    for version in VCard.Version.allCases {
      for file in extracts.contactFiles {
        files.append(OutputFile(path: "vcard-\(version.rawValue)/\(file.path).vcf", bytes: VCard.bytes(file.cards, version: version)))
      }
    }
    for group in extracts.callGroups { files.append(OutputFile(path: "sms/\(group.path).csv", bytes: CallGroupCSV.bytes(group))) }
    for calendar in extracts.calendars {
      files.append(OutputFile(path: "kalender/\(calendar.path).ics", bytes: ICalendar.bytes(calendar, of: document)))
    }
    if !extracts.sheets.isEmpty {
      files.append(
        OutputFile(
          path: Self.workbookFile,
          bytes: try Workbook.bytes(extracts.sheets, title: document.title, author: document.municipality, day: document.day)))
    }
    files.append(OutputFile(path: "plan.json", bytes: Array(extracts.data.utf8)))
    files.append(OutputFile(path: Self.schemaFile, bytes: PackageResources.plan_schema_json))
    return files
  }

  /// What the folder holds and who may have it, for whoever finds it on a stick.
  private func introduction(_ extracts: ExtractSet) -> [UInt8] {
    let document = extracts.document
    let head = [document.municipality, "\(document.title) \(document.version) (\(document.status)), \(document.date)", extracts.name]
    let lines = head + [""] + extracts.introduction.flatMap { [$0, ""] }
    return Array((lines.joined(separator: "\r\n")).utf8)
  }
}
