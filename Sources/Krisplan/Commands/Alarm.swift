import ArgumentParser
import Diagnostics
import PlanAnalysis
import PlanModel

/// `krisplan alarm`: whom an alarm reaches, after how many minutes, and whom it never reaches.
struct Alarm: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "alarm",
      abstract: said("Visa vem larmet når, och efter hur många minuter.", "Show whom the alarm reaches, and after how many minutes."),
      discussion: said(
        """
        Utan nivå och tid visas alla; de som ger samma svar slås ihop.
        Slutkod 1 när någon som nivån räknar med aldrig nås.
        """,
        """
        Without level and time all are shown; those with the same answer are merged.
        Exit code 1 when somebody whom the level counts on is never reached.
        """))
  }

  @OptionGroup var question: QuestionOptions

  @Option(
    help: ArgumentHelp(
      said("Ingången där larmet kommer; annars alla.", "The entry point where the alarm comes in; else all."),
      valueName: said("ingång", "entry")))
  var from: String?

  func run() throws {
    let asked = try question.load()
    let when = try question.resolve(in: asked)
    let entry = try from.map { try Self.entry($0, in: asked) }
    var report = AlarmReport(asked, language: question.language)
    let reachesAll = report.show(when, from: entry)
    Terminal.write(report.page.text)
    if !reachesAll { throw ProgramExit.planHasErrors }
  }

  /// The entry point that a word names: as written in the plan, by id or by title.
  private static func entry(_ word: String, in asked: AskedPlan) throws -> AlarmChain.Node {
    let points = asked.analysis.alarm.entryPoints
    func names(_ node: AlarmChain.Node) -> [String] {
      switch node {
      case .outside(let name): [name]
      case .element(let reference): [reference.element.id, asked.name(reference.element)]
      }
    }
    if let found = points.first(where: { names($0).contains { $0.lowercased() == word.lowercased() } }) { return found }
    let known = points.compactMap { names($0).last }.joined(separator: ", ")
    throw ValidationError(
      points.isEmpty
        ? said("planen har ingen larmkedja", "the plan has no alarm chain")
        : said("det finns ingen ingång \(word); ingångarna är \(known)", "there is no entry point \(word); they are \(known)"))
  }
}
