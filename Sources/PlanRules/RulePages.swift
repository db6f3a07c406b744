public import Diagnostics

/// The rules' pages of the manual, made from what the rules say of themselves.
public enum RulePages {
  /// A page and the name of its file.
  public struct Page: Sendable, Hashable {
    public let file: String
    public let markdown: String
  }

  /// One page for each rule, and one that lists them.
  public static var all: [Page] {
    let pages = RuleGroups.all.flatMap(\.pages)
    return [Page(file: "Regler.md", markdown: index(pages))]
      + pages.map { Page(file: "\($0.id).md", markdown: markdown(for: $0, .swedish)) }
  }

  /// The page as Markdown.
  public static func markdown(for page: RulePage, _ language: Language) -> String {
    var parts = ["# \(page.id)", page.documentation.finds(language), page.severityLine(language)]
    for section in page.sections { parts += ["## \(section.heading(language))", section.text(language)] }
    for (heading, examples) in page.examples {
      parts.append("## \(heading(language))")
      parts += examples.map { text($0, language) }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// A fence that is longer than any in the example itself.
  private static func text(_ example: RuleExample, _ language: Language) -> String {
    let date = RulePage.dateLine(example)(language)
    return "\(date.isEmpty ? "" : date + "\n\n")````markdown\n\(example.text.trimmingNewlines)\n````"
  }

  private static func index(_ pages: [RulePage]) -> String {
    let rows = pages.map { "| <doc:\($0.id)> | \($0.severity.label(.swedish)) | \($0.documentation.finds.swedish) |" }
    return """
      # Regler

      Det här letar `krisplan check` efter. Namnet står inom hakparentes efter varje fynd.

      En plan kan ge en regel ett annat allvar i `plan.md`, under `regler`: `fel`, `varning`, `anmärkning` eller `av`. Det står då i pärmens kolofon.

      | Regel | Allvar | Hittar |
      |---|---|---|
      \(rows.joined(separator: "\n"))

      """
  }
}

extension String {
  fileprivate var trimmingNewlines: String {
    var text = self[...]
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}
