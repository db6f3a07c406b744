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
      valueName: known.joined(separator: "|")))
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

  /// The names that `--publication` takes: a publication's own, and that of all extracts together or of one edition of them.
  private static var known: [String] {
    Publications.all.map { $0.id } + ["utdrag"] + ExtractEdition.all.map(\.id) + [RevisionPublications.id]
  }

  private func wants(_ id: String) -> Bool { publications.isEmpty || publications.contains { id == $0 || id.hasPrefix($0 + "/") } }

  @Option(
    help: ArgumentHelp(
      said(
        "Vilande sidor som ska publiceras, med komma emellan. Utan det här publiceras ingen, och den som var publicerad tas bort.",
        "Dormant pages to publish, with commas between. Without this none is published, and one that was published is removed."),
      valueName: "id[,id]"))
  var activate: String?

  @Option(
    help: ArgumentHelp(
      said(
        "Vilande sidor som tas bort fast de inte har legat ute så länge som planen säger (`minst`).",
        "Dormant pages to remove although they have not been published for as long as the plan says (`minst`)."),
      valueName: "id[,id]"))
  var deactivate: String?

  /// The names in a list with commas between.
  private func names(_ list: String?) -> Set<String> {
    Set((list ?? "").split(separator: ",").map { $0.trimmingPrefix(" ") }.map { String($0.reversed().trimmingPrefix(" ").reversed()) })
  }

  @Option(help: ArgumentHelp(said("Temats mapp.", "The theme's folder."), valueName: said("mapp", "folder")))
  var theme: String?

  func validate() throws {
    let known = Self.known
    for name in publications where !known.contains(name) {
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
    let (activated, deactivated) = (names(activate), names(deactivate))
    guard activated.union(deactivated).isEmpty || folders.count == 1 else {
      throw ValidationError(
        said("--activate och --deactivate gäller en plan i taget", "--activate and --deactivate are for one plan at a time"))
    }
    if let both = activated.intersection(deactivated).min() {
      throw ValidationError(said("\(both) kan inte både publiceras och tas bort", "\(both) cannot be both published and removed"))
    }
    let recipes = Publications.all.filter { wants($0.id) }
    // A plan by itself is read while the theme is.
    let reading = folders.count == 1 ? Task.detached { CheckedPlan(folder: folders[0], contacts: common.contacts, date: date) } : nil
    let theme = try ThemeFolder.load(theme)
    let publisher = Publisher(
      theme: theme.value, recipes: recipes, extracts: ExtractEdition.all.filter { wants($0.id) }, writer: OutputWriter(root: output),
      date: date, language: common.language, contacts: common.contacts, activated: activated, deactivated: deactivated,
      copy: BinderCopy(number: copy, holder: holder.map { Identifier($0) }),
      revision: publications.isEmpty ? .whereKnown : publications.contains(RevisionPublications.id) ? .asked : .no)
    let themeFindings = Findings(theme.diagnostics, files: theme.value.files)
    var results: [PublishedPlan] = []
    var failure: Diagnostic?
    if !theme.hasErrors {
      do throws(OutputWriter.Failure) {
        results = try await publisher.publish(folders, reading: reading)
      } catch {
        failure = error.diagnostic
      }
    }
    let report = BuildReport(language: common.language, colour: Terminal.wantsColour)
    Terminal.write(report.render(results, theme: themeFindings, failure: failure))
    if theme.hasErrors || failure != nil || results.contains(where: \.hasErrors) { throw ProgramExit.planHasErrors }
  }
}
