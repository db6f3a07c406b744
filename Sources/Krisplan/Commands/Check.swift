import ArgumentParser
import Diagnostics
import PlanModel
import PlanRules

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

  @Flag(
    help: ArgumentHelp(
      said("Rätta det som bara kan menas på ett sätt, och granska igen.", "Mend what can be meant in one way only, and check again.")))
  var fix = false

  @Flag(
    help: ArgumentHelp(
      said("Med --fix: visa vad som skulle ändras, och ändra inget.", "With --fix: show what would change, and change nothing.")))
  var dryRun = false

  @Flag(help: ArgumentHelp("Write the processor time of each stage to standard error.", visibility: .hidden))
  var timings = false

  func validate() throws {
    if dryRun, !fix { throw ValidationError(said("--dry-run hör ihop med --fix", "--dry-run goes with --fix")) }
  }

  func run() async throws {
    let date = try common.today()
    let folders = try PlanFolders.find(common.plans)
    let clock = timings ? StageClock() : nil
    clock?.end(.start)
    var checked = await check(folders, date, clock)
    if fix { checked = await mend(checked, folders, date, clock) }
    if !dryRun { try report(checked, date) }
    if let clock {
      clock.end(.report)
      Terminal.complain(clock.line)
    }
    let worst = checked.lazy.flatMap(\.findings.diagnostics).map(\.severity).max()
    if worst == .error || strict && worst == .warning { throw ProgramExit.planHasErrors }
  }

  private func check(_ folders: [String], _ date: CalendarDate, _ clock: StageClock?) async -> [CheckResult] {
    let contacts = common.contacts
    if let clock { return folders.map { CheckResult(CheckedPlan(folder: $0, contacts: contacts, date: date, clock: clock)) } }
    return await inParallel(folders) { CheckResult(CheckedPlan(folder: $0, contacts: contacts, date: date)) }
  }

  private func report(_ checked: [CheckResult], _ date: CalendarDate) throws {
    switch format {
    case .console: Terminal.write(CheckReport(language: common.language, colour: Terminal.wantsColour).render(checked, date: date))
    case .json: Terminal.write(try JSONReport.render(CheckDocument(checked, language: common.language)))
    case .sarif:
      let rules = RuleGroups.all.flatMap(\.pages).map { page in
        SARIFReport.Rule(
          id: page.id, severity: page.severity, finds: page.documentation.finds(common.language),
          matters: page.documentation.matters(common.language), remedy: page.documentation.remedy(common.language),
          markdown: RulePages.markdown(for: page, common.language))
      }
      let report = SARIFReport(checked.map(\.findings), rules: rules, toolVersion: Krisplan.version, language: common.language)
      Terminal.write(try report.render())
    }
  }

  /// Makes the safe fixes and checks again, as long as that brings new ones to light; or shows what would be made first.
  /// A report for programs keeps standard output to itself.
  private func mend(_ found: [CheckResult], _ folders: [String], _ date: CalendarDate, _ clock: StageClock?) async -> [CheckResult] {
    var checked = found
    var report = MendReport(language: common.language)
    var leftAlone: Set<String> = []
    // Each turn mends something; a mended word may uncover a few more, but not for ever.
    for _ in 0..<10 {
      let files = SafeFixes(checked.map(\.findings)).files.filter { !leftAlone.contains($0.source.path) }
      if dryRun { files.forEach { report.preview($0) } }
      guard !dryRun, !files.isEmpty else { break }
      for file in files {
        do throws(FileMender.Refusal) {
          try FileMender().mend(file)
          report.mended(file)
        } catch {
          report.refused(file, error)
          leftAlone.insert(file.source.path)
        }
      }
      checked = await check(folders, date, clock)
    }
    report.end(isPreview: dryRun)
    if format == .console || dryRun { Terminal.write(report.text) } else { Terminal.complain(report.text) }
    return checked
  }
}
