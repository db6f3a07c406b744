import Diagnostics

/// The rules' pages of the manual, made from what the rules say of themselves.
public enum RulePages {
  /// A page and the name of its file.
  public struct Page: Sendable, Hashable {
    public let file: String
    public let markdown: String
  }

  /// One page for each rule, and one that lists them.
  public static var all: [Page] {
    [Page(file: "Regler.md", markdown: index)]
      + Rules.all.map { Page(file: "\($0.id).md", markdown: markdown(for: $0)) }
      + ReadingRules.all.map { Page(file: "\($0.id).md", markdown: markdown(for: $0)) }
  }

  public static func markdown(for rule: any Rule.Type) -> String {
    var parts = [head(rule.id, rule.severity.label(.swedish), rule.documentation)]
    func add(_ heading: String, _ examples: [RuleExample]) {
      guard !examples.isEmpty else { return }
      parts.append("## \(heading)\n\n" + examples.map(text).joined(separator: "\n\n"))
    }
    add("Exempel som rapporteras", rule.examples.filter { !$0.markers.isEmpty })
    add("Exempel som godtas", rule.examples.filter(\.markers.isEmpty))
    return parts.joined(separator: "\n\n") + "\n"
  }

  public static func markdown(for rule: ReadingRule) -> String {
    head(rule.id, "\(Severity.error.label(.swedish)), kan inte ändras", rule.documentation) + "\n"
  }

  private static func head(_ id: String, _ severity: String, _ documentation: RuleDocumentation) -> String {
    """
    # \(id)

    \(documentation.finds.swedish)

    Allvar: \(severity).

    ## Varför det spelar roll

    \(documentation.matters.swedish)

    ## Gör så här

    \(documentation.remedy.swedish)

    ## Källa

    \(documentation.source.swedish)
    """
  }

  /// A fence that is longer than any in the example itself.
  private static func text(_ example: RuleExample) -> String {
    let date = example.date.map { "Kontrollerad \($0):\n\n" } ?? ""
    return "\(date)````markdown\n\(example.text.trimmingNewlines)\n````"
  }

  private static var index: String {
    func row(_ id: String, _ severity: String, _ documentation: RuleDocumentation) -> String {
      "| <doc:\(id)> | \(severity) | \(documentation.finds.swedish) |"
    }
    let rows =
      Rules.all.map { row($0.id, $0.severity.label(.swedish), $0.documentation) }
      + ReadingRules.all.map { row($0.id, Severity.error.label(.swedish), $0.documentation) }
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
