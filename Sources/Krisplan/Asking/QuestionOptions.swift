import ArgumentParser
import Diagnostics
import PlanModel

/// What every question about a plan takes: which plan, when, and who does not answer.
struct QuestionOptions: ParsableArguments {
  @Argument(help: ArgumentHelp(said("Planens mapp, med plan.md.", "The plan's folder, with plan.md."), valueName: "plan"))
  var plan: String

  @Option(help: ArgumentHelp(said("Bara på den här händelsenivån.", "At this event level only."), valueName: said("nummer", "number")))
  var level: String?

  @Option(
    help: ArgumentHelp(
      said(
        "Bara då: \"lö 03:00\", kontorstid eller \"övrig tid\".", "Only then: \"Sat 03:00\", \"office hours\" or \"other time\"."),
      valueName: said("tid", "time")))
  var time: String?

  @Option(
    help: ArgumentHelp(
      said(
        "Roller som inte svarar, med komma emellan; kan anges flera gånger.",
        "Roles that do not answer, with commas between; may be given several times."), valueName: said("roll,…", "role,…")))
  var silent: [String] = []

  @Option(
    help: ArgumentHelp(
      said("Veckan som rotorna läses för: 37 eller 2026-37.", "The week for which rotas are read: 37 or 2026-37."),
      valueName: said("vecka", "week")))
  var week: String?

  @Option(
    help: ArgumentHelp(
      said("En CSV-fil med telefonlistornas poster.", "A CSV file with the contact lists' entries."), valueName: said("fil", "file")))
  var contacts: String?

  @OptionGroup var speech: LanguageOption

  var language: Language { speech.language }

  func load() throws -> AskedPlan { try AskedPlan.load(plan, contacts: contacts, language: language) }

  func resolve(in asked: AskedPlan) throws -> Circumstances {
    Circumstances(
      level: try level.map { try asked.level($0) },
      time: try time.map { try AskedTime($0, hours: asked.plan.officeHours ?? .standard) },
      silent: try silent.flatMap { $0.split(separator: ",") }.map { try asked.role($0.trimmingSpaces) },
      week: try week.map { try Self.week($0) })
  }

  /// A week of this year, or of the year that stands before it.
  private static func week(_ text: String) throws -> ISOWeek {
    let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    let year = numbers.count == 2 ? numbers[0] : try Today.read().year
    guard (1...2).contains(numbers.count), let year, let number = numbers[numbers.count - 1],
      let week = ISOWeek(year: year, number: number)
    else {
      throw ValidationError(
        said(
          "veckan ”\(text)” finns inte; skriv till exempel 37 eller 2026-37", "there is no week “\(text)”; write for instance 37 or 2026-37"
        ))
    }
    return week
  }
}

/// What `QuestionOptions` mean in a plan.
struct Circumstances {
  let level: Identifier<EventLevel>?
  let time: AskedTime?
  let silent: [Identifier<Role>]
  let week: ISOWeek?
}

extension Substring {
  fileprivate var trimmingSpaces: String { split(separator: " ").joined(separator: " ") }
}
