import ArgumentParser
import Diagnostics
import FoundationEssentials
import PlanFormats
import PlanModel
import PlanPages
import PlanReading
import PlanRevision

/// `krisplan publish`: give the plan a number, publish it and keep it for good.
struct Publish: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "publish",
      abstract: said(
        "Ge ut en version av en plan: numret, raden i versionstabellen och alla publikationer.", "Publish a version of a plan."),
      discussion: said(
        """
        Numret skrivs i plan.md, och versionstabellen får en rad. Planen byggs och versionen sparas i mappen versioner, så att nästa version kan jämföras med den.
        En ändring av principer kräver ett nytt nummer, och det gör varje ändring av en beslutad plan.
        """,
        """
        The number is written in plan.md, and the revision table gets a row. The plan is built and the version kept in the folder versioner, so that the next can be compared with it.
        A change of principle needs a new number, and so does every change of a plan that is decided.
        """))
  }

  @Argument(help: ArgumentHelp(said("Planens mapp.", "The plan's folder."), valueName: "plan"))
  var folder: String

  @Option(
    name: .customLong("version"),
    help: ArgumentHelp(said("Versionens nummer.", "The version's number."), valueName: said("nummer", "number")))
  var number: String

  @Option(
    help: ArgumentHelp(
      said(
        "Vad som ändrats, för versionstabellen; annars räknas ändringarna.",
        "What changed, for the revision table; else the changes are counted."),
      valueName: "text"))
  var change: String?

  @Option(
    help: ArgumentHelp(said("Beslutet, för versionstabellen.", "The decision, for the revision table."), valueName: "text"))
  var decision: String?

  @Option(
    help: ArgumentHelp(said("Mappen som publikationerna läggs i.", "The folder for the publications."), valueName: said("mapp", "folder")))
  var output = "output"

  @Option(help: ArgumentHelp(said("Temats mapp.", "The theme's folder."), valueName: said("mapp", "folder")))
  var theme: String?

  @OptionGroup var day: DayOption

  @OptionGroup var speech: LanguageOption

  @Option(
    help: ArgumentHelp(
      said(
        "En CSV-fil med telefonlistornas poster, utanför planens mapp.", "A CSV file with the contact lists' entries, outside the plan."),
      valueName: said("fil", "file")))
  var contacts: String?

  func validate() throws {
    let hasOther = number.unicodeScalars.contains {
      !($0.properties.isAlphabetic || ("0"..."9").contains($0) || ".-".unicodeScalars.contains($0))
    }
    if number.isEmpty || hasOther {
      throw ValidationError(
        said(
          "versionens nummer skrivs med siffror, bokstäver, punkter och bindestreck: 1.1",
          "a version's number is written with digits, letters, dots and hyphens: 1.1"))
    }
  }

  func run() async throws {
    let date = try day.today()
    let folders = try PlanFolders.find([folder])
    guard folders.count == 1 else {
      throw ValidationError(said("en plan ges ut i taget", "one plan is published at a time"))
    }
    let theme = try ThemeFolder.load(theme)
    let checked = CheckedPlan(folder: folders[0], contacts: contacts, date: date)
    guard let plan = checked.plan, !checked.hasErrors, !theme.hasErrors else {
      report([], [Findings(theme.diagnostics, files: theme.value.files), checked.findings])
      throw ProgramExit.planHasErrors
    }
    let refusals = try mark(plan, checked, date)
    guard refusals.isEmpty else {
      report([], [Findings(refusals, files: checked.findings.files)])
      throw ProgramExit.planHasErrors
    }
    let publisher = Publisher(
      theme: theme.value, recipes: Publications.all, writer: OutputWriter(root: output), date: date, language: speech.language,
      contacts: contacts, seals: true)
    var results: [PublishedPlan] = []
    var failure: Diagnostic?
    do throws(OutputWriter.Failure) {
      results = try await publisher.publish(folders)
    } catch {
      failure = error.diagnostic
    }
    report(results, [Findings(theme.diagnostics, files: theme.value.files)], failure)
    if failure != nil || results.contains(where: \.hasErrors) { throw ProgramExit.planHasErrors }
  }

  private func report(_ results: [PublishedPlan], _ found: [Findings], _ failure: Diagnostic? = nil) {
    let console = ConsoleReport(language: speech.language, colour: Terminal.wantsColour)
    Terminal.write(found.map { console.render($0.diagnostics, files: $0.files) }.joined())
    let build = BuildReport(language: speech.language, colour: Terminal.wantsColour)
    Terminal.write(build.render(results, theme: Findings([], files: SourceFiles()), failure: failure))
  }

  /// Writes the number and its row into `plan.md`, if the number may be used. What keeps it from that is returned, and nothing is written.
  private func mark(_ plan: Plan, _ checked: CheckedPlan, _ date: CalendarDate) throws -> [Diagnostic] {
    let records: [VersionRecord]
    do throws(VersionArchive.Broken) {
      records = try VersionArchive(output: output, plan: plan.id.rawValue).all()
    } catch {
      return [.brokenVersion(error.path)]
    }
    let versions = VersionGuard(records: records) { PlanReader.read($0.content).value.plan }
    let place = plan.origins[.version]
    let refusals = versions.refusals(plan, as: number, at: place)
    guard refusals.isEmpty else { return refusals }
    let previous = versions.previous(of: number).flatMap { PlanReader.read($0.content).value.plan }
    let changes = previous.map { PlanChanges(from: $0, to: plan) }
    let row = RevisionRow(
      version: number, date: date,
      change: change ?? changes.map { RevisionRow.counted($0, speech.language) } ?? RevisionRow.first(speech.language),
      decision: decision)
    guard let file = plan.origins.id?.file, let edits = row.edits(of: plan, in: checked.findings.files[file]) else {
      return [.noPlaceForVersion(at: plan.origins[.versions])]
    }
    if !edits.isEmpty {
      let mended = SafeFixes.File(checked.findings.files[file], edits)
      do throws(FileMender.Refusal) {
        try FileMender().mend(mended)
      } catch {
        return [.versionNotWritten(error, at: place)]
      }
      var report = MendReport(language: speech.language)
      report.mended(mended)
      Terminal.write(report.text)
    }
    if let changes {
      for sentence in ChangeTelling(changes, speech.language).tell(changes.decisions) { Terminal.write(sentence + "\n") }
    }
    return []
  }
}

extension RevisionRow {
  /// "Ändringar: 3 av principer, 2 av rutiner": what the revision table says where the coordinator says nothing.
  static func counted(_ changes: PlanChanges, _ language: Language) -> String {
    let parts = ChangeClass.allCases.compactMap { kind -> String? in
      let count = changes.changes.count { $0.changeClass == kind && !$0.isOfTheVersionItself }
      return count == 0 ? nil : "\(kind.title(language).lowercased()) (\(count))"
    }
    guard !parts.isEmpty else { return LocalizedText(sv: "Inga ändringar i sak.", en: "No changes in substance.")(language) }
    return LocalizedText(sv: "Ändringar: ", en: "Changes: ")(language) + parts.joined(separator: ", ") + "."
  }

  static func first(_ language: Language) -> String {
    LocalizedText(sv: "Första utgivna versionen.", en: "First published version.")(language)
  }
}

extension Diagnostic {
  fileprivate static func noPlaceForVersion(at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      "version-not-written", .error, at: place,
      LocalizedText(sv: "versionstabellen går inte att lägga till en rad i", en: "revision table cannot take another row"),
      explanation: LocalizedText(
        sv: "Skriv `version` och `versioner` på egna rader i plan.md, och varje version som en punkt under `versioner`.",
        en: "Write `version` and `versioner` on lines of their own in plan.md, and each version as a point below `versioner`."))
  }

  fileprivate static func versionNotWritten(_ refusal: FileMender.Refusal, at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      "version-not-written", .error, at: place,
      LocalizedText(
        sv: "versionen kunde inte skrivas i plan.md: \(refusal.reason.swedish)",
        en: "version could not be written in plan.md: \(refusal.reason.english)"))
  }
}
