import ArgumentParser
import Diagnostics
import PlanRules

/// `krisplan explain`: a rule's page in the terminal.
struct Explain: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: said("Förklara en regel: vad den hittar, varför och vad man gör.", "Explain a rule: what it finds, why, and what to do."),
      discussion: said("Utan regel räknas alla upp, med allvar.", "Without a rule all are listed, with their severity."))
  }

  enum Format: String, ExpressibleByArgument, CaseIterable { case console, markdown }

  @Argument(
    help: ArgumentHelp(
      said("Regelns namn, som det står inom hakparentes efter ett fynd.", "The rule's name, as in brackets after a finding."),
      valueName: said("regel", "rule")))
  var rule: String?

  @Option(help: ArgumentHelp(said("Hur sidan skrivs.", "How the page is written."), valueName: "console|markdown"))
  var format: Format = .console

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let pages = try rule.map { [try page(named: $0)] } ?? []
    switch format {
    case .console:
      var report = RuleReport(language: speech.language)
      if let page = pages.first { report.explain(page) } else { report.list() }
      Terminal.write(report.page.text)
    case .markdown:
      let all = pages.isEmpty ? RuleGroups.all.flatMap(\.pages) : pages
      Terminal.write(all.map { RulePages.markdown(for: $0, speech.language) }.joined(separator: "\n"))
    }
  }

  private func page(named name: String) throws -> RulePage {
    let known = RuleGroups.all.flatMap(\.pages)
    let wanted = name.hasPrefix("[") && name.hasSuffix("]") ? String(name.dropFirst().dropLast()) : name
    if let page = known.first(where: { $0.id == wanted }) { return page }
    let near = nearestWord(to: wanted, among: known.map(\.id)).map { said(" Menade du \($0)?", " Did you mean \($0)?") } ?? ""
    throw ValidationError(
      said(
        "ingen regel med egen sida heter \(wanted).\(near) Fynd om hur filerna är skrivna har ingen sida: allt står i fyndet.",
        "no rule with a page is called \(wanted).\(near) Findings about how the files are written have none: the finding says it all."))
  }
}
