import Diagnostics
import FoundationEssentials
import PlanFormats
import PlanModel
import PlanPages

/// The second net under the cut: other eyes on the files of an edition before anybody else sees them.
enum PublicationAudit {
  static func check(
    _ files: [OutputFile], of publication: Publication, medium: Medium, forbidden: ForbiddenText
  ) throws -> MarkupAudit.Report {
    var files = files
    if medium.isPaper, !forbidden.isEmpty {
      // A PDF's text is compressed: what it was set from is searched in its stead.
      files.append(OutputFile(path: publication.id, bytes: Array(try JSONEncoder().encode(publication))))
    }
    return MarkupAudit.check(
      files, forbidden: forbidden, shape: medium == .fragments ? .fragments : .site(root: HTMLFormat.folder(of: publication)))
  }

  /// Extracts have no pages: only what they must not hold is looked for.
  static func check(_ files: [OutputFile], of extracts: ExtractSet, forbidden: ForbiddenText) -> [Diagnostic] {
    // A workbook is compressed: what it was made from is searched in its stead.
    let cells = extracts.sheets.flatMap { [[$0.title], $0.head] + $0.rows }.map { $0.joined(separator: "\t") }
    let sheets = OutputFile(path: ExtractFormat.workbookFile, bytes: Array(cells.joined(separator: "\n").utf8))
    return MarkupAudit.check(files + [sheets], forbidden: forbidden).diagnostics
  }

  /// What no file of an edition may hold: all that is personal, and the words that no visible text says too.
  static func forbidden(_ hidden: HiddenStrings) -> ForbiddenText {
    let excused = MarkupAudit.strings(hidden.wording, foundIn: hidden.visibleTexts)
    return ForbiddenText(hidden.personal + hidden.wording.filter { !excused.contains($0) })
  }
}
