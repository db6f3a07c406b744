import Diagnostics
import FoundationEssentials
import PlanFormats
import PlanModel
import PlanPages

/// The second net under the cut: other eyes on the files of an edition before anybody else sees them.
enum PublicationAudit {
  static func check(_ files: [OutputFile], of publication: Publication, medium: Medium, hidden: HiddenStrings) throws -> [Diagnostic] {
    let excused = MarkupAudit.strings(hidden.wording, foundIn: hidden.visibleTexts)
    let forbidden = hidden.personal + hidden.wording.filter { !excused.contains($0) }
    var files = files
    if medium.isPaper, !forbidden.isEmpty {
      // A PDF's text is compressed: what it was set from is searched in its stead.
      files.append(OutputFile(path: publication.id, bytes: Array(try JSONEncoder().encode(publication))))
    }
    return MarkupAudit.check(files, forbidden: forbidden).diagnostics
  }
}
