import Diagnostics
import Mustache
import PlanPages

/// The reference document that gives a Word file its styles, its paper, and what stands at the head and the foot of each page.
///
/// The styles, the heads and the feet are templates in the theme's folder `word`; the parts that any Word file must have are written here.
/// It is made anew for each document: the head says whose document it is, and whether it is only a proposal.
struct WordReference {
  /// What a template may ask for, as plain text.
  private let values: [String: String]
  private let templates: [OutputFile]

  /// The parts that the theme gives.
  static let parts = ["styles.xml", "theme.xml", "header.xml", "footer.xml"]

  init(_ composer: WordComposer, of publication: Publication, theme: Theme) throws {
    templates = try Self.parts.map { OutputFile(path: $0, bytes: try ThemeFile.read("\(theme.folder)/word/\($0)")) }
    let facts = publication.document
    var values: [String: String] = [
      "language": WordComposer.locale(publication.language), "font": theme.fonts.print.first ?? "Arial",
      "municipality": facts.municipality, "plan": facts.title, "kind": composer.kind, "title": composer.title,
      "version": facts.version, "status": facts.status, "date": facts.date, "halfPoints": String(Self.halfPoints(theme)),
    ]
    values["mark"] = facts.mark
    values["caseNumber"] = facts.caseNumber
    for role in Palette.Role.allCases { values["\(role)"] = String(theme.light[role].hex.dropFirst()) }
    let words = theme.words(Language(rawValue: publication.language) ?? .swedish).print
    values["versionWord"] = words[.version]
    values["caseNumberWord"] = words[.caseNumber]
    values["pageWord"] = words[.page]
    self.values = values
  }

  /// The size of the letters of documents, in the unit of Word.
  private static func halfPoints(_ theme: Theme) -> Int {
    let number = theme.print[.documentTextSize].prefix { $0.isNumber || $0 == "." || $0 == "," }.map { $0 == "," ? "." : String($0) }
    return Int(((Double(number.joined()) ?? 10.5) * 2).rounded())
  }

  func archive() throws -> [UInt8] {
    var files: [OutputFile] = [
      file("[Content_Types].xml", Self.contentTypes), file("_rels/.rels", Self.packageRelations),
      file("word/document.xml", Self.document), file("word/_rels/document.xml.rels", Self.relations),
      file("word/settings.xml", Self.settings), file("word/fontTable.xml", Self.empty("fonts")),
      file("word/webSettings.xml", Self.empty("webSettings")), file("word/numbering.xml", Self.empty("numbering")),
    ]
    for template in templates {
      let text = try MustacheTemplate(string: String(decoding: template.bytes, as: UTF8.self)).render(values)
      files.append(
        OutputFile(path: template.path == "theme.xml" ? "word/theme/theme1.xml" : "word/\(template.path)", bytes: Array(text.utf8)))
    }
    return StoredZip.archive(files)
  }

  private func file(_ path: String, _ text: String) -> OutputFile {
    OutputFile(path: path, bytes: Array(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text).utf8))
  }

  // MARK: - The parts of any Word file

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  private static func empty(_ name: String) -> String { "<w:\(name) xmlns:w=\"\(word)\"/>" }

  private static let contentTypes: String = {
    let kinds = [
      ("document", "document.main"), ("styles", "styles"), ("settings", "settings"), ("webSettings", "webSettings"),
      ("fontTable", "fontTable"), ("numbering", "numbering"), ("header", "header"), ("footer", "footer"),
    ]
    let overrides = kinds.map { name, kind in
      "<Override PartName=\"/word/\(name).xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.\(kind)+xml\"/>"
    }
    return "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" + overrides.joined()
      + "<Override PartName=\"/word/theme/theme1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.theme+xml\"/></Types>"
  }()

  private static let packageRelations =
    "<Relationships xmlns=\"\(package)/relationships\">"
    + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"

  private static let relations: String = {
    let parts = [
      ("numbering", "numbering.xml"), ("styles", "styles.xml"), ("settings", "settings.xml"), ("webSettings", "webSettings.xml"),
      ("fontTable", "fontTable.xml"), ("theme", "theme/theme1.xml"), ("header", "header.xml"), ("footer", "footer.xml"),
    ]
    return "<Relationships xmlns=\"\(package)/relationships\">"
      + parts.enumerated().map { place, part in
        "<Relationship Id=\"rId\(place + 1)\" Type=\"\(office)/\(part.0)\" Target=\"\(part.1)\"/>"
      }.joined() + "</Relationships>"
  }()

  /// A4 with the margins of a letter; measures are in twentieths of a point.
  private static let document =
    "<w:document xmlns:w=\"\(word)\" xmlns:r=\"\(office)\"><w:body><w:p/><w:sectPr>"
    + "<w:headerReference w:type=\"default\" r:id=\"rId7\"/><w:footerReference w:type=\"default\" r:id=\"rId8\"/>"
    + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
    + "<w:pgMar w:top=\"1701\" w:right=\"1134\" w:bottom=\"1247\" w:left=\"1418\" w:header=\"680\" w:footer=\"567\" w:gutter=\"0\"/>"
    + "</w:sectPr></w:body></w:document>"

  private static let settings =
    "<w:settings xmlns:w=\"\(word)\"><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/>"
    + "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:decimalSymbol w:val=\",\"/><w:listSeparator w:val=\";\"/></w:settings>"
}
