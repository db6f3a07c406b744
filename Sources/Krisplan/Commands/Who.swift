import ArgumentParser
import Diagnostics

/// `krisplan who`: who may take a decision, step by step, and on what ground.
struct Who: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "who",
      abstract: said("Visa vem som får fatta ett beslut, steg för steg.", "Show who may take a decision, step by step."),
      discussion: said(
        """
        Utan nivå och tid visas alla; de som ger samma svar slås ihop. Utan beslut räknas planens beslut upp.
        Slutkod 1 när ingen får besluta då, eller när ingen som får besluta nås vid tiden i --time.
        """,
        """
        Without level and time all are shown; those with the same answer are merged. Without a decision the plan's decisions are listed.
        Exit code 1 when nobody may decide then, or when nobody who may can be reached at the time in --time.
        """))
  }

  @OptionGroup var question: QuestionOptions

  @Argument(
    help: ArgumentHelp(
      said("Mandatets id, eller en del av beslutets ord.", "The mandate's id, or a part of the decision's words."),
      valueName: said("beslut", "decision")))
  var decision: [String] = []

  @Option(
    help: ArgumentHelp(
      said(
        "Organisationen det gäller, där flera fyller samma roll: id, eller en del av namnet.",
        "The organisation in question, where several fill the same role: its id, or a part of its name."),
      valueName: said("organisation", "organisation")))
  var at: String?

  func run() throws {
    let asked = try question.load()
    let when = try question.resolve(in: asked)
    var report = SuccessionReport(asked, language: question.language)
    report.organisation = try at.map { try asked.organisation($0) }
    guard !decision.isEmpty else {
      report.list()
      Terminal.write(report.page.text)
      return
    }
    let decision = try AskedDecision.find(decision.joined(separator: " "), in: asked)
    let isCovered = report.explain(decision, when)
    Terminal.write(report.page.text)
    if !isCovered { throw ProgramExit.planHasErrors }
  }
}
