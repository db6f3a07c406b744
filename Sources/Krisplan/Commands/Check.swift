import ArgumentParser
import Diagnostics

/// `krisplan check`: does the organisation hold?
struct Check: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: said("Granska planer och visa allt som behöver mendas.", "Check plans and show all that needs mending."))
  }

  enum Format: String, ExpressibleByArgument, CaseIterable { case console, json, sarif }

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp(said("Hur fynden skrivs.", "How findings are written."), valueName: "console|json|sarif"))
  var format: Format = .console

  @Flag(help: ArgumentHelp(said("Räkna varningar som fel.", "Count warnings as errors.")))
  var strict = false

  func run() async throws {
    let date = try common.today()
    let folders = try PlanFolders.find(common.plans)
    let checked = await inParallel(folders) { CheckedPlan(folder: $0, contacts: common.contacts, date: date) }
    let findings = checked.map(\.findings)
    switch format {
    case .console: Terminal.write(CheckReport(language: common.language, colour: Terminal.wantsColour).render(checked, date: date))
    case .json: Terminal.write(try JSONReport(findings, language: common.language).render())
    case .sarif: Terminal.write(try SARIFReport(findings, language: common.language).render())
    }
    let worst = findings.lazy.flatMap(\.diagnostics).map(\.severity).max()
    if worst == .error || strict && worst == .warning { throw ProgramExit.planHasErrors }
  }
}
