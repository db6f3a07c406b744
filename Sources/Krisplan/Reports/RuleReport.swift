import Diagnostics
import PlanRules

/// Rules as a person reads them in a terminal.
struct RuleReport {
  let language: Language
  private(set) var page = TerminalPage()

  init(language: Language) { self.language = language }

  /// Every rule under the title of its group.
  mutating func list() {
    for group in RuleGroups.all {
      page.heading(group.title(language))
      for rule in group.pages {
        page.paragraph("\(rule.id) (\(rule.severity.label(language)))", lead: "  ")
        page.paragraph(rule.documentation.finds(language), lead: "      ")
      }
    }
  }

  mutating func explain(_ rule: RulePage) {
    page.heading(rule.id)
    page.blank()
    page.paragraph(rule.documentation.finds(language))
    page.blank()
    page.paragraph(rule.severityLine(language))
    for section in rule.sections {
      page.heading(section.heading(language))
      page.paragraph(section.text(language), lead: "  ")
    }
    for (heading, examples) in rule.examples {
      page.heading(heading(language))
      for (number, example) in examples.enumerated() {
        if number > 0 { page.line("  --") }
        show(example)
      }
    }
  }

  /// An example's lines as they are, with a mark under each place where a finding begins.
  private mutating func show(_ example: RuleExample) {
    let date = RulePage.dateLine(example)(language)
    if !date.isEmpty { page.paragraph(date, lead: "  ") }
    let table = LineTable(example.text)
    let places = example.markers.map { table.position(of: $0) }
    var last = table.lineCount
    while last > 1, table.offsets(ofLine: last).isEmpty { last -= 1 }
    for number in 1...last {
      page.line("    " + table.text(table.offsets(ofLine: number)))
      for place in places where place.line == number { page.line("    " + String(repeating: " ", count: place.column - 1) + "^") }
    }
  }
}
