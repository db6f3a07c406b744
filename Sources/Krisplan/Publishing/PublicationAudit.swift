import Diagnostics
import FoundationEssentials
import PlanFormats
import PlanModel
import PlanPages

/// The second net under the cut: other eyes on the files of an edition before anybody else sees them.
enum PublicationAudit {
  static func check(
    _ files: [OutputFile], of publication: Publication, medium: Medium, hidden: HiddenStrings
  ) throws -> MarkupAudit.Report {
    let forbidden = forbidden(hidden)
    var files = files
    if medium.isPaper, !forbidden.isEmpty {
      // A PDF's text is compressed: what it was set from is searched in its stead.
      files.append(OutputFile(path: publication.id, bytes: Array(try JSONEncoder().encode(publication))))
    }
    return MarkupAudit.check(
      files, forbidden: forbidden, shape: medium == .fragments ? .fragments : .site(root: HTMLFormat.folder(of: publication)))
  }

  /// Extracts have no pages: only what they must not hold is looked for.
  static func check(_ files: [OutputFile], of extracts: ExtractSet, hidden: HiddenStrings) -> [Diagnostic] {
    // A workbook is compressed: what it was made from is searched in its stead.
    let cells = extracts.sheets.flatMap { [[$0.title], $0.head] + $0.rows }.map { $0.joined(separator: "\t") }
    let sheets = OutputFile(path: ExtractFormat.workbookFile, bytes: Array(cells.joined(separator: "\n").utf8))
    return MarkupAudit.check(files + [sheets], forbidden: forbidden(hidden)).diagnostics
  }

  private static func forbidden(_ hidden: HiddenStrings) -> [String] {
    let excused = MarkupAudit.strings(hidden.wording, foundIn: hidden.visibleTexts)
    return hidden.personal + hidden.wording.filter { !excused.contains($0) }
  }
}
