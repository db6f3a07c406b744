import ArgumentParser
import Diagnostics
import PlanFormats
import PlanModel
import PlanPages

/// `krisplan build`: check, then publish.
struct Build: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "build",
      abstract: said("Granska planer och publicera dem.", "Check plans and publish them."),
      discussion: said(
        "En plan med fel publiceras inte, och det som tidigare publicerats av den ligger kvar orört.",
        "A plan with errors is not published, and what was published of it before stays untouched."))
  }

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(said("Mappen som publikationerna läggs i.", "The folder for the publications."), valueName: said("mapp", "folder")))
  var output = "output"

  @Option(
    name: .customLong("publication"),
    help: ArgumentHelp(
      said("Bara den här publikationen; kan anges flera gånger.", "Only this publication; may be given several times."),
      valueName: Publications.all.map { $0.id }.joined(separator: "|")))
  var publications: [String] = []

  @Option(
    help: ArgumentHelp(
      said(
        "Pärmens exemplar, på försättsbladen och ryggen: ”3 av 25”.", "The copy of the binder, on its front pages and spine: “3 of 25”."),
      valueName: said("nummer", "number")))
  var copy: String?

  @Option(
    help: ArgumentHelp(
      said("Rollen som har exemplaret, med dess id.", "The role that holds the copy, by its id."), valueName: said("roll", "role")))
  var holder: String?

  @Option(help: ArgumentHelp(said("Temats mapp.", "The theme's folder."), valueName: said("mapp", "folder")))
  var theme: String?

  func validate() throws {
    for name in publications where !Publications.all.contains(where: { $0.id == name }) {
      let known = Publications.all.map { $0.id }
      let meant = nearestWord(to: name, among: known).map { said(" Menade du \($0)?", " Did you mean \($0)?") } ?? ""
      throw ValidationError(
        said(
          "det finns ingen publikation \(name); välj bland \(known.joined(separator: ", ")).\(meant)",
          "there is no publication \(name); choose from \(known.joined(separator: ", ")).\(meant)"))
    }
  }

  func run() async throws {
    let date = try common.today()
    let folders = try PlanFolders.find(common.plans)
    let recipes = Publications.all.filter { publications.isEmpty || publications.contains($0.id) }
    let theme = try ThemeFolder.load(theme)
    let publisher = Publisher(
      theme: theme.value, recipes: recipes, writer: OutputWriter(root: output), date: date, language: common.language,
      contacts: common.contacts, copy: BinderCopy(number: copy, holder: holder.map { Identifier($0) }))
    let themeFindings = Findings(theme.diagnostics, files: theme.value.files)
    var results: [PublishedPlan] = []
    var failure: Diagnostic?
    if !theme.hasErrors {
      do throws(OutputWriter.Failure) {
        results = try await publisher.publish(folders)
      } catch {
        failure = error.diagnostic
      }
    }
    let report = BuildReport(language: common.language, colour: Terminal.wantsColour)
    Terminal.write(report.render(results, theme: themeFindings, failure: failure))
    if theme.hasErrors || failure != nil || results.contains(where: \.hasErrors) { throw ProgramExit.planHasErrors }
  }
}
