import ArgumentParser
import Diagnostics
import PlanModel

/// `krisplan diff`: what has changed in the organisation since the last plan?
struct Diff: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff",
      abstract: said(
        "Visa vad som skiljer två planer, vad det leder till, vem som beslutar och vem som ska läsa om.",
        "Show what differs between two plans, what follows from it, who decides and who must read again."),
      discussion: said(
        """
        Varje plan är en mapp, REV:mapp i det git-förråd där man står (v1.0:content/norrtalje), en sparad version (output/norrtalje/versioner/1.0.json),
        eller plan.json, också som bilaga i en PDF, ur något som getts ut. Då jämförs det som den utgåvan visar.
        Med --since räcker den nyare planen: krisplan diff --since 1.0 content/norrtalje.
        Flyttade rader, omdöpta filer och ombruten text är inga ändringar.
        Slutkod 0 när planerna är lika, 1 när de skiljer sig.
        """,
        """
        Each plan is a folder, REV:folder of the git repository one stands in (v1.0:content/norrtalje), a kept version (output/norrtalje/versioner/1.0.json),
        or plan.json, also as attached to a PDF, of something published. Then what that edition shows is compared.
        With --since the newer plan is enough: krisplan diff --since 1.0 content/norrtalje.
        Moved lines, renamed files and text wrapped anew are no changes.
        Exit code 0 when the plans are the same, 1 when they differ.
        """))
  }

  enum Format: String, ExpressibleByArgument, CaseIterable { case console, json, markdown }

  @Argument(
    help: ArgumentHelp(
      said("Den äldre planen och den nyare; med --since bara den nyare.", "The older plan and the newer; with --since only the newer."),
      valueName: "plan"))
  var plans: [String]

  @Option(
    help: ArgumentHelp(
      said("Jämför med den version som publicerades under numret.", "Compare with the version published under that number."),
      valueName: "version"))
  var since: String?

  @Option(
    help: ArgumentHelp(
      said("Mappen där publicerade versioner ligger.", "The folder where published versions lie."), valueName: said("mapp", "folder")))
  var output = "output"

  @Option(help: ArgumentHelp(said("Hur ändringarna skrivs.", "How changes are written."), valueName: "console|json|markdown"))
  var format: Format = .console

  @Option(
    help: ArgumentHelp(
      said("Bara det som den utgåvan visar.", "Only what that edition shows."),
      valueName: Audience.allCases.map(\.rawValue).joined(separator: "|")),
    transform: { word in
      guard let audience = Audience(rawValue: word) else {
        let known = Audience.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError(
          said("det finns ingen synlighet \(word); välj bland \(known)", "there is no audience \(word); choose from \(known)"))
      }
      return audience
    })
  var audience: Audience?

  @OptionGroup var day: DayOption

  @OptionGroup var speech: LanguageOption

  @Option(
    help: ArgumentHelp(
      said("En CSV-fil med telefonlistornas poster, för båda planerna.", "A CSV file with the contact lists' entries, for both plans."),
      valueName: said("fil", "file")))
  var contacts: String?

  @Option(
    help: ArgumentHelp(
      said("En annan CSV-fil för den äldre planen.", "Another CSV file for the older plan."), valueName: said("fil", "file")))
  var oldContacts: String?

  func validate() throws {
    guard plans.count == (since == nil ? 2 : 1) else {
      throw ValidationError(
        said(
          "två planer jämförs: den äldre och den nyare, eller --since VERSION och den nyare",
          "two plans are compared: the older and the newer, or --since VERSION and the newer"))
    }
  }

  func run() async throws {
    // One day for both, so that what only grew old is no difference.
    let date = try day.today()
    let newer = try PlanSource.find(plans[plans.count - 1])
    let (before, after): (CheckedPlan, CheckedPlan)
    if let since {
      after = try await newer.load(contacts: contacts, date: date)
      let old = try PlanSource.version(since, of: after, output: output)
      before = try await old.load(contacts: oldContacts, date: date)
    } else {
      let older = try PlanSource.find(plans[0])
      async let first = older.load(contacts: oldContacts ?? contacts, date: date)
      async let second = newer.load(contacts: contacts, date: date)
      (before, after) = try await (first, second)
    }
    guard let compared = try compared(before, after) else {
      for checked in [before, after] where checked.plan == nil {
        Terminal.complain(ConsoleReport(language: speech.language).render(checked.findings.diagnostics, files: checked.findings.files))
      }
      throw ProgramExit.badUse
    }
    for checked in [before, after] { checked.warnOfReadingErrors() }
    keepUntilExit(compared)
    var report = DiffReport(compared, language: speech.language)
    switch format {
    case .console: Terminal.write(report.console(TerminalPage()))
    case .json: Terminal.write(try JSONReport.render(DiffDocument(compared, language: speech.language)))
    case .markdown: Terminal.write(report.markdown())
    }
    if !compared.isSame { throw ProgramExit.planHasErrors }
  }

  private func compared(_ before: CheckedPlan, _ after: CheckedPlan) throws -> ComparedPlans? {
    do throws(ComparedPlans.TooWide) {
      return try ComparedPlans(before, after, audience: audience)
    } catch {
      throw ValidationError(
        said(
          "planens data visar bara det som är \(error.edition.rawValue); jämför utan --audience, eller i en öppnare utgåva",
          "the plan's data shows only what is \(error.edition.rawValue); compare without --audience, or in a more open edition"))
    }
  }
}
