import Diagnostics
import PlanModel
import Prose

/// A text cut at its headings of the second level.
struct Sections {
  struct Section {
    var title: String
    var range: SourceRange?
    var blocks: [RichText.Block]
  }

  /// What stands before the first heading.
  var introduction: [RichText.Block] = []
  var sections: [Section] = []

  init(_ text: RichText, _ reader: EntityReader) {
    for block in text.blocks {
      if case .heading(level: 2, let inlines, let origin) = block {
        sections.append(Section(title: reader.plainText(inlines), range: inlines.first?.range ?? origin.range, blocks: []))
      } else if sections.isEmpty {
        introduction.append(block)
      } else {
        sections[sections.count - 1].blocks.append(block)
      }
    }
  }
}

extension EntityReader {
  /// The sections of a text whose headings must be among known words; text under the same heading twice is laid together.
  func sections<Title: RawRepresentable<String> & CaseIterable & Hashable>(
    of text: RichText, as _: Title.Type, id: String = "unknown-heading"
  ) -> (introduction: RichText, sections: [(title: Title, section: Sections.Section)]) {
    let cut = Sections(text, self)
    var known: [(title: Title, section: Sections.Section)] = []
    for section in cut.sections {
      guard let title = Title(rawValue: section.title) else {
        findings.report(.unknownHeading(section, among: Title.allCases.map(\.rawValue), id: id))
        continue
      }
      if let earlier = known.firstIndex(where: { $0.title == title }) {
        findings.report(.repeatedHeading(section, earlier: known[earlier].section.range))
        known[earlier].section.blocks += section.blocks
      } else {
        known.append((title, section))
      }
    }
    return (RichText(cut.introduction), known)
  }
}

extension Diagnostic {
  fileprivate static func unknownHeading(_ section: Sections.Section, among titles: [String], id: String) -> Diagnostic {
    let headings = titles.map { "## \($0)" }.quotedList
    return Diagnostic(
      id, .error, at: section.range,
      LocalizedText(sv: "Rubriken `\(section.title)` finns inte här", en: "There is no heading `\(section.title)` here"),
      explanation: LocalizedText(
        sv: "Rubrikerna är \(headings). En underrubrik skrivs med `###`.",
        en: "The headings are \(headings). A heading below them is written with `###`."),
      fixes: .nearest(to: section.title, among: titles, at: section.range))
  }

  fileprivate static func repeatedHeading(_ section: Sections.Section, earlier: SourceRange?) -> Diagnostic {
    Diagnostic(
      "repeated-heading", .warning, at: section.range,
      LocalizedText(sv: "Rubriken `\(section.title)` står två gånger", en: "The heading `\(section.title)` stands twice"),
      explanation: LocalizedText(
        sv: "Texterna läggs ihop. Flytta ihop dem i filen också.", en: "The texts are laid together. Move them together in the file too."),
      notes: [Note(at: earlier, LocalizedText(sv: "Den står tidigare här", en: "It stands earlier here"))])
  }
}
