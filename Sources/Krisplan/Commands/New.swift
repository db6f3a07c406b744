import ArgumentParser
import Diagnostics

/// `krisplan new`: a plan to begin from.
struct New: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: said("Börja på en ny plan efter en förlaga.", "Begin a new plan from a model."),
      discussion: said(
        """
        Mappen ska inte finnas, eller vara tom: ingen fil skrivs över. Det som planer delar läggs i en mapp bredvid, om den inte finns.

        Förlagorna är exempelplanerna i mappen content bredvid programmet: fem sätt att organisera krisstödet, och blank, den minsta plan som håller.
        """,
        """
        The folder must not exist, or be empty: no file is written over. What plans share is put in a folder beside it, unless it is there.

        The models are the sample plans in the folder content beside the program: five ways to organise the support, and blank, the smallest plan that holds.
        """))
  }

  @Argument(
    help: ArgumentHelp(
      said("Mappen för den nya planen; dess namn blir planens id.", "The new plan's folder; its name becomes the plan's id."),
      valueName: said("mapp", "folder")))
  var folder: String

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      said("Förlagan: en exempelplans namn, eller en plans mapp.", "The model: a sample plan's name, or a plan's folder."),
      valueName: said("hassleholm|…|blank|mapp", "hassleholm|…|blank|folder")))
  var model = SamplePlans.blank

  @Option(
    help: ArgumentHelp(
      said("Kommunens namn, som i ”Vetlanda kommun”.", "The municipality's name, as in \"Vetlanda kommun\"."),
      valueName: said("namn", "name")))
  var municipality: String

  @OptionGroup var day: DayOption

  @OptionGroup var speech: LanguageOption

  func validate() throws {
    // What plans share is put beside the folder, and the plan has its id from the folder's name.
    if let name = folder.split(separator: "/").last, name.allSatisfy({ $0 == "." }) {
      throw ValidationError(said("ange den nya mappens namn, inte \(folder)", "name the new folder, not \(folder)"))
    }
    guard municipality.contains(where: { $0.isLetter }), !municipality.contains(where: { $0.isNewline || ":#|[]`\"".contains($0) }) else {
      throw ValidationError(
        said(
          "kommunens namn skrivs ”Vetlanda kommun”, utan tecken", "the municipality's name is written \"Vetlanda kommun\", without signs"))
    }
  }

  func run() throws {
    let sample = try SamplePlans.find(model)
    var folder = self.folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    let plan = NewPlan(from: sample, municipality: municipality, folder: folder, date: try day.today())
    do throws(PlanStarter.Refusal) {
      let madeShared = try PlanStarter().start(plan, in: folder)
      Terminal.write(NewReport(language: speech.language).render(plan, of: sample, in: folder, madeShared: madeShared))
    } catch {
      switch error {
      case .taken(let path):
        throw ValidationError(
          said(
            "\(path) finns redan och är inte en tom mapp; ingenting har skrivits",
            "\(path) exists and is no empty folder; nothing was written"))
      case .system(let path, let reason):
        Terminal.complain(
          said(
            "\(path): kan inte skrivas: \(reason.words.swedish). Det som hann skapas har tagits bort.\n",
            "\(path): cannot be written: \(reason.words.english). What had been made was taken away.\n"))
        throw ProgramExit.planHasErrors
      }
    }
  }
}
